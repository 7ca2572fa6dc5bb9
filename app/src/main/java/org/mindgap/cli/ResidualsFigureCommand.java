package org.mindgap.cli;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.comparison.ResidualFigures;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Draws what a regression leaves. */
@Command(
        name = "residuals",
        description = {
            "Draws the residuals of a regression against its fitted values, and in their order against those of a normal"
                    + " distribution.",
            "The options are those of mindgap fit."
        },
        footer = {
            "",
            "Example:",
            "  mindgap figure residuals cells.csv --formula \"alignment ~ consistency + (1 | model)\" --out F.pdf",
        })
final class ResidualsFigureCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final Composition composition;

    @Mixin
    HelpOption help;

    @Mixin
    FitOptions options;

    @Mixin
    FigureOutput output;

    ResidualsFigureCommand(Terminal terminal, Composition composition) {
        this.terminal = terminal;
        this.composition = composition;
    }

    @Override
    public Integer call() throws ProblemException, IOException {
        var fit = options.fit(terminal);
        var figure = options.made.residuals(
                new ResidualFigures(Locale.ENGLISH).of(fit, FileFacts.name(options.file), new Seed(options.seed)));
        output.write(figure.spec(), figure.data(), List.of(), FigureSize.TWO_COLUMNS.widthMm(), terminal, composition);
        return 0;
    }
}
