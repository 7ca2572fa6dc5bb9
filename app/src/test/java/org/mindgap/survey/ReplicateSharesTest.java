package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The bootstrap of respondents against the linearised errors, which are R's (SampleDesignTest). */
class ReplicateSharesTest {
    private static final Question Q = SurveyFixture.question("Q", Measure.NOMINAL, "", 3, true);
    private static final Question R = SurveyFixture.question("R", Measure.NOMINAL, "", 2, false);
    private static final int N = 900;
    private static final int B = 4000;
    private static final Group SMALL = Group.of("G", "c");

    private final String[] group = new String[N];
    private final String[] stratum = new String[N];
    private final String[] cluster = new String[N];
    private final String[] answer = new String[N];
    private final String[] other = new String[N];
    private final double[] weight = new double[N];

    ReplicateSharesTest() {
        var random = new Random(12);
        for (var i = 0; i < N; i++) {
            var place = i / 15;
            stratum[i] = "h" + place % 7;
            cluster[i] = "u" + place;
            group[i] = random.nextInt(14) == 0 ? "c" : random.nextBoolean() ? "a" : "b";
            var lean = random.nextDouble() + .4 * (place % 5) / 5 + (group[i].equals("c") ? .2 : 0);
            answer[i] = random.nextInt(20) == 0 ? "98" : lean < .5 ? "1" : lean < .9 ? "2" : "3";
            other[i] = random.nextInt(9) == 0 ? "" : random.nextBoolean() ? "1" : "2";
            weight[i] = i % 50 == 0 ? Double.NaN : .3 + 2 * random.nextDouble();
        }
    }

    private SurveyFixture fixture(double scale) {
        return new SurveyFixture()
                .divides("G", Role.GROUP, List.of("a", "b", "c"), group)
                .weight("w", Arrays.stream(weight).map(w -> scale * w).toArray())
                .asks(Q, answer)
                .asks(R, other);
    }

    private SurveyFixture clustered(double scale) {
        return fixture(scale)
                .divides("h", Role.STRATUM, List.of(), stratum)
                .divides("c", Role.CLUSTER, List.of(), cluster);
    }

    private static HumanBaseline baseline(SurveyFixture fixture, Group filter) {
        return HumanBaselines.of(fixture.build(), filter, true, OptionPolicy.SUBSTANTIVE);
    }

    /** The share of one option in every replicate, in blocks of a width. */
    private static double[] shares(ReplicateShares replicates, Question question, Group group, int option, int width) {
        var shares = new double[replicates.count()];
        for (var from = 0; from < shares.length; from += width) {
            var block = replicates.block(from, Math.min(shares.length, from + width));
            System.arraycopy(block.shares(question, group), option * block.width(), shares, from, block.width());
        }
        return shares;
    }

    private static double variance(ReplicateShares replicates, double[] values) {
        var mean = DoubleStream.of(values).average().orElseThrow();
        return IntStream.range(0, values.length)
                .mapToDouble(b -> replicates.scale(b) * (values[b] - mean) * (values[b] - mean))
                .sum();
    }

    private static double[] minus(double[] one, double[] other) {
        return IntStream.range(0, one.length)
                .mapToDouble(b -> one[b] - other[b])
                .toArray();
    }

    private static void agree(HumanBaseline baseline, Group reference) {
        var replicates = baseline.replicates(B, 1);
        assertThat(replicates.method()).isEqualTo(ReplicateShares.Method.RAO_WU);
        assertThat(replicates.count()).isEqualTo(B);
        for (var group : List.of(Group.everyone(), Group.of("G", "a"), SMALL)) {
            var estimate = baseline.estimate(Q, group);
            assertThat(replicates.degreesOfFreedom(List.of(group))).isEqualTo(estimate.degreesOfFreedom());
            for (var option = 0; option < 3; option++) {
                var linearised = estimate.counted().get(option).standardError();
                var shares = shares(replicates, Q, group, option, 125);
                // a share of few people is not linear in the weights, with R as well (SuppliedReplicatesTest)
                var allowed = group.equals(SMALL) ? .08 : .045;
                assertThat(Math.sqrt(variance(replicates, shares))).isCloseTo(linearised, within(allowed * linearised));
                var there = shares(replicates, Q, reference, option, 125);
                var difference =
                        baseline.difference(Q, group, reference).get(option).standardError();
                assertThat(Math.sqrt(variance(replicates, minus(shares, there))))
                        .isCloseTo(difference, within(allowed * difference + 1e-12));
            }
        }
    }

    @Test
    void varianceIsTheLinearisedOne() {
        agree(baseline(fixture(1), Group.everyone()), Group.everyone());
    }

    @Test
    void varianceIsTheLinearisedOneWithStrataAndClusters() {
        agree(baseline(clustered(1), Group.everyone()), Group.of("G", "b"));
    }

    /** Twelve clusters, one alone in its stratum. */
    @Test
    void aLonelyUnitVaries() {
        Arrays.setAll(cluster, i -> "u" + i / 75);
        Arrays.setAll(stratum, i -> i < 75 ? "x" : "h" + i % 900 / 450);
        var baseline = baseline(clustered(1), Group.everyone());
        assertThat(baseline.design().orElseThrow().lonelyStrata()).isEqualTo(1);
        var replicates = baseline.replicates(B, 5);
        var linearised = baseline.estimate(Q, Group.everyone()).counted().get(0).standardError();
        assertThat(Math.sqrt(variance(replicates, shares(replicates, Q, Group.everyone(), 0, 100))))
                .isCloseTo(linearised, within(.1 * linearised));
    }

