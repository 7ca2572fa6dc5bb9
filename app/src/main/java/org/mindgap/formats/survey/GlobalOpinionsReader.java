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
 * Reads GlobalOpinionQA: a question a row, what people of each country chose as a Python dict of lists
 * (docs/formats/globalopinionqa.md). A survey of published shares without bases.
 */
public final class GlobalOpinionsReader implements SurveyReader {
    private static final List<String> NEEDED = List.of("question", "selections", "options");

    @Override
    public String format() {
        return "globalopinionqa";
    }

    @Override
    public boolean respondents() {
        return false;
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var head = CsvHead.of(file);
        return head.names().containsAll(NEEDED) && !head.has("llm_distribution") && !head.has("probs");
    }

    @Override
    public SurveyImport read(SurveyRequest request, JobContext context) throws IOException, ProblemException {
        var file = FileFacts.name(request.file());
        var known = List.of(NamedVariables.COUNTRY);
        NamedVariables.mustExist(request, known, file);
        NamedVariables.countryOnce(request, known, file);
        var log = new ProblemLog();
        var assembly = new GlobalOpinionsAssembly(file, log);
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
        assembly.finish();
        var name = request.name().orElse(FileFacts.stem(request.file()));
        var survey = new Survey(
                FileFacts.id(name),
                name,
                List.of(assembly.country()),
                assembly.questions(),
                new PublishedShares(assembly.cells()),
                new Provenance(file, FileFacts.sha256(request.file()), "", assembly.sources()),
                request.invented());
        return new SurveyImport(survey, ImportReport.of(log, file));
    }
}
