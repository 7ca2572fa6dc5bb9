package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.ImportReport;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Survey;

/**
 * Reads the processed files of SubPOP: what a group of an attribute answered to a question, a row each
 * (docs/formats/subpop.md). A survey of published shares without bases.
 */
public final class SubpopReader implements SurveyReader {
    private static final List<String> NEEDED =
            List.of("qkey", "attribute", "group", "responses", "refusal_rate", "ordinal", "question", "options");

    @Override
    public String format() {
        return "subpop";
    }

    @Override
    public boolean respondents() {
        return false;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        return CsvHead.of(file).names().containsAll(NEEDED);
    }

    @Override
    public SurveyImport read(SurveyRequest request, JobContext context) throws IOException, ProblemException {
        var file = FileFacts.name(request.file());
        var log = new ProblemLog();
        var assembly = new SubpopAssembly(file, request, log);
        try (var table = CsvTable.open(request.file(), context)) {
            var missing = NEEDED.stream().filter(c -> table.column(c) < 0).collect(Collectors.joining(", "));
            if (!missing.isEmpty()) {
                throw new ProblemException(
                        Problem.error("formats.column-missing", missing, String.join(", ", table.header()))
                                .at(Place.line(file, 1)));
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                assembly.take(table, row.get());
            }
        }
        if (assembly.cells().isEmpty()) {
            throw new ProblemException(Stream.concat(
                            Stream.of(Problem.error("formats.no-cells").at(Place.file(file))), log.problems().stream())
                    .toList());
        }
        var variables = assembly.variables();
        log.add(Problem.note("formats.subpop-unknown").at(Place.file(file)));
        var name = request.name().orElse(FileFacts.stem(request.file()));
        var survey = new Survey(
                FileFacts.id(name),
                name,
                variables,
                assembly.questions(),
                new PublishedShares(assembly.cells()),
                Provenance.ofFile(file, FileFacts.sha256(request.file())),
                request.invented());
        return new SurveyImport(survey, ImportReport.of(log, file));
    }
}
