package org.mindgap.stereotype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Why the ratio is one of sums over all questions. */
class PooledRatioTest {
    private static final double LAMBDA = 1.5;
    private static final double ERROR = .04;
    private static final int OPTIONS = 4;

    /** Questions on which people differ by less or more, measured with an error; the model by 1.5 times as much. */
    private static List<AmplificationSums> questions(Random random) {
        var items = new ArrayList<AmplificationSums>();
        for (var q = 0; q < 200; q++) {
            var h = new double[OPTIONS];
            var m = new double[OPTIONS];
            for (var i = 0; i < OPTIONS; i++) {
                var truth = (q % 4) * .02 * (i % 2 == 0 ? 1 : -1);
                h[i] = truth + ERROR * random.nextGaussian();
                m[i] = LAMBDA * truth;
            }
            items.add(new AmplificationSums(
                    Items.product(m, h), Items.product(h, h), Items.product(m, m), OPTIONS * ERROR * ERROR, 0, 0));
        }
        return items;
    }

    private static AmplificationSums sum(List<AmplificationSums> items) {
        return items.stream().reduce(AmplificationSums.ZERO, AmplificationSums::plus);
    }

    @Test
    void sumsAreRightAndMeansOfRatiosAndChosenQuestionsAreNot() {
        var random = new Random(2026);
        var rounds = 400;
        var pooled = 0.0;
        var raw = 0.0;
        var mean = 0.0;
        var chosen = 0.0;
        var positive = 0.0;
        for (var round = 0; round < rounds; round++) {
            var items = questions(random);
            pooled += sum(items).amplification() / rounds;
            raw += sum(items).raw() / rounds;
            mean += items.stream().mapToDouble(AmplificationSums::raw).average().orElse(0) / rounds;
            // those whose difference is above what sampling causes in 95 %
            var floor = 9.49 * ERROR * ERROR;
            chosen +=
                    sum(items.stream().filter(i -> i.people() > floor).toList()).amplification() / rounds;
            positive += sum(items.stream().filter(i -> i.d() > 0).toList()).amplification() / rounds;
        }
        assertThat(pooled).isCloseTo(LAMBDA, within(.03));
        assertThat(raw).isLessThan(LAMBDA - .5);
        assertThat(mean).isLessThan(LAMBDA - .7);
        assertThat(chosen).isLessThan(LAMBDA - .2);
        assertThat(positive).isLessThan(LAMBDA - .2);
    }

    @Test
    void agreementIsACosine() {
        var random = new Random(4);
        for (var round = 0; round < 500; round++) {
            var sums = sum(questions(random));
            assertThat(sums.rawAgreement()).isBetween(-1.0, 1.0);
            assertThat(sums.agreement()).isBetween(-1.0, 1.0);
            assertThat(sums.offAxis()).isBetween(0.0, 1.0);
        }
        var none = new AmplificationSums(0, .2, 0, .1, 0, 0);
        assertThat(none.agreement()).isNaN();
        assertThat(none.amplification()).isZero();
        assertThat(new AmplificationSums(.1, .1, .1, .2, 0, 0).amplification()).isNaN();
    }
}
