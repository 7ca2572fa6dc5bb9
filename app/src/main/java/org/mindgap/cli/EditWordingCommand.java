package org.mindgap.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mindgap.edit.WordingFile;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Brings wordings of questions into a survey. */
@Command(
        name = "wording",
        description = "Says how questions were asked: a CSV file with the columns id,stem,wording,language,source.")
final class EditWordingCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "FILE", description = "The file; id and wording must be there.")
    Path file;

    @Mixin
    EditTarget target;

    EditWordingCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var wordings = WordingFile.read(file, JobContext.unwatched());
        return target.apply(
                "Wording from " + wordings.file(),
                terminal,
                survey -> !wordings.plan(survey).questions().isEmpty(),
                (study, survey) -> {
                    var plan = wordings.plan(survey);
                    terminal.problems(plan.unknown());
                    if (plan.questions().isEmpty()) {
                        throw new ProblemException(
                                Problem.error("cli.edit-none-known", wordings.file(), survey.name()));
                    }
                    return plan.edits();
                });
    }
}
