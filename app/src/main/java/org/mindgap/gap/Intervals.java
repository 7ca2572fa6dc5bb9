package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.survey.ReplicateShares;

/**
 * Gives the values of a table their sampling error: all cells, questions, models and conditions on one set of replicates
 * (methods.md §8.11).
 */
final class Intervals {
    private final Uncertainty how;
    private final ReplicateShares people;
    private final IntervalRule rule;

    /**
     * For one table.
     *
     * @param people replicates of the whole survey
     */
    Intervals(Uncertainty how, ReplicateShares people) {
        this.how = how;
        this.people = people;
        this.rule = new IntervalRule(how, people);
    }

    /** How statistics varied: with people (and models, where they vary together), and with models on their own. */
    record Variation(List<Deviations> people, List<List<Deviations>> models) {}

    /** The same rows; those with a value have their interval, and a state that goes by it. */
    List<Scored> of(List<Scored> rows, JobContext context) {
        var at = IntStream.range(0, rows.size())
                .filter(i -> rows.get(i).row().state().hasValue()
                        && !rows.get(i).items().isEmpty())
                .boxed()
                .sorted(Comparator.comparing(i -> firstQuestion(rows.get(i))))
                .toList();
        var statistics = at.stream()
                .map(i -> Statistic.of(rows.get(i).metric(), rows.get(i).items()))
                .toList();
        var filled = new ArrayList<>(rows);
        var next = 0;
        for (var portion : ReplicatePass.portions(statistics, how.replicates())) {
            var share = 1.0 / statistics.size();
            var variation = vary(portion, context.part(next * share, (next + portion.size()) * share));
            for (var s = 0; s < portion.size(); s++) {
                var number = at.get(next++);
                var row = rows.get(number);
                var range = rule.range(
                        corrected(row, variation, s),
                        portion.get(s),
                        variation.people().get(s),
                        variation.models().get(s));
                filled.set(
                        number,
                        new Shown(row, range, rule.freedom(portion.get(s)))
                                .with(variation.people().get(s)));
            }
        }
        return filled;
    }

    /** Runs replicates; where the survey brings its own, models that vary have a bootstrap of their own (line 2). */
    Variation vary(List<Statistic> statistics, JobContext context) {
        var supplied = people.method().supplied();
        var pass = supplied ? ReplicatePass.ofPeople(people, how.seed()) : ReplicatePass.joint(people, how.seed());
        var ofPeople = pass.run(statistics, supplied ? context.part(0, 0.5) : context);
        var models = new ArrayList<List<Deviations>>();
        statistics.forEach(s -> models.add(List.of()));
        if (supplied) {
            var varying = IntStream.range(0, statistics.size())
                    .filter(s -> statistics.get(s).terms().stream().anyMatch(Intervals::varies))
                    .toArray();
            var of = Arrays.stream(varying)
                    .mapToObj(s -> statistics.get(s).withoutFloor())
                    .toList();
            var alone = ReplicatePass.ofModels(how).run(of, context.part(0.5, 1));
            for (var i = 0; i < varying.length; i++) {
                models.set(varying[i], List.of(alone.get(i)));
            }
        }
        return new Variation(ofPeople, models);
    }

    private static boolean varies(Statistic.Term term) {
        return term.item().model().chance().ofModel();
    }

    /** The value less what sampling adds (line 3). */
    private double corrected(Scored row, Variation variation, int s) {
        return !IntervalRule.takesOutBias(row.metric())
                ? row.row().mean()
                : row.row().mean()
                        - variation.people().get(s).biasOfAll()
                        - variation.models().get(s).stream()
                                .mapToDouble(Deviations::biasOfAll)
                                .sum();
    }

    private static String firstQuestion(Scored row) {
        return row.items().get(0).question().id();
    }

    /** What a correction may have left or taken too much. */
    private record Missed(double below, double above) {}

    /** Puts a range on the scale that people see, and says where it stands against sampling. */
    private final class Shown {
        private final Scored scored;
        private final Metric metric;
        private final IntervalRule.Range range;
        private final double freedom;

        Shown(Scored scored, IntervalRule.Range range, double freedom) {
            this.scored = scored;
            this.metric = scored.metric();
            this.range = range;
            this.freedom = freedom;
        }

