package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.ImportReports;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Respondents;

/** Reads a survey file of either kind and writes it into a study. */
final class SurveyImporter {
    private final SurveyReader reader;
    private final ImportReportPrinter printer;
    private final List<Problem> before;

    SurveyImporter(SurveyReader reader, ImportReportPrinter printer) {
        this(reader, printer, List.of());
    }

    /** @param before what is to be said before the reader's report, and kept with it */
    SurveyImporter(SurveyReader reader, ImportReportPrinter printer, List<Problem> before) {
        this.reader = reader;
        this.printer = printer;
        this.before = List.copyOf(before);
    }

    int run(SurveyRequest request, Path study) throws ProblemException, IOException {
        // the study is opened first: a long file is not read for a study that is not there
        try (var file = StudyFile.open(study)) {
            printer.lines(file.notes(), ImportReportPrinter.counts(file.notes()));
            var result = reader.read(request, JobContext.unwatched());
            var report = new ArrayList<>(before);
            report.addAll(result.report());
            var counts = ImportReportPrinter.counts(report);
            if (Terminal.anyError(report)) {
                printer.lines(report, counts);
                return 1;
            }
            var survey = result.survey();
            file.addSurvey(survey, JobContext.unwatched());
            new ImportReports(file.kept()).put(survey.id(), survey.name(), said(survey.name(), report), report);
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
                    report,
                    counts);
            return 0;
        }
    }

    /** The sentence above the report, as the window has it. */
    private static String said(String name, List<Problem> report) {
        return report.isEmpty()
                ? "“" + name + "” is here, whole."
                : "“" + name + "” is here. This was decided or left out on the way:";
    }
}
