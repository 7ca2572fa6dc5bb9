package org.mindgap.cli;

import java.util.concurrent.Callable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Takes a key out of the keychain. */
@Command(name = "remove", description = "Takes a key out of the operating system's keychain.")
final class KeyRemoveCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "NAME", description = "Its name.")
    String name;

    KeyRemoveCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException {
        var there = composition.keyPlaces().remove(name);
        terminal.problem(there ? Problem.note("cli.key-removed", name) : Problem.error("cli.key-absent", name));
        return there ? 0 : 1;
    }
}
