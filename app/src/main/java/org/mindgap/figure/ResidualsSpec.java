package org.mindgap.figure;

import java.util.List;

/**
 * What a regression leaves: residuals against fitted values, and in their order against the order of a normal
 * distribution.
 *
 * @param title bold first line
 * @param subtitle formula, rows, how it was fitted
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param fitted residuals against fitted values; its line runs through means of neighbours
 * @param normal ordered residuals, in standard deviations, against a normal distribution's; its line is where both are
 *     the same
 * @param legend of the marks; a text that is empty has no sample
 */
public record ResidualsSpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        Panel fitted,
        Panel normal,
        Legend legend)
        implements FigureSpec {

    /** "a row", "mean of neighbours", "where 95 of 100 normal samples lie". */
    public record Legend(String point, String line, String band) {}

    /**
     * A plot.
     *
     * @param head over it
     * @param acrossTitle below it
     * @param upTitle beside it
     * @param across with its numbers
     * @param up with its numbers; {@link RankedSpec.Axis#same} has a line of its own unless it is NaN
     * @param points all that are drawn
     * @param line from left to right, empty for none
     * @param band from left to right, empty for none
     * @param sentence the whole plot
     */
    public record Panel(
            String head,
            String acrossTitle,
            String upTitle,
            RankedSpec.Axis across,
            RankedSpec.Axis up,
            List<Point> points,
            List<Point> line,
            List<Span> band,
            String sentence) {
        public Panel {
            points = List.copyOf(points);
            line = List.copyOf(line);
            band = List.copyOf(band);
        }
    }

    /** A place in a plot. */
    public record Point(double across, double up) {}

    /** From where to where a band lies at a place. */
    public record Span(double across, double lower, double upper) {}
}
