package org.mindgap.stereotype.benchmark;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One number about one series and one part of its items.
 *
 * @param value in the measure's units; NaN where undefined (see {@code state})
 * @param certainty over items
 * @param items how many different items stand behind it
 * @param answers how many answers stand behind it, option orders apart
 * @param maximum the largest absolute value that the accuracy leaves room for, or NaN
 * @param state why it has no value, or that it has
 */
public record BenchmarkScore(
        BenchmarkSeries series,
        Slice slice,
        Measure measure,
        double value,
        Certainty certainty,
        long items,
        long answers,
        double maximum,
        State state) {

    /** Whether there is a value; never 0 in place of none. */
    public enum State {
        DEFINED,
        /** No item of this part was answered. */
        NO_ANSWERS,
        /** Every answer was "unknown" or named no option: there is nothing to divide by. */
        NOTHING_CHOSEN,
        /** The files do not say whom the stereotypes are about. */
        NO_TARGET
    }

    /** The same under the name that a survey has for the group. */
    public BenchmarkScore about(String group) {
        return new BenchmarkScore(
                series,
                new Slice(slice.category(), slice.language(), group),
                measure,
                value,
                certainty,
                items,
                answers,
                maximum,
                state);
    }

    /** Those of groups that a survey has, under its names. */
    public static List<BenchmarkScore> about(Map<String, String> mapping, List<BenchmarkScore> scores) {
        var named = new ArrayList<BenchmarkScore>();
        mapping.forEach((label, group) ->
                scores.stream().filter(s -> s.slice().group().equals(group)).forEach(s -> named.add(s.about(label))));
        return List.copyOf(named);
    }

    public boolean defined() {
        return state == State.DEFINED;
    }
}
