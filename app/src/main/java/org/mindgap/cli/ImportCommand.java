package org.mindgap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the kinds of import. */
@Command(
        name = "import",
        description = "Brings a survey, published shares or model answers into a study. An import is shown whole or not"
                + " at all.",
        subcommands = {
            ImportSurveyCommand.class,
            ImportSharesCommand.class,
            ImportAnswersCommand.class,
            ImportStereotypesCommand.class
        })
final class ImportCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Import what: survey, shares, answers or stereotypes?");
    }
}
