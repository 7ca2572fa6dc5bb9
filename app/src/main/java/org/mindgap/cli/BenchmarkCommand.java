package org.mindgap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds what is done with bias benchmarks. */
@Command(
        name = "benchmark",
        description =
                "Bias benchmarks (CrowS-Pairs, IndiBias, BBQ, KoBBQ, ThaiCLI, tables of your own): brings files in"
                        + " and scores what models did, down to the single item.",
        subcommands = {
            BenchmarkImportCommand.class,
            BenchmarkRunCommand.class,
            BenchmarkScoreCommand.class,
            BenchmarkGroupsCommand.class
        })
final class BenchmarkCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Benchmark what: import, run, score or groups?");
    }
}
