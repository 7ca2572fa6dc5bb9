package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.survey.Pole;

/** What holds of every metric, on random distributions without zeros. */
class MetricPropertiesTest {
    private static final Set<String> SYMMETRIC = Set.of(
            "gap.points",
            "gap.points.ordered",
            "tv",
            "jsd.div.bits",
            "jsd.div.nats",
            "jsd.dist.bits",
            "jsd.dist.nats",
            "sim.jsd.dist.nats",
            "hellinger",
            "w1.norm",
            "rep.w1",
            "ks",
            "mae.points",
            "rmse.points",
            "corr.shares",
            // where nothing is tied, as here
            "modal.hit",
            "modal.hit.chance",
            "legacy.rep.values",
            "legacy.w1.codes");

    /** They look at the order of options; all others but legacy.w1.codes do not. */
    private static final Set<String> ORDERED = Set.of(
            "gap.points.ordered",
            "w1.norm",
            "rep.w1",
            "rep.w1.chance",
            "ks",
            "mean.diff",
            "variance.ratio",
            "soft.hit",
            "soft.hit.chance");

    private static Stream<Metric> metrics() {
        return Stream.concat(Metrics.all().stream(), Metrics.legacy().stream());
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void anItemIsItsPartsPutTogether(Metric metric) {
        each((p, q) -> {
            var item = item(p, q);
            var parts = IntStream.range(0, metric.parts())
                    .mapToDouble(i -> metric.part(i, item))
                    .toArray();
            assertThat(metric.combined(parts)).isEqualTo(metric.item(item));
            for (var i = 0; i < parts.length; i++) {
                assertThat(metric.plain(i, item.with(p, q)))
                        .as("without variances nothing is taken out")
                        .isCloseTo(parts[i], within(1e-15));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void symmetricWhereItSaysSo(Metric metric) {
        var different = new ArrayList<Double>();
        each((p, q) -> different.add(Math.abs(shown(metric, p, q) - shown(metric, q, p))));
        if (SYMMETRIC.contains(metric.id())) {
            assertThat(different).allSatisfy(d -> assertThat(d).isLessThan(1e-10));
        } else {
            assertThat(different).anySatisfy(d -> assertThat(d).isGreaterThan(1e-3));
        }
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void theSameIsBestAndBoundsHold(Metric metric) {
        each((p, q) -> {
            var same = shown(metric, p, p);
            var other = shown(metric, p, q);
            switch (metric.direction()) {
                case SMALLER_IS_CLOSER -> {
                    assertThat(same).isCloseTo(0, within(1e-7));
                    assertThat(other).isPositive();
                    var largest = metric.id().endsWith("points") || metric.id().contains(".points.") ? 100 : 1;
                    if (!metric.id().equals("kl.nats")) {
                        assertThat(other).isLessThanOrEqualTo(largest + 1e-9);
                    }
                }
                case LARGER_IS_CLOSER -> {
                    var best = metric.id().equals("simbench") ? 100 : 1;
                    assertThat(other).isLessThanOrEqualTo(best + 1e-9);
                    if (!metric.id().startsWith("soft")) {
                        assertThat(same).isCloseTo(best, within(1e-9));
                    }
                }
                case NEITHER -> assertThat(same).isCloseTo(metric.needsPole() ? 0 : 1, within(1e-12));
            }
        });
    }

    /** formats.md §3, T2. */
    @ParameterizedTest
    @MethodSource("metrics")
    void permutingOptionsChangesWhatLooksAtTheOrder(Metric metric) {
        var changed = new ArrayList<Double>();
        var random = new Random(11);
        each((p, q) -> {
            var order = IntStream.range(0, p.length).boxed().toList();
            var shuffled = new ArrayList<>(order);
            Collections.shuffle(shuffled, random);
            changed.add(Math.abs(shown(metric, p, q) - shown(metric, at(p, shuffled), at(q, shuffled))));
        });
        if (ORDERED.contains(metric.id()) || metric.id().equals("legacy.w1.codes")) {
            assertThat(changed).anySatisfy(c -> assertThat(c).isGreaterThan(1e-3));
        } else {
            assertThat(changed).allSatisfy(c -> assertThat(c).isLessThan(1e-9));
        }
        assertThat(metric.needsOrder()).isEqualTo(ORDERED.contains(metric.id()));
    }

    /** formats.md §3, T1: only the published number takes opposite distributions for equal; it sees no option at all. */
    @ParameterizedTest
    @MethodSource("metrics")
    void mirroredIsNotTheSame(Metric metric) {
        var p = new double[] {.6, .3, .1};
        var mirrored = new double[] {.1, .3, .6};
        var same = shown(metric, p, p);
        if (Set.of("legacy.rep.values", "entropy.ratio", "variance.ratio").contains(metric.id())) {
            assertThat(shown(metric, p, mirrored)).isCloseTo(same, within(1e-12));
        } else {
            assertThat(Math.abs(shown(metric, p, mirrored) - same)).isGreaterThan(.05);
        }
    }

    /** formats.md §3, T1 goes further: permuting the options of one side alone leaves the published number as it was. */
    @ParameterizedTest
    @MethodSource("metrics")
    void onlyThePublishedNumberIsBlindToWhichOptionIsWhich(Metric metric) {
        var changed = new ArrayList<Double>();
        each((p, q) -> {
            var reversed = new ArrayList<>(IntStream.range(0, p.length).boxed().toList());
            Collections.rotate(reversed, 1);
            changed.add(Math.abs(shown(metric, p, q) - shown(metric, p, at(q, reversed))));
        });
        if (Set.of("legacy.rep.values", "entropy.ratio").contains(metric.id())) {
            assertThat(changed).allSatisfy(c -> assertThat(c).isLessThan(1e-9));
        } else {
            assertThat(changed).anySatisfy(c -> assertThat(c).isGreaterThan(1e-3));
        }
    }

    /** For two options the gap along the scale is the gap, and both are the difference in points. */
    @ParameterizedTest
    @MethodSource("metrics")
    void twoOptions(Metric metric) {
        var p = new double[] {.7, .3};
        var q = new double[] {.4, .6};
        var expected = switch (metric.id()) {
            case "gap.points", "gap.points.ordered", "mae.points", "rmse.points" -> 30.0;
            case "tv", "w1.norm", "ks", "legacy.w1.codes", "mean.diff" -> .3;
            case "rep.w1" -> .7;
            default -> Double.NaN;
        };
        if (!Double.isNaN(expected)) {
            assertThat(shown(metric, p, q)).isCloseTo(expected, within(1e-9));
        }
    }

    /** Splitting an option in two in the same proportion on both sides changes nothing where options are only added up. */
    @ParameterizedTest
    @MethodSource("metrics")
    void splittingAnOption(Metric metric) {
        var blind =
                Set.of("tv", "jsd.div.bits", "jsd.div.nats", "jsd.dist.bits", "jsd.dist.nats", "kl.nats", "hellinger");
        if (!blind.contains(metric.id()) && !metric.id().equals("ks")) {
            return;
        }
        each((p, q) -> assertThat(shown(metric, split(p), split(q)))
                .as(metric.id())
                .isCloseTo(shown(metric, p, q), within(1e-9)));
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void orderedMetricsHaveNoValueOnNominalItems(Metric metric) {
        var item = new Metric.Item(new double[] {.7, .3}, new double[] {.4, .6}, new double[2], false);
        assertThat(Double.isNaN(metric.item(item))).isEqualTo(metric.needsOrder());
    }

    private interface Pair {
        void check(double[] p, double[] q);
    }

    private static void each(Pair pair) {
        var random = new Random(20261121);
        for (var round = 0; round < 60; round++) {
            var k = 3 + random.nextInt(6);
            pair.check(distribution(random, k), distribution(random, k));
        }
    }

    private static double shown(Metric metric, double[] p, double[] q) {
        return metric.shown(metric.item(item(p, q)));
    }

    private static Metric.Item item(double[] p, double[] q) {
        return new Metric.Item(p, q, new double[p.length], true, Pole.End.LAST);
    }

    private static double[] at(double[] shares, List<Integer> order) {
        return order.stream().mapToDouble(i -> shares[i]).toArray();
    }

    private static double[] split(double[] shares) {
        var split = Arrays.copyOf(shares, shares.length + 1);
        split[shares.length] = .3 * shares[shares.length - 1];
        split[shares.length - 1] *= .7;
        return split;
    }

    private static double[] distribution(Random random, int k) {
        var shares = random.doubles(k, .01, 1).toArray();
        var sum = Arrays.stream(shares).sum();
        return Arrays.stream(shares).map(s -> s / sum).toArray();
    }
}
