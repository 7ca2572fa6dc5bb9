package org.mindgap.cli;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.mindgap.inference.key.KeyPlaces;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Puts a key into the keychain; it is typed at the terminal, twice, and not shown. */
@Command(
        name = "set",
        description = "Asks for a key and puts it into the operating system's keychain. It is typed at the terminal and"
                + " not shown; it is never a word of a command, which everybody on the computer can read.",
        footer = {
            "",
            "Example:",
            "  mindgap key set openai",
            "  mindgap probe https://api.openai.com/v1 --key keychain:openai"
        })
final class KeySetCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Parameters(index = "0", paramLabel = "NAME", description = "The name under which it is found again.")
    String name;

    /** Taken so that a key that is typed here after all is not repeated by whoever says that it is too much. */
    @Parameters(index = "1..*", hidden = true)
    @Nullable
    List<String> more;

    KeySetCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException {
        if (more != null) {
            throw new ProblemException(Problem.error("cli.key-typed"));
        }
        if (!KeyPlaces.isName(name)) {
            throw new ProblemException(Problem.error("inference.key-name"));
        }
        var once = typed("Key: ");
        var twice = typed("The same again: ");
        try {
            if (!Arrays.equals(once, twice)) {
                throw new ProblemException(Problem.error("cli.key-differs"));
            }
            composition.keyPlaces().put(name, new String(once));
        } finally {
            Arrays.fill(once, ' ');
            Arrays.fill(twice, ' ');
        }
        terminal.problem(Problem.note("cli.key-kept", name));
        return 0;
    }

    private char[] typed(String prompt) throws ProblemException {
        return composition
                .typedUnseen(prompt)
                .orElseThrow(() -> new ProblemException(Problem.error("cli.key-no-terminal")));
    }
}
