package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mindgap.stats.ShareIntervals;

/** Replicate weights against R's survey package; the numbers are those of docs/verification/replicates.txt. */
class SuppliedReplicatesTest {
    private static final Question Q = SurveyFixture.question("y", Measure.NOMINAL, "", 3, false);
    private static final Group A = Group.of("g", "a");
    private static final Map<String, String[]> DATA = data();

    private static Map<String, String[]> data() {
        try (var in = SuppliedReplicatesTest.class.getResourceAsStream("replicates.csv")) {
            var lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(l -> l.split(","))
                    .toList();
            var data = new LinkedHashMap<String, String[]>();
            IntStream.range(0, lines.get(0).length)
                    .forEach(c -> data.put(
                            lines.get(0)[c],
                            lines.stream().skip(1).map(l -> l[c]).toArray(String[]::new)));
            return data;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double[] numbers(String column) {
        return Arrays.stream(DATA.get(column)).mapToDouble(Double::parseDouble).toArray();
    }

    private static List<String> named(String kind) {
        return DATA.keySet().stream().filter(c -> c.startsWith(kind + "_")).toList();
    }

    private static Survey survey(String kind, ReplicateShares.Method method, double fay, List<Double> scales) {
        var plain = design(new SurveyFixture()).build();
        return with(plain, kind, new ReplicateScheme(method, named(kind), fay, scales));
    }

    private static SurveyFixture design(SurveyFixture fixture) {
        fixture.divides("g", Role.GROUP, List.of("a", "b", "c"), DATA.get("g"))
                .weight("w", numbers("w"))
                .asks(Q, DATA.get("y"));
        return fixture;
    }

    /** R knows no design here either. */
    private static Survey with(Survey plain, String kind, ReplicateScheme scheme) {
        var columns = new LinkedHashMap<String, Column>();
        plain.variables().forEach(v -> columns.put(v.name(), ((Respondents) plain.source()).column(v.name())));
        var variables = Stream.concat(
                        plain.variables().stream(),
                        named(kind).stream().map(n -> new Variable(n, "", Role.REPLICATE, Measure.SCALE, List.of())))
                .toList();
        named(kind).forEach(n -> columns.put(n, new Column.Numbers(numbers(n))));
        return new Survey(
                "s",
                "Fixture",
                variables,
                plain.questions(),
                new InMemoryRespondents(72, columns),
                plain.provenance(),
                true,
                Optional.of(scheme));
    }

    private static HumanBaseline baseline(Survey survey, boolean weighted) {
        return HumanBaselines.of(survey, Group.everyone(), weighted, OptionPolicy.SUBSTANTIVE);
    }

    private static void holds(Survey survey, int df, double... expected) {
        var baseline = baseline(survey, true);
        var everyone = baseline.estimate(Q, Group.everyone()).counted().get(1);
        var estimate = baseline.estimate(Q, A);
        assertThat(estimate.error()).isEqualTo(SamplingError.REPLICATES);
        assertThat(estimate.degreesOfFreedom()).isEqualTo(df);
        var yes = estimate.counted().get(1);
        var variance = yes.standardError() * yes.standardError();
        var xlogit = estimate.interval(yes, ShareIntervals.Kind.XLOGIT);
        var difference = baseline.difference(Q, A, Group.everyone()).get(1);
        assertThat(new double[] {
                    everyone.share(),
                    everyone.standardError(),
                    yes.share(),
                    yes.standardError(),
                    variance / (yes.share() * (1 - yes.share()) / (estimate.base() - 1)),
                    xlogit.lower(),
                    xlogit.upper(),
                    difference.share(),
                    difference.standardError()
                })
                .containsExactly(expected, within(1e-9));
        // all but the last option are the last one's complement
        var last = baseline.estimate(Q, A).counted().get(2).standardError();
        assertThat(baseline.cumulated(Q, A).get(1).standardError()).isCloseTo(last, within(1e-12));
        assertThat(baseline.cumulated(Q, A, Group.everyone()).get(1).standardError())
                .isCloseTo(baseline.difference(Q, A, Group.everyone()).get(2).standardError(), within(1e-12));
        // the replicates that gaps are computed from give the same error
        var replicates = baseline.replicates(1000, 7);
        assertThat(replicates.method())
                .isEqualTo(survey.replicates().orElseThrow().method());
        assertThat(replicates.degreesOfFreedom(List.of(A))).isEqualTo(df);
        var count = replicates.count();
        assertThat(count)
                .isEqualTo(survey.replicates().orElseThrow().variables().size());
        var shares = Arrays.copyOfRange(replicates.block(0, count).shares(Q, A), count, 2 * count);
        var mean = DoubleStream.of(shares).average().orElseThrow();
        var again = IntStream.range(0, count)
                .mapToDouble(b -> replicates.scale(b) * (shares[b] - mean) * (shares[b] - mean))
                .sum();
        assertThat(Math.sqrt(again)).isCloseTo(yes.standardError(), within(1e-12));
    }

    @Test
    void jk1() {
        holds(
                survey("jk1", ReplicateShares.Method.JK1, 0, List.of()),
                7,
                .1898813803,
                .0535286451,
                .1466771530,
                .0821640931,
                1.9417387044,
                .0351218648,
                .4480308390,
                -.0432042273,
                .0668218624);
    }

    @Test
    void jkn() {
        holds(
                survey("jkn", ReplicateShares.Method.JKN, 0, Collections.nCopies(8, .5)),
                4,
                .1898813803,
                .0537633796,
                .1466771530,
                .0877512669,
                2.2147945484,
                .0239520253,
                .5462798525,
                -.0432042273,
                .0625490934);
    }

    @Test
    void brr() {
        holds(
                survey("brr", ReplicateShares.Method.BRR, 0, List.of()),
                4,
                .1898813803,
                .0549352240,
                .1466771530,
                .0913747592,
                2.4014809548,
                .0221430983,
                .5661178777,
                -.0432042273,
                .0619283669);
    }

    @Test
    void fay() {
        holds(
                survey("fay", ReplicateShares.Method.FAY, .3, List.of()),
                4,
                .1898813803,
                .0545154567,
                .1466771530,
                .0896872813,
                2.3136005275,
                .0229682848,
                .5569016046,
                -.0432042273,
                .0615390444);
    }

    @Test
    void bootstrap() {
        holds(
                survey("boot", ReplicateShares.Method.BOOTSTRAP, 0, List.of()),
                4,
                .1898813803,
                .0509694694,
                .1466771530,
                .0800971016,
                1.8452714275,
                .0282592213,
                .5039652176,
                -.0432042273,
                .0539577767);
    }

    /** One less than the rank of the weights of these people alone, as R has it for a subset. */
    @Test
    void someClustersHaveFewerDegreesOfFreedom() {
        var schemes = Map.of(
                "jk1", new ReplicateScheme(ReplicateShares.Method.JK1, named("jk1"), 0, List.of()),
                "jkn", new ReplicateScheme(ReplicateShares.Method.JKN, named("jkn"), 0, Collections.nCopies(8, .5)),
                "brr", new ReplicateScheme(ReplicateShares.Method.BRR, named("brr"), 0, List.of()),
                "fay", new ReplicateScheme(ReplicateShares.Method.FAY, named("fay"), .3, List.of()),
                "boot", new ReplicateScheme(ReplicateShares.Method.BOOTSTRAP, named("boot"), 0, List.of()));
        schemes.forEach((kind, scheme) -> {
            var plain = design(new SurveyFixture())
                    .divides("c", Role.GROUP, List.of(), DATA.get("c"))
                    .build();
            var baseline = baseline(with(plain, kind, scheme), true);
            var replicates = baseline.replicates(1, 1);
            var third = Group.of("c", "3");
            assertThat(replicates.degreesOfFreedom(List.of(Group.of("c", "1"), Group.of("c", "2"), third)))
                    .as(kind)
                    .isEqualTo(2);
            assertThat(replicates.degreesOfFreedom(List.of(third, Group.of("c", "4"))))
                    .as(kind)
                    .isEqualTo(1);
            assertThat(replicates.degreesOfFreedom(List.of(third))).as(kind).isZero();
            assertThat(baseline.estimate(Q, third).degreesOfFreedom()).as(kind).isZero();
        });
    }

    /** With strata or clusters the degrees of freedom are theirs: R's rank would be 7. */
    @Test
    void aDesignSaysTheDegreesOfFreedom() {
        var plain = design(new SurveyFixture())
                .divides("h", Role.STRATUM, List.of(), DATA.get("h"))
                .divides("c", Role.CLUSTER, List.of(), DATA.get("c"))
                .build();
        var scheme = new ReplicateScheme(ReplicateShares.Method.JK1, named("jk1"), 0, List.of());
        assertThat(baseline(with(plain, "jk1", scheme), true).estimate(Q, A).degreesOfFreedom())
                .isEqualTo(4);
    }

    /** Replicates replicate the weight: without it there are our own. */
    @Test
    void unweightedPeopleHaveNone() {
        var unweighted = baseline(survey("jk1", ReplicateShares.Method.JK1, 0, List.of()), false);
        assertThat(unweighted.estimate(Q, A).error()).isEqualTo(SamplingError.LINEARISED);
        assertThat(unweighted.replicates(100, 1).method()).isEqualTo(ReplicateShares.Method.RAO_WU);
    }

    /** Whoever stands in one cluster is gone in one replicate: the error is then unknown, not smaller. */
    @Test
    void aReplicateWithoutAnybodyIsUnknown() {
        var where = DATA.get("c").clone();
        Arrays.setAll(where, i -> where[i].equals("3") ? "here" : "there");
        var plain = design(new SurveyFixture())
                .divides("p", Role.GROUP, List.of(), where)
                .build();
        var scheme = new ReplicateScheme(ReplicateShares.Method.JK1, named("jk1"), 0, List.of());
        var estimate = baseline(with(plain, "jk1", scheme), true).estimate(Q, Group.of("p", "here"));
        assertThat(estimate.counted().get(0).share()).isBetween(0.0, 1.0);
        assertThat(estimate.counted().get(0).standardError()).isNaN();
    }

    @Test
    void aSchemeIsWhole() {
        assertThatThrownBy(() -> survey("jkn", ReplicateShares.Method.JKN, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> survey("jk1", ReplicateShares.Method.JK1, 0, List.of(.5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> survey("fay", ReplicateShares.Method.FAY, 1, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> survey("jk1", ReplicateShares.Method.RAO_WU, 0, List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /** R's subbootstrap of 4,000 on eight clusters, where bootstrap and linearised error differ by some percent. */
    @Test
    void ourOwnBootstrapIsThatOfR() {
        rSays(design(new SurveyFixture()), .054388, .074497, .061336);
        var pairs = DATA.get("h").clone();
        Arrays.setAll(pairs, i -> "" + (Integer.parseInt(pairs[i]) + 1) / 2);
        rSays(design(new SurveyFixture()).divides("h", Role.STRATUM, List.of(), pairs), .054992, .074437, .063954);
    }

    private static void rSays(SurveyFixture fixture, double all, double cell, double difference) {
        var survey =
                fixture.divides("c", Role.CLUSTER, List.of(), DATA.get("c")).build();
        var replicates = baseline(survey, true).replicates(8000, 3);
        var block = replicates.block(0, 8000);
        var everyone = Arrays.copyOfRange(block.shares(Q, Group.everyone()), 8000, 16_000);
        var some = Arrays.copyOfRange(block.shares(Q, A), 8000, 16_000);
        var off =
                IntStream.range(0, 8000).mapToDouble(b -> some[b] - everyone[b]).toArray();
        // 4 Monte Carlo errors of both together
        var part = 4 * Math.sqrt(1 / 8000.0 + 1 / 16_000.0);
        assertThat(deviation(everyone)).isCloseTo(all, within(part * all));
        assertThat(deviation(some)).isCloseTo(cell, within(part * cell));
        assertThat(deviation(off)).isCloseTo(difference, within(part * difference));
    }

    /** Of the replicates in which somebody was drawn, as R leaves out the others. */
    private static double deviation(double[] values) {
        var known = DoubleStream.of(values).filter(v -> !Double.isNaN(v)).toArray();
        var mean = DoubleStream.of(known).average().orElseThrow();
        return Math.sqrt(
                DoubleStream.of(known).map(v -> (v - mean) * (v - mean)).sum() / known.length);
    }
}
