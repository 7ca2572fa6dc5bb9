package org.mindgap.charts.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.document.Block;

/** A table of a document: how wide its columns are, and where it is cut because it is wider than the page. */
final class PdfTable {
    static final double SIZE = 7.5;
    static final double LINE = 10;
    static final double SPACE = 8;
    private static final double WIDEST = 210;

    private final Block.Grid grid;
    private final TextShaper shaper;
    private final double width;

    PdfTable(Block.Grid grid, TextShaper shaper, double width) {
        this.grid = grid;
        this.shaper = shaper;
        this.width = width;
    }

    /**
     * Columns that stand beside each other.
     *
     * @param columns their places in the table, the first column always first
     * @param widths of each, without the space between
     */
    record Band(List<Integer> columns, List<Double> widths) {}

    /** As few as fit. */
    List<Band> bands() {
        var least =
                IntStream.range(0, grid.heads().size()).mapToObj(this::least).toList();
        var bands = new ArrayList<Band>();
        var from = 1;
        do {
            var columns = new ArrayList<>(List.of(0));
            var used = least.get(0);
            while (from < least.size() && (columns.size() == 1 || used + SPACE + least.get(from) <= width)) {
                used += SPACE + least.get(from);
                columns.add(from++);
            }
            bands.add(new Band(columns, widths(columns, least)));
        } while (from < least.size());
        return bands;
    }

    /** What a column needs at least gets a share of what is left, by how much more it would take. */
    private List<Double> widths(List<Integer> columns, List<Double> least) {
        var free = width
                - SPACE * (columns.size() - 1)
                - columns.stream().mapToDouble(least::get).sum();
        var more =
                columns.stream().map(c -> Math.max(0, wish(c) - least.get(c))).toList();
        var wanted = more.stream().mapToDouble(m -> m).sum();
        var share = wanted <= 0 ? 0 : Math.max(0, Math.min(1, free / wanted));
        return IntStream.range(0, columns.size())
                .mapToObj(i -> least.get(columns.get(i)) + share * more.get(i))
                .toList();
    }

    private double least(int column) {
        var least = shaper.widestWord(head(column));
        for (var row : grid.rows()) {
            if (!row.get(column).isEmpty()) {
                least = Math.max(least, shaper.widestWord(cell(row.get(column))));
            }
        }
        return Math.min(least + 0.5, WIDEST);
    }

    private double wish(int column) {
        var wish = shaper.width(head(column));
        for (var row : grid.rows()) {
            wish = Math.max(wish, shaper.width(cell(row.get(column))));
        }
        return wish + 0.5;
    }

    List<Run> head(int column) {
        return List.of(Run.bold(shown(grid.heads().get(column)), SIZE, PdfInk.SECOND));
    }

    List<Run> cell(String text) {
        return List.of(Run.of(shown(text), SIZE, PdfInk.INK));
    }

    /** A run is never empty. */
    private static String shown(String text) {
        return text.isEmpty() ? "\u00a0" : text;
    }
}
