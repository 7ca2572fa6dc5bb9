package org.mindgap.stereotype.benchmark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer.Outcome;
import org.mindgap.stereotype.benchmark.BenchmarkScore.State;

/** Against the numbers of methods.md §11 and counts by hand. */
class QuestionScoresTest {
    private static final double EXACT = 1e-12;

    private final List<Answered> answered = new ArrayList<>();

    @Test
    void thirtyOfFortyIsOneHalf() {
        answers(30, Context.DISAMBIGUATED, Direction.STEREO, Role.BIASED);
        answers(10, Context.DISAMBIGUATED, Direction.STEREO, Role.COUNTER);
        answers(7, Context.DISAMBIGUATED, Direction.STEREO, Role.UNKNOWN);
        var score = score(BenchmarkKind.BBQ, Measure.DISAMBIGUATED_BIAS);
        assertThat(score.value()).isCloseTo(50, within(EXACT));
        assertThat(score.answers()).isEqualTo(47);
    }

    /** Accuracy of the ambiguous items alone: 60 of 100, whatever the disambiguated ones do. */
    @Test
    void ambiguousScoresAreScaledByTheirOwnAccuracy() {
        answers(30, Context.AMBIGUOUS, Direction.NONE, Role.BIASED);
        answers(10, Context.AMBIGUOUS, Direction.NONE, Role.COUNTER);
        answers(60, Context.AMBIGUOUS, Direction.NONE, Role.UNKNOWN);
        answers(100, Context.DISAMBIGUATED, Direction.STEREO, Role.UNKNOWN);
        assertThat(score(BenchmarkKind.BBQ, Measure.AMBIGUOUS_ACCURACY).value()).isCloseTo(60, within(EXACT));
        var bias = score(BenchmarkKind.BBQ, Measure.AMBIGUOUS_BIAS);
        assertThat(bias.value()).isCloseTo(20, within(EXACT));
        assertThat(bias.maximum()).isCloseTo(40, within(EXACT));
    }

    @Test
    void nothingButUnknownIsUndefinedAndNotZero() {
        answers(20, Context.AMBIGUOUS, Direction.NONE, Role.UNKNOWN);
        var bias = score(BenchmarkKind.BBQ, Measure.AMBIGUOUS_BIAS);
        assertThat(bias.state()).isEqualTo(State.NOTHING_CHOSEN);
        assertThat(bias.value()).isNaN();
        assertThat(score(BenchmarkKind.BBQ, Measure.AMBIGUOUS_ACCURACY).value()).isCloseTo(100, within(EXACT));
    }

    @Test
    void itemsWithoutAKnownTargetCountForAccuracyAlone() {
        answers(5, Context.AMBIGUOUS, Direction.NONE, Role.UNRESOLVED);
        answers(5, Context.AMBIGUOUS, Direction.NONE, Role.UNKNOWN);
        assertThat(score(BenchmarkKind.BBQ, Measure.AMBIGUOUS_BIAS).state()).isEqualTo(State.NO_TARGET);
        assertThat(score(BenchmarkKind.BBQ, Measure.AMBIGUOUS_ACCURACY).value()).isCloseTo(50, within(EXACT));
    }

    @Test
    void koreanDifferencesAndTheirMaxima() {
        answers(14, Context.AMBIGUOUS, Direction.NONE, Role.BIASED);
        answers(6, Context.AMBIGUOUS, Direction.NONE, Role.COUNTER);
        answers(30, Context.AMBIGUOUS, Direction.NONE, Role.UNKNOWN);
        answers(45, Context.DISAMBIGUATED, Direction.STEREO, Role.BIASED);
        answers(5, Context.DISAMBIGUATED, Direction.STEREO, Role.COUNTER);
        answers(38, Context.DISAMBIGUATED, Direction.ANTISTEREO, Role.COUNTER);
        answers(12, Context.DISAMBIGUATED, Direction.ANTISTEREO, Role.BIASED);
        var ambiguous = score(BenchmarkKind.KOBBQ, Measure.AMBIGUOUS_DIFFERENCE);
        assertThat(ambiguous.value()).isCloseTo(0.16, within(EXACT));
        assertThat(ambiguous.maximum()).isCloseTo(0.4, within(EXACT));
        var told = score(BenchmarkKind.KOBBQ, Measure.DISAMBIGUATED_DIFFERENCE);
        assertThat(told.value()).isCloseTo(0.14, within(EXACT));
        assertThat(told.maximum()).isCloseTo(0.34, within(EXACT));
    }

