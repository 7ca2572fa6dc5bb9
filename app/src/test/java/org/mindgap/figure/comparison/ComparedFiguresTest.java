package org.mindgap.figure.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.consistency.ConsistencyRow;
import org.mindgap.compare.consistency.Estimate;
import org.mindgap.compare.consistency.HumanBand;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;
import org.mindgap.compare.paired.PairedRow;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.compare.regression.Fit;
import org.mindgap.compare.regression.Regression;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.JoinedSpec.Range;
import org.mindgap.figure.RankedSpec;
import org.mindgap.stats.Seed;

/** What figures of consistency and of regressions say, against what was put in and against normal quantiles. */
class ComparedFiguresTest {

    private static Fit fit(double[] x, double[] y) throws Exception {
        Map<String, Series> columns = new HashMap<>();
        columns.put("x", new Series.Numbers(x));
        columns.put("y", new Series.Numbers(y));
        return new Regression(Formula.of("y ~ x"), Optional.empty(), false, Optional.empty(), new Seed(1))
                .fit(new Observations(columns));
    }

    /** y = 1 + 2x with residuals 1, −2, 1: slope 2, residual sum of squares 6, one degree of freedom, SE √(6/2) = √3. */
    @Test
    void coefficientsStandWithTheirIntervalsAndTheConstantInTheTableAlone() throws Exception {
        var figure =
                new EffectFigures(Locale.ENGLISH).of(fit(new double[] {0, 1, 2}, new double[] {2, 1, 6}), "cells.csv");

        assertThat(figure.spec().rows()).extracting(EffectsSpec.Row::label).containsExactly("x");
        var row = figure.spec().rows().get(0);
        assertThat(row.value().value()).isCloseTo(2, within(1e-12));
        // 12.7062 is the quantile of Student's t with one degree of freedom at 0.975
        assertThat(row.value().upper()).isCloseTo(2 + 12.7062047 * Math.sqrt(3), within(1e-6));
        assertThat(row.sure()).isFalse();
        assertThat(row.sentence()).contains("may be 0");
        assertThat(figure.data().rows()).hasSize(2);
        assertThat(figure.spec().caption().plain()).contains("cells.csv").contains("constant");
    }

    @Test
    void ofManyRowsSomeAreDrawnAndTheCaptionSaysHowMany() throws Exception {
        var random = new Random(7);
        var x = DoubleStream.generate(random::nextGaussian).limit(5000).toArray();
        var y = Arrays.stream(x).map(v -> v + random.nextGaussian()).toArray();
        y[17] = 40;

        var fit = fit(x, y);
        var figure = new ResidualFigures(Locale.ENGLISH).of(fit, "rows.csv", new Seed(3));

        var points = figure.spec().fitted().points();
        var far = Arrays.stream(fit.residuals())
                .filter(r -> Math.abs(r)
                        > 3 * Math.sqrt(fit.linear().orElseThrow().model().variance()))
                .count();
        assertThat(points).hasSizeBetween(2000, 2000 + (int) far);
        assertThat(points).anyMatch(p -> p.up() > 30);
        assertThat(figure.spec().caption().text()).contains("of 5,000 rows are drawn: 2,000 at random");
        assertThat(figure.data().rows()).hasSize(5000);
    }

    /** Blom: the smallest of three lies at Φ⁻¹(0.625/3.25) = −0.8694, the middle one at 0. */
    @Test
    void orderedResidualsStandAgainstNormalQuantiles() throws Exception {
        var figure = new ResidualFigures(Locale.ENGLISH)
                .of(fit(new double[] {0, 1, 2}, new double[] {2, 1, 6}), "cells.csv", new Seed(1));

        var across = figure.spec().normal().points().stream()
                .mapToDouble(p -> p.across())
                .sorted()
                .toArray();
        assertThat(across).containsExactly(new double[] {-0.8694, 0, 0.8694}, within(1e-4));
        assertThat(figure.spec().fitted().line()).isEmpty();
    }

    private static ConsistencyRow row(String language, double consistency) {
        var of = new Estimate(consistency, consistency - 0.1, consistency + 0.1);
        var none = Double.NaN;
        return new ConsistencyRow(
                "M",
                language,
                40,
                20,
                20,
                of,
                consistency / 0.9,
                consistency + 0.05,
                new Estimate(0.4, 0.3, 0.5),
                of,
                none,
                none,
                none,
                none);
    }

    @Test
    void consistencyIsDrawnWithoutTheCodersNoiseAndABandWhereThereIsOne() {
        var how = new Consistency(0.1, 1, 1000, 10, new Seed(1));
        var none = Double.NaN;
        var band = new HumanBand(100, 10, 100, none, 0.7, none, 0.8, none, none, none);
        var figure = new ConsistencyFigures(Locale.ENGLISH)
                .of(List.of(row("th", 0.45), row("ko", 0.95)), how, Map.of("th", band), "s.csv", "Invented models.");

        var blocks = figure.spec().blocks();
        assertThat(blocks.get(0).head()).isEqualTo("Thai");
        assertThat(blocks.get(0).secondHead()).isEqualTo("ไทย");
        assertThat(blocks.get(0).bandLower()).isEqualTo(0.7);
        assertThat(blocks.get(0).bars().get(0).consistency().value()).isCloseTo(0.5, within(1e-12));
        assertThat(blocks.get(0).bars().get(0).text()).isEqualTo(".50");
        assertThat(blocks.get(1).bandLower()).isNaN();
        // 0.95 / 0.9 is more than a correlation can be
        assertThat(blocks.get(1).bars().get(0).consistency().value()).isEqualTo(1);
        assertThat(figure.spec().caption().text()).contains("Not every language has one");
        assertThat(figure.spec().watermark()).isEqualTo("INVENTED MODELS");
    }

