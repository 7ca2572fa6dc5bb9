package org.mindgap.cli;

import picocli.CommandLine.Option;

/** Every command explains itself. */
final class HelpOption {
    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Explains this command.")
    boolean help;
}
