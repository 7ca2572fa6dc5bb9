package org.mindgap.formats.answers.subgroup;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.mindgap.formats.answers.AnswerDesk;
import org.mindgap.formats.answers.AnswerSink;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.answers.RowProblem;
import org.mindgap.formats.text.BadTextException;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.formats.text.LineReader;
import org.mindgap.formats.text.Utf8Reader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Reads the outputs of study S3 (docs/formats/subgroup-outputs.md): CSV or JSON lines with a {@code custom_id} that names
 * question and group and a {@code response} in words.
 */
public final class SubgroupOutputsReader implements AnswersReader {
    private static final String KEY = "custom_id";
    private static final String RESPONSE = "response";
    private static final String MODEL = "model";

    @Override
    public String format() {
        return "subgroup-outputs";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var head = FileFacts.head(file).stripLeading();
        if (head.startsWith("{")) {
            var end = head.indexOf('\n');
            var first = (end < 0 ? head : head.substring(0, end)).replaceAll("\\s*:\\s*", ":");
            return first.contains("\"custom_id\":\"") && first.contains("\"response\":\"");
        }
        var names = CsvHead.of(file).names();
        return names.contains(KEY) && names.contains(RESPONSE);
    }

    @Override
    public AnswersReport read(AnswersRequest request, AnswerSink sink, JobContext context)
            throws IOException, ProblemException {
        var desk = new AnswerDesk(request, request.surveys(), sink);
        var rows = new OutputRow(desk, request);
        if (FileFacts.head(request.file()).stripLeading().startsWith("{")) {
            lines(request, desk, rows, context);
        } else {
            table(request, desk, rows, context);
        }
        return desk.done();
    }

    private static void table(AnswersRequest request, AnswerDesk desk, OutputRow rows, JobContext context)
            throws IOException, ProblemException {
        try (var table = CsvTable.open(request.file(), context)) {
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                desk.countRow();
                var one = row.get();
                try {
                    rows.take(
                            one.text(table.column(KEY)),
                            one.text(table.column(RESPONSE)),
                            one.text(table.column(MODEL)),
                            one.line());
                } catch (RowProblem e) {
                    desk.report(e.problem(), one.line());
                }
            }
        }
    }

    private static void lines(AnswersRequest request, AnswerDesk desk, OutputRow rows, JobContext context)
            throws IOException, ProblemException {
        var size = Files.size(request.file());
        try (var text = Utf8Reader.open(request.file());
                var lines = new LineReader(new BufferedReader(text))) {
            while (lines.next()) {
                context.checkCancelled();
                context.progress(text.consumed(), size);
                if (!lines.text().isBlank()) {
                    line(lines, desk, rows);
                }
            }
        } catch (BadTextException e) {
            if (!e.atEnd()) {
                throw CsvTable.notText(desk.file(), e);
            }
            desk.report(Problem.warning("answers.torn-line"), e.line());
        } catch (LineReader.TooLongException e) {
            throw new ProblemException(Problem.error("formats.line-too-long").at(Place.line(desk.file(), e.line())), e);
        }
    }

    private static void line(LineReader lines, AnswerDesk desk, OutputRow rows) {
        JsonNode body;
        try {
            body = JsonText.mapper().readTree(lines.text());
        } catch (JacksonException e) {
            if (lines.torn()) {
                desk.report(Problem.warning("answers.torn-line"), lines.line());
            } else {
                desk.countRow();
                desk.report(Problem.warning("answers.line-json", JsonText.firstLine(e)), lines.line());
            }
            return;
        }
        desk.countRow();
        try {
            rows.take(
                    JsonText.text(body.get(KEY)),
                    JsonText.text(body.get(RESPONSE)),
                    JsonText.text(body.get(MODEL)),
                    lines.line());
        } catch (RowProblem e) {
            desk.report(e.problem(), lines.line());
        }
    }
}
