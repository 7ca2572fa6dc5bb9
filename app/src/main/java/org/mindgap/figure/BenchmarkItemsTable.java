package org.mindgap.figure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.stereotype.benchmark.Answered;
import org.mindgap.stereotype.benchmark.BenchmarkScores;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSource;
import org.mindgap.stereotype.benchmark.Choice;
import org.mindgap.stereotype.benchmark.MaskedText;
import org.mindgap.stereotype.benchmark.ScoreQuery;

/** Items of benchmarks with what models answered, one row for each answer; their words are masked where that is wanted. */
public final class BenchmarkItemsTable {
    private static final List<String> ANSWERS = List.of(
            "benchmark",
            "model",
            "prompt",
            "method",
            "item",
            "language",
            "category",
            "group",
            "context",
            "direction",
            "order",
            "outcome",
            "chosen",
            "role",
            "correct",
            "judged",
            "scores",
            "text",
            "question",
            "choices",
            "answer");

    private BenchmarkItemsTable() {}

    /** One row for every answer. */
    public static DataTable of(BenchmarkSource source, ScoreQuery query, boolean mask) {
        var rows = new ArrayList<List<Object>>();
        var scores = new BenchmarkScores(source);
        for (var series : source.series().stream().filter(query.series()).toList()) {
            for (var one : scores.answered(series)) {
                if (query.items().test(one.item())) {
                    rows.add(row(series, one, mask));
                }
            }
        }
        return new DataTable(ANSWERS, rows);
    }

    /** Some answers of one series. */
    public static DataTable of(BenchmarkSeries series, List<Answered> answered, boolean mask) {
        return new DataTable(
                ANSWERS, answered.stream().map(a -> row(series, a, mask)).toList());
    }

    private static List<Object> row(BenchmarkSeries series, Answered one, boolean mask) {
        var row = series(series);
        var item = one.item();
        var answer = one.answer();
        row.addAll(List.of(
                item.id(),
                item.language(),
                item.category(),
                item.group(),
                word(item.context()),
                word(item.direction()),
                answer.order(),
                word(answer.outcome()),
                answer.choice() < 0 ? "" : String.valueOf(answer.choice() + 1),
                one.role().map(BenchmarkItemsTable::word).orElse(""),
                item.correct() < 0 ? "" : String.valueOf(item.correct() + 1),
                answer.judged(),
                Arrays.toString(answer.scores().stream().mapToDouble(d -> d).toArray())
                        .replaceAll("[\\[\\]]", "")));
        var choices =
                String.join(" | ", item.choices().stream().map(Choice::text).toList());
        for (var text : List.of(item.text(), item.question(), choices, answer.text())) {
            row.add(mask ? MaskedText.of(text) : text);
        }
        return row;
    }

    private static List<Object> series(BenchmarkSeries series) {
        return new ArrayList<>(List.of(
                series.set(),
                series.model(),
                Optional.of(series.prompt()).filter(p -> !p.isEmpty()).orElse(series.judge()),
                series.method().word()));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
