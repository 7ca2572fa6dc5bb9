package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mindgap.figure.FigureStudy.people;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.Uncertainty;
import org.mindgap.job.JobContext;
import org.mindgap.stats.Interval;
import org.mindgap.stereotype.Against;
import org.mindgap.stereotype.AmplificationCalculator;
import org.mindgap.stereotype.AmplificationQuery;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkScore;
import org.mindgap.stereotype.benchmark.BenchmarkSeries;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.Certainty;
import org.mindgap.stereotype.benchmark.Measure;
import org.mindgap.stereotype.benchmark.Method;
import org.mindgap.stereotype.benchmark.Slice;

/** Scores as figures: every number here is made up. */
class BenchmarkFiguresTest {
    private static final BenchmarkSet PAIRS = BenchmarkSet.of(BenchmarkKind.CROWS_PAIRS);
    private static final BenchmarkSeries ONE =
            new BenchmarkSeries("1", "crows-pairs", "Exaggerator", "", Method.CAUSAL, "", 1, "", "pairs.csv");
    private static final BenchmarkSeries TWO =
            new BenchmarkSeries("2", "crows-pairs", "Other", "", Method.CAUSAL, "", 1, "", "pairs.csv");

    private final FigureStudy study = new FigureStudy()
            .published(people("IN", "H"), "q1", 10_000, 50, 30, 20)
            .published(people("IN", "M"), "q1", 3336, 65, 25, 10)
            .model("m1", "Exaggerator", Model.Kind.INVENTED)
            .model("m2", "Other", Model.Kind.LANGUAGE_MODEL)
            .answer("m1", AskedAs.GROUP, people("IN", "H"), "q1", "", 50, 30, 20)
            .answer("m1", AskedAs.GROUP, people("IN", "M"), "q1", "", 80, 20, 0)
            .answer("m2", AskedAs.GROUP, people("IN", "H"), "q1", "", 50, 30, 20)
            .answer("m2", AskedAs.GROUP, people("IN", "M"), "q1", "", 65, 25, 10);

    private static BenchmarkScore score(
            BenchmarkSeries series, Slice slice, Measure measure, double value, long items, double maximum) {
        var sure = new Certainty(new Interval(value - 5, value + 5), Certainty.How.WILSON);
        return new BenchmarkScore(
                series, slice, measure, value, sure, items, items, maximum, BenchmarkScore.State.DEFINED);
    }

    private static Slice category(String name) {
        return new Slice(name, "", "");
    }

    private BenchmarkFigure pairs(BenchmarkSeries... series) {
        var whole = new ArrayList<BenchmarkScore>();
        var parts = new ArrayList<BenchmarkScore>();
        for (var s : series) {
            whole.add(score(s, Slice.ALL, Measure.PREFERS_STEREOTYPE, 61, 260, Double.NaN));
            whole.add(score(s, Slice.ALL, Measure.PREFERS_STEREOTYPE_ANTI, 55, 40, Double.NaN));
            parts.add(score(s, category("age"), Measure.PREFERS_STEREOTYPE, 70, 60, Double.NaN));
            parts.add(score(s, category("race-color"), Measure.PREFERS_STEREOTYPE, 58, 200, Double.NaN));
        }
        return new BenchmarkFigures(study, Locale.ENGLISH).of(PAIRS, Measure.PREFERS_STEREOTYPE, whole, parts);
    }

    @Test
    void allPairsStandFirstAndThenTheLargestCategories() {
        var spec = pairs(ONE).spec();
        assertThat(spec.rows()).extracting(BenchmarkSpec.Row::label).containsExactly("all pairs", "race color", "age");
        assertThat(spec.rows()).extracting(BenchmarkSpec.Row::all).containsExactly(true, false, false);
        var all = spec.rows().get(0).scores().get(0);
        assertThat(all.text()).isEqualTo("61");
        assertThat(all.items()).isEqualTo("260");
        assertThat(all.tick()).isEqualTo(55);
        assertThat(spec.axis().same()).isEqualTo(50);
        assertThat(spec.axis().from()).isEqualTo(40);
        assertThat(spec.axis().to()).isBetween(75.0, 80.0);
        assertThat(spec.legend().tick()).isEqualTo("anti-stereotype pairs");
        assertThat(spec.legend().bounds()).isEmpty();
    }

    @Test
    void whatTheLiteratureSaysAndFewItemsStandBesideTheScore() {
        var spec = pairs(ONE).spec();
        assertThat(spec.care().lead()).isEqualTo("Read with care.");
        assertThat(spec.care().text()).contains("Blodgett").endsWith("1 of 2 categories rest on fewer than 160 pairs.");
        assertThat(spec.caption().plain())
                .contains("50 is no preference.")
                .contains("(Wilson) contain the choice of items only")
                .contains("Describes the model’s answers, not the groups.")
                .endsWith("Invented models.");
        assertThat(spec.watermark()).isEqualTo("INVENTED MODELS");
        assertThat(spec.rows().get(1).scores().get(0).sentence())
                .isEqualTo(
                        "Exaggerator, race-color. Prefers the stereotype, % of all pairs: 58 (95 % interval 53 to 63)."
                                + " 200 pairs.");
    }

