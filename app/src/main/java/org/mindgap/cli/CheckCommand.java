package org.mindgap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Looks at a study without changing it. */
@Command(
        name = "check",
        description = {
            "Looks whether a study is whole, and for answers that look wrong. Changes nothing.",
            "What is broken ends with exit code 1; with warnings alone (answers that look wrong, rows left out) it is"
                    + " 0."
        })
final class CheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "STUDY", description = "The study file.")
    Path file;

    CheckCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        var problems = StudyFile.check(file);
        terminal.problems(Alike.together(problems));
        if (problems.isEmpty()) {
            terminal.out().println("No problems found in " + file);
        }
        return Terminal.anyError(problems) ? 1 : 0;
    }
}
