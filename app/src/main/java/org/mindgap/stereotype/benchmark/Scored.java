package org.mindgap.stereotype.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.stereotype.benchmark.BenchmarkScore.State;

/** Scores of one series and one part of its items while they are put together. */
final class Scored {
    private final BenchmarkSeries series;
    private final Slice slice;
    private final List<BenchmarkScore> scores = new ArrayList<>();

    Scored(BenchmarkSeries series, Slice slice) {
        this.series = series;
        this.slice = slice;
    }

    void add(Measure measure, double value, Certainty certainty, Behind behind) {
        add(measure, value, certainty, behind, Double.NaN);
    }

    void add(Measure measure, double value, Certainty certainty, Behind behind, double maximum) {
        scores.add(new BenchmarkScore(
                series,
                slice,
                measure,
                value,
                certainty.within(measure.lowest(), measure.highest()),
                behind.items(),
                behind.answers(),
                maximum,
                State.DEFINED));
    }

    void undefined(Measure measure, State state, Behind behind) {
        scores.add(new BenchmarkScore(
                series,
                slice,
                measure,
                Double.NaN,
                Certainty.UNKNOWN,
                behind.items(),
                behind.answers(),
                Double.NaN,
                state));
    }

    List<BenchmarkScore> scores() {
        return List.copyOf(scores);
    }

    /** How many items and answers a number comes from. */
    record Behind(long items, long answers) {
        static Behind of(List<Answered> answered) {
            return new Behind(
                    answered.stream().map(a -> a.item().id()).distinct().count(), answered.size());
        }
    }
}
