package org.mindgap.formats.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Reads plain CSV of distributions, one option per row (docs/formats/answers-csv.md). */
public final class DistributionCsvReader implements AnswersReader {

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var head = FileFacts.head(file);
        var end = head.indexOf('\n');
        var header = (end < 0 ? head : head.substring(0, end)).toLowerCase(Locale.ROOT);
        var names = List.of(header.strip().replace("\"", "").split("[,;\t]", -1));
        return names.contains("question")
                && names.contains("option")
                && (names.contains("share") || names.contains("probability") || names.contains("percent"));
    }

    @Override
    public boolean namesModel(Path file) throws IOException {
        return CsvHead.of(file).names().stream().anyMatch("model"::equalsIgnoreCase);
    }

    @Override
    public AnswersReport read(AnswersRequest request, AnswerSink sink, JobContext context)
            throws IOException, ProblemException {
        var desk = new AnswerDesk(request, request.surveys(), sink);
        try (var table = CsvTable.open(request.file(), context)) {
            var columns = new DistributionColumns(table, desk);
            if (request.model().isEmpty() && table.column("model") < 0) {
                throw new ProblemException(
                        Problem.error("answers.model-missing").at(Place.line(desk.file(), 1)));
            }
            // rows of one answer need not stand together: everything is collected by its key first
            Map<List<String>, DistributionRows> answers = new LinkedHashMap<>();
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var key = columns.key(row.get());
                var first = row.get();
                answers.computeIfAbsent(key, k -> new DistributionRows(first)).add(columns, first);
            }
            var builder = new DistributionAnswer(desk, columns, request.model());
            for (var rows : answers.values()) {
                context.checkCancelled();
                desk.countRow();
                try {
                    builder.hand(rows);
                } catch (RowProblem e) {
                    desk.report(e.problem(), rows.line());
                }
            }
        }
        return desk.done();
    }
}
