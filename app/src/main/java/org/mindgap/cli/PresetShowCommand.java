package org.mindgap.cli;

import java.util.concurrent.Callable;
import org.mindgap.problem.ProblemException;
import org.mindgap.replication.PresetSheet;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Prints a preset's sheet. */
@Command(
        name = "show",
        description =
                "Prints what a preset sets, the commands of its tables and figures, and where we deviate from what was"
                        + " published and why, as Markdown.",
        footer = {"", "Example:", "  mindgap preset show mind-the-gap > sheet.md"})
final class PresetShowCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Mixin
    HelpOption help;

    @Parameters(paramLabel = "NAME", description = "As mindgap preset list has it; its beginning will do.")
    String name = "";

    PresetShowCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() throws ProblemException {
        terminal.out().print(PresetSheet.of(PresetCommand.named(name), "STUDY.mindgap"));
        return 0;
    }
}
