package org.mindgap.elicit.coding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.mindgap.stats.MatrixMethod;

class MisclassificationTest {

    /** Rogan and Gladen: (apparent + specificity - 1) / (sensitivity + specificity - 1). */
    @Test
    void twoCategoriesAreCorrectedAsRoganAndGladenDo() {
        var matrix = new Misclassification(List.of("1", ""), new long[][] {{90, 10}, {20, 80}});
        var corrected =
                matrix.correct(new long[] {400, 600}, 500, .95, new Random(1)).orElseThrow();
        assertThat(corrected.shares()[0]).isCloseTo((.4 + .8 - 1) / (.9 + .8 - 1), within(1e-12));
        assertThat(corrected.shares()[0] + corrected.shares()[1]).isCloseTo(1, within(1e-12));
        assertThat(corrected.low()[0]).isLessThan(corrected.shares()[0]);
        assertThat(corrected.high()[0]).isGreaterThan(corrected.shares()[0]);
        assertThat(corrected.clipped()).isFalse();
    }

    @Test
    void aCoderWithoutErrorsCorrectsNothing() {
        var matrix = new Misclassification(List.of("1", "2", ""), new long[][] {{50, 0, 0}, {0, 50, 0}, {0, 0, 50}});
        var corrected =
                matrix.correct(new long[] {10, 30, 60}, 100, .9, new Random(1)).orElseThrow();
        assertThat(corrected.shares()).containsExactly(new double[] {.1, .3, .6}, within(1e-12));
        assertThat(matrix.kappa(org.mindgap.stats.Agreement.Weights.NONE)).isEqualTo(1);
    }

    @Test
    void fewerCodedByPeopleMeansAWiderInterval() {
        var few = new Misclassification(List.of("1", "2"), new long[][] {{9, 1}, {2, 8}});
        var many = new Misclassification(List.of("1", "2"), new long[][] {{900, 100}, {200, 800}});
        var coded = new long[] {5000, 5000};
        var wide = few.correct(coded, 400, .95, new Random(3)).orElseThrow();
        var narrow = many.correct(coded, 400, .95, new Random(3)).orElseThrow();
        assertThat(wide.high()[0] - wide.low()[0]).isGreaterThan(2 * (narrow.high()[0] - narrow.low()[0]));
    }

    @Test
    void whatCannotBeIsPutToTheNearestSharesAndSaid() {
        var matrix = new Misclassification(List.of("1", "2"), new long[][] {{90, 10}, {20, 80}});
        var corrected =
                matrix.correct(new long[] {5, 95}, 100, .95, new Random(1)).orElseThrow();
        assertThat(corrected.clipped()).isTrue();
        assertThat(corrected.shares()).containsExactly(0, 1);
        assertThat(MatrixMethod.onSimplex(new double[] {.5, .7, -.2}))
                .containsExactly(new double[] {.4, .6, 0}, within(1e-12));
    }

    @Test
    void aCoderWhoCannotTellCategoriesApartCorrectsNothing() {
        var blind = new Misclassification(List.of("1", "2"), new long[][] {{5, 5}, {5, 5}});
        assertThat(blind.correct(new long[] {5, 5}, 100, .95, new Random(1))).isEmpty();
        var never = new Misclassification(List.of("1", "2"), new long[][] {{5, 5}, {0, 0}});
        assertThat(never.correct(new long[] {5, 5}, 100, .95, new Random(1))).isEmpty();
    }
}
