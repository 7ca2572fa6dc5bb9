package org.mindgap.figure;

import org.mindgap.gap.CellState;
import org.mindgap.gap.Metric;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;

/** A metric in words, and its values as cells and sentences print them. */
final class MetricWords {
    private static final String POINTS = "gap.points";

    private final Metric metric;
    private final Words words;

    MetricWords(Metric metric, Words words) {
        this.metric = metric;
        this.words = words;
    }

    String id() {
        return metric.id();
    }

    /** Whether it is corrected for the size of the sample. */
    boolean corrected() {
        return metric.id().equals(POINTS);
    }

    /** For the subtitle. */
    String longName() {
        var key = "metric." + metric.id() + ".long";
        return words.has(key)
                ? words.text(key)
                : words.text(similarity() ? "metric.other.long-similarity" : "metric.other.long", metric.id());
    }

    /** Over the legend. */
    String scale() {
        var key = "metric." + metric.id() + ".scale";
        return words.has(key)
                ? words.text(key)
                : words.text(similarity() ? "metric.other.scale-similarity" : "metric.other.scale", metric.id());
    }

    /** "Gap 24 points", "Hellinger distance 0.24". */
    String sentence(double value) {
        var key = "metric." + metric.id() + ".name";
        return words.has(key)
                ? words.text(key, value(value))
                : words.text("metric.other.name", value(value), metric.id());
    }

    /** "24 points", "0.24". */
    String value(double value) {
        return corrected() ? words.plural("metric.gap.points.value", Math.round(value)) : words.hundredths(value);
    }

    /** On the scale of colours, 0 to 100, larger is further: 100 times a distance, 100 times what a similarity lacks. */
    double onScale(double value) {
        if (corrected()) {
            return value;
        }
        return 100 * (similarity() ? 1 - value : value);
    }

    /** What stands in a cell. */
    String cellText(CellState state, double value, double declined) {
        return switch (state) {
            case VALUE -> words.whole(onScale(value));
            case FEW_PEOPLE -> words.text("text.few", words.whole(onScale(value)));
            case FAILED_CHECKS -> words.text("text.failed-checks");
            case DECLINED -> words.text("text.declined", words.whole(declined * 100));
            case UNDEFINED -> words.text("text.undefined");
            case SINGLE_ANSWER -> words.text("text.single-answer");
            case NOT_ABOVE_SAMPLING, HIDDEN, NOT_ASKED, MODEL_NOT_ASKED, DOES_NOT_APPLY -> "";
        };
    }

    /**
     * Value or reason, as a sentence.
     *
     * @param reason code of the problem that explains a state without value, or empty
     */
    String state(CellState state, String reason, double value, double declined) {
        return switch (state) {
            case VALUE -> sentence(value) + ".";
            case NOT_ABOVE_SAMPLING -> words.text("cell.not-above");
            case FEW_PEOPLE -> sentence(value) + ". " + words.text("cell.few");
            case HIDDEN -> words.text("state.hidden");
            case DECLINED -> words.text("state.declined", words.percent(declined));
            case SINGLE_ANSWER -> words.text("state.single-answer");
            case NOT_ASKED -> because(reason, "state.not-asked");
            case MODEL_NOT_ASKED -> because(reason, "state.model-not-asked");
            case FAILED_CHECKS -> because(reason, "state.failed-checks");
            case UNDEFINED -> because(reason, "state.undefined");
            case DOES_NOT_APPLY -> because(reason, "state.does-not-apply");
        };
    }

    /** The reason's own sentence, or what the state says in general. */
    private String because(String reason, String general) {
        return reason.isEmpty() ? words.text(general) : new ProblemTexts(words.locale()).sentence(Problem.note(reason));
    }

    private boolean similarity() {
        return metric.direction() == Metric.Direction.LARGER_IS_CLOSER;
    }
}
