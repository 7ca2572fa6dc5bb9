package org.mindgap.charts.render;

import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureStyle;

/**
 * Every measure of a figure, from one table with a column for 85 mm and one for 174 mm (mock-ups, figures); widths
 * between are interpolated, wider ones (slides) grow in proportion. In layout units: points on paper, pixels on screens.
 *
 * @param medium what the figure is drawn for
 * @param width of the figure
 * @param mm one millimetre
 * @param page what stands on it and how tall it may be
 * @param palette the colours
 */
record Sizes(
        Medium medium,
        double width,
        double mm,
        Type type,
        Grid grid,
        Bars bars,
        Lines lines,
        Page page,
        Palette palette) {
    static final double POINTS_PER_MM = 72 / 25.4;

    /** Height of the print area of common journals, in millimetres. */
    static final double TALLEST_MM = 247;

    /** Smallest type of a printed figure, in points. */
    static final double SMALLEST_TYPE = FigureStyle.SMALLEST_TYPE;

    /** What a figure is drawn for. */
    enum Medium {
        /** Caption below; too much content is refused. */
        PAPER,
        /** No caption, since the window tells it; too much content makes the figure wider. */
        SCREEN
    }

    /** Type sizes. {@code second} is a label in another language, {@code small} are heads, legends and captions. */
    record Type(
            double title, double subtitle, double label, double second, double numeral, double base, double small) {}

    /** Heatmap: cell and spaces; {@code widest} is how far cells grow where there is room. */
    record Grid(
            double cellWidth,
            double cellHeight,
            double between,
            double models,
            double yardsticks,
            double blocks,
            double widest) {}

    /** Pair of bars, their distance, radius of a marker, and distance of rows of dots. */
    record Bars(double height, double gap, double pitch, double marker, double dots) {}

    /**
     * What stands on a page beside the plot and its caption.
     *
     * @param height of the page, or 0 where the content rules it, or infinite where it does without a page's limit
     */
    record Page(boolean title, boolean legend, double height) {
        static final Page USUAL = new Page(true, true, 0);

        /** Whether the figure is as tall as its page. */
        boolean ends() {
            return height > 0 && !Double.isInfinite(height);
        }
    }

    /** Widths of lines. */
    record Lines(double edge, double thin, double axis, double range, double sign, double strong, double dumbbell) {}

    /** Measures for paper in the usual style; from 20 mm. */
    static Sizes paper(double widthMm) {
        return paper(FigureStyle.of(new FigureSize(widthMm, FigureSize.ONE_COLUMN.dpi())));
    }

    /** Measures for paper. */
    static Sizes paper(FigureStyle style) {
        var widthMm = style.size().widthMm();
        var w = new Table(widthMm);
        var usual = w.pt(6.5, 7);
        var f = style.fontPt() > 0 ? style.fontPt() / usual : 1;
        var type = new Type(
                w.type(7.5, 8, f),
                w.type(6, 6.5, f),
                w.type(6.5, 7, f),
                w.type(6, 6.5, f),
                w.type(6.5, 7, f),
                w.type(6, 6.5, f),
                w.type(6, 6, f));
        // rows make room for larger type; smaller type does not crowd them, but takes back what slides add
        var r = Math.max(1 / w.growth, f);
        var grid = new Grid(
                w.mm(4.9, 9.2) * r,
                w.mm(4.3, 4.7) * r,
                w.mm(0.24, 0.24),
                w.mm(0.8, 1.3),
                w.mm(2, 3),
                w.mm(1.7, 1.7),
                w.mm(8.5, 15) * r);
        var bars = new Bars(
                w.mm(2.35, 2.2) * r,
                w.mm(0.35, 0.3) * r,
                w.mm(7.6, 7) * r,
                w.mm(0.85, 0.95) * Math.sqrt(r),
                w.mm(4.7, 4.9) * r);
        var k = w.growth;
        var lines = new Lines(0.25 * k, 0.35 * k, 0.5 * k, 0.6 * k, 0.75 * k, 0.9 * k, 1.6 * k);
        var page = new Page(style.title(), style.legend(), style.size().heightMm() * POINTS_PER_MM);
        return new Sizes(
                Medium.PAPER,
                widthMm * POINTS_PER_MM,
                POINTS_PER_MM * k,
                type,
                grid,
                bars,
                lines,
                page,
                Palette.of(style.palette(), style.dark()));
    }

    /** Measures for a window; 888 px is the sheet of the mock-ups. */
    static Sizes screen(double widthPx) {
        return new Sizes(
                Medium.SCREEN,
                widthPx,
                5,
                new Type(13, 11, 13, 12, 12, 12, 11),
                new Grid(54, 20, 1, 4, 16, 4, 64),
                new Bars(12, 2, 38, 5, 26),
                new Lines(0.75, 0.75, 1, 1.25, 1.25, 1.5, 3),
                Page.USUAL,
                Palette.STANDARD);
    }

    boolean onScreen() {
        return medium == Medium.SCREEN;
    }

    /** Space to the edges of the figure. */
    double margin() {
        return onScreen() ? 16 : 2 * mm;
    }

    /** Whether legend and caption stand side by side, or a caption in two columns. */
    boolean inTwoColumns() {
        return !onScreen() && width >= 130 * mm;
    }

    double inner() {
        return width - 2 * margin();
    }

    double subtitleLine() {
        return type.subtitle() * 1.3;
    }

    double captionLine() {
        return type.small() * (width < 120 * mm ? 1.34 : 1.36);
    }

    /** Tallest figure of this width. */
    double tallest() {
        return onScreen() ? Double.MAX_VALUE : page.height() > 0 ? page.height() : TALLEST_MM * mm;
    }

    /** How much lower a row can be with its type still clear of the edges. */
    double savedPerRow() {
        return Math.max(0, grid.cellHeight() - 1.5 * type.label());
    }

    /** How much closer blocks can stand and still be seen apart. */
    double savedPerBlock() {
        return grid.blocks() / 2;
    }

    /**
     * The same measures with lower rows, for figures that would outgrow the page by a little.
     *
     * @param share of what can be saved, from 0 to 1
     */
    Sizes tighter(double share) {
        var lower = new Grid(
                grid.cellWidth(),
                grid.cellHeight() - share * savedPerRow(),
                grid.between(),
                grid.models(),
                grid.yardsticks(),
                grid.blocks() - share * savedPerBlock(),
                grid.widest());
        return new Sizes(medium, width, mm, type, lower, bars, lines, page, palette);
    }

    /** Positions on a screen stand on whole pixels, so that edges are sharp. */
    double snapped(double position) {
        return onScreen() ? Math.round(position) : position;
    }

    /** One width between the two columns of the table. */
    private static final class Table {
        private static final double NARROW = FigureSize.ONE_COLUMN.widthMm();
        private static final double WIDE = FigureSize.TWO_COLUMNS.widthMm();

        private final double share;
        private final double growth;

        Table(double widthMm) {
            share = Math.min(1, Math.max(0, (widthMm - NARROW) / (WIDE - NARROW)));
            growth = Math.max(1, widthMm / WIDE);
        }

        double pt(double narrow, double wide) {
            return (narrow + share * (wide - narrow)) * growth;
        }

        /** A size of type, larger or smaller by a factor, but never under the smallest. */
        double type(double narrow, double wide, double factor) {
            return Math.max(SMALLEST_TYPE, pt(narrow, wide) * factor);
        }

        double mm(double narrow, double wide) {
            return pt(narrow, wide) * POINTS_PER_MM;
        }
    }
}
