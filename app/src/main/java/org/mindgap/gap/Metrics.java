package org.mindgap.gap;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Distances;

/**
 * The metrics, by id. An id carries form, base and direction: {@code jsd.div.bits} is the divergence in bits,
 * {@code jsd.dist.nats} its root with natural logarithms, {@code sim.jsd.dist.nats} one minus that (methods.md §6.2).
 */
public final class Metrics {
    /** The default number. */
    public static final Metric GAP_POINTS = new GapPoints();

    private static final List<Metric> ALL = List.of(
            GAP_POINTS,
            PlainMetric.distance("tv", i -> Distances.tv(i.people(), i.model())),
            PlainMetric.distance("jsd.div.bits", i -> Distances.jsdBits(i.people(), i.model())),
            PlainMetric.distance("jsd.div.nats", i -> Distances.jsdNats(i.people(), i.model())),
            PlainMetric.distance("jsd.dist.bits", i -> Math.sqrt(Distances.jsdBits(i.people(), i.model()))),
            PlainMetric.distance("jsd.dist.nats", Metrics::distNats),
            new PlainMetric("sim.jsd.dist.nats", Metric.Direction.LARGER_IS_CLOSER, false, false, i -> 1 - distNats(i)),
            PlainMetric.distance("hellinger", i -> Distances.hellinger(i.people(), i.model())),
            new PlainMetric("w1.norm", Metric.Direction.SMALLER_IS_CLOSER, true, false, Metrics::w1),
            new PlainMetric("rep.w1", Metric.Direction.LARGER_IS_CLOSER, true, false, i -> 1 - w1(i)),
            new PlainMetric("modal.hit", Metric.Direction.LARGER_IS_CLOSER, false, true, ModalHit::of));

    private Metrics() {}

    /** Every metric, the default first. */
    public static List<Metric> all() {
        return ALL;
    }

    public static Optional<Metric> find(String id) {
        return ALL.stream().filter(m -> m.id().equals(id)).findFirst();
    }

    /**
     * The metric of that id.
     *
     * @throws ProblemException if there is none; lists the ids that there are
     */
    public static Metric get(String id) throws ProblemException {
        var known = ALL.stream().map(Metric::id).collect(Collectors.joining(", "));
        return find(id).orElseThrow(() -> new ProblemException(Problem.error("gap.metric-unknown", id, known)));
    }

    private static double distNats(Metric.Item item) {
        return Math.sqrt(Distances.jsdNats(item.people(), item.model()));
    }

    /** NaN on nominal items: their options have no places that a distance could be between. */
    private static double w1(Metric.Item item) {
        return item.ordered() ? Distances.w1Normalised(item.people(), item.model()) : Double.NaN;
    }
}
