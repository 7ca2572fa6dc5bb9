package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.UnmatchedArgumentException;

/** Prints the help of a command, of a command within it, or the overview. */
@Command(name = "help", helpCommand = true, description = "Explains a command.")
final class ExplainCommand implements Runnable {
    private final Terminal terminal;

    @Spec
    CommandSpec spec;

    @Parameters(
            arity = "0..*",
            paramLabel = "COMMAND",
            description = "The command, as in: help gaps, help import survey, help figure heatmap.")
    List<String> words = new ArrayList<>();

    ExplainCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public void run() {
        var command = spec.commandLine().getParent();
        for (var word : words) {
            var next = command.getSubcommands().get(word);
            if (next == null) {
                throw new UnmatchedArgumentException(command, List.of(word));
            }
            command = next;
        }
        terminal.out().print(command.getUsageMessage(CommandLine.Help.Ansi.OFF));
    }
}
