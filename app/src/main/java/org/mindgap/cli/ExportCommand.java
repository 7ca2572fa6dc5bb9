package org.mindgap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the commands that write numbers for other programs. */
@Command(
        name = "export",
        description = "Writes a study's numbers for other programs.",
        subcommands = {
            ExportTidyCommand.class,
            ExportSurveyCommand.class,
            ExportPacketCommand.class,
            ExportSftCommand.class
        })
final class ExportCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}
