package org.mindgap.formats.survey;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.ImportReport;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Reads a CSV file of published shares row by row: what the files of research projects have in common. */
final class PublishedCsv {
    private PublishedCsv() {}

    /** Makes a survey of the rows of one kind of file. */
    interface Assembly {
        /** Takes a row, or reports why not. */
        void take(CsvTable table, CsvRow row) throws ProblemException;

        List<PublishedCell> cells();

        List<Question> questions();

        List<Variable> variables() throws ProblemException;

        /** Who published the figures, where rows say so. */
        default String sources() {
            return "";
        }

        /** Says once what holds for the whole file. */
        void finish();
    }

    /**
     * Reads the whole file.
     *
     * @param needed columns that must be there
     * @throws ProblemException if one is not, or no figure could be read
     */
    static SurveyImport read(
            SurveyRequest request, List<String> needed, Assembly assembly, ProblemLog log, JobContext context)
            throws IOException, ProblemException {
        var file = FileFacts.name(request.file());
        try (var table = CsvTable.open(request.file(), context)) {
            var missing = needed.stream().filter(c -> table.column(c) < 0).collect(Collectors.joining(", "));
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
        assembly.finish();
        var name = request.name().orElse(FileFacts.stem(request.file()));
        var survey = new Survey(
                FileFacts.id(name),
                name,
                variables,
                assembly.questions(),
                new PublishedShares(assembly.cells()),
                new Provenance(file, FileFacts.sha256(request.file(), context), "", assembly.sources()),
                request.invented());
        return new SurveyImport(survey, ImportReport.of(log, file));
    }
}
