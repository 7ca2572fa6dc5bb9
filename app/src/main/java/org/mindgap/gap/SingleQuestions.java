package org.mindgap.gap;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;

/** Values of single questions, kept for every column and row that was asked for. Safe for many threads. */
final class SingleQuestions {
    /** Numbers kept, 16 MB. */
    private static final int MOST_NUMBERS = 2_000_000;

    private final Scorer scorer;
    private final Map<Key, double[]> known = new ConcurrentHashMap<>();

    SingleQuestions(Scorer scorer) {
        this.scorer = scorer;
    }

    private record Key(String metric, Column column, PeopleRow row) {}

    /** By question, in the survey's order; NaN where there is no value. Nobody writes to it. */
    double[] values(Column column, PeopleRow row, Metric metric) {
        var key = new Key(metric.id(), column, row);
        var before = known.get(key);
        if (before != null) {
            return before;
        }
        var values = new double[scorer.questions()];
        Arrays.fill(values, Double.NaN);
        var notes = new Notes();
        for (var question : scorer.everyone().survey().questions()) {
            var on = List.of(question);
            var people = new People(on, List.of(row), scorer, JobContext.unwatched());
            if (people.askedOf(row, question)) {
                var of = new TableCell(column, row, on, people, people.sizes(row, on))
                        .rows(List.of(metric), Map.of(), scorer, notes)
                        .get(0)
                        .row();
                if (of.state() == CellState.VALUE) {
                    values[scorer.place(question)] = of.value();
                }
            }
        }
        if ((long) known.size() * values.length > MOST_NUMBERS) {
            known.clear();
        }
        known.put(key, values);
        return values;
    }
}
