package org.mindgap.elicit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.CoderErrors.Refused;

class CoderErrorsTest {
    private static final List<String> CATEGORIES = List.of("1", "2", "(no stance)", "(refusal)");

    private static CoderErrors of(long[][] counts, long... coded) {
        return CoderErrors.of(CATEGORIES, counts, coded);
    }

    @Test
    void sharesAreCorrectedByWhatPeopleSaid() {
        var coder = of(new long[][] {{90, 10, 0, 0}, {20, 80, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}}, 400, 600, 0, 0);
        assertThat(coder.refused()).isEmpty();
        assertThat(coder.byHand()).isEqualTo(200);
        assertThat(coder.corrected(new double[] {.4, .6, 0, 0}))
                .containsExactly(new double[] {2 / 7.0, 5 / 7.0, 0, 0}, within(1e-12));
        assertThat(coder.coded(new double[] {2 / 7.0, 5 / 7.0, 0, 0}))
                .containsExactly(new double[] {.4, .6, 0, 0}, within(1e-12));
    }

    @Test
    void aCategoryOfFewAnswersByHandIsRefusedUnlessItIsRare() {
        var thin = new long[][] {{120, 10, 0, 0}, {20, 96, 0, 0}, {1, 1, 2, 0}, {0, 0, 0, 0}};
        // one more than these 4 of 250 would be 2 %, one more than 4 of 249 above
        assertThat(of(thin, 400, 600, 50, 0).refused()).isEmpty();
        // what is rare is taken to be coded rightly
        assertThat(of(thin, 400, 600, 50, 0).coded(new double[] {0, 0, 1, 0})).containsExactly(0, 0, 1, 0);
        thin[0][0]--;
        assertThat(of(thin, 400, 600, 50, 0).refused()).contains(Refused.THIN);
        var unseen = new long[][] {{20, 5, 0, 0}, {4, 20, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        assertThat(of(unseen, 400, 500, 0, 100).refused()).contains(Refused.THIN);
        assertThat(of(unseen, 400, 500, 0, 0).refused())
                .as("a category that nobody found")
                .isEmpty();
    }

    @Test
    void whoTellsNothingApartCorrectsNothing() {
        var none = new long[4][4];
        assertThat(of(none, 5, 5, 0, 0).refused()).contains(Refused.UNCHECKED);
        var blind = new long[][] {{50, 50, 0, 0}, {50, 50, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        assertThat(of(blind, 50, 50, 0, 0).refused()).contains(Refused.SINGULAR);
        // sensitivity and specificity of .54 have 1/(.54 + .54 − 1) = 12.5 points for one
        var nearly = new long[][] {{54, 46, 0, 0}, {46, 54, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        assertThat(of(nearly, 50, 50, 0, 0).refused()).contains(Refused.SINGULAR);
    }

    /** Their mean is near what is corrected with, and they differ. */
    @Test
    void anotherSampleByHandCorrectsOtherwise() {
        var coder = of(new long[][] {{90, 10, 0, 0}, {20, 80, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}}, 400, 600, 0, 0);
        var random = new Random(1);
        var sum = 0.0;
        var squares = 0.0;
        for (var b = 0; b < 2000; b++) {
            var a = coder.again(random).orElseThrow();
            var p = a[0][0] * .4 + a[0][1] * .6;
            sum += p;
            squares += p * p;
        }
        var mean = sum / 2000;
        // the delta method without the sampling of the answers: [p² se(1−se)/n₁ + (1−p)² sp(1−sp)/n₀]/.7²
        var p = 2 / 7.0;
        var delta = Math.sqrt((p * p * .09 / 100 + (1 - p) * (1 - p) * .16 / 100) / .49);
        assertThat(mean).isEqualTo(p, within(.02));
        assertThat(Math.sqrt(squares / 2000 - mean * mean)).isEqualTo(delta, within(.15 * delta));
    }
}
