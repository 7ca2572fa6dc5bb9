package org.mindgap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds what is done with free answers. */
@Command(
        name = "code",
        description = "Puts free answers to options: by a model, and by people who check it.",
        subcommands = {
            CodeStancesCommand.class,
            CodeAnswersCommand.class,
            CodeSampleCommand.class,
            CodeReadCommand.class,
            CodeCheckCommand.class,
            CodeCorrectCommand.class
        })
final class CodeCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(), "Do what with free answers: stances, answers, sample, read, check or correct?");
    }
}
