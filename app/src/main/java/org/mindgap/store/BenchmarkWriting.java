package org.mindgap.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.PeopleSaid;

/** Writes rows of benchmarks, on the writer's thread only. */
final class BenchmarkWriting {
    private BenchmarkWriting() {}

    static int items(Session session, long set, long batch, List<BenchmarkItem> items) throws SQLException {
        for (var item : items) {
            session.run(
                    "INSERT INTO benchmark_item (batch, benchmark, id, language, category, target, template, context,"
                            + " direction, text, question, choices, correct) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,"
                            + " ?)",
                    batch,
                    set,
                    item.id(),
                    item.language(),
                    item.category(),
                    item.group(),
                    item.template(),
                    item.context().name(),
                    item.direction().name(),
                    item.text(),
                    item.question(),
                    BenchmarkRows.written(item.choices()),
                    item.correct());
        }
        return items.size();
    }

    static int people(Session session, long set, long batch, List<PeopleSaid> people) throws SQLException {
        for (var one : people) {
            session.run(
                    "INSERT INTO benchmark_people (batch, benchmark, template, category, stereotype, percent)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    batch,
                    set,
                    one.template(),
                    one.category(),
                    one.stereotype(),
                    BenchmarkRows.json(one.percent()));
        }
        return people.size();
    }

    /** Keys of the items that are shown, and of those of this batch. */
    static Map<String, Long> keys(Session session, long set, long batch) throws SQLException {
        var keys = new HashMap<String, Long>();
        var found = session.list(
                "SELECT id, item.key FROM benchmark_item AS item JOIN batch ON batch.key = item.batch"
                        + " WHERE benchmark = ? AND (batch.shown = 1 OR batch.key = ?)",
                row -> Map.entry(Session.text(row, 1), row.getLong(2)),
                set,
                batch);
        found.forEach(e -> keys.put(e.getKey(), e.getValue()));
        return keys;
    }

    static long series(Session session, long set, long batch, BenchmarkSeries series, String id) throws SQLException {
        return session.insert(
                "INSERT INTO benchmark_series (batch, benchmark, id, model, prompt, method, judge, repeat, details,"
                        + " file) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                batch,
                set,
                id,
                series.model(),
                series.prompt(),
                series.method().word(),
                series.judge(),
                series.repeat(),
                series.details(),
                series.file());
    }

    static int answers(Session session, long series, long batch, Map<String, Long> items, List<BenchmarkAnswer> answers)
            throws SQLException {
        for (var answer : answers) {
            var item = items.get(answer.item());
            if (item == null) {
                throw new IllegalArgumentException("an answer to an item that nobody has brought: " + answer.item());
            }
            session.run(
                    "INSERT INTO benchmark_answer (batch, series, item, turned, outcome, choice, scores, judged, text,"
                            + " line) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    batch,
                    series,
                    item,
                    answer.order(),
                    answer.outcome().name(),
                    answer.choice(),
                    BenchmarkRows.writtenScores(answer.scores()),
                    Optional.of(answer.judged()).filter(Double::isFinite).orElse(null),
                    answer.text(),
                    answer.line());
        }
        return answers.size();
    }
}
