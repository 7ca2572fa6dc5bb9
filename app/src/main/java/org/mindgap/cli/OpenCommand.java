package org.mindgap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Stands in the overview; packaging opens the window before the command line is asked. */
@Command(name = "open", description = "Opens the window, on a study or where it was left.")
final class OpenCommand implements Callable<Integer> {
    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "STUDY", arity = "0..1", description = "The study to open.")
    @Nullable
    Path file;

    OpenCommand(Terminal terminal, Composition composition) {
        // nothing to speak to
    }

    @Override
    public Integer call() throws ProblemException {
        throw new ProblemException(Problem.error("cli.open-needs-window"));
    }
}
