package org.mindgap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command that holds the others, which {@link Commands} lists. */
@Command(
        name = "mindgap",
        header = "Shows where language models and publics part ways.",
        synopsisHeading = "%nUse: ",
        customSynopsis = {
            "mindgap                      opens the window",
            "     mindgap COMMAND [OPTIONS]    runs one command; mindgap help COMMAND explains it"
        },
        commandListHeading = "%nCommands:%n",
        optionListHeading = "%nOptions:%n",
        footer = {
            "",
            "From a survey to a figure:",
            "  mindgap new work.mindgap",
            "  mindgap import survey answers.csv --study work.mindgap --codebook questions.json --weight weight",
            "  mindgap import answers replies.jsonl --study work.mindgap",
            "  mindgap gaps --study work.mindgap --metric gap.points --by model,country",
            "  mindgap figure heatmap --study work.mindgap --out heatmap.svg",
            "",
            "Tables are printed as text; with --csv or --json for other programs.",
            "Exit codes: 0 done, 1 a problem in the data, 2 wrong use."
        },
        versionProvider = MindgapVersion.class)
final class MindgapCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Shows this overview.")
    boolean help;

    @Option(
            names = {"-V", "--version"},
            versionHelp = true,
            description = "Shows the version.")
    boolean version;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Which command?");
    }
}
