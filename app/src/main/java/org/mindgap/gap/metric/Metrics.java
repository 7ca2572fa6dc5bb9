package org.mindgap.gap.metric;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Distances;
import org.mindgap.stats.Spread;

/**
 * The metrics, by id. An id carries form, base and direction: {@code jsd.div.bits} is the divergence in bits,
 * {@code jsd.dist.nats} its root with natural logarithms, {@code sim.jsd.dist.nats} one minus that (methods.md §6.1 to
 * §6.8, §6.11). Two repeat published numbers that do not measure what they were taken for; they are offered nowhere but
 * by their id.
 */
public final class Metrics {
    /** The default number. */
    public static final Metric GAP_POINTS = new GapPoints();

    private static final List<Metric> ALL = List.of(
            GAP_POINTS,
            new GapPointsOrdered(),
            PlainMetric.distance("tv", Metrics::tv),
            new JensenShannon("jsd.div.bits", Math.log(2)),
            new JensenShannon("jsd.div.nats", 1),
            PlainMetric.distance("jsd.dist.bits", i -> Math.sqrt(Distances.jsdBits(i.people(), i.model()))),
            PlainMetric.distance("jsd.dist.nats", Metrics::distNats),
            PlainMetric.score("sim.jsd.dist.nats", i -> 1 - distNats(i)),
            PlainMetric.distance("kl.nats", i -> Distances.klNats(i.people(), i.model()), Trait.SMOOTH),
            PlainMetric.distance("hellinger", i -> Distances.hellinger(i.people(), i.model())),
            PlainMetric.distance("w1.norm", Metrics::w1, Trait.NEEDS_ORDER),
            PlainMetric.score("rep.w1", i -> 1 - w1(i), Trait.NEEDS_ORDER),
            MeansMetric.chanceCorrected(
                    "rep.w1.chance", i -> 1 - w1(i), Chances::representativeness, Trait.NEEDS_ORDER),
            PlainMetric.distance("ks", Metrics::ks, Trait.NEEDS_ORDER),
            new MeanDifference(),
            MeansMetric.ratio(
                    "entropy.ratio",
                    i -> Spread.entropyNats(i.model()),
                    i -> Spread.entropyNats(i.people()),
                    Trait.SMOOTH),
            MeansMetric.ratio(
                    "variance.ratio",
                    i -> variance(i, i.model()),
                    i -> variance(i, i.people()),
                    Trait.NEEDS_ORDER,
                    Trait.SMOOTH),
            simbench(),
            PlainMetric.distance("mae.points", i -> 200 * tv(i) / i.people().length),
            new RootMeanSquare(),
            Correlation.metric(),
            PlainMetric.score("modal.hit", ModalHit::of, Trait.TAKES_SINGLE_ANSWER),
            MeansMetric.chanceCorrected("modal.hit.chance", ModalHit::of, Chances::modalHit, Trait.TAKES_SINGLE_ANSWER),
            PlainMetric.score("soft.hit", Chances::soft, Trait.NEEDS_ORDER, Trait.TAKES_SINGLE_ANSWER),
            MeansMetric.chanceCorrected(
                    "soft.hit.chance",
                    Chances::soft,
                    Chances::softGuess,
                    Trait.NEEDS_ORDER,
                    Trait.TAKES_SINGLE_ANSWER));

    private static final List<Metric> LEGACY = List.of(
            PlainMetric.score(
                    "legacy.rep.values", i -> 1 - Distances.valuesW1(i.people(), i.model()) / steps(i), Trait.LEGACY),
            PlainMetric.distance(
                    "legacy.w1.codes",
                    i -> Distances.w1Normalised(i.people(), i.model()),
                    Trait.LEGACY,
                    Trait.NEEDS_EVERY_OPTION));

    private Metrics() {}

    /** Every metric that is offered, the default first. */
    public static List<Metric> all() {
        return ALL;
    }

    /** Those that are there for replication only. */
    public static List<Metric> legacy() {
        return LEGACY;
    }

    /** By id, those for replication among them. */
    public static Optional<Metric> find(String id) {
        return Stream.concat(ALL.stream(), LEGACY.stream())
                .filter(m -> m.id().equals(id))
                .findFirst();
    }

    /**
     * The metric of that id.
     *
     * @throws ProblemException if there is none; lists the ids that there are
     */
    public static Metric get(String id) throws ProblemException {
        return find(id).orElseThrow(
                        () -> new ProblemException(Problem.error("gap.metric-unknown", id, ids(ALL), ids(LEGACY))));
    }

    /** The ids with commas. */
    public static String ids(List<Metric> metrics) {
        return metrics.stream().map(Metric::id).collect(Collectors.joining(", "));
    }

    /** 100·(1 − TV/TV of guessing), the denominator averaged over the questions of the row, which is the data set. */
    private static Metric simbench() {
        return new MeansMetric(
                "simbench",
                Metric.Direction.LARGER_IS_CLOSER,
                java.util.Set.of(),
                List.of(Metrics::tv, Chances::tv),
                m -> m[1] > MeansMetric.ROUNDING ? 100 * (1 - m[0] / m[1]) : Double.NaN);
    }

    private static double tv(Metric.Item item) {
        return Distances.tv(item.people(), item.model());
    }

    private static double distNats(Metric.Item item) {
        return Math.sqrt(Distances.jsdNats(item.people(), item.model()));
    }

    /** NaN on nominal items: their options have no places that a distance could be between. */
    private static double w1(Metric.Item item) {
        return item.ordered() ? Distances.w1Normalised(item.people(), item.model()) : Double.NaN;
    }

    private static double ks(Metric.Item item) {
        return item.ordered() ? Distances.ks(item.people(), item.model()) : Double.NaN;
    }

    private static double variance(Metric.Item item, double[] shares) {
        return item.ordered() ? Spread.variance(shares) : Double.NaN;
    }

    private static double steps(Metric.Item item) {
        return item.people().length - 1.0;
    }
}
