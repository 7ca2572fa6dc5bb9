package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class PublishedReplicatesTest {
    private static final Question Q = SurveyFixture.question("Q", Measure.NOMINAL, "", 3, true);
    private static final Question R = SurveyFixture.question("R", Measure.NOMINAL, "", 2, false);
    private static final Group A = Group.of("C", "a");
    private static final Group B = Group.of("C", "b");
    private static final Group D = Group.of("C", "d");

    private static HumanBaseline baseline(Group filter) {
        var survey = new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("a", "b", "d"))
                .asks(Q)
                .asks(R)
                .published(
                        new PublishedCell(A, "Q", 1000, Map.of("1", .2, "2", .3, "3", .3, "98", .2), ""),
                        new PublishedCell(A, "R", 400, Map.of("1", .25, "2", .75), ""),
                        new PublishedCell(B, "Q", null, Map.of("1", .2, "2", .3, "3", .5), ""),
                        new PublishedCell(B, "R", 50, Map.of("1", .2), ""),
                        new PublishedCell(D, "Q", null, Map.of("1", .2, "2", .3, "3", .5), ""));
        return HumanBaselines.of(survey, filter, true, OptionPolicy.SUBSTANTIVE);
    }

    /** 800 of 1,000 chose a counted option: p = .25, .375, .375. */
    @Test
    void samplesOfTheEffectiveBase() {
        var replicates = baseline(Group.everyone()).replicates(5000, 1);
        assertThat(replicates.method()).isEqualTo(ReplicateShares.Method.SIMPLE_RANDOM);
        assertThat(replicates.scale(3)).isEqualTo(1 / 5000.0);
        var shares = replicates.block(0, 5000).shares(Q, A);
        assertThat(shares).hasSize(3 * 5000);
        var first = DoubleStream.of(shares).limit(5000).toArray();
        var mean = DoubleStream.of(first).average().orElseThrow();
        var variance = DoubleStream.of(first).map(p -> (p - mean) * (p - mean)).sum() / 5000;
        assertThat(mean).isCloseTo(.25, within(4 * Math.sqrt(.1875 / 800 / 5000)));
        assertThat(variance).isCloseTo(.1875 / 800, within(.1875 / 800 * 4 * Math.sqrt(2.0 / 5000)));
        assertThat(first[0] * 800).isCloseTo(Math.rint(first[0] * 800), within(1e-9));
    }

    @Test
    void everyTableSeesTheSameSamples() {
        var replicates = baseline(Group.everyone()).replicates(20, 1);
        var q = replicates.block(0, 20).shares(Q, A);
        assertThat(replicates.block(13, 14).shares(Q, A)[0]).isEqualTo(q[13]);
        assertThat(baseline(A).replicates(20, 1).block(0, 20).shares(Q, Group.everyone()))
                .isEqualTo(q);
        assertThat(baseline(Group.everyone()).replicates(20, 2).block(0, 20).shares(Q, A))
                .isNotEqualTo(q);
    }

    @Test
    void whatWasNotPublishedIsUnknown() {
        var block = baseline(Group.everyone()).replicates(10, 1).block(0, 10);
        assertThat(block.shares(Q, B)).hasSize(30).containsOnly(Double.NaN);
        assertThat(block.shares(R, B)).hasSize(20).containsOnly(Double.NaN);
        assertThat(block.shares(R, D)).hasSize(20).containsOnly(Double.NaN);
        assertThat(block.shares(R, Group.everyone())).hasSize(20).containsOnly(Double.NaN);
        var without = baseline(D).replicates(10, 1);
        assertThat(without.method()).isEqualTo(ReplicateShares.Method.NONE);
        assertThat(without.count()).isZero();
    }

    @Test
    void degreesOfFreedomAreTheSmallestBaseLessOne() {
        var replicates = baseline(Group.everyone()).replicates(10, 1);
        assertThat(replicates.degreesOfFreedom(List.of(Group.everyone(), A, D))).isZero();
        assertThat(replicates.degreesOfFreedom(List.of(A))).isEqualTo(399);
        assertThat(replicates.degreesOfFreedom(List.of(D))).isZero();
        assertThat(baseline(A).replicates(10, 1).degreesOfFreedom(List.of(A))).isEqualTo(399);
    }

    /** Each half has half the base: shares are multiples of 1/200. */
    @Test
    void halves() {
        var halves = baseline(Group.everyone()).halves(100, 1);
        var one = halves.first(0, 100).shares(R, A);
        var other = halves.second(0, 100).shares(R, A);
        assertThat(one).isNotEqualTo(other);
        for (var s = 0; s < 100; s++) {
            assertThat(one[s] * 200).isCloseTo(Math.rint(one[s] * 200), within(1e-9));
            assertThat(one[s] + one[100 + s]).isCloseTo(1, within(1e-12));
        }
        var mean = DoubleStream.of(one).limit(100).average().orElseThrow();
        assertThat(mean).isCloseTo(.25, within(4 * Math.sqrt(.1875 / 200 / 100)));
    }
}
