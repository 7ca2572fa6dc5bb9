package org.mindgap.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.mindgap.problem.ProblemException;
import org.mindgap.store.StudyFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Creates an empty study. */
@Command(name = "new", description = "Creates an empty study; never overwrites a file.")
final class NewCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "STUDY", description = "The file to create, NAME.mindgap.")
    Path file;

    NewCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException {
        StudyFile.create(file).close();
        terminal.out().println("Created " + file);
        return 0;
    }
}
