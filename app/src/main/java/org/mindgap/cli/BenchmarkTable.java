package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.figure.DataTable;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BesidePeople;
import org.mindgap.stereotype.benchmark.JudgeAgreement;
import org.mindgap.stereotype.benchmark.Slice;

/** Scores and answers as tables. */
final class BenchmarkTable {
    private BenchmarkTable() {}

    static DataTable scores(List<BenchmarkScore> scores, List<Slice.By> by) {
        var columns = new ArrayList<>(List.of("benchmark", "model", "prompt", "method"));
        by.stream().distinct().forEach(b -> columns.add(word(b)));
        columns.addAll(List.of(
                "measure", "value", "lower", "upper", "interval", "maximum", "neutral", "items", "answers", "state"));
        var rows = new ArrayList<List<Object>>();
        for (var score : scores) {
            var row = series(score.series());
            for (var b : by.stream().distinct().toList()) {
                row.add(
                        switch (b) {
                            case CATEGORY -> score.slice().category();
                            case LANGUAGE -> score.slice().language();
                            case GROUP -> score.slice().group();
                        });
            }
            var of = score.certainty();
            row.addAll(List.of(
                    score.measure().word(),
                    score.value(),
                    of.interval().lower(),
                    of.interval().upper(),
                    of.how().word(),
                    score.maximum(),
                    score.measure().neutral(),
                    score.items(),
                    score.answers(),
                    word(score.state())));
            rows.add(row);
        }
        return new DataTable(columns, rows);
    }

    /** One row for every template and series, people beside it. */
    static DataTable people(List<BesidePeople> beside) {
        var rows = new ArrayList<List<Object>>();
        for (var one : beside) {
            var row = series(one.score().series());
            var percent = one.people().percent();
            var most = percent.entrySet().stream()
                    .filter(e -> !e.getKey().equals("no_stereo"))
                    .max(java.util.Map.Entry.comparingByValue());
            row.addAll(List.of(
                    one.template(),
                    one.people().category(),
                    one.group(),
                    one.people().stereotype(),
                    one.score().measure().word(),
                    one.score().value(),
                    one.score().answers(),
                    most.map(java.util.Map.Entry::getKey).orElse(""),
                    most.map(java.util.Map.Entry::getValue).orElse(Double.NaN),
                    percent.getOrDefault("no_stereo", Double.NaN),
                    one.people().several()));
            rows.add(row);
        }
        return new DataTable(
                List.of(
                        "benchmark",
                        "model",
                        "prompt",
                        "method",
                        "template",
                        "category",
                        "group",
                        "stereotype",
                        "measure",
                        "value",
                        "answers",
                        "people_name_most",
                        "people_percent",
                        "people_no_stereotype",
                        "several_allowed"),
                rows);
    }

    /** One row for every two judges of the same answers. */
    static DataTable agreement(List<JudgeAgreement> pairs) {
        var rows = new ArrayList<List<Object>>();
        for (var pair : pairs) {
            rows.add(List.of(
                    pair.first().model(),
                    pair.first().prompt(),
                    judge(pair.first()),
                    judge(pair.second()),
                    pair.items(),
                    pair.same(),
                    pair.withinOne(),
                    pair.difference(),
                    pair.kappa()));
        }
        return new DataTable(
                List.of(
                        "model",
                        "prompt",
                        "judge",
                        "other_judge",
                        "items",
                        "same",
                        "within_one",
                        "mean_difference",
                        "weighted_kappa"),
                rows);
    }

    private static String judge(BenchmarkSeries series) {
        return series.judge() + (series.repeat() > 1 ? " (" + series.repeat() + ")" : "");
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