        Scored with(Deviations deviations) {
            var same = metric.combined(Statistic.means(metric, itself()));
            var plain = metric.combined(Statistic.means(metric, scored.items()));
            var floors = Arrays.stream(deviations.floor())
                    .filter(f -> !Double.isNaN(f))
                    .toArray();
            var known = deviations.known() > 0 && deviations.varies() && floors.length > 0;
            var floor = known ? Arrays.stream(floors).average().orElse(Double.NaN) : Double.NaN;
            var farthest = known ? farthest(floors, same) : Double.NaN;
            var ceiling = metric.direction() == Metric.Direction.LARGER_IS_CLOSER ? same - farthest : same + farthest;
            var near = metric.correction() == Metric.Correction.PARTLY
                    && metric.direction() != Metric.Direction.NEITHER
                    && Math.abs(plain - same) < 2 * Math.abs(floor - same);
            var sign = sign(plain, same, farthest);
            var shown = range.known() && !near;
            var missed = missed(plain);
            var interval = new GapInterval(
                    shown(floor),
                    clipped(range.centre(), same),
                    shown ? clipped(range.lower() - missed.below(), same) : Double.NaN,
                    shown ? clipped(range.upper() + missed.above(), same) : Double.NaN,
                    shown ? range.kind() : GapInterval.Kind.NONE,
                    sign,
                    people.method(),
                    shown ? range.degreesOfFreedom() : Double.NaN,
                    people.count(),
                    how.seed(),
                    shown(ceiling),
                    range.known() && near ? "gap.interval-partly" : range.reason());
            return scored.with(scored.row().with(interval, state(sign)));
        }

        /**
         * How far the truth can lie from a partly corrected value without any sampling error. What sampling adds to an
         * absolute difference is largest where there is none, E|sZ| = s√(2/π), and there replicates show √2 − 1 of it,
         * since they vary around a survey that varies itself: √2 times as much is left. Far from 0 nothing was to be
         * taken out, and all that was is missing. Over many questions neither averages out.
         */
        private Missed missed(double plain) {
            if (metric.correction() != Metric.Correction.PARTLY || metric.direction() == Metric.Direction.NEITHER) {
                return new Missed(0, 0);
            }
            var away = metric.direction() == Metric.Direction.LARGER_IS_CLOSER ? -1 : 1;
            var taken = Math.max(0, away * (plain - range.centre()));
            var left = Math.sqrt(2) * taken;
            return away > 0 ? new Missed(left, taken) : new Missed(taken, left);
        }

        /** The people compared with themselves: what the metric says where there is no gap. */
        private List<RowItem> itself() {
            return scored.items().stream().map(RowItem::itself).toList();
        }

        /** The 95th percentile of how far a replicate is from the survey. */
        private double farthest(double[] floors, double same) {
            var far =
                    Arrays.stream(floors).map(f -> Math.abs(f - same)).sorted().toArray();
            return IntervalRule.quantile(far, 0.95);
        }

        /**
         * Whether people who differ from the survey by sampling alone would be as far from it: the interval may allow for
         * other questions too, and near 0 it is wider than this needs.
         */
        private GapInterval.Sign sign(double plain, double same, double farthest) {
            if (Double.isNaN(farthest) || freedom < 1) {
                return GapInterval.Sign.UNKNOWN;
            }
            return Math.abs(plain - same) <= farthest * stretch() ? GapInterval.Sign.WITHIN : GapInterval.Sign.ABOVE;
        }

        /** Replicates of few clusters vary less than such samples do: as t is wider than the normal distribution. */
        private double stretch() {
            var ratio = TDistribution.of(freedom).inverseSurvivalProbability(.025)
                    / NormalDistribution.of(0, 1).inverseSurvivalProbability(.025);
            var squared = metric.correction() == Metric.Correction.FIRST_ORDER
                    && metric.direction() != Metric.Direction.NEITHER;
            return squared ? ratio * ratio : ratio;
        }

        private CellState state(GapInterval.Sign sign) {
            var state = scored.row().state();
            var plain = state == CellState.VALUE || state == CellState.NOT_ABOVE_SAMPLING;
            if (!plain || sign == GapInterval.Sign.UNKNOWN) {
                return state;
            }
            return sign == GapInterval.Sign.WITHIN
                            && metric.direction() != Metric.Direction.NEITHER
                            && !metric.takesSingleAnswer()
                    ? CellState.NOT_ABOVE_SAMPLING
                    : CellState.VALUE;
        }

        private double shown(double mean) {
            return Double.isNaN(mean) ? Double.NaN : metric.shown(mean);
        }

        /** A distance corrected below none is none; clipped for display only. */
        private double clipped(double mean, double same) {
            if (Double.isNaN(mean)) {
                return Double.NaN;
            }
            return switch (metric.direction()) {
                case SMALLER_IS_CLOSER -> metric.shown(Math.max(same, mean));
                case LARGER_IS_CLOSER -> metric.shown(Math.min(same, mean));
                case NEITHER -> metric.shown(mean);
            };
        }
    }
}
