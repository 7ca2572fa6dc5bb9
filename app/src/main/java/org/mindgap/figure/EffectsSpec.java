package org.mindgap.figure;

import java.util.List;

/**
 * Dots with intervals: the coefficients of a regression, the own effects of its groups, or one number for each row of
 * another table, beside a second one where there is one.
 *
 * @param title bold first line
 * @param subtitle formula, rows, how it was fitted
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param heads over the columns
 * @param axis where it starts and ends; {@link RankedSpec.Axis#same} is no effect
 * @param legend of the dot with its interval
 * @param beside of the tick that some rows have besides, or empty
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
        String beside,
        List<Row> rows)
        implements FigureSpec {

    public EffectsSpec {
        rows = List.copyOf(rows);
    }

    /** Dots alone. */
    public EffectsSpec(
            String title,
            String subtitle,
            Caption caption,
            String watermark,
            String altText,
            Heads heads,
            RankedSpec.Axis axis,
            String legend,
            List<Row> rows) {
        this(title, subtitle, caption, watermark, altText, heads, axis, legend, "", rows);
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
     * @param other where a tick stands that the dot is joined to; NaN for none
     * @param block what it shares with the rows about it, said once above the first of them; empty for nothing
     */
    public record Row(
            String label,
            JoinedSpec.Range value,
            boolean sure,
            String text,
            String interval,
            String sentence,
            double other,
            String block) {

        /** A dot without a tick. */
        public Row(String label, JoinedSpec.Range value, boolean sure, String text, String interval, String sentence) {
            this(label, value, sure, text, interval, sentence, Double.NaN, "");
        }
    }
}
