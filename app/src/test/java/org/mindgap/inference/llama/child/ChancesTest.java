package org.mindgap.inference.llama.child;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;

class ChancesTest {
    private static final int DRAWS = 20_000;

    /** Probabilities 0.1, 0.2, 0.3, 0.4 and none. */
    private static final Chances FOUR = Chances.of(new float[] {
        (float) Math.log(1), (float) Math.log(2), (float) Math.log(3), (float) Math.log(4), Float.NEGATIVE_INFINITY
    });

    private static double[] drawn(double temperature, double topP) {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(11);
        var counts = new double[5];
        for (var i = 0; i < DRAWS; i++) {
            counts[FOUR.draw(temperature, topP, random)]++;
        }
        return Arrays.stream(counts).map(c -> c / DRAWS).toArray();
    }

    @Test
    void probabilitiesAreTheSoftmaxOfTheLogits() {
        assertThat(Arrays.stream(FOUR.logProbs()).map(Math::exp).toArray())
                .containsExactly(new double[] {0.1, 0.2, 0.3, 0.4, 0}, within(1e-7));
    }

    @Test
    void drawsFollowTheTemperature() {
        assertThat(drawn(1, 1)).containsExactly(new double[] {0.1, 0.2, 0.3, 0.4, 0}, within(0.015));
        // squares: 1, 4, 9, 16 of 30
        assertThat(drawn(0.5, 1))
                .containsExactly(new double[] {1 / 30.0, 4 / 30.0, 9 / 30.0, 16 / 30.0, 0}, within(0.015));
    }

    @Test
    void topPDrawsFromTheFewestThatHaveIt() {
        assertThat(drawn(1, 0.65)).containsExactly(new double[] {0, 0, 3 / 7.0, 4 / 7.0, 0}, within(0.015));
        assertThat(drawn(1, 0.1)).containsExactly(0, 0, 0, 1, 0);
    }

    @Test
    void theListHoldsTheLikeliestAndThenTheNamed() {
        assertThat(FOUR.listed(2, List.of(0, 3, 4))).containsExactly(3, 2, 0, 4);
        assertThat(FOUR.likeliest()).isEqualTo(3);
        assertThat(FOUR.listed(0, List.of(1))).containsExactly(1);
    }

    @Test
    void whatIsNoNumberMakesNoProbability() {
        assertThat(Chances.of(new float[] {1, Float.NaN}).logProbs()).containsOnly(Double.NaN);
    }
}
