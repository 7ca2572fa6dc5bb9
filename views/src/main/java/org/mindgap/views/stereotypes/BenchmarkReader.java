package org.mindgap.views.stereotypes;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.BenchmarkFigures;
import org.mindgap.figure.JoinedFigure;
import org.mindgap.figure.JoinedFigures;
import org.mindgap.job.JobContext;
import org.mindgap.stereotype.AmplificationTable;
import org.mindgap.stereotype.benchmark.Answered;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkScores;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.BesidePeople;
import org.mindgap.stereotype.benchmark.JudgeAgreement;
import org.mindgap.stereotype.benchmark.Measure;
import org.mindgap.stereotype.benchmark.ScoreQuery;
import org.mindgap.stereotype.benchmark.Slice;
import org.mindgap.store.GroupLinks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.OpenStudy;

/** Scores a benchmark of a study. Slow: called from jobs. */
final class BenchmarkReader {
    private final Texts texts;

    /**
     * What of the scores is listed.
     *
     * @param measure the benchmark's own where there is none, or none that the answers have
     */
    record How(Optional<Measure> measure, Slice.By by) {}

    BenchmarkReader(Texts texts) {
        this.texts = texts;
    }

    /**
     * One benchmark, scored.
     *
     * @param how what is listed, and by what
     * @param table of amplification, where there is one
     */
    BenchmarkFacts read(
            OpenStudy study, BenchmarkSet set, How how, @Nullable AmplificationTable table, JobContext context) {
        var source = study.benchmarks();
        var scorer = new BenchmarkScores(source);
        var headline = Measure.headline(set);
        var of = BenchmarkSeries.counted(source, set.id());
        var drawn = of.stream()
                .limit(BenchmarkFigures.MOST_SERIES)
                .map(BenchmarkSeries::id)
                .collect(Collectors.toSet());
        var query = ScoreQuery.everything().of(of::contains);
        var whole = scorer.of(query, context);
        var parts = scorer.of(query.by(Set.of(Slice.By.CATEGORY)), context);
        var measures = Arrays.stream(Measure.values())
                .filter(m -> whole.stream().anyMatch(s -> s.measure() == m))
                .toList();
        var measure = how.measure().filter(measures::contains).orElse(headline);
        var listed = how.by() == Slice.By.CATEGORY ? parts : scorer.of(query.by(Set.of(how.by())), context);
        var figure = of.isEmpty()
                ? Optional.<org.mindgap.figure.BenchmarkFigure>empty()
                : Optional.of(new BenchmarkFigures(study.answers(), texts.locale())
                        .of(set, measure, some(whole, drawn), some(parts, drawn)));
        var groups = source.items(set.id()).stream()
                .map(BenchmarkItem::group)
                .filter(g -> !g.isEmpty())
                .distinct()
                .sorted()
                .toList();
        var mapping = mapping(study, set, table, groups);
        var joined = table == null
                ? Optional.<JoinedFigure>empty()
                : joined(
                        study,
                        set,
                        headline,
                        table,
                        BenchmarkScore.about(mapping, scorer.of(query.by(Set.of(Slice.By.GROUP)), context)));
        var scores = new ArrayList<BenchmarkScore>();
        if (listed.stream().map(BenchmarkScore::slice).distinct().count() != 1) { // one part is all of them
            whole.stream().filter(s -> s.measure() == measure).forEach(scores::add);
        }
        listed.stream().filter(s -> s.measure() == measure).forEach(scores::add);
        return new BenchmarkFacts(
                set,
                source.items(set.id()).size(),
                of.size(),
                measure,
                measures,
                figure,
                scores,
                groups,
                mapping,
                joined,
                BesidePeople.of(source, set, source.people(set.id()), context),
                JudgeAgreement.of(source, context).stream()
                        .filter(a -> a.first().set().equals(set.id()))
                        .toList());
    }

    private Optional<JoinedFigure> joined(
            OpenStudy study, BenchmarkSet set, Measure measure, AmplificationTable table, List<BenchmarkScore> scores) {
        return new JoinedFigures(study.answers(), texts.locale()).of(table, set, measure, scores);
    }

    /** Items of a series with their answers. */
    List<Answered> answered(OpenStudy study, BenchmarkSeries series, Slice slice) {
        return new BenchmarkScores(study.benchmarks())
                .answered(series).stream().filter(a -> slice.has(a.item())).toList();
    }

    /** Says whom a benchmark calls as the survey calls a group; an empty word for nobody. */
    void map(OpenStudy study, BenchmarkSet set, AmplificationTable table, String label, String group) {
        table.survey()
                .variable(table.contrast())
                .ifPresent(v -> new GroupLinks(study.kept()).say(set.id(), table.survey(), v, label, group));
    }

    /** What was said, and where nothing was, the group of the same name. */
    private static Map<String, String> mapping(
            OpenStudy study, BenchmarkSet set, @Nullable AmplificationTable table, List<String> groups) {
        return table == null
                ? Map.of()
                : table.survey()
                        .variable(table.contrast())
                        .map(v -> new GroupLinks(study.kept()).mapping(set.id(), table.survey(), v, groups))
                        .orElse(Map.of());
    }

    /** Labels of the groups that are compared. */
    static List<String> labels(@Nullable AmplificationTable table) {
        return table == null
                ? List.of()
                : table.survey().variable(table.contrast()).stream()
                        .flatMap(v -> v.values().stream())
                        .map(v -> v.label().isEmpty() ? v.code() : v.label())
                        .distinct()
                        .toList();
    }

    private static List<BenchmarkScore> some(List<BenchmarkScore> scores, Set<String> series) {
        return scores.stream().filter(s -> series.contains(s.series().id())).toList();
    }
}
