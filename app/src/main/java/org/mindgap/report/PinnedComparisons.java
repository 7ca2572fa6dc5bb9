package org.mindgap.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.mindgap.compare.paired.PairedComparison;
import org.mindgap.compare.paired.Side;
import org.mindgap.compare.subgroup.GroupDisparity;
import org.mindgap.compare.subgroup.Subgroups;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.ComparisonFigures;
import org.mindgap.figure.comparison.DisparityFigures;
import org.mindgap.gap.GapQuery;
import org.mindgap.job.JobContext;
import org.mindgap.pin.PinRequest;
import org.mindgap.problem.Problem;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Survey;

/** Computes pinned figures of comparisons, as the room and the command line do. */
final class PinnedComparisons {
    /** As in the room. */
    private static final long SEED = 1;

    private final ReportSource source;
    private final Survey survey;
    private final PinRequest request;

    PinnedComparisons(ReportSource source, Survey survey, PinRequest request) {
        this.source = source;
        this.survey = survey;
        this.request = request;
    }

    /** Models that are compared. */
    static List<String> models(PinRequest request) {
        return request.compared().stream().flatMap(PinnedComparisons::models).toList();
    }

    private static Stream<String> models(PinRequest.Compared of) {
        if (of instanceof PinRequest.Pair pair) {
            return Stream.of(pair.first().model(), pair.second().model());
        }
        if (of instanceof PinRequest.Groups groups) {
            return Stream.of(groups.model());
        }
        return of instanceof PinRequest.Steady steady ? steady.models().stream() : Stream.empty();
    }

    /** Nothing where there is nothing to draw any more; a note then says so. */
    Optional<PinnedFigure.Content> content(List<Problem> notes, JobContext context) {
        var query = request.query().by(request.heatmap().rows());
        var compared = request.compared().orElseThrow();
        if (compared instanceof PinRequest.Pair pair) {
            return pair(pair, query, notes, context);
        }
        return compared instanceof PinRequest.Groups groups
                ? groups(groups, query, notes, context)
                : new PinnedNumbers(source, survey, query).content(compared, notes, context);
    }

    private Optional<PinnedFigure.Content> pair(
            PinRequest.Pair pair, GapQuery query, List<Problem> notes, JobContext context) {
        var result = PairedComparison.of(
                source.gaps().of(survey),
                query,
                pair.first(),
                pair.second(),
                pair.adjustment(),
                new Seed(SEED),
                context);
        notes.addAll(result.notes());
        if (result.rows().stream().allMatch(r -> r.test().isEmpty())) {
            notes.add(Problem.warning("pin.nothing-compared"));
            return Optional.empty();
        }
        var figure = new ComparisonFigures(survey, source.answers(), Locale.ENGLISH)
                .of(result, query, pair.first(), pair.second(), pair.margin().orElse(Double.NaN), pair.adjustment());
        var sides = Stream.of(pair.first(), pair.second()).map(PinnedComparisons::column);
        return Optional.of(content(figure, request.query(), sides.distinct().toList()));
    }

    private Optional<PinnedFigure.Content> groups(
            PinRequest.Groups of, GapQuery query, List<Problem> notes, JobContext context) {
        var groups = new Subgroups(source.gaps().of(survey), query, of.fewest(), new Seed(SEED), context);
        var number = of.distance() ? GroupDisparity.Kind.NMAE : GroupDisparity.Kind.ACCURACY;
        var own = groups.overCountries()
                ? List.<org.mindgap.compare.subgroup.SubgroupScore>of()
                : groups.scores().stream()
                        .filter(s -> s.column().model().id().equals(of.model()))
                        .filter(s -> s.column().askedAs() == of.askedAs())
                        .toList();
        if (DisparityFigures.drawn(number, own).size() < DisparityFigures.FEWEST) {
            notes.add(Problem.warning("pin.nothing-compared"));
            return Optional.empty();
        }
        var figure = new DisparityFigures(survey, source.answers(), Locale.ENGLISH)
                .of(number, query, own, of.fewest(), new Seed(SEED));
        return Optional.of(
                content(figure, request.query().metrics(List.of()), List.of(new ColumnKey(of.model(), of.askedAs()))));
    }

    private static ColumnKey column(Side side) {
        return new ColumnKey(side.model(), side.askedAs());
    }

    /** Its numbers are differences and accuracies and no gaps: cells are left out, so that nobody reads them as such. */
    private PinnedFigure.Content content(
            ComparedFigure<? extends FigureSpec> figure, GapQuery query, List<ColumnKey> columns) {
        return new PinnedFigure.Content(
                survey,
                Optional.of(figure.spec()),
                figure.data(),
                figure.spec().title(),
                query,
                columns,
                List.of(0),
                List.of());
    }
}
