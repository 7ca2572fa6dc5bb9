package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.DifferenceMapLayout.Placed;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.DifferenceMapSpec;
import org.mindgap.figure.DifferenceMapSpec.Row;
import org.mindgap.figure.DifferenceState;
import org.mindgap.gap.CellState;

/** The cells of a map of differences: fills, what is drawn on them, the watermark, words and numbers on top. */
final class DifferenceCells {
    private static final double HALO = 1.8;
    private static final double HALO_ON_HATCH = 2.4;
    private static final double LINE = 1.25;

    private final DifferenceMapSpec spec;
    private final DifferenceColumns columns;
    private final Sizes sizes;
    private final Sheet sheet;
    private final CellSigns signs;
    private final Words words = new Words();

    DifferenceCells(DifferenceMapSpec spec, DifferenceColumns columns, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.columns = columns;
        this.sizes = sizes;
        this.sheet = sheet;
        this.signs = new CellSigns(sizes, sheet);
    }

    private record Drawn(HeatmapCells.Placement place, DifferenceLook look) {}

    /** Height that the words of a row need; 0 where they stand in one line. */
    double height(Row row) {
        return row.cells().stream()
                .map(c -> DifferenceLook.of(c, sizes, words))
                .mapToDouble(l -> stack(l).size() < 2 ? 0 : stack(l).size() * line() + 0.9 * sizes.mm())
                .max()
                .orElse(0);
    }

    void draw(List<Placed> rows) {
        var drawn = new ArrayList<Drawn>();
        for (var row : rows) {
            place(row, drawn);
        }
        drawn.forEach(d -> sheet.cell(d.place().box(), d.look().ground()));
        drawn.forEach(
                d -> signs.ground(d.look().sign(), d.place().box(), d.look().ground()));
        var watermark = new CellWatermark(drawn.stream().map(Drawn::place).toList(), sizes, sheet);
        if (!spec.watermark().isBlank()) {
            watermark.draw(spec.watermark());
        }
        drawn.forEach(d -> text(d, watermark));
        rows.forEach(this::hiddenWords);
    }

    private void place(Placed placed, List<Drawn> drawn) {
        var cells = placed.row().cells();
        for (var c = 0; c < cells.size(); c++) {
            var x = columns.cells().get(c);
            var box = placed.cell(x, columns.cellWidth());
            sheet.entity(new Entity.Cell(placed.index(), c, box, cells.get(c).sentence()));
            var joined = hidden(cells.get(c)) && c + 1 < cells.size() && hidden(cells.get(c + 1));
            var whole = joined
                    ? placed.cell(
                            x, columns.cells().get(c + 1) - x + sizes.lines().edge())
                    : box;
            var look = DifferenceLook.of(cells.get(c), sizes, words);
            var nothing = Run.of("", sizes.type().small(), look.ground());
            var ground = new CellLook(look.sign(), look.ground(), nothing, nothing);
            drawn.add(new Drawn(new HeatmapCells.Placement(placed.block(), placed.index(), c, whole, ground), look));
        }
    }

    private static boolean hidden(DifferenceMapSpec.Cell cell) {
        return cell.state() == DifferenceState.HIDDEN;
    }

    private void text(Drawn drawn, CellWatermark watermark) {
        var look = drawn.look();
        var box = drawn.place().box();
        if (look.sign() == CellState.DOES_NOT_APPLY) {
            signs.draw(look.sign(), box);
            return;
        }
        var numeral = sizes.type().numeral();
        if (columns.stacked()) {
            var lines = stack(look);
            var top = box.getCenterY() - lines.size() * line() / 2;
            for (var i = 0; i < lines.size(); i++) {
                var y = Sheet.baseline(top + i * line(), line(), lines.get(i));
                write(drawn, watermark, lines.get(i), box.getCenterX(), y, Mark.Anchor.MIDDLE);
            }
            return;
        }
        var y = Sheet.baseline(box.getY(), box.getHeight(), numeral);
        if (look.number().isEmpty()) {
            write(drawn, watermark, look.word(), box.getCenterX(), y, Mark.Anchor.MIDDLE);
            return;
        }
        var padding = DifferenceColumns.padding(sizes);
        write(drawn, watermark, look.word(), box.getMinX() + padding, y, Mark.Anchor.START);
        write(drawn, watermark, look.number(), box.getMaxX() - padding, y, Mark.Anchor.END);
    }

    /** With a halo of the cell's colour where a line runs through. */
    private void write(Drawn drawn, CellWatermark watermark, List<Run> runs, double x, double y, Mark.Anchor anchor) {
        if (runs.isEmpty()) {
            return;
        }
        var width = sheet.shaper().width(runs);
        var size = runs.get(0).face().size();
        var box = new Rectangle2D.Double(x - anchor.share() * width, y - size, width, 1.25 * size);
        var hatched = drawn.look().sign() == CellState.FEW_PEOPLE;
        if (hatched || watermark.crosses(drawn.place(), box)) {
            var halo = (hatched ? HALO_ON_HATCH : HALO) * sizes.lines().thin() / 0.35;
            sheet.haloed(runs, x, y, anchor, drawn.look().ground(), sizes.onScreen() ? (hatched ? 4 : 3) : halo);
        } else {
            sheet.text(runs, x, y, anchor, true);
        }
    }

    /** Word over number, the word in lines where it has to be; one line where words and numbers stand side by side. */
    private List<List<Run>> stack(DifferenceLook look) {
        if (!columns.stacked()) {
            return List.of(look.word());
        }
        var room = columns.cellWidth() - DifferenceColumns.padding(sizes) + 0.01;
        var lines = new ArrayList<List<Run>>();
        if (!look.word().isEmpty()) {
            lines.addAll(sheet.shaper().wrap(look.word(), room));
        }
        if (!look.number().isEmpty()) {
            lines.add(look.number());
        }
        return lines;
    }

    private double line() {
        return LINE * sizes.type().small();
    }

    /** The words of hidden cells stand once in a row, on its widest strip. */
    private void hiddenWords(Placed placed) {
        var cells = placed.row().cells();
        var start = 0;
        var best = 0;
        var first = -1;
        for (var c = 0; c <= cells.size(); c++) {
            if (c == cells.size() || !hidden(cells.get(c))) {
                if (c - start > best) {
                    best = c - start;
                    first = start;
                }
                start = c + 1;
            }
        }
        if (first < 0) {
            return;
        }
        var left = columns.cells().get(first);
        var right = columns.cells().get(first + best - 1) + columns.cellWidth();
        for (var text : words.hidden()) {
            var run = Run.of(text, sizes.type().small(), sizes.palette().second());
            if (sheet.shaper().width(run) <= right - left - sizes.mm()) {
                var y = Sheet.baseline(
                        placed.top(), placed.height(), sizes.type().numeral());
                sheet.haloed(
                        List.of(run),
                        (left + right) / 2,
                        y,
                        Mark.Anchor.MIDDLE,
                        sizes.palette().greyState(),
                        sizes.onScreen() ? 3 : HALO);
                return;
            }
        }
    }
}
