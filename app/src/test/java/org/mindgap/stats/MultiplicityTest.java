package org.mindgap.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** methods.md §10.6; R's p.adjust gives the same. */
class MultiplicityTest {
    private static final double[] P = {
        .0001, .0004, .0019, .0095, .0201, .0278, .0298, .0344, .0459, .324, .4262, .5719, .6528, .759, 1
    };

    private static long rejected(Multiplicity method) {
        return Arrays.stream(method.adjust(P)).filter(p -> p <= .05).count();
    }

    @Test
    void benjaminiHochberg() {
        assertThat(Multiplicity.BENJAMINI_HOCHBERG.adjust(P))
                .containsExactly(
                        new double[] {
                            .0015, .003, .0095, .035625, .0603, .063857, .063857, .0645, .0765, .486, .581182, .714875,
                            .753231, .813214, 1
                        },
                        within(5e-7));
        assertThat(rejected(Multiplicity.BENJAMINI_HOCHBERG)).isEqualTo(4);
    }

    @Test
    void holm() {
        assertThat(Multiplicity.HOLM.adjust(P))
                .containsExactly(
                        new double[] {.0015, .0056, .0247, .114, .2211, .278, .278, .278, .3213, 1, 1, 1, 1, 1, 1},
                        within(1e-12));
        assertThat(rejected(Multiplicity.HOLM)).isEqualTo(3);
    }

    @Test
    void bonferroniAndBenjaminiYekutieli() {
        assertThat(rejected(Multiplicity.BONFERRONI)).isEqualTo(3);
        assertThat(Multiplicity.BONFERRONI.adjust(P)[3]).isCloseTo(.1425, within(1e-12));
        assertThat(rejected(Multiplicity.BENJAMINI_YEKUTIELI)).isEqualTo(3);
        // that of Benjamini and Hochberg times 1 + 1/2 + … + 1/15 = 3.318229
        assertThat(Multiplicity.BENJAMINI_YEKUTIELI.adjust(P)[3]).isCloseTo(.035625 * 3.318229, within(1e-6));
        assertThat(Multiplicity.NONE.adjust(P)).isEqualTo(P);
    }

    /** The order of tests means nothing, and tests without a p-value are not in the family. */
    @Test
    void orderAndMissingOnes() {
        var shuffled = IntStream.range(0, 17)
                .mapToDouble(i -> i == 3 || i == 11 ? Double.NaN : P[14 - (i - (i > 3 ? 1 : 0) - (i > 11 ? 1 : 0))])
                .toArray();
        for (var method : Multiplicity.values()) {
            var expected = method.adjust(P);
            var adjusted = method.adjust(shuffled);
            assertThat(adjusted[3]).isNaN();
            assertThat(adjusted[11]).isNaN();
            assertThat(adjusted[0]).isEqualTo(expected[14]);
            assertThat(adjusted[16]).isEqualTo(expected[0]);
            assertThat(adjusted[4]).isEqualTo(expected[11]);
        }
        assertThat(Multiplicity.HOLM.adjust(new double[0])).isEmpty();
        assertThatThrownBy(() -> Multiplicity.HOLM.adjust(new double[] {1.1}))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
