package org.mindgap.figure;

/**
 * How large a figure is on paper. The height follows from the content.
 *
 * @param widthMm width in millimetres
 * @param dpi dots per inch of PNG files
 */
public record FigureSize(double widthMm, int dpi) {
    public static final FigureSize ONE_COLUMN = new FigureSize(85, 300);
    public static final FigureSize TWO_COLUMNS = new FigureSize(174, 300);
}
