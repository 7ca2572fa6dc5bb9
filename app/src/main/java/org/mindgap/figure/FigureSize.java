package org.mindgap.figure;

/**
 * How large a figure is on paper.
 *
 * @param widthMm width in millimetres
 * @param heightMm height in millimetres of a page that the figure has to fit on, or 0 where the height follows from the
 *     content up to a page of A4, or infinite where no page ends it
 * @param dpi dots per inch of PNG files
 */
public record FigureSize(double widthMm, double heightMm, int dpi) {
    /** One column of a journal. */
    public static final FigureSize ONE_COLUMN = new FigureSize(85, 300);
    /** Both columns of a journal. */
    public static final FigureSize TWO_COLUMNS = new FigureSize(174, 300);
    /** A slide of 16:9, as presentation programs make it: 13 1/3 by 7 1/2 inches. */
    public static final FigureSize SLIDE = new FigureSize(338.667, 190.5, 150);

    /** A size whose height follows from the content. */
    public FigureSize(double widthMm, int dpi) {
        this(widthMm, 0, dpi);
    }

    /** The same width without a page's end, for what is scrolled: a report in a browser. */
    public FigureSize endless() {
        return new FigureSize(widthMm, Double.POSITIVE_INFINITY, dpi);
    }

    /** The same with another resolution. */
    public FigureSize at(int dots) {
        return new FigureSize(widthMm, heightMm, dots);
    }
}
