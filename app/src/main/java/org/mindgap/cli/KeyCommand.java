package org.mindgap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds what is done with keys. */
@Command(
        name = "key",
        description = "Puts a key into the operating system's keychain, or takes it away. Keys are in no study, log or"
                + " export.",
        subcommands = {KeySetCommand.class, KeyRemoveCommand.class})
final class KeyCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Do what with a key: set or remove?");
    }
}
