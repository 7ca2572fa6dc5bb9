package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.mindgap.stats.ShareIntervals;

/** Strata and clusters against R's survey package; the numbers are those of docs/verification/survey-design.R. */
class SampleDesignTest {
    private static final Question Q = SurveyFixture.question("Q", Measure.NOMINAL, "", 2, false);
    private static final String[] H = "n n n n n n n n s s s s s s s s w w w w".split(" ");
    private static final String[] C = "1 1 1 2 2 3 3 3 1 1 2 2 2 2 3 3 1 1 2 2".split(" ");
    private static final String[] G = "a b a a b a b a b a a b a a b b a a b a".split(" ");
    private static final String[] Y = "2 1 2 1 1 2 2 1 1 1 2 1 1 2 2 1 2 2 1 2".split(" ");
    private static final double[] W = {1.2, .8, 1, .5, 1.5, 2, 1, .7, .9, 1.1, 1.3, .6, 1, 2.2, .4, 1, 1, 1.6, .8, 1.4};
    private static final Group A = Group.of("G", "a");

    private static SurveyFixture fixture(double[] weights, String... cells) {
        return new SurveyFixture()
                .divides("G", Role.GROUP, List.of("a", "b"), cells)
                .weight("w", weights)
                .asks(Q, Y);
    }

