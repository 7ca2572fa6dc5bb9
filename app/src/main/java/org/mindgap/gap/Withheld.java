package org.mindgap.gap;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.metric.Metric;

/** The columns whose numbers a table does not show because their answers failed the checks, and what stands there. */
record Withheld(Map<Alarm.About, Scorer.Score> columns) {
    /** Nothing is withheld: what an analyst sees who asks for it. */
    static final Withheld NOTHING = new Withheld(Map.of());

    Withheld {
        columns = Map.copyOf(columns);
    }

    /** What the alarms withhold; of several for one column the first. */
    static Withheld by(List<Alarm> alarms) {
        var columns = new HashMap<Alarm.About, Scorer.Score>();
        for (var alarm : alarms) {
            if (alarm.withholds()) {
                alarm.about().forEach(a -> columns.putIfAbsent(a, Scorer.Score.none(alarm.state(), alarm.reason())));
            }
        }
        return new Withheld(columns);
    }

    /** What stands in place of the number of a metric for an answer; nothing where the number may be shown. */
    Optional<Scorer.Score> instead(Metric metric, PooledAnswer answer) {
        if (columns.isEmpty()) {
            return Optional.empty();
        }
        var score = columns.get(new Alarm.About(answer.model(), answer.askedAs()));
        var allowed = score != null
                && score.state() == CellState.SINGLE_ANSWER
                && (metric.takesSingleAnswer() || answer.reading() == Reading.DRAWS);
        return allowed ? Optional.empty() : Optional.ofNullable(score);
    }
}
