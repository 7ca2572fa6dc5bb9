package org.mindgap.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Holds the kinds of figure. */
@Command(
        name = "figure",
        description = "Draws a figure to a file, with its data and its caption beside it.",
        subcommands = {
            HeatmapCommand.class,
            OverlayCommand.class,
            RankedCommand.class,
            MultiplesCommand.class,
            AmplificationFigureCommand.class,
            BenchmarkFigureCommand.class,
            JoinedFigureCommand.class,
            ComparisonFigureCommand.class,
            DisparityFigureCommand.class,
            ConsistencyFigureCommand.class,
            EffectsFigureCommand.class,
            ResidualsFigureCommand.class
        })
final class FigureCommand implements Runnable {
    @Spec
    CommandSpec spec;

    @Mixin
    HelpOption help;

    @Override
    public void run() {
        throw new CommandLine.ParameterException(
                spec.commandLine(),
                "Which figure: heatmap, overlay, questions, asked-as, amplification, benchmark, joined, comparison, disparity,"
                        + " consistency, effects or residuals?");
    }
}
