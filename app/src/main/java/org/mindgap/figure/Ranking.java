package org.mindgap.figure;

import java.util.Comparator;
import org.mindgap.gap.CellState;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;

/**
 * Ranks questions by the end of the gap's interval that is nearer to no gap: the largest sure gap first, so that thin
 * questions do not lead (experience.md §4). Then values without an interval by their value, then questions of few people,
 * which are outside the ranking, then what has no value; within equals the order stays.
 */
public final class Ranking {
    private static final Metric.Direction USUAL = Metric.Direction.SMALLER_IS_CLOSER;

    private Ranking() {}

    public static Comparator<QuestionComparison> largestSureGapFirst() {
        return Comparator.comparingInt(Ranking::place)
                .thenComparing(Comparator.comparingDouble(Ranking::sure).reversed())
                .thenComparing(Comparator.comparingDouble(Ranking::away).reversed());
    }

    /**
     * For a first look, while intervals are {@linkplain org.mindgap.gap.GapInterval#pending pending}: by value alone, since
     * the few that are known already must not lead the others.
     */
    public static Comparator<QuestionComparison> largestGapFirst() {
        return Comparator.comparingInt((QuestionComparison one) -> Math.max(1, place(one)))
                .thenComparing(Comparator.comparingDouble(Ranking::away).reversed());
    }

    /** Whether the order rests on intervals for at least one question. */
    public static boolean restsOnIntervals(Iterable<QuestionComparison> ranked) {
        for (var one : ranked) {
            if (place(one) == 0) {
                return true;
            }
        }
        return false;
    }

    private static int place(QuestionComparison one) {
        if (!one.state().hasValue()) {
            return 3;
        }
        if (one.state() == CellState.FEW_PEOPLE) {
            return 2;
        }
        return one.interval().known() ? 0 : 1;
    }

    /** How far the nearer end is from no gap; 0 where the interval holds it. */
    private static double sure(QuestionComparison one) {
        var interval = one.interval();
        if (!one.state().hasValue() || !interval.known()) {
            return 0;
        }
        return switch (direction(one)) {
            case SMALLER_IS_CLOSER -> interval.lower();
            case LARGER_IS_CLOSER -> -interval.upper();
            case NEITHER -> {
                var same = same(one);
                yield Math.max(0, Math.max(interval.lower() - same, same - interval.upper()));
            }
        };
    }

    private static double away(QuestionComparison one) {
        if (!one.state().hasValue()) {
            return 0;
        }
        return switch (direction(one)) {
            case SMALLER_IS_CLOSER -> one.value();
            case LARGER_IS_CLOSER -> -one.value();
            case NEITHER -> Math.abs(one.value() - same(one));
        };
    }

    private static double same(QuestionComparison one) {
        return Metrics.find(one.metric()).map(m -> new MetricScale(m).same()).orElse(0.0);
    }

    private static Metric.Direction direction(QuestionComparison one) {
        return Metrics.find(one.metric()).map(Metric::direction).orElse(USUAL);
    }
}