    @Test
    void blocksAndOrderChangeNothing() {
        var baseline = baseline(clustered(1), Group.everyone());
        var replicates = baseline.replicates(100, 9);
        var wide = replicates.block(0, 100);
        var small = wide.shares(Q, SMALL).clone();
        wide.shares(R, Group.everyone());
        assertThat(wide.shares(Q, SMALL)).isEqualTo(small);
        for (var width : new int[] {1, 7, 33}) {
            assertThat(shares(replicates, Q, SMALL, 1, width)).isEqualTo(Arrays.copyOfRange(small, 100, 200));
        }
        // another B begins with the same replicates
        assertThat(shares(baseline.replicates(10, 9), Q, SMALL, 1, 10)).isEqualTo(Arrays.copyOfRange(small, 100, 110));
        assertThat(shares(baseline.replicates(100, 10), Q, SMALL, 1, 100)).isNotEqualTo(small);
        assertThat(replicates.blockWidth()).isEqualTo(100);
    }

    @Test
    void theScaleOfWeightsChangesNothing() {
        var one = baseline(clustered(1), Group.everyone()).replicates(50, 2);
        var other = baseline(clustered(1024), Group.everyone()).replicates(50, 2);
        assertThat(shares(other, Q, SMALL, 2, 25)).isEqualTo(shares(one, Q, SMALL, 2, 25));
    }

    /** In every replicate the whole is the mean of its parts, weighted by what they weigh in it: a question of one's own. */
    @Test
    void partsGiveTheWhole() {
        var parts = SurveyFixture.question("P", Measure.NOMINAL, "", 3, false);
        var place = Arrays.stream(group).map(g -> "" + "_abc".indexOf(g)).toArray(String[]::new);
        for (var i = 0; i < N; i++) {
            // who said don't know is not among the counted, here as there
            place[i] = answer[i].equals("98") ? "" : place[i];
        }
        var baseline = baseline(clustered(1).asks(parts, place), Group.everyone());
        var replicates = baseline.replicates(60, 4);
        for (var option = 0; option < 3; option++) {
            var whole = shares(replicates, Q, Group.everyone(), option, 60);
            var sum = new double[60];
            for (var g = 0; g < 3; g++) {
                var size = shares(replicates, parts, Group.everyone(), g, 60);
                var part = shares(replicates, Q, Group.of("G", "" + "abc".charAt(g)), option, 60);
                for (var b = 0; b < 60; b++) {
                    sum[b] += size[b] == 0 ? 0 : size[b] * part[b];
                }
            }
            assertThat(sum).containsExactly(whole, within(1e-12));
        }
    }

    /** The filter limits every group; the design stays the whole file's. */
    @Test
    void theFilterIsIncluded() {
        var whole = baseline(clustered(1), Group.everyone()).replicates(30, 3);
        var filtered = baseline(clustered(1), SMALL).replicates(30, 3);
        assertThat(filtered.degreesOfFreedom(List.of(Group.everyone())))
                .isEqualTo(whole.degreesOfFreedom(List.of(SMALL)));
        assertThat(shares(filtered, Q, Group.everyone(), 0, 30)).isEqualTo(shares(whole, Q, SMALL, 0, 30));
        assertThat(shares(filtered, Q, Group.of("G", "a"), 0, 30)).containsOnly(Double.NaN);
    }

    /** One person: in a third of the replicates or so nobody is drawn, and then nothing is known. */
    @Test
    void nobodyDrawnIsNotZero() {
        group[7] = "z";
        answer[7] = "1";
        var replicates = baseline(fixture(1), Group.everyone()).replicates(200, 3);
        var share = shares(replicates, Q, Group.of("G", "z"), 0, 50);
        assertThat(share).contains(1, Double.NaN).doesNotContain(0);
        assertThat(DoubleStream.of(share).filter(Double::isNaN).count()).isBetween(50L, 100L);
        assertThat(shares(replicates, Q, Group.of("G", "nobody"), 0, 50)).containsOnly(Double.NaN);
    }

    @Test
    void aSampleOfOneCannotBeDrawnAgain() {
        var one = new SurveyFixture().weight("w", 1).asks(R, "1").build();
        var baseline = HumanBaselines.of(one, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
        assertThat(baseline.replicates(100, 1).method()).isEqualTo(ReplicateShares.Method.NONE);
        assertThat(baseline.replicates(100, 1).count()).isZero();
    }

    /** With two halves of equal weights and no missing answers, the mean of both is the whole. */
    @Test
    void halvesShareOutThePeople() {
        Arrays.fill(weight, 1);
        var baseline = baseline(fixture(1), Group.everyone());
        var halves = baseline.halves(40, 1);
        var whole = baseline.estimate(R, Group.everyone()).shares();
        var one = halves.first(0, 40).shares(R, Group.everyone());
        var other = halves.second(0, 40).shares(R, Group.everyone());
        for (var s = 0; s < 40; s++) {
            assertThat((whole[0] - one[s]) * (whole[0] - other[s])).isLessThanOrEqualTo(0);
        }
        assertThat(halves.first(20, 21).shares(R, Group.everyone())[0]).isEqualTo(one[20]);
        assertThat(one).isNotEqualTo(other);
    }
}
