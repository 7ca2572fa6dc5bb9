package org.mindgap.cli;

import org.jspecify.annotations.Nullable;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureStyle;
import picocli.CommandLine.Option;

/** How the figure of a command looks that prints a table, and draws it too. */
final class FigureLook {
    private static final int DPI = 300;

    @Option(
            names = "--figure-width",
            paramLabel = "85mm",
            converter = LengthOption.class,
            description = "With --figure: another width on paper in mm, cm or in.")
    @Nullable
    Double width;

    @Option(names = "--figure-dark", description = "With --figure: light type on a dark ground, for slides.")
    boolean dark;

    /** In a width of its own where none is asked for. */
    FigureStyle style(double usual) {
        return FigureStyle.of(new FigureSize(width == null ? usual : width, DPI))
                .withDark(dark);
    }
}
