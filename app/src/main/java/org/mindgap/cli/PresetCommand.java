package org.mindgap.cli;

import java.util.stream.Collectors;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.replication.StudyPreset;
import org.mindgap.replication.StudyPresets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds what is done with presets of studies. */
@Command(
        name = "preset",
        description =
                "Published studies as presets: surveys, conditions, numbers and figures of each, and a sheet of where"
                        + " Mindgap deviates from what was published, and why.",
        subcommands = {PresetListCommand.class, PresetShowCommand.class, PresetApplyCommand.class})
final class PresetCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(spec.commandLine(), "Do what with presets: list, show or apply?");
    }

    /** The preset that somebody means. */
    static StudyPreset named(String word) throws ProblemException {
        var all = new StudyPresets();
        return all.named(word)
                .orElseThrow(() -> new ProblemException(Problem.error(
                        "cli.study-preset",
                        word,
                        all.all().stream().map(StudyPreset::id).collect(Collectors.joining(", ")))));
    }
}