    private static HumanBaseline baseline(SurveyFixture fixture) {
        return HumanBaselines.of(fixture.build(), Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
    }

    private static void holds(HumanBaseline baseline, int df, double all, double... cell) {
        var everyone = baseline.estimate(Q, Group.everyone());
        var some = baseline.estimate(Q, A);
        var yes = some.counted().get(1);
        assertThat(some.degreesOfFreedom()).isEqualTo(df);
        assertThat(everyone.counted().get(1).standardError()).isCloseTo(all, within(1e-9));
        var difference = baseline.difference(Q, A, Group.everyone()).get(1);
        assertThat(new double[] {
                    yes.share(),
                    yes.standardError(),
                    some.interval(yes).lower(),
                    some.interval(yes).upper(),
                    difference.share(),
                    difference.standardError()
                })
                .containsExactly(cell, within(1e-9));
        // the other option's share is 1 minus this one
        assertThat(some.counted().get(0).standardError()).isCloseTo(yes.standardError(), within(1e-12));
        assertThat(baseline.difference(Q, A, A).get(1).standardError()).isZero();
    }

    @Test
    void withoutStrataAndClusters() {
        var baseline = baseline(fixture(W, G));
        assertThat(baseline.design()).isEmpty();
        holds(baseline, 11, .1168945112, .78, .1121756351, .4568260841, .9372892791, .1845454545, .0837165431);
    }

    @Test
    void strata() {
        var baseline = baseline(fixture(W, G).divides("h", Role.STRATUM, List.of(), H));
        assertThat(baseline.design()).contains(new Design(3, 20, 0, 0, 0));
        holds(baseline, 9, .1182551101, .78, .1107357520, .4516184556, .9385127348, .1845454545, .0877137614);
    }

    @Test
    void clusters() {
        var baseline = baseline(fixture(W, G).divides("c", Role.CLUSTER, List.of(), C));
        assertThat(baseline.design()).contains(new Design(1, 3, 0, 0, 0));
        holds(baseline, 2, .0436211733, .78, .0198164914, .6832597248, .8535274677, .1845454545, .0402233959);
    }

    @Test
    void clustersAreNestedInStrata() {
        var baseline = baseline(
                fixture(W, G).divides("h", Role.STRATUM, List.of(), H).divides("c", Role.CLUSTER, List.of(), C));
        assertThat(baseline.design()).contains(new Design(3, 8, 0, 0, 0));
        holds(baseline, 4, .1142547001, .78, .0787032683, .4980668010, .9268354875, .1845454545, .0790063596);
    }

    /** R with survey.lonely.psu = "adjust". */
    @Test
    void aStratumOfOneClusterIsCentredAtTheMeanOfAll() {
        var one = C.clone();
        Arrays.fill(one, 16, 20, "1");
        var baseline = baseline(
                fixture(W, G).divides("h", Role.STRATUM, List.of(), H).divides("c", Role.CLUSTER, List.of(), one));
        assertThat(baseline.design()).contains(new Design(3, 7, 1, 0, 0));
        holds(baseline, 3, .1176285705, .78, .0965723678, .3716048468, .9550696557, .1845454545, .0748704138);
    }

    /** Clusters without anybody of the cell stay in the design; a row without a weight does not. */
    @Test
    void theFullDesignCounts() {
        var cells = G.clone();
        for (var i : new int[] {0, 1, 2, 14, 15}) {
            cells[i] = "b";
        }
        var weights = W.clone();
        weights[11] = Double.NaN;
        var baseline = baseline(fixture(weights, cells)
                .divides("h", Role.STRATUM, List.of(), H)
                .divides("c", Role.CLUSTER, List.of(), C));
        holds(baseline, 3, .1246738827, .7421875, .0802412929, .4311401730, .9162105775, .1300379673, .0709966490);
    }

    /** Units minus strata in which a group is, and several groups together; Korn–Graubard rests on them too. */
    @Test
    void degreesOfFreedomAreThoseOfTheGroup() {
        var cells = "p p p q q q q q p p p p p p p p r r r r".split(" ");
        var baseline = HumanBaselines.of(
                new SurveyFixture()
                        .divides("k", Role.GROUP, List.of("p", "q", "r"), cells)
                        .divides("h", Role.STRATUM, List.of(), H)
                        .divides("c", Role.CLUSTER, List.of(), C)
                        .weight("w", W)
                        .asks(Q, Y)
                        .build(),
                Group.everyone(),
                true,
                OptionPolicy.SUBSTANTIVE);
        var p = Group.of("k", "p");
        var q = Group.of("k", "q");
        var r = Group.of("k", "r");
        var nobody = Group.of("k", "z");
        var replicates = baseline.replicates(10, 1);
        assertThat(List.of(List.of(p), List.of(q), List.of(r), List.of(p, q), List.of(q, r), List.of(p, q, r)))
                .extracting(replicates::degreesOfFreedom)
                .containsExactly(2, 1, 1, 4, 2, 5);
        assertThat(replicates.degreesOfFreedom(List.of(nobody))).isZero();
        var estimate = baseline.estimate(Q, p);
        assertThat(estimate.people()).isEqualTo(11);
        assertThat(estimate.degreesOfFreedom()).isEqualTo(2);
        assertThat(baseline.estimate(Q, nobody).degreesOfFreedom()).isZero();
        var beta = estimate.interval(estimate.counted().get(1), ShareIntervals.Kind.KORN_GRAUBARD);
        assertThat(beta.lower()).isCloseTo(.0452532018, within(1e-9));
        assertThat(beta.upper()).isCloseTo(.9699486616, within(1e-9));
    }

    /** Without a stratum: one stratum more. Without a cluster: a unit alone. Both are counted. */
    @Test
    void missingStrataAndClustersStayInTheDesign() {
        var strata = H.clone();
        Arrays.fill(strata, 16, 20, "");
        var named = baseline(fixture(W, G).divides("h", Role.STRATUM, List.of(), H));
        var missing = baseline(fixture(W, G).divides("h", Role.STRATUM, List.of(), strata));
        assertThat(missing.design()).contains(new Design(3, 20, 0, 4, 0));
        assertThat(missing.estimate(Q, A)).isEqualTo(named.estimate(Q, A));
        var clusters = C.clone();
        clusters[0] = "";
        clusters[16] = "";
        var alone = baseline(fixture(W, G).divides("c", Role.CLUSTER, List.of(), clusters));
        assertThat(alone.design()).contains(new Design(1, 5, 0, 0, 2));
    }

    /** A cluster of one respondent each is no cluster, and one stratum is none; the scale of weights means nothing. */
    @Test
    void aDesignThatSaysNothingChangesNothing() {
        var numbers = new String[20];
        Arrays.setAll(numbers, i -> "r" + i);
        var one = new String[20];
        Arrays.fill(one, "x");
        var plain = baseline(fixture(W, G)).estimate(Q, A);
        var scaled = DoubleStream.of(W).map(w -> 1000 * w).toArray();
        var same = baseline(fixture(scaled, G)
                        .divides("h", Role.STRATUM, List.of(), one)
                        .divides("c", Role.CLUSTER, List.of(), numbers))
                .estimate(Q, A);
        assertThat(same.degreesOfFreedom()).isEqualTo(plain.degreesOfFreedom());
        assertThat(same.counted().get(1).standardError())
                .isCloseTo(plain.counted().get(1).standardError(), within(1e-12));
    }

    @Test
    void nobodyHasNoError() {
        var baseline = baseline(fixture(W, G).divides("h", Role.STRATUM, List.of(), H));
        assertThat(baseline.estimate(Q, Group.of("G", "z")).counted().get(1).standardError())
                .isNaN();
        assertThat(baseline.difference(Q, A, Group.of("G", "z")).get(1).standardError())
                .isNaN();
    }
}
