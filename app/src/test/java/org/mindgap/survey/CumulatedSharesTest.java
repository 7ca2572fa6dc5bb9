package org.mindgap.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The error of a sum of shares is that of the share of a question with these options put together. */
class CumulatedSharesTest {
    private static final int N = 120;
    private static final Question Q = SurveyFixture.question("Q", Measure.ORDINAL, "", 4, true);

    @ParameterizedTest(name = "scale of weights {0}")
    @ValueSource(doubles = {1, 1000})
    void sumsAreSharesOfOptionsPutTogether(double scale) {
        for (var design : new boolean[] {false, true}) {
            var codes = codes();
            var baseline = baseline(Q, codes, design, scale);
            for (var group : List.of(Group.everyone(), Group.of("G", "a"))) {
                var sums = baseline.cumulated(Q, group);
                var differences = baseline.cumulated(Q, group, Group.everyone());
                assertThat(sums).hasSize(3);
                for (var cut = 0; cut < 3; cut++) {
                    var two = SurveyFixture.question("Q", Measure.ORDINAL, "", 2, true);
                    var merged = baseline(two, merged(codes, cut + 1), design, scale);
                    var expected = merged.estimate(two, group).counted().get(0);
                    assertThat(sums.get(cut).share()).isCloseTo(expected.share(), within(1e-12));
                    assertThat(sums.get(cut).standardError()).isCloseTo(expected.standardError(), within(1e-12));
                    assertThat(sums.get(cut).count()).isEqualTo(expected.count());
                    var difference =
                            merged.difference(two, group, Group.everyone()).get(0);
                    assertThat(differences.get(cut).standardError())
                            .isCloseTo(difference.standardError(), within(1e-12));
                }
                assertThat(sums.get(0).standardError())
                        .as("the first sum is the first option")
                        .isCloseTo(baseline.estimate(Q, group).counted().get(0).standardError(), within(1e-12));
            }
        }
    }

    @Test
    void publishedSumsAreSimpleRandom() {
        var question = SurveyFixture.question("Q", Measure.ORDINAL, "", 3, false);
        var survey = new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("A"))
                .asks(question)
                .published(new PublishedCell(Group.of("C", "A"), "Q", 101, Map.of("1", .2, "2", .5, "3", .3), "test"));
        var sums = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .cumulated(question, Group.of("C", "A"));
        assertThat(sums).hasSize(2);
        assertThat(sums.get(1).share()).isCloseTo(.7, within(1e-12));
        assertThat(sums.get(1).standardError()).isCloseTo(Math.sqrt(.7 * .3 / 100), within(1e-12));
    }

    private static HumanBaseline baseline(Question question, String[] codes, boolean design, double scale) {
        var random = new Random(5);
        var fixture = new SurveyFixture()
                .divides("G", Role.GROUP, List.of("a", "b"), texts(i -> i % 3 == 0 ? "a" : "b"))
                .weight(
                        "w",
                        IntStream.range(0, N)
                                .mapToDouble(i -> scale * (.5 + random.nextDouble()))
                                .toArray());
        if (design) {
            fixture.divides("S", Role.STRATUM, List.of(), texts(i -> "s" + i / 40))
                    .divides("P", Role.CLUSTER, List.of(), texts(i -> "p" + i / 5));
        }
        return HumanBaselines.of(
                fixture.asks(question, codes).build(), Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
    }

    private static String[] codes() {
        var random = new Random(9);
        var all = new String[] {"1", "2", "3", "4", "98"};
        return texts(i -> all[random.nextInt(5)]);
    }

    /** Options up to the cut become 1, those after it 2. */
    private static String[] merged(String[] codes, int cut) {
        return Arrays.stream(codes)
                .map(c -> c.equals("98") ? c : Integer.parseInt(c) <= cut ? "1" : "2")
                .toArray(String[]::new);
    }

    private static String[] texts(java.util.function.IntFunction<String> text) {
        return IntStream.range(0, N).mapToObj(text).toArray(String[]::new);
    }
}