    /** 0.45 + 0.05 of the row over 0.9, and no more than 1 where copies make more of it. */
    @Test
    void copiesThatWereAskedForAreDrawnAndToldAsSuch() {
        var rows = List.of(row("th", 0.45), row("ko", 0.95));
        var figures = new ConsistencyFigures(Locale.ENGLISH);

        var drawn = figures.of(rows, new Consistency(0.1, 4, 1000, 10, new Seed(1)), Map.of(), "s.csv", "");
        var plain = figures.of(rows, new Consistency(0.1, 1, 1000, 10, new Seed(1)), Map.of(), "s.csv", "");

        assertThat(drawn.spec().blocks().get(0).bars().get(0).copied()).isCloseTo(0.5 / 0.9, within(1e-12));
        assertThat(drawn.spec().blocks().get(1).bars().get(0).copied()).isEqualTo(1);
        assertThat(drawn.spec().legend().copied()).contains("4 copies");
        assertThat(drawn.spec().caption().text()).contains("Tick: 4 copies of each response");
        assertThat(drawn.data().columns()).endsWith("consistency_self_pairs");
        assertThat(plain.spec().legend().copied()).isEmpty();
        assertThat(plain.data().columns()).doesNotContain("consistency_self_pairs");
    }

    @Test
    void withoutABandTheCaptionSaysSo() {
        var figure = new ConsistencyFigures(Locale.ENGLISH)
                .of(List.of(row("th", 0.45)), new Consistency(0, 1, 0, 1, new Seed(1)), Map.of(), "s.csv", "");
        assertThat(figure.spec().caption().text()).contains("no band to hold models against");
        assertThat(figure.spec().legend().band()).isEmpty();
    }

    private static String verdict(double adjusted, double margin, double... differences) {
        var test = PairedTest.of(differences, new Seed(1));
        return ComparisonFigures.verdict(
                new PairedRow(Map.of(), 5, 5, 2, 1, Optional.of(test), adjusted, List.of()), margin);
    }

    /**
     * Mean 1, standard error 0.0707: (1.16 − 1)/0.0707 = 2.26 is beyond 2.13, the quantile of Student's t with four degrees
     * of freedom at 0.95, and (1.14 − 1)/0.0707 = 1.98 is not.
     */
    @Test
    void aVerdictIsThatOfChangedSignsAndOfTwoOneSidedTests() {
        var differences = new double[] {1, 1.2, 0.8, 1.1, 0.9};
        assertThat(verdict(0.2, 1.16, differences)).isEqualTo("equivalent");
        assertThat(verdict(0.2, 1.14, differences)).isEqualTo("undecided");
        assertThat(verdict(0.04, 1.16, differences)).isEqualTo("little");
        assertThat(verdict(0.04, 1.14, differences)).isEqualTo("differs");
        assertThat(verdict(0.2, Double.NaN, differences)).isEqualTo("undecided");
        assertThat(verdict(0.01, 9, 1)).isEqualTo("none");
    }

    private static EffectsSpec dots(DotFigures.Kind kind, DotFigures.Dot... dots) {
        return new DotFigures(Locale.ENGLISH)
                .of(
                        kind,
                        List.of(dots),
                        new DotFigures.Around("Mirror; Gap (points)", List.of("A note."), "INVENTED DATA", "Invented."),
                        new DataTable(List.of("row"), List.of()))
                .spec();
    }

    /** Places stand on whole numbers from 1 on, and none of them is a place of no effect. */
    @Test
    void ranksStandOnWholePlaces() {
        var spec = dots(
                DotFigures.Kind.RANKS,
                new DotFigures.Dot("a", new Range(1, 1, 3), Double.NaN),
                new DotFigures.Dot("b", new Range(27, 20, 27), Double.NaN));

        assertThat(spec.axis()).isEqualTo(new RankedSpec.Axis(1, 28, 3, Double.NaN));
        assertThat(spec.rows()).allMatch(EffectsSpec.Row::sure);
        assertThat(spec.rows().get(0).text()).isEqualTo("1");
        assertThat(spec.rows().get(1).interval()).isEqualTo("20 to 27");
        assertThat(spec.beside()).isEmpty();
    }

    @Test
    void whatMayBeNothingIsHollowAndSaidAndWhatIsMissingIsCounted() {
        var spec = dots(
                DotFigures.Kind.POOLED,
                new DotFigures.Dot("a", new Range(2.24, 0, 3.6), 4.1),
                new DotFigures.Dot("b", new Range(2.2, 1, 3.6), 1),
                new DotFigures.Dot("c", new Range(Double.NaN, Double.NaN, Double.NaN), 1));

        assertThat(spec.rows()).extracting(EffectsSpec.Row::sure).containsExactly(false, true);
        assertThat(spec.rows().get(0).sentence())
                .isEqualTo("a: 2.2 (0.0 to 3.6), which may be 0. Beside it: raw gap, 4.1.");
        assertThat(spec.beside()).isEqualTo("raw gap");
        assertThat(spec.caption().plain())
                .contains("no measurement", "Rows without a value: 1", "A note.", "Invented.");
        assertThat(spec.altText()).contains("Mirror; Gap (points)");
    }

    @Test
    void aFigureOfNothingIsRefused() {
        assertThatThrownBy(() -> dots(
                        DotFigures.Kind.AGREEMENT,
                        new DotFigures.Dot("a", new Range(Double.NaN, Double.NaN, Double.NaN), Double.NaN)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
