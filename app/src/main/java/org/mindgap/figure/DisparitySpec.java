package org.mindgap.figure;

import java.util.List;

/**
 * Groups of people ranked by how often a model is right about them: a dot with its interval for each, the band in which the
 * ranked groups would fall if it were as good for all, and what simple guesses and the best possible one give (issue 8,
 * point 3).
 *
 * @param title bold first line
 * @param subtitle what is counted, model, as whom it was asked, groups
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param heads over the columns
 * @param axis where it starts and ends
 * @param legend of the marks; a text that is empty has no sample
 * @param modelIndex place of the model in the study, from 0
 * @param rows from the group that comes off best to that which comes off worst
 */
public record DisparitySpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        Heads heads,
        RankedSpec.Axis axis,
        Legend legend,
        int modelIndex,
        List<Row> rows)
        implements FigureSpec {

    public DisparitySpec {
        rows = List.copyOf(rows);
    }

    /** "people", "%". */
    public record Heads(String people, String values) {}

    /**
     * What marks mean.
     *
     * @param model "Mirror, 95 % interval"
     * @param band "if all groups were equal"
     * @param national "naming the national answer"
     * @param majority "naming the answer of most groups"
     * @param ceiling "best possible with these people"
     */
    public record Legend(String model, String band, String national, String majority, String ceiling) {}

    /**
     * A group. Values are NaN where there is none.
     *
     * @param label of the group
     * @param secondLabel in the survey's script, or empty
     * @param people "1,296"
     * @param value of the dot, with its interval
     * @param bandLower from where groups of this rank would fall if all were equal
     * @param bandUpper to where
     * @param national what the country's most common answer gives
     * @param majority what the answer of most groups gives
     * @param ceiling what the best possible guess gives
     * @param text "72"
     * @param sentence the whole row
     */
    public record Row(
            String label,
            String secondLabel,
            String people,
            JoinedSpec.Range value,
            double bandLower,
            double bandUpper,
            double national,
            double majority,
            double ceiling,
            String text,
            String sentence) {}
}
