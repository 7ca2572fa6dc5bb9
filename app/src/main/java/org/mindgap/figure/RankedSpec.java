package org.mindgap.figure;

import java.util.List;

/**
 * Questions of one group and one model, the largest sure gap first: a dot with its interval for each (experience.md §4).
 *
 * @param title bold first line
 * @param subtitle group, number of questions, metric, model, weight, policy
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param heads over the columns
 * @param legend of the marks; a text that is empty has no sample
 * @param modelIndex place of the model in the study, from 0: rules colour and marker
 * @param axis where it starts and ends, and where values are that are as people are
 * @param rows from top to bottom
 */
public record RankedSpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        Heads heads,
        Legend legend,
        int modelIndex,
        Axis axis,
        List<Row> rows)
        implements FigureSpec {

    public RankedSpec {
        rows = List.copyOf(rows);
    }

    /** "question", "people", "gap in points, 95 % interval", "most different answer, points". */
    public record Heads(String question, String people, String values, String says) {}

    /** "Exaggerator, 95 % interval", "what sampling alone would cause, 95 times in 100", "random guess". */
    public record Legend(String model, String band, String guess) {}

    /**
     * The axis of the values.
     *
     * @param from left end
     * @param to right end
     * @param step between its numbers
     * @param same the value at which people and model are the same
     */
    public record Axis(double from, double to, double step, double same) {}

    /**
     * A question. Values stand on the metric's scale, NaN where there is none.
     *
     * @param label of the question
     * @param secondLabel in the survey's script, or empty
     * @param base "1,296", "<10" or a dash
     * @param value of the dot
     * @param lower end of the interval
     * @param upper end of the interval
     * @param band to where sampling alone would reach, from where people and model are the same
     * @param guess the value of random guess
     * @param note beside the dot: "few people", or why there is no value; empty for most
     * @param says the answer that differs most, or empty
     * @param points "+41", in percentage points, or empty
     * @param sentence the whole row
     */
    public record Row(
            String label,
            String secondLabel,
            String base,
            double value,
            double lower,
            double upper,
            double band,
            double guess,
            String note,
            String says,
            String points,
            String sentence) {}
}
