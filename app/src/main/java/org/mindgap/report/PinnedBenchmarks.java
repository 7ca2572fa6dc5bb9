package org.mindgap.report;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.figure.BenchmarkData;
import org.mindgap.figure.BenchmarkFigures;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.JoinedFigures;
import org.mindgap.job.JobContext;
import org.mindgap.pin.PinRequest;
import org.mindgap.problem.Problem;
import org.mindgap.stereotype.AmplificationTable;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkScores;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.Measure;
import org.mindgap.stereotype.benchmark.ScoreQuery;
import org.mindgap.stereotype.benchmark.Slice;
import org.mindgap.survey.Survey;

/** Computes pinned figures that show a benchmark, as the room and the command line do. */
final class PinnedBenchmarks {
    private final ReportSource source;
    private final Survey survey;
    private final PinRequest request;

    PinnedBenchmarks(ReportSource source, Survey survey, PinRequest request) {
        this.source = source;
        this.survey = survey;
        this.request = request;
    }

    /** Nothing where the benchmark is gone, or has no answers any more, or none about a group of the survey; a note says so. */
    Optional<PinnedFigure.Content> content(List<Problem> notes, JobContext context) {
        var wanted = request.benchmark().orElseThrow();
        var found = source.benchmarks().source().sets().stream()
                .filter(s -> s.id().equals(wanted.set()))
                .findFirst();
        if (found.isEmpty()) {
            notes.add(Problem.warning("pin.benchmark-gone", wanted.set()));
            return Optional.empty();
        }
        var set = found.get();
        var measure = Arrays.stream(Measure.values())
                .filter(m -> m.word().equals(wanted.measure()))
                .findFirst()
                .orElse(Measure.headline(set));
        var content = request.kind() == PinRequest.Kind.BENCHMARK
                ? scores(set, measure, context)
                : joined(set, measure, notes, context);
        if (content.isEmpty()) {
            notes.add(Problem.warning("pin.benchmark-nothing", set.name()));
        }
        return content;
    }

    private Optional<PinnedFigure.Content> scores(BenchmarkSet set, Measure measure, JobContext context) {
        var scorer = new BenchmarkScores(source.benchmarks().source());
        var drawn = BenchmarkSeries.counted(source.benchmarks().source(), set.id()).stream()
                .limit(BenchmarkFigures.MOST_SERIES)
                .collect(Collectors.toSet());
        var query = ScoreQuery.everything().of(drawn::contains);
        var whole = scorer.of(query, context);
        if (whole.stream().noneMatch(s -> s.measure() == measure)) {
            return Optional.empty();
        }
        var figure = new BenchmarkFigures(source.answers(), Locale.ENGLISH)
                .of(set, measure, whole, scorer.of(query.by(Set.of(Slice.By.CATEGORY)), context));
        return Optional.of(new PinnedFigure.Content(
                survey,
                Optional.of(figure.spec()),
                new BenchmarkData(source.answers()).scores(figure),
                figure.spec().title(),
                request.query().metrics(List.of()),
                List.of(),
                List.of(),
                List.of()));
    }

    private Optional<PinnedFigure.Content> joined(
            BenchmarkSet set, Measure measure, List<Problem> notes, JobContext context) {
        var table = new PinnedDifferences(source, survey, request).table(notes, context);
        var counted = BenchmarkSeries.counted(source.benchmarks().source(), set.id());
        var scores = new BenchmarkScores(source.benchmarks().source())
                .of(ScoreQuery.everything().of(counted::contains).by(Set.of(Slice.By.GROUP)), context);
        var figure = new JoinedFigures(source.answers(), Locale.ENGLISH)
                .of(table, set, measure, BenchmarkScore.about(mapping(set, table), scores));
        return figure.map(f -> new PinnedFigure.Content(
                survey,
                Optional.of(f.spec()),
                new BenchmarkData(source.answers()).joined(f, survey),
                f.spec().title(),
                request.query().metrics(List.of()),
                f.pairs().stream()
                        .flatMap(List::stream)
                        .map(p ->
                                new ColumnKey(p.opinions().model(), p.opinions().askedAs()))
                        .distinct()
                        .toList(),
                f.pairs().stream()
                        .flatMap(List::stream)
                        .map(p -> PinnedDifferences.base(p.opinions()))
                        .distinct()
                        .toList(),
                List.of(),
                PinnedDifferences.shownByNumbers(f.pairs().stream()
                        .flatMap(List::stream)
                        .map(p -> p.opinions())
                        .toList())));
    }

    private Map<String, String> mapping(BenchmarkSet set, AmplificationTable table) {
        var groups = source.benchmarks().source().items(set.id()).stream()
                .map(BenchmarkItem::group)
                .filter(g -> !g.isEmpty())
                .distinct()
                .sorted()
                .toList();
        return survey.variable(table.contrast())
                .map(v -> source.benchmarks().mapping().of(set.id(), survey, v, groups))
                .orElse(Map.of());
    }
}
