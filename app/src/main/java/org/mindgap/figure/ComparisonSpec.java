package org.mindgap.figure;

import java.util.List;

/**
 * Two sides compared on the same items, row by row: where each of them stands at the left, their difference with its
 * interval and the margin at the right (issue 8, point 1).
 *
 * @param title bold first line
 * @param subtitle metric, items, models, weight, policy
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param heads over the columns
 * @param values where both sides stand
 * @param differences of the second less the first; {@link RankedSpec.Axis#same} is no difference
 * @param margin up to which a difference does not matter, chosen beforehand; NaN where nobody chose one
 * @param legend of the marks; a text that is empty has no sample
 * @param blocks from top to bottom
 */
public record ComparisonSpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        Heads heads,
        RankedSpec.Axis values,
        RankedSpec.Axis differences,
        double margin,
        Legend legend,
        List<Block> blocks)
        implements FigureSpec {

    public ComparisonSpec {
        blocks = List.copyOf(blocks);
    }

    /**
     * "Gap (points)", "Paired difference", "closer to people", "further away", "95 % interval".
     *
     * @param values over both sides
     * @param differences over the differences
     * @param less beside an arrow to the left, or empty
     * @param more beside an arrow to the right, or empty
     * @param interval over the numbers
     */
    public record Heads(String values, String differences, String less, String more, String interval) {}

    /** "before and after", "margin of ±2". */
    public record Legend(String sides, String margin) {}

    /**
     * Rows that compare the same two sides.
     *
     * @param lead "Asked as:", or empty
     * @param before the first side
     * @param after the second side
     * @param beforeModel place of the first side's model in the study, from 0
     * @param afterModel the same of the second; another model has a marker of its own, the same one a tick
     * @param rows from top to bottom
     */
    public record Block(String lead, String before, String after, int beforeModel, int afterModel, List<Row> rows) {
        public Block {
            rows = List.copyOf(rows);
        }
    }

    /**
     * Some people, or a topic. Values are NaN where there is none.
     *
     * @param label of the row
     * @param secondLabel in the survey's script, or empty
     * @param before value of the first side
     * @param after value of the second side
     * @param difference after less before, with its interval
     * @param text "+1.4", or a dash
     * @param interval "−1.0 to 3.8", or a dash
     * @param verdict "equivalent", "differs", "undecided", or empty
     * @param note why there is no difference, or empty; stands beside the sign of alarm
     * @param sentence the whole row
     */
    public record Row(
            String label,
            String secondLabel,
            double before,
            double after,
            JoinedSpec.Range difference,
            String text,
            String interval,
            String verdict,
            String note,
            String sentence) {}
}