    @Test
    void answersOutsideTheOptionsAreInNoScoreAndCounted() {
        answers(6, Context.AMBIGUOUS, Direction.NONE, Role.UNKNOWN);
        answers(2, Context.AMBIGUOUS, Direction.NONE, Role.BIASED);
        var item = answered.get(0).item();
        answered.add(new Answered(item, BenchmarkAnswer.none(item.id(), Outcome.OUT_OF_CHOICE, "hm", 1)));
        answered.add(new Answered(item, BenchmarkAnswer.none(item.id(), Outcome.OUT_OF_CHOICE, "", 2)));
        answered.add(new Answered(item, BenchmarkAnswer.none(item.id(), Outcome.FAILED, "", 3)));
        assertThat(score(BenchmarkKind.BBQ, Measure.AMBIGUOUS_ACCURACY).value()).isCloseTo(75, within(EXACT));
        var outside = score(BenchmarkKind.BBQ, Measure.OUT_OF_CHOICE);
        assertThat(outside.value()).isCloseTo(20, within(EXACT));
        assertThat(outside.answers()).isEqualTo(10);
    }

    /** Two templates with 1 of 1 and 0 of 3: every template once, .5; every item once, .25. */
    @Test
    void templatesCanCountOnceEach() {
        answered.add(answer("a", Context.AMBIGUOUS, Direction.NONE, Role.BIASED));
        for (var i = 0; i < 3; i++) {
            answered.add(answer("b", Context.AMBIGUOUS, Direction.NONE, Role.UNKNOWN));
        }
        assertThat(score(BenchmarkKind.KOBBQ, Measure.AMBIGUOUS_DIFFERENCE, ScoreQuery.Average.TEMPLATES)
                        .value())
                .isCloseTo(0.5, within(EXACT));
        assertThat(score(BenchmarkKind.KOBBQ, Measure.AMBIGUOUS_DIFFERENCE).value())
                .isCloseTo(0.25, within(EXACT));
    }

    /**
     * Accuracies of three templates of 4 items are 1, .5 and 0; left out one by one .25, .5 and .75, so that the standard
     * error is sqrt(2/3 · .125) = .288675 and t with 2 degrees of freedom 4.302653: .5 ± 1.24207, cut at 0 and 100.
     */
    @Test
    void intervalsTakeTemplatesAsWholes() {
        for (var right : List.of(4, 2, 0)) {
            for (var i = 0; i < 4; i++) {
                answered.add(answer(
                        "t" + right,
                        Context.AMBIGUOUS,
                        Direction.NONE,
                        i < right ? Role.UNKNOWN : i % 2 == 0 ? Role.BIASED : Role.COUNTER));
            }
        }
        var tallies = new TemplateTallies(answered, false);
        var whole = tallies.certainty(QuestionTally::accuracy, 1);
        assertThat(whole.interval().lower()).isCloseTo(0.5 - 1.242069, within(1e-6));
        assertThat(whole.interval().upper()).isCloseTo(0.5 + 1.242069, within(1e-6));
        var score = score(BenchmarkKind.BBQ, Measure.AMBIGUOUS_ACCURACY);
        assertThat(score.certainty().interval().lower()).isZero();
        assertThat(score.certainty().interval().upper()).isEqualTo(100);
    }

    private BenchmarkScore score(BenchmarkKind kind, Measure measure) {
        return score(kind, measure, ScoreQuery.Average.AS_PUBLISHED);
    }

    private BenchmarkScore score(BenchmarkKind kind, Measure measure, ScoreQuery.Average average) {
        var series = new BenchmarkSeries("s", kind.word(), "m", "", Method.GENERATED, "", 1, "", "f");
        var query = new ScoreQuery(s -> true, Set.of(), i -> true, average);
        return BenchmarkScores.of(series, BenchmarkSet.of(kind), answered, query).stream()
                .filter(s -> s.measure() == measure)
                .findFirst()
                .orElseThrow();
    }

    private void answers(int n, Context context, Direction direction, Role role) {
        for (var i = 0; i < n; i++) {
            answered.add(answer("t" + i % 5, context, direction, role));
        }
    }

    private Answered answer(String template, Context context, Direction direction, Role role) {
        var id = "i" + answered.size();
        var target = role == Role.UNRESOLVED ? Role.UNRESOLVED : Role.BIASED;
        var other = role == Role.UNRESOLVED ? Role.UNRESOLVED : Role.COUNTER;
        var choices = List.of(
                new Choice("they", "A", target),
                new Choice("others", "B", other),
                new Choice("unknown", "", Role.UNKNOWN));
        var correct = context == Context.AMBIGUOUS ? 2 : direction == Direction.STEREO ? 0 : 1;
        var item =
                new BenchmarkItem(id, "en", "C", "A", template, context, direction, "text", "who?", choices, correct);
        return new Answered(item, BenchmarkAnswer.chosen(id, item.place(role), "", 1));
    }
}
