package org.mindgap.views.kit;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapRow;

/** The cell of the example that is worth a first click. */
public final class FramedCell {
    private FramedCell() {}

    /**
     * In the first country the largest gap of a model that was asked as the group
     * and does not merely guess; where none was asked so, the largest gap there.
     */
    public static Optional<FigureScreen.Cell> of(HeatmapFigure figure) {
        return framed(figure, true).or(() -> framed(figure, false));
    }

    private static Optional<FigureScreen.Cell> framed(HeatmapFigure figure, boolean asGroup) {
        var best = Double.NEGATIVE_INFINITY;
        FigureScreen.@Nullable Cell place = null;
        var rows = figure.spec().blocks().stream()
                .limit(1)
                .mapToInt(b -> b.rows().size())
                .sum();
        for (var r = 0; r < rows; r++) {
            var line = figure.cells().get(r);
            var everyone = figure.spec().rows().get(r).everyone();
            for (var c = 0; c < line.size(); c++) {
                var cell = line.get(c);
                var fits = cell.reading() != Reading.YARDSTICK
                        && cell.state() == CellState.VALUE
                        && !everyone
                        && (!asGroup || cell.askedAs() == AskedAs.GROUP && !guesses(cell, line));
                if (fits && cell.value() > best) {
                    best = cell.value();
                    place = new FigureScreen.Cell(r, c);
                }
            }
        }
        return Optional.ofNullable(place);
    }

    /** Whether a yardstick of the row has the same value: random guess, or the national result said again. */
    private static boolean guesses(GapRow cell, List<GapRow> line) {
        return line.stream()
                .filter(y -> y.reading() == Reading.YARDSTICK && y.state().hasValue())
                .anyMatch(y -> Math.abs(y.value() - cell.value()) < 0.5);
    }
}
