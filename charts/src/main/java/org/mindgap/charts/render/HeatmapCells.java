package org.mindgap.charts.render;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.mindgap.charts.render.HeatmapLayout.Placed;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.gap.CellState;

/** The cells of a heatmap: fills, then what is drawn on them, the watermark, and the numbers on top. */
final class HeatmapCells {
    private static final double HALO = 1.8;
    private static final double HALO_ON_HATCH = 2.4;

    private final HeatmapSpec spec;
    private final HeatmapColumns columns;
    private final Sizes sizes;
    private final Sheet sheet;
    private final CellSigns signs;
    private final Words words = new Words();

    HeatmapCells(HeatmapSpec spec, HeatmapColumns columns, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.columns = columns;
        this.sizes = sizes;
        this.sheet = sheet;
        this.signs = new CellSigns(sizes, sheet);
    }

    /**
     * A cell in its place.
     *
     * @param block country it belongs to, from 0
     */
    record Placement(int block, int row, int column, Rectangle2D box, CellLook look) {}

    /** Draws the cells; returns whether every hidden one says so itself, so that the legend need not. */
    boolean draw(List<Placed> rows) {
        var cells = new ArrayList<Placement>();
        for (var row : rows) {
            place(row, cells);
        }
        cells.forEach(cell -> sheet.cell(cell.box(), cell.look().ground()));
        cells.forEach(cell ->
                signs.ground(cell.look().state(), cell.box(), cell.look().ground()));
        var watermark = new CellWatermark(cells, sizes, sheet);
        if (!spec.watermark().isBlank()) {
            watermark.draw(spec.watermark());
        }
        cells.forEach(cell -> text(cell, watermark));
        return rows.stream().allMatch(this::hiddenWords);
    }

    private void place(Placed placed, List<Placement> cells) {
        var row = placed.row();
        for (var c = 0; c < row.cells().size(); c++) {
            var cell = row.cells().get(c);
            var x = columns.cells().get(c);
            var box = placed.cell(x, columns.cellWidth());
            sheet.entity(new Entity.Cell(placed.index(), c, box, cell.sentence()));
            var drawn = joinsNext(placed, c)
                    ? placed.cell(
                            x, columns.cells().get(c + 1) - x + sizes.lines().edge())
                    : box;
            var look = CellLook.of(cell, spec.scale(), sizes, words);
            cells.add(new Placement(placed.block(), placed.index(), c, drawn, look));
        }
    }

    /** Whether a hidden cell goes on in the next one: the strip is broken before the yardsticks only. */
    private boolean joinsNext(Placed placed, int column) {
        var cells = placed.row().cells();
        return column + 1 < cells.size()
                && cells.get(column).state() == CellState.HIDDEN
                && cells.get(column + 1).state() == CellState.HIDDEN
                && !startsYardsticks(column + 1);
    }

    private boolean startsYardsticks(int column) {
        var first = 0;
        for (var group : spec.columnGroups()) {
            if (first == column) {
                return group.yardstick();
            }
            first += group.columns().size();
        }
        return false;
    }

    private void text(Placement cell, CellWatermark watermark) {
        var look = cell.look();
        var box = cell.box();
        if (signs.draw(look.state(), box)) {
            return;
        }
        var room = box.getWidth() - 0.3 * sizes.mm();
        var run = sheet.shaper().width(look.text()) <= room ? look.text() : look.shorter();
        if (run.text().isEmpty()) {
            return;
        }
        var y = Sheet.baseline(box.getY(), box.getHeight(), sizes.type().numeral());
        var line = List.of(run);
        var at = AffineTransform.getTranslateInstance(
                box.getCenterX() - sheet.shaper().width(run) / 2, y);
        var outline = at.createTransformedShape(sheet.shaper().outline(line));
        var hatched = look.state() == CellState.FEW_PEOPLE;
        if (hatched || watermark.crosses(cell, outline.getBounds2D())) {
            var width = (hatched ? HALO_ON_HATCH : HALO) * sizes.lines().thin() / 0.35;
            sheet.line(outline, look.ground(), sizes.onScreen() ? (hatched ? 4 : 3) : width);
        }
        sheet.text(run, box.getCenterX(), y, Mark.Anchor.MIDDLE);
    }

    /** The words of hidden cells stand once in a row, on its widest strip; returns whether they fit, or are not needed. */
    private boolean hiddenWords(Placed placed) {
        var cells = placed.row().cells();
        var start = 0;
        var left = 0.0;
        var right = 0.0;
        for (var c = 0; c < cells.size(); c++) {
            if (cells.get(c).state() != CellState.HIDDEN) {
                start = c + 1;
            } else if (!joinsNext(placed, c)) {
                var end = columns.cells().get(c) + columns.cellWidth();
                if (end - columns.cells().get(start) > right - left) {
                    left = columns.cells().get(start);
                    right = end;
                }
                start = c + 1;
            }
        }
        return right == 0 || words(placed, left, right);
    }

    private boolean words(Placed placed, double left, double right) {
        for (var text : words.hidden()) {
            var run = Run.of(text, sizes.type().small(), sizes.palette().second());
            if (sheet.shaper().width(run) <= right - left - sizes.mm()) {
                var y = Sheet.baseline(
                        placed.top(), placed.height(), sizes.type().numeral());
                sheet.text(run, (left + right) / 2, y, Mark.Anchor.MIDDLE);
                return !text.equals(words.word("hidden"));
            }
        }
        return false;
    }
}
