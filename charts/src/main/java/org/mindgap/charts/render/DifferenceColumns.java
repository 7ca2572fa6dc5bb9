package org.mindgap.charts.render;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.figure.DifferenceMapSpec;
import org.mindgap.figure.DifferenceMapSpec.Column;
import org.mindgap.figure.DifferenceMapSpec.Row;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * How the width of a map of differences is shared out: labels of groups, people asked, cells.
 *
 * @param width of the whole figure; on a screen it may be more than was asked for
 * @param labels width of the labels with their indent, from the left margin
 * @param base right edge of the people asked
 * @param cells left edges of the cells
 * @param cellWidth of every cell
 * @param stacked whether words stand over numbers, since they do not fit beside each other
 */
record DifferenceColumns(
        double width, double labels, double base, List<Double> cells, double cellWidth, boolean stacked) {
    /** A cell has no use for more. */
    private static final double WIDEST_MM = 34;

    /** Share of a screen's width that labels may take before they are broken into lines. */
    private static final double WIDEST_LABELS = 0.4;

    DifferenceColumns {
        cells = List.copyOf(cells);
    }

    /**
     * Shares the width out.
     *
     * @throws ProblemException if words would not fit their cells
     */
    static DifferenceColumns fit(DifferenceMapSpec spec, Sizes sizes, TextShaper shaper) throws ProblemException {
        return new Fitting(spec, sizes, shaper).fit();
    }

    static double indent(Sizes sizes) {
        return sizes.onScreen() ? 14 : 2.3 * sizes.mm();
    }

    static double padding(Sizes sizes) {
        return sizes.onScreen() ? 5 : 0.8 * sizes.mm();
    }

    static List<Run> label(Row row, Sizes sizes) {
        return List.of(Run.of(row.label(), sizes.type().label(), sizes.palette().ink()));
    }

    static List<Run> secondLabel(Row row, Sizes sizes) {
        return row.secondLabel().isBlank()
                ? List.of()
                : List.of(Run.of(
                        row.secondLabel(),
                        sizes.type().second(),
                        sizes.palette().third()));
    }

    static List<Run> name(Column column, Sizes sizes) {
        return List.of(
                Run.bold(column.name(), sizes.type().label(), sizes.palette().ink()));
    }

    static List<Run> badge(Column column, Sizes sizes) {
        return column.badge().isBlank()
                ? List.of()
                : List.of(Run.of(
                        column.badge(), sizes.type().small(), sizes.palette().third()));
    }

    /** One computation. */
    private static final class Fitting {
        private final DifferenceMapSpec spec;
        private final Sizes sizes;
        private final TextShaper shaper;
        private final List<DifferenceLook> looks;
        private final int count;
        private final double space;
        private final double gap;

        Fitting(DifferenceMapSpec spec, Sizes sizes, TextShaper shaper) {
            this.spec = spec;
            this.sizes = sizes;
            this.shaper = shaper;
            var words = new Words();
            looks = spec.rows().stream()
                    .flatMap(r -> r.cells().stream())
                    .map(c -> DifferenceLook.of(c, sizes, words))
                    .toList();
            count = spec.columns().size();
            space = 1.6 * sizes.mm();
            gap = sizes.onScreen() ? 4 : sizes.grid().models() * 0.75;
        }

        DifferenceColumns fit() throws ProblemException {
            var base = base();
            var beside = space + base + space + (count - 1) * gap;
            var whole = labels(false);
            var narrowest = Math.max(heads(), stackedWord());
            var sideBySide = Math.max(narrowest, oneLine());
            var free = sizes.inner() - beside;
            var labels = Math.max(labels(true), Math.min(whole, free - count * narrowest));
            if (sizes.onScreen() && labels < whole) {
                labels = Math.max(labels, Math.min(whole, WIDEST_LABELS * sizes.width()));
            }
            var cell = Math.min((free - labels) / count, WIDEST_MM * sizes.mm());
            var width = sizes.width();
            if (cell < narrowest) {
                if (!sizes.onScreen()) {
                    throw tooNarrow(labels(true) + beside + count * narrowest, free, narrowest);
                }
                cell = Math.ceil(narrowest);
                width = Math.ceil(2 * sizes.margin() + labels + beside + count * cell);
            }
            if (sizes.onScreen()) {
                cell = Math.floor(cell);
            } else if (cell < WIDEST_MM * sizes.mm()) {
                labels = free - cell * count; // cells end at the right margin
            }
            var baseRight = sizes.margin() + labels + space + base;
            var cells = new ArrayList<Double>();
            for (var i = 0; i < count; i++) {
                cells.add(sizes.snapped(baseRight + space) + i * (cell + gap));
            }
            return new DifferenceColumns(width, labels, baseRight, cells, cell, cell < sideBySide - 1e-6);
        }

        private ProblemException tooNarrow(double needed, double free, double narrowest) {
            var fit = Math.max(0, (int) Math.floor((free - labels(true)) / narrowest));
            return new ProblemException(Problem.error(
                    "figure.too-small",
                    Math.round(sizes.width() / Sizes.POINTS_PER_MM),
                    Math.round(Sizes.SMALLEST_TYPE),
                    (int) Math.ceil((needed + 2 * sizes.margin()) / Sizes.POINTS_PER_MM),
                    count,
                    fit));
        }

        private double base() {
            var widest = spec.rows().stream()
                    .mapToDouble(r -> shaper.width(Run.of(
                            r.base(), sizes.type().base(), sizes.palette().second())))
                    .max()
                    .orElse(0);
            return Math.max(
                    widest,
                    widestWord(List.of(Run.of(
                            spec.baseHead(),
                            sizes.type().small(),
                            sizes.palette().second()))));
        }

        private double labels(boolean broken) {
            return indent(sizes)
                    + spec.rows().stream()
                            .mapToDouble(r -> label(r, broken))
                            .max()
                            .orElse(0);
        }

        private double label(Row row, boolean broken) {
            var label = DifferenceColumns.label(row, sizes);
            var second = secondLabel(row, sizes);
            if (broken) {
                return Math.max(widestWord(label), widestWord(second));
            }
            return shaper.width(label)
                    + (second.isEmpty() ? 0 : HeatmapColumns.secondGap(sizes) + shaper.width(second));
        }

        /** Width at which word and number stand side by side in every cell. */
        private double oneLine() {
            return looks.stream()
                            .mapToDouble(l -> shaper.width(l.word())
                                    + (l.number().isEmpty() ? 0 : 1.1 * sizes.mm() + shaper.width(l.number())))
                            .max()
                            .orElse(0)
                    + 2 * padding(sizes);
        }

        private double stackedWord() {
            return looks.stream()
                            .mapToDouble(l -> Math.max(widestWord(l.word()), shaper.width(l.number())))
                            .max()
                            .orElse(0)
                    + padding(sizes);
        }

        private double heads() {
            return spec.columns().stream()
                    .flatMap(c -> Stream.of(name(c, sizes), badge(c, sizes)))
                    .mapToDouble(this::widestWord)
                    .max()
                    .orElse(0);
        }

        private double widestWord(List<Run> runs) {
            return runs.isEmpty() || runs.get(0).text().isEmpty() ? 0 : shaper.widestWord(runs);
        }
    }
}
