package org.mindgap.figure;

import java.util.List;

/**
 * Effects of a regression: a dot with its interval for each coefficient, or for each group's own effect.
 *
 * @param title bold first line
 * @param subtitle formula, rows, how it was fitted
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param heads over the columns
 * @param axis where it starts and ends; {@link RankedSpec.Axis#same} is no effect
 * @param legend of the dot with its interval
 * @param rows from top to bottom
 */
public record EffectsSpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        Heads heads,
        RankedSpec.Axis axis,
        String legend,
        List<Row> rows)
        implements FigureSpec {

    public EffectsSpec {
        rows = List.copyOf(rows);
    }

    /** "effect", "95 % interval". */
    public record Heads(String values, String interval) {}

    /**
     * An effect.
     *
     * @param label of the column or the group
     * @param value with its interval; NaN ends where there is none
     * @param sure whether the interval leaves out 0, or nobody computed one
     * @param text "0.41"
     * @param interval "0.22 to 0.60", or empty
     * @param sentence the whole row
     */
    public record Row(
            String label, JoinedSpec.Range value, boolean sure, String text, String interval, String sentence) {}
}
