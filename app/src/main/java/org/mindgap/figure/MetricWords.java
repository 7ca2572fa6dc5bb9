package org.mindgap.figure;

import java.util.MissingResourceException;
import java.util.Optional;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.MetricNames;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;

/** A metric in words, and its values as cells and sentences print them. */
final class MetricWords {
    private final Metric metric;
    private final MetricScale scale;
    private final Words words;

    MetricWords(Metric metric, Words words) {
        this.metric = metric;
        this.scale = new MetricScale(metric);
        this.words = words;
    }

    String id() {
        return metric.id();
    }

    Metric metric() {
        return metric;
    }

    MetricScale scale() {
        return scale;
    }

    /** Whether its values are corrected for the size of the sample before anybody computes an interval. */
    boolean corrected() {
        return metric.needsVariance();
    }

    /** For the subtitle. */
    String longName() {
        var key = "metric." + metric.id() + ".long";
        return words.has(key) ? words.text(key) : words.text("metric.other.long" + suffix(), name());
    }

    /** Over the legend. */
    String scaleTitle() {
        var key = "metric." + metric.id() + ".scale";
        return words.has(key) ? words.text(key) : words.text("metric.other.scale" + suffix(), name());
    }

    /** "Gap 24 points", "Hellinger distance 0.24". */
    String sentence(double value) {
        var key = "metric." + metric.id() + ".name";
        return words.has(key) ? words.text(key, value(value)) : words.text("metric.other.name", value(value), name());
    }

    /** "24 points", "0.24". */
    String value(double value) {
        return scale.points() ? words.plural("metric.gap.points.value", Math.round(value)) : words.hundredths(value);
    }

    /** The number of a value alone: "24", "0.24". */
    String number(double value) {
        return scale.points() ? words.whole(value) : words.hundredths(value);
    }

    /** "21 to 27", "0.21 to 0.27"; two equal ends are said twice, since an interval is no point. */
    String range(double lower, double upper) {
        return words.text("range", number(lower), number(upper));
    }

    /** On the scale of colours: larger is further, 100 times a distance, 100 times what a similarity lacks. */
    double onScale(double value) {
        return scale.onScale(value);
    }

    /** How the questions of a cell are put together: a mean, or the root of a mean of squares. */
    String meanKey() {
        return switch (metric.id()) {
            case "gap.points", "gap.points.ordered", "rmse.points" -> "mean.root";
            default -> "mean.plain";
        };
    }

    /** Where the figure draws another number than the metric's own: both, as a sentence. */
    Optional<String> drawn(CellState state, double value) {
        if (scale.points() || state == CellState.NOT_ABOVE_SAMPLING) {
            return Optional.empty();
        }
        return Optional.of(words.text("cell.drawn", words.whole(onScale(value)), scaleTitle()));
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
    String state(CellState state, String reason, double value, double declined, GapInterval interval) {
        return switch (state) {
            case VALUE -> new IntervalWords(this, words).value(value, interval);
            case NOT_ABOVE_SAMPLING -> new IntervalWords(this, words).notAbove(value, interval);
            case FEW_PEOPLE -> new IntervalWords(this, words).value(value, interval) + " " + words.text("cell.few");
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

    /** Points stand on the scale as they are; of a similarity stands there what it lacks. */
    private String suffix() {
        return scale.points() ? "-points" : scale.similarity() ? "-similarity" : "";
    }

    private String name() {
        try {
            return new MetricNames(words.locale()).name(metric);
        } catch (MissingResourceException e) {
            // a metric that somebody's jar brought
            return metric.id();
        }
    }
}
