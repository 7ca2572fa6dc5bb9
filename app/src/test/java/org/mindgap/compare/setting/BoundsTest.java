package org.mindgap.compare.setting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What follows from p ∈ [n1/N, (n1 + nu)/N] (methods.md §3), and what trying every way gives. */
class BoundsTest {
    private static final Offset<Double> CLOSE = within(1e-12);

    /** Of 10 answers n1 for the first option, n2 for the second; people .5, .3 and .9 for the first. */
    @ParameterizedTest
    @CsvSource({
        "6, 2, .5, .25, .1, .3",
        "6, 2, .3, .45, .3, .5",
        "1, 1, .9, .4, 0, .8",
        "5, 5, .5, 0, 0, 0",
        "3, 3, .5, 0, 0, .2"
    })
    void ofTwoOptionsTheyAreThoseOfTheShareItself(
            int first, int second, double people, double distance, double low, double high) {
        var coded = first + second;
        var bounds = Bounds.of(
                new double[] {people, 1 - people},
                new double[] {(double) first / coded, (double) second / coded},
                1 - coded / 10.0);

        assertThat(bounds.distance()).isCloseTo(distance, CLOSE);
        assertThat(bounds.low()).isCloseTo(low, CLOSE);
        assertThat(bounds.high()).isCloseTo(high, CLOSE);
    }

    @Test
    void ofMoreOptionsTheyAreTheSmallestAndLargestOfAllWays() {
        var people = new double[] {.2, .5, .2, .1};
        var model = new double[] {.6, .1, .3, 0};
        var open = .4;
        var low = Double.POSITIVE_INFINITY;
        var high = 0.0;
        var steps = 40;
        for (var a = 0; a <= steps; a++) {
            for (var b = 0; a + b <= steps; b++) {
                for (var c = 0; a + b + c <= steps; c++) {
                    var dealt = new int[] {a, b, c, steps - a - b - c};
                    var distance = 0.0;
                    for (var i = 0; i < 4; i++) {
                        distance += Math.abs(people[i] - (1 - open) * model[i] - open * dealt[i] / steps) / 2;
                    }
                    low = Math.min(low, distance);
                    high = Math.max(high, distance);
                }
            }
        }

        var bounds = Bounds.of(people, model, open);

        assertThat(bounds.low()).isCloseTo(low, within(1e-9));
        assertThat(bounds.high()).isCloseTo(high, within(1e-9));
    }
}
