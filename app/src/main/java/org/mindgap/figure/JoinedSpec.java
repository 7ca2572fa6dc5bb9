package org.mindgap.figure;

import java.util.List;

/**
 * What a model does to a group's opinions beside what it does in a benchmark about the same group: one panel per group,
 * one marker per model (issue 7, point 4). Too few points for a line or a correlation, and none is drawn.
 *
 * @param title bold first line
 * @param subtitle what the axes are
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param acrossTitle "group difference in opinions, model : people"
 * @param upTitle "prefers the stereotype (% of pairs)"
 * @param across amplification, with the value of people ({@link RankedSpec.Axis#same})
 * @param up the benchmark's score, with the value of no preference
 * @param legend of the marks
 * @param panels from left to right and from top to bottom
 */
public record JoinedSpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        String acrossTitle,
        String upTitle,
        RankedSpec.Axis across,
        RankedSpec.Axis up,
        Legend legend,
        List<Panel> panels)
        implements FigureSpec {

    public JoinedSpec {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("no panel");
        }
    }

    /**
     * What marks mean.
     *
     * @param models all that have a marker
     * @param interval "with 95 % intervals", or empty
     * @param similar "similar to people, 0.8× to 1.25×"
     */
    public record Legend(List<BenchmarkSpec.Model> models, String interval, String similar) {
        public Legend {
            models = List.copyOf(models);
        }
    }

    /**
     * A group.
     *
     * @param head "Star path"
     * @param secondHead the same in the survey's script, or empty
     * @param items how much stands behind it: "42 questions, 122 pairs"
     * @param marks one for each model that has both numbers
     * @param notes why others have none: "Inventor: model declined"
     */
    public record Panel(String head, String secondHead, String items, List<Mark> marks, List<String> notes) {
        public Panel {
            marks = List.copyOf(marks);
            notes = List.copyOf(notes);
        }
    }

    /**
     * A model. Intervals are NaN where there are none and infinite where they are not bounded.
     *
     * @param modelIndex place of the model in the study, from 0
     * @param across amplification
     * @param up the benchmark's score
     * @param sentence the whole mark, with how many items stand behind each
     */
    public record Mark(int modelIndex, Range across, Range up, String sentence) {}

    /** A value and its interval. */
    public record Range(double value, double lower, double upper) {}
}
