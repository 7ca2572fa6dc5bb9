package org.mindgap.views.export;

import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigurePalette;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureStyle;

/**
 * How a figure is saved, as it is remembered.
 *
 * @param format kind of file
 * @param unit that the width is shown in
 * @param widthMm width in millimetres
 * @param heightMm of a page that the figure has to fit on, or 0
 * @param fontPt size of labels, or 0 for what suits the width
 * @param dpi dots per inch of a PNG
 */
record ExportSettings(
        FigureFormat format,
        LengthUnit unit,
        double widthMm,
        double heightMm,
        double fontPt,
        int dpi,
        FigurePalette palette,
        boolean dark,
        boolean title,
        boolean legend) {
    static final double LEAST_MM = 20;
    static final double MOST_MM = 2000;
    static final double MOST_PT = 72;
    static final int LEAST_DPI = 36;
    static final int MOST_DPI = 2400;

    /** What a figure has before anybody chose. */
    static ExportSettings usual(FigureSize size) {
        return new ExportSettings(
                FigureFormat.PDF,
                LengthUnit.MM,
                size.widthMm(),
                size.heightMm(),
                0,
                size.dpi(),
                FigurePalette.STANDARD,
                false,
                true,
                true);
    }

    /** The same in another size. */
    ExportSettings with(FigureSize size) {
        return new ExportSettings(
                format, unit, size.widthMm(), size.heightMm(), fontPt, size.dpi(), palette, dark, title, legend);
    }

    FigureStyle style(String altText) {
        return new FigureStyle(new FigureSize(widthMm, heightMm, dpi), fontPt, palette, dark, title, legend, altText);
    }

    /** Whether every number is one that the dialog takes: a file may have been written by anybody. */
    boolean sound() {
        return widthMm >= LEAST_MM
                && widthMm <= MOST_MM
                && (heightMm == 0 || heightMm >= LEAST_MM && heightMm <= MOST_MM)
                && (fontPt == 0 || fontPt >= FigureStyle.SMALLEST_TYPE && fontPt <= MOST_PT)
                && dpi >= LEAST_DPI
                && dpi <= MOST_DPI;
    }
}
