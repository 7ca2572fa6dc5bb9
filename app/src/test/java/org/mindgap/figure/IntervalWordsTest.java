package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.survey.ReplicateShares;

class IntervalWordsTest {
    private static final double NONE = Double.NaN;

    private final Words words = new Words(Locale.ENGLISH);

    @Test
    void aValueStandsWithItsInterval() {
        assertThat(words("gap.points").value(24.2, interval(24.1, 20.9, 27.3, GapInterval.Kind.SAMPLED_ITEMS)))
                .isEqualTo("Gap 24 points (21 to 27).");
        assertThat(words("gap.points").beside(24.2, interval(24.1, 20.9, 27.3, GapInterval.Kind.SAMPLED_ITEMS)))
                .isEqualTo("24 points (21 to 27)");
    }

    @Test
    void whereTheCorrectedValueReadsOtherwiseTheIntervalStandsBesideIt() {
        var interval = interval(.20, .17, .23, GapInterval.Kind.FIXED_ITEMS);
        assertThat(words("tv").value(.24, interval))
                .isEqualTo("Total variation distance 0.24; partly corrected for sampling 0.20 (0.17 to 0.23).");
        assertThat(words("jsd.div.bits").beside(.24, interval))
                .isEqualTo("Jensen–Shannon divergence 0.24 bits, corrected for sampling 0.20 (0.17 to 0.23)");
    }

    @Test
    void withoutAnIntervalTheValueStandsAloneAndSaysWhereItIsAboveSampling() {
        assertThat(words("gap.points").value(24, GapInterval.none("gap.no-interval-asked")))
                .isEqualTo("Gap 24 points.");
        var near = new GapInterval(
                .05,
                .06,
                NONE,
                NONE,
                GapInterval.Kind.NONE,
                GapInterval.Sign.ABOVE,
                ReplicateShares.Method.RAO_WU,
                NONE,
                1000,
                1,
                NONE,
                "");
        assertThat(words("tv").value(.09, near))
                .isEqualTo("Total variation distance 0.09, above sampling but too near to it for an interval.");
        assertThat(words("tv").floor(near)).hasValue("Sampling alone 0.05.");
    }

    @Test
    void noGapBeyondSamplingKeepsItsNumbers() {
        var metric = new MetricWords(Metrics.GAP_POINTS, words);
        assertThat(metric.state(
                        CellState.NOT_ABOVE_SAMPLING, "", 2, 0, interval(2, 0, 4.2, GapInterval.Kind.SAMPLED_ITEMS)))
                .isEqualTo("No gap beyond sampling: 2 points (0 to 4).");
        assertThat(metric.state(CellState.NOT_ABOVE_SAMPLING, "", 0, 0, GapInterval.none("")))
                .isEqualTo("No gap beyond sampling.");
    }

    @Test
    void aCaptionSaysWhatIntervalsContainAndWhereTheyComeFrom() {
        var sampled = interval(24, 21, 27, GapInterval.Kind.SAMPLED_ITEMS);
        assertThat(String.join(" ", words("gap.points").caption(List.of(sampled))))
                .contains("choice of questions (“questions like these”), not of models or prompts.")
                .endsWith("within strata: 1,000 replicates, seed 1, 41 degrees of freedom.");
        assertThat(String.join(" ", words("tv").caption(List.of(sampled)))).contains("partly corrected for sampling");
        assertThat(String.join(
                        " ", words("gap.points").caption(List.of(interval(24, 21, 27, GapInterval.Kind.FIXED_ITEMS)))))
                .contains("not the choice of questions (“these questions”)");
    }

    @Test
    void publishedSharesAreSaidToBeComputedAsIfASimpleRandomSample() {
        var published = new GapInterval(
                1,
                24,
                21,
                27,
                GapInterval.Kind.ONE_ITEM,
                GapInterval.Sign.ABOVE,
                ReplicateShares.Method.SIMPLE_RANDOM,
                999,
                1000,
                7,
                2,
                "");
        assertThat(String.join(" ", words("gap.points").caption(List.of(published))))
                .contains(
                        "given this question",
                        "as if a simple random sample",
                        "the true intervals are wider",
                        "seed 7");
    }

    @Test
    void whereThereAreNoneTheCaptionSaysWhyUnlessNobodyAsked() {
        assertThat(words("gap.points").caption(List.of(GapInterval.none("gap.no-interval-asked"))))
                .isEmpty();
        assertThat(words("gap.points").caption(List.of(GapInterval.none("gap.base-unknown"))))
                .hasSize(2)
                .startsWith("No intervals.");
    }

    private IntervalWords words(String metric) {
        return new IntervalWords(new MetricWords(Metrics.find(metric).orElseThrow(), words), words);
    }

    private static GapInterval interval(double corrected, double lower, double upper, GapInterval.Kind kind) {
        return new GapInterval(
                1,
                corrected,
                lower,
                upper,
                kind,
                GapInterval.Sign.ABOVE,
                ReplicateShares.Method.RAO_WU,
                41,
                1000,
                1,
                2,
                "");
    }
}
