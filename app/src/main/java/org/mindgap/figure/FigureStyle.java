package org.mindgap.figure;

/**
 * How a figure is drawn: everything that does not change what it says. INVENTED, subtitle and caption are no matter of
 * style.
 *
 * @param size on paper
 * @param fontPt size of labels in points, the others in proportion and never under 6; or 0 for what suits the width
 * @param palette colours
 * @param dark light type on a dark ground, for slides
 * @param title whether the title stands above
 * @param legend whether the legend stands in it
 * @param altText in place of the figure's own text for people who do not see it, or empty
 */
public record FigureStyle(
        FigureSize size,
        double fontPt,
        FigurePalette palette,
        boolean dark,
        boolean title,
        boolean legend,
        String altText) {

    /** Smallest type of a figure, in points. */
    public static final double SMALLEST_TYPE = 6;

    /** The usual style in a size. */
    public static FigureStyle of(FigureSize size) {
        return new FigureStyle(size, 0, FigurePalette.STANDARD, false, true, true, "");
    }

    public FigureStyle with(FigureSize value) {
        return new FigureStyle(value, fontPt, palette, dark, title, legend, altText);
    }

    public FigureStyle withFont(double points) {
        return new FigureStyle(size, points, palette, dark, title, legend, altText);
    }

    public FigureStyle with(FigurePalette value) {
        return new FigureStyle(size, fontPt, value, dark, title, legend, altText);
    }

    public FigureStyle withDark(boolean value) {
        return new FigureStyle(size, fontPt, palette, value, title, legend, altText);
    }

    public FigureStyle withTitle(boolean value) {
        return new FigureStyle(size, fontPt, palette, dark, value, legend, altText);
    }

    public FigureStyle withLegend(boolean value) {
        return new FigureStyle(size, fontPt, palette, dark, title, value, altText);
    }

    public FigureStyle withAltText(String value) {
        return new FigureStyle(size, fontPt, palette, dark, title, legend, value);
    }

    /** The text for people who do not see the figure. What is invented stays said, whoever wrote the text. */
    public String altText(FigureSpec figure) {
        if (altText.isBlank()) {
            return figure.altText();
        }
        var invented = figure.caption().invented();
        var own = altText.strip();
        return invented.isBlank() || own.contains(invented) ? own : own + " " + invented;
    }
}
