package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mindgap.export.TidyFile;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Writes everything that is compared as one tidy table. */
@Command(
        name = "tidy",
        description = {
            "Writes one CSV with a row per survey, group, question, option, model and way of asking: p_human with its"
                    + " error and interval, n, n_eff, q_model, draws, coverage and status. Column names are stable and"
                    + " have a schema version.",
            "Groups of fewer than 10 people in effect keep their numbers to themselves."
        })
final class ExportTidyCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Mixin
    StudyOption study;

    @Mixin
    SurveyOption survey;

    @Option(names = "--out", required = true, paramLabel = "F.csv", description = "The file; replaced if it is there.")
    Path out;

    ExportTidyCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        try (var file = StudyFile.openReadOnly(study.file)) {
            var surveys = new SurveyChoice(file).all(survey.name);
            new TidyFile(file).write(surveys, out, JobContext.unwatched());
            terminal.out().println(out);
            return 0;
        }
    }
}
