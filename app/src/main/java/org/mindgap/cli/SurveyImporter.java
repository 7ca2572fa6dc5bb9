package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Respondents;

/** Reads a survey file of either kind and writes it into a study. */
final class SurveyImporter {
    private static final String AUTO = "auto";

    private final List<SurveyReader> readers;
    private final ImportReportPrinter printer;

    /**
     * An importer.
     *
     * @param readers those that may be meant
     */
    SurveyImporter(List<SurveyReader> readers, ImportReportPrinter printer) {
        this.readers = readers;
        this.printer = printer;
    }

    int run(SurveyRequest request, String format, Path study) throws ProblemException, IOException {
        if (!Files.isRegularFile(request.file())) {
            throw new NoSuchFileException(request.file().toString());
        }
        var reader = reader(request.file(), format);
        // the study is opened first: a long file is not read for a study that is not there
        try (var file = StudyFile.open(study)) {
            printer.lines(file.notes(), ImportReportPrinter.counts(file.notes()));
            var result = reader.read(request, JobContext.unwatched());
            var counts = ImportReportPrinter.counts(result.report());
            if (Terminal.anyError(result.report())) {
                printer.lines(result.report(), counts);
                return 1;
            }
            var survey = result.survey();
            file.addSurvey(survey, JobContext.unwatched());
            var people = survey.source() instanceof Respondents r ? r.count() : 0;
            var cells = survey.source() instanceof PublishedShares s ? s.cells().size() : 0;
            printer.print(
                    new DataTable(
                            List.of("survey", "name", "respondents", "published_cells", "variables", "questions"),
                            List.of(List.of(
                                    survey.id(),
                                    survey.name(),
                                    people,
                                    cells,
                                    survey.variables().size(),
                                    survey.questions().size()))),
                    result.report(),
                    counts);
            return 0;
        }
    }

    private SurveyReader reader(Path file, String format) throws ProblemException, IOException {
        var known = readers.stream().map(SurveyReader::format).collect(Collectors.joining(", "));
        if (!format.equals(AUTO)) {
            return readers.stream()
                    .filter(r -> r.format().equals(format)
                            || r.format().startsWith(format + "-")
                            || r.format().endsWith("-" + format))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(Problem.error("cli.format-unknown", format, known)));
        }
        for (var reader : readers) {
            if (reader.recognises(file)) {
                return reader;
            }
        }
        throw new ProblemException(Problem.error("cli.not-recognised", String.valueOf(file.getFileName()), known));
    }
}
