package org.mindgap.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.paired.PairedRow;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.stats.Seed;

/** What rows come to, by definition: p of changed signs of eight equal signs is 2/256. */
class PairVerdictTest {
    private static final double[] FAR = {9, 10, 11, 10, 9, 11, 10, 10};
    private static final double[] MIXED = {-9, 10, -11, 10, 9, -11, 10, -8};
    private static final double[] NEAR_NOTHING = {-0.1, 0.1, 0.2, -0.2, 0.1, -0.1, 0.1, -0.1};

    @Test
    void all_questions_on_one_side_differ_and_mixed_ones_are_undecided() {
        assertThat(row(FAR).adjusted()).isEqualTo(2.0 / 256);
        assertThat(PairVerdict.of(row(FAR), Optional.empty())).isEqualTo(PairVerdict.DIFFERS);
        assertThat(PairVerdict.of(row(MIXED), Optional.empty())).isEqualTo(PairVerdict.UNDECIDED);
    }

    @Test
    void only_a_margin_chosen_beforehand_makes_two_sides_equivalent() {
        assertThat(PairVerdict.of(row(NEAR_NOTHING), Optional.empty())).isEqualTo(PairVerdict.UNDECIDED);
        assertThat(PairVerdict.of(row(NEAR_NOTHING), Optional.of(2.0))).isEqualTo(PairVerdict.EQUIVALENT);
        assertThat(PairVerdict.of(row(MIXED), Optional.of(2.0))).isEqualTo(PairVerdict.UNDECIDED);
        assertThat(PairVerdict.of(row(FAR), Optional.of(20.0))).isEqualTo(PairVerdict.DIFFERS_LITTLE);
    }

    @Test
    void the_same_values_everywhere_are_an_alarm_and_one_question_is_nothing() {
        assertThat(PairVerdict.of(row(new double[4]), Optional.of(2.0))).isEqualTo(PairVerdict.IDENTICAL);
        assertThat(PairVerdict.of(row(5), Optional.empty())).isEqualTo(PairVerdict.NOTHING);
        assertThat(PairVerdict.of(
                        new PairedRow(Map.of(), 3, 0, Double.NaN, Double.NaN, Optional.empty(), Double.NaN, List.of()),
                        Optional.empty()))
                .isEqualTo(PairVerdict.NOTHING);
    }

    @Test
    void closer_is_smaller_for_a_gap_and_larger_for_a_likeness_and_ties_count_half() {
        var test = PairedTest.of(new double[] {-1, -1, -1, 0, 1}, new Seed(1));
        assertThat(PairsTable.wins(test, Metrics.GAP_POINTS)).isEqualTo(0.7);
        assertThat(PairsTable.wins(test, Metrics.find("sim.jsd.dist.nats").orElseThrow()))
                .isEqualTo(0.3);
    }

    private static PairedRow row(double... differences) {
        var test = PairedTest.of(differences, new Seed(1));
        return new PairedRow(
                Map.of(),
                differences.length,
                differences.length,
                Arrays.stream(differences).average().orElseThrow(),
                0,
                Optional.of(test),
                test.flips().twoSided(),
                List.of());
    }
}