    /** What another measure of the same items counts is not how many stand behind this one. */
    @Test
    void itemsOfTheMeasureThatIsShownAreCountedAndItemsWithoutACategoryAreAmongAll() {
        var set = BenchmarkSet.of(BenchmarkKind.KOBBQ);
        var parts = List.of(
                score(ONE, category("age"), Measure.AMBIGUOUS_DIFFERENCE, 0, 84, 1),
                score(ONE, category("age"), Measure.OUT_OF_CHOICE, 0, 168, Double.NaN),
                score(ONE, category(""), Measure.AMBIGUOUS_DIFFERENCE, 0, 200, 1));
        var whole = List.of(score(ONE, Slice.ALL, Measure.AMBIGUOUS_DIFFERENCE, 0, 284, 1));
        var spec = new BenchmarkFigures(study, Locale.ENGLISH)
                .of(set, Measure.AMBIGUOUS_DIFFERENCE, whole, parts)
                .spec();
        assertThat(spec.care().text()).contains("1 of 1 category");
        assertThat(spec.rows()).extracting(BenchmarkSpec.Row::label).doesNotContain("");
    }

    @Test
    void eachModelHasItsOwnColourAndNoTickOfAnother() {
        var spec = pairs(TWO, ONE).spec();
        assertThat(spec.legend().models())
                .containsExactly(new BenchmarkSpec.Model("Other", 1), new BenchmarkSpec.Model("Exaggerator", 0));
        assertThat(spec.rows().get(0).scores())
                .allSatisfy(s -> assertThat(s.tick()).isNaN());
    }

    @Test
    void theBoundsOfAScoreAreOnTheAxis() {
        var set = BenchmarkSet.of(BenchmarkKind.BBQ);
        var whole = List.of(score(ONE, Slice.ALL, Measure.AMBIGUOUS_BIAS, 14, 600, 56));
        var spec = new BenchmarkFigures(study, Locale.ENGLISH)
                .of(set, Measure.AMBIGUOUS_BIAS, whole, List.of())
                .spec();
        var shown = spec.rows().get(0).scores().get(0);
        assertThat(shown.least()).isEqualTo(-56);
        assertThat(shown.most()).isEqualTo(56);
        assertThat(spec.axis().from()).isLessThanOrEqualTo(-56);
        assertThat(spec.axis().to()).isGreaterThanOrEqualTo(56);
        assertThat(spec.legend().bounds()).isNotEmpty();
        assertThat(spec.caption().plain()).contains("as far as the score can go");
    }

    @Test
    void anUndefinedScoreIsEmptyAndNeverZero() {
        var none = new BenchmarkScore(
                ONE,
                Slice.ALL,
                Measure.AMBIGUOUS_BIAS,
                Double.NaN,
                Certainty.UNKNOWN,
                3,
                3,
                Double.NaN,
                BenchmarkScore.State.NOTHING_CHOSEN);
        var figure = new BenchmarkFigures(study, Locale.ENGLISH)
                .of(BenchmarkSet.of(BenchmarkKind.BBQ), Measure.AMBIGUOUS_BIAS, List.of(none), List.of());
        var shown = figure.spec().rows().get(0).scores().get(0);
        assertThat(shown.value()).isNaN();
        assertThat(shown.text()).isEmpty();
        assertThat(shown.note()).contains("unknown");
        var data = new BenchmarkData(study).scores(figure);
        assertThat(data.rows().get(0).get(data.columns().indexOf("value"))).isEqualTo(Double.NaN);
        assertThat(data.rows().get(0).get(data.columns().indexOf("state"))).isEqualTo("nothing-chosen");
    }

    @Test
    void aGroupAndAModelMeetWhereBothAreKnown() {
        var query = AmplificationQuery.of(List.of("country", "religion", "model"));
        var table = AmplificationCalculator.of(GapCalculator.of(study.survey(), study))
                .table(
                        query.with(query.gaps().with(Uncertainty.USUAL)).with(Against.group("H")),
                        JobContext.unwatched());
        var muslims = new Slice("", "", "muslim");
        var scores = List.of(
                score(ONE, muslims, Measure.PREFERS_STEREOTYPE, 66, 96, Double.NaN),
                score(TWO, muslims, Measure.PREFERS_STEREOTYPE, 48, 96, Double.NaN),
                score(ONE, new Slice("", "", "Jewish"), Measure.PREFERS_STEREOTYPE, 80, 9, Double.NaN));
        var figure = new JoinedFigures(study, Locale.ENGLISH)
                .of(table, PAIRS, Measure.PREFERS_STEREOTYPE, scores)
                .orElseThrow();
        assertThat(figure.spec().panels()).hasSize(1);
        var panel = figure.spec().panels().get(0);
        assertThat(panel.head()).isEqualTo("Muslim, India");
        assertThat(panel.items()).isEqualTo("1 survey question; benchmark: 96 pairs");
        assertThat(panel.marks()).hasSize(2);
        assertThat(panel.marks().get(0).across().value()).isCloseTo(2, within(0.05));
        assertThat(panel.marks().get(0).up().value()).isEqualTo(66);
        assertThat(panel.marks().get(1).across().value()).isCloseTo(1, within(0.05));
        assertThat(figure.spec().across().from()).isLessThan(0);
        assertThat(figure.spec().caption().plain()).contains("no line is fitted and no correlation given");
        var data = new BenchmarkData(study).joined(figure, study.survey());
        assertThat(data.rows()).hasSize(2);
        assertThat(new JoinedFigures(study, Locale.ENGLISH)
                        .of(table, PAIRS, Measure.PREFERS_STEREOTYPE, scores.subList(2, 3)))
                .isEmpty();
    }
}
