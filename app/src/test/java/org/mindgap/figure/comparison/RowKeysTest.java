package org.mindgap.figure.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.figure.comparison.DotFigures.Kind;

/** What follows from the definition: each key of a row is said once, beside it, above it or for all. */
class RowKeysTest {
    private static final List<List<String>> ROWS = List.of(
            List.of("Mirror", "as one", "North", "old"),
            List.of("Mirror", "as one", "North", "young"),
            List.of("Guesser", "as one", "North", "old"),
            List.of("Guesser", "as one", "North", "young"));

    @Test
    void whatAllShareIsSaidOnceAndWhatNeighboursShareAboveThem() {
        var named = RowKeys.of(Kind.STYLES, ROWS);

        assertThat(named.same()).isEqualTo("as one, North");
        assertThat(named.block(1)).isEqualTo("Mirror");
        assertThat(named.label(1)).isEqualTo("young");
        assertThat(named.block(2)).isEqualTo("Guesser");
    }

    @Test
    void rowsThatDoNotStandTogetherHaveNoBlock() {
        var named = RowKeys.of(Kind.RANKS, ROWS); // places of models, and rows of a group stand apart

        assertThat(named.block(0)).isEmpty();
        assertThat(named.label(0)).isEqualTo("Mirror, old");
        var sorted = RowKeys.of(Kind.RANKS, List.of(ROWS.get(0), ROWS.get(2), ROWS.get(1), ROWS.get(3)));
        assertThat(sorted.block(1)).isEqualTo("old");
        assertThat(sorted.label(1)).isEqualTo("Guesser");
    }

    @Test
    void pairsOfQuestionsAreNamedInFull() {
        var pairs = List.of(List.of("Q1", "Q2"), List.of("Q1", "Q3"), List.of("Q1", "Q4"), List.of("Q2", "Q3"));

        assertThat(RowKeys.of(Kind.ASSOCIATION, pairs).label(1)).isEqualTo("Q1, Q3");
        assertThat(RowKeys.of(Kind.ASSOCIATION, pairs).block(1)).isEmpty();
    }

    @Test
    void oneRowIsNamedByItsFirstKeyAndBlankOnesAreNotSaid() {
        var named = RowKeys.of(Kind.STYLES, List.of(List.of("Mirror", "", "North")));

        assertThat(named.label(0)).isEqualTo("Mirror");
        assertThat(named.same()).isEqualTo("North");
    }
}
