package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Respondents;

/** Reads a survey file of either kind and writes it into a study. */
final class SurveyImporter {
    private final SurveyReader reader;
    private final ImportReportPrinter printer;

    SurveyImporter(SurveyReader reader, ImportReportPrinter printer) {
        this.reader = reader;
        this.printer = printer;
    }

    int run(SurveyRequest request, Path study) throws ProblemException, IOException {
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
}
