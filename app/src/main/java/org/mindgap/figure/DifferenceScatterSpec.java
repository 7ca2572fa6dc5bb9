package org.mindgap.figure;

import java.util.List;

/**
 * Differences between two groups among people and in a model, answer by answer, on two equal axes (experience.md §4,
 * Group differences). One panel, or several on the same axes for print.
 *
 * @param title bold first line
 * @param subtitle who is compared with whom, what a point is, model, number of questions and answers
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param across title of the axis of people
 * @param up title of the axis of the model
 * @param legend of what is drawn; a text that is empty has no sample
 * @param axis of both, in percentage points, symmetric about zero
 * @param panels from left to right and from top to bottom
 */
public record DifferenceScatterSpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        String across,
        String up,
        Legend legend,
        Axis axis,
        List<Panel> panels)
        implements FigureSpec {

    public DifferenceScatterSpec {
        panels = List.copyOf(panels);
        if (panels.isEmpty()) {
            throw new IllegalArgumentException("no panel");
        }
    }

    /** All points, panel after panel. */
    public int pointCount() {
        return panels.stream().mapToInt(p -> p.points().size()).sum();
    }

    /**
     * "as people differ" beside the diagonal, "sampling alone", "A, 95 % interval", "as people differ".
     *
     * @param beside words along the diagonal, in a figure of one panel
     */
    public record Legend(String beside, String sampling, String slope, String diagonal) {}

    /**
     * From -reach to reach.
     *
     * @param reach end of the axes, a little beyond the last number
     * @param step between numbers
     */
    public record Axis(double reach, double step) {}

    /**
     * A group and a model.
     *
     * @param head "Star path", or empty in a figure of one panel
     * @param secondHead the same in the survey's script, or empty
     * @param modelIndex place of the model in the study, from 0: rules the colour
     * @param words number and agreement
     * @param slope the line, and the sampling around zero
     * @param points every answer of every question
     */
    public record Panel(
            String head, String secondHead, int modelIndex, Reading words, Slope slope, List<Point> points) {
        public Panel {
            points = List.copyOf(points);
        }
    }

    /** "1.8×", "as strong in the model", "agreement r .91"; or why there is no number, with the rest empty. */
    public record Reading(String number, String meaning, String agreement) {}

    /**
     * The line through zero, NaN where there is none.
     *
     * @param a its slope
     * @param lower of the interval, infinite where it is not bounded
     * @param upper of the interval, likewise
     * @param samplingAcross half the width of what sampling alone would do among people, in points
     * @param samplingUp the same in the model
     */
    public record Slope(double a, double lower, double upper, double samplingAcross, double samplingUp) {}

    /**
     * An answer to a question.
     *
     * @param key of the question, for the program
     * @param people difference between the groups, in points
     * @param model the same in the model
     * @param label where it is outstanding: "pray several times a day"; else empty
     * @param secondLabel the same in the survey's script, or empty
     * @param note below it in italics: "here the model reverses the difference", or empty
     * @param sentence the whole point
     */
    public record Point(
            String key, double people, double model, String label, String secondLabel, String note, String sentence) {}
}
