package org.mindgap.elicit.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PositionBiasTest {

    private static Map<String, Double> shown(Object... pairs) {
        var map = new LinkedHashMap<String, Double>();
        for (var i = 0; i < pairs.length; i += 2) {
            map.put((String) pairs[i], (Double) pairs[i + 1]);
        }
        return map;
    }

    /** Numbers of methods.md §10.6. */
    @Test
    void optionsAndPlacesOfTwoOrders() {
        var bias = PositionBias.of(List.of(shown("A", .6, "B", .3, "C", .1), shown("C", .5, "B", .3, "A", .2)));
        assertThat(bias.byOption().get("A")).isCloseTo(.4, within(1e-12));
        assertThat(bias.byOption().get("B")).isCloseTo(.3, within(1e-12));
        assertThat(bias.byOption().get("C")).isCloseTo(.3, within(1e-12));
        assertThat(bias.byPlace().get(0)).isCloseTo(.55, within(1e-12));
        assertThat(bias.byPlace().get(1)).isCloseTo(.3, within(1e-12));
        assertThat(bias.byPlace().get(2)).isCloseTo(.15, within(1e-12));
        assertThat(bias.points()).isCloseTo(100 * (.55 - 1 / 3.0), within(1e-9));
    }

    @Test
    void differentOptionsAreNotPutTogether() {
        assertThatThrownBy(() -> PositionBias.of(List.of(shown("A", 1.0), shown("B", 1.0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void sharesOfVarianceAddUpAndNameTheirCause() {
        var random = new Random(5);
        var values = new double[6][3][4];
        for (var question : values) {
            for (var paraphrase : question) {
                for (var order = 0; order < 4; order++) {
                    paraphrase[order] = random.nextDouble();
                }
            }
        }
        var shares = VarianceShares.of(values);
        assertThat(shares.questions() + shares.paraphrases() + shares.orders() + shares.rest())
                .isCloseTo(1, within(1e-12));
        var byOrder = VarianceShares.of(new double[][][] {{{0, 1}, {0, 1}}, {{0, 1}, {0, 1}}});
        assertThat(byOrder).isEqualTo(new VarianceShares(0, 0, 1, 0));
        var byParaphrase = VarianceShares.of(new double[][][] {{{0, 0}, {1, 1}}, {{0, 0}, {1, 1}}});
        assertThat(byParaphrase).isEqualTo(new VarianceShares(0, 1, 0, 0));
        var byQuestion = VarianceShares.of(new double[][][] {{{0, 0}}, {{1, 1}}});
        assertThat(byQuestion).isEqualTo(new VarianceShares(1, 0, 0, 0));
    }
}
