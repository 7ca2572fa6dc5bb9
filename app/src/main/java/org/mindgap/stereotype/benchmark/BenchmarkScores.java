package org.mindgap.stereotype.benchmark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mindgap.job.JobContext;

/**
 * Scores of the benchmarks in a source, by series (model and prompt format, never pooled) and part of the items. Reads
 * all answers that are asked for: slow, never on the window's thread.
 */
public final class BenchmarkScores {
    private final BenchmarkSource source;

    public BenchmarkScores(BenchmarkSource source) {
        this.source = source;
    }

    /** Scores in the order of series, then of parts by name, then of measures. */
    public List<BenchmarkScore> of(ScoreQuery query, JobContext context) {
        var scores = new ArrayList<BenchmarkScore>();
        var wanted = source.series().stream().filter(query.series()).toList();
        var sets = source.sets().stream().collect(Collectors.toMap(BenchmarkSet::id, Function.identity()));
        var items = new LinkedHashMap<String, Map<String, BenchmarkItem>>();
        var done = 0;
        for (var series : wanted) {
            context.checkCancelled();
            context.progress(done++, wanted.size());
            var known = items.computeIfAbsent(series.set(), this::byId);
            var answered = answered(series, known).stream()
                    .filter(a -> query.items().test(a.item()))
                    .toList();
            var set = sets.get(series.set());
            if (set != null) {
                scores.addAll(of(series, set, answered, query));
            }
        }
        return scores;
    }

    /** The answers of a series with their items: the last level of the drill-down. */
    public List<Answered> answered(BenchmarkSeries series) {
        return answered(series, byId(series.set()));
    }

    private Map<String, BenchmarkItem> byId(String set) {
        var byId = new LinkedHashMap<String, BenchmarkItem>();
        source.items(set).forEach(i -> byId.put(i.id(), i));
        return byId;
    }

    private List<Answered> answered(BenchmarkSeries series, Map<String, BenchmarkItem> items) {
        var answered = new ArrayList<Answered>();
        for (var answer : source.answers(series.id())) {
            var item = items.get(answer.item());
            if (item != null) {
                answered.add(new Answered(item, answer));
            }
        }
        return answered;
    }

    /** Scores of answers that stand in no source yet. */
    public static List<BenchmarkScore> of(
            BenchmarkSeries series, BenchmarkSet set, List<Answered> answered, ScoreQuery query) {
        var averaged = QuestionScores.averaged(
                query.average(),
                set,
                answered.stream().map(a -> a.item().id()).distinct().count());
        var scores = new ArrayList<BenchmarkScore>();
        parts(answered, query.by()).forEach((slice, some) -> {
            var to = new Scored(series, slice);
            switch (set.form()) {
                case PAIRS -> PairScores.add(some, to);
                case JUDGED -> JudgedScores.add(some, formats(query.average(), set), to);
                default -> new QuestionScores(some, set.kind() == BenchmarkKind.KOBBQ, averaged, to).add();
            }
            scores.addAll(to.scores());
        });
        return scores;
    }

    private static boolean formats(ScoreQuery.Average average, BenchmarkSet set) {
        return average == ScoreQuery.Average.TEMPLATES
                || (average == ScoreQuery.Average.AS_PUBLISHED && set.kind() == BenchmarkKind.THAICLI);
    }

    private static Map<Slice, List<Answered>> parts(List<Answered> answered, Set<Slice.By> by) {
        if (by.isEmpty()) {
            return Map.of(Slice.ALL, answered);
        }
        var parts = new TreeMap<Slice, List<Answered>>(Comparator.comparing(Slice::category)
                .thenComparing(Slice::language)
                .thenComparing(Slice::group));
        for (var one : answered) {
            var item = one.item();
            var slice = new Slice(
                    by.contains(Slice.By.CATEGORY) ? item.category() : "",
                    by.contains(Slice.By.LANGUAGE) ? item.language() : "",
                    by.contains(Slice.By.GROUP) ? item.group() : "");
            parts.computeIfAbsent(slice, s -> new ArrayList<>()).add(one);
        }
        return parts;
    }
}
