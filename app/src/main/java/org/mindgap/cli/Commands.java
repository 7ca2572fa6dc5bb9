package org.mindgap.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;

/**
 * The commands in the order of the overview. Only those that are named among the arguments are read with their options:
 * to read all of them takes longer than the rest of a start, and the overview wants a name and a sentence of each.
 */
final class Commands {
    private static final List<Class<?>> ALL = List.of(
            ExplainCommand.class,
            TermCommand.class,
            OpenCommand.class,
            NewCommand.class,
            DescribeCommand.class,
            KeyCommand.class,
            ProbeCommand.class,
            PromptsCommand.class,
            RunCommand.class,
            CodeCommand.class,
            BatchCommand.class,
            ServeRecordedCommand.class,
            ImportCommand.class,
            EditCommand.class,
            VariablesCommand.class,
            QuestionsCommand.class,
            ModelsCommand.class,
            SharesCommand.class,
            CrosstabCommand.class,
            GapsCommand.class,
            ScoresCommand.class,
            AmplificationCommand.class,
            SteadyCommand.class,
            BaselineCommand.class,
            CompareCommand.class,
            ConsistencyCommand.class,
            PolarityCommand.class,
            SubgroupsCommand.class,
            FitCommand.class,
            AgreementCommand.class,
            PowerCommand.class,
            StylesCommand.class,
            LogScoreCommand.class,
            AssociationCommand.class,
            RanksCommand.class,
            PooledCommand.class,
            BenchmarkCommand.class,
            FigureCommand.class,
            HoldsCommand.class,
            PublishedCommand.class,
            PresetCommand.class,
            ExportCommand.class,
            ReportCommand.class,
            CheckCommand.class);

    private Commands() {}

    /** Hangs all commands below the one that holds them. */
    static void addTo(CommandLine line, Set<String> words, CommandLine.IFactory factory) {
        for (var type : ALL) {
            var says = type.getAnnotation(Command.class);
            if (words.contains(says.name())) {
                line.addSubcommand(says.name(), new CommandLine(type, factory));
            } else {
                line.addSubcommand(says.name(), named(says));
            }
        }
    }

    /** What the overview and a guess at a misspelt name need; it is never run, since it is not named. */
    private static CommandSpec named(Command says) {
        var spec = CommandSpec.create().name(says.name());
        spec.usageMessage().header(says.header()).description(says.description());
        return spec;
    }
}
