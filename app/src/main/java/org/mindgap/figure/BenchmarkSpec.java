package org.mindgap.figure;

import java.util.List;

/**
 * Scores of a benchmark by category and model: a dot with its interval for each, and the value of no preference
 * (issue 7, point 3).
 *
 * @param title bold first line
 * @param subtitle benchmark, what the score is, models, how they were asked, language, ties
 * @param caption words below
 * @param watermark INVENTED ..., or empty
 * @param altText the figure in sentences
 * @param heads over the columns
 * @param axis where it starts and ends, and the value of no preference ({@link RankedSpec.Axis#same})
 * @param legend of the marks
 * @param care what the literature says of the benchmark; stands beside a red bar, whatever the style
 * @param rows from top to bottom
 */
public record BenchmarkSpec(
        String title,
        String subtitle,
        Caption caption,
        String watermark,
        String altText,
        Heads heads,
        RankedSpec.Axis axis,
        Legend legend,
        Care care,
        List<Row> rows)
        implements FigureSpec {

    public BenchmarkSpec {
        rows = List.copyOf(rows);
    }

    /**
     * "pairs", "no preference", "%".
     *
     * @param items over the numbers of items
     * @param none over the line of no preference
     * @param values over the values
     */
    public record Heads(String items, String none, String values) {}

    /**
     * What marks mean; a text that is empty has no sample.
     *
     * @param models one for each model, in the order of the scores of a row
     * @param interval "95 % interval", beside the models
     * @param tick "anti-stereotype pairs"
     * @param bounds "as far as the score can go"
     */
    public record Legend(List<Model> models, String interval, String tick, String bounds) {
        public Legend {
            models = List.copyOf(models);
        }
    }

    /** A model's name and its place in the study, from 0, which rules colour and marker. */
    public record Model(String name, int index) {}

    /** "Read with care." and what the literature found. Both empty where nothing is known. */
    public record Care(String lead, String text) {}

    /**
     * A category.
     *
     * @param label of the category
     * @param secondLabel the same in another language, or empty
     * @param all whether it stands for all items: bold, with space below
     * @param scores one for each model of the legend
     */
    public record Row(String label, String secondLabel, boolean all, List<Score> scores) {
        public Row {
            scores = List.copyOf(scores);
        }
    }

    /**
     * A model's score, NaN where there is none.
     *
     * @param items "516", or a dash
     * @param value of the dot
     * @param lower end of the interval
     * @param upper end of the interval
     * @param tick another value of the same items, such as that of anti-stereotype pairs alone
     * @param least what the score could have been at the least, given the answers that were right
     * @param most the same at the most
     * @param text the value as printed: "59"
     * @param note why there is no value, or empty
     * @param sentence the whole score
     */
    public record Score(
            String items,
            double value,
            double lower,
            double upper,
            double tick,
            double least,
            double most,
            String text,
            String note,
            String sentence) {}
}
