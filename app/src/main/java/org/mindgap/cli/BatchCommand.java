package org.mindgap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds what is done with batches. */
@Command(
        name = "batch",
        description = "Writes a plan as files for OpenAI's batch service or vLLM run-batch, and reads the results.",
        subcommands = {BatchWriteCommand.class, BatchReadCommand.class})
final class BatchCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Do what with a batch: write or read?");
    }
}
