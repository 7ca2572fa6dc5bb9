package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.SurveyFixture;

class AnswerPoolTest {
    private static final Column COLUMN = new Column(new Model("m", "m", Model.Kind.INVENTED, ""), AskedAs.NO_ONE);

    /** methods.md §10.6: order ABC [.6,.3,.1], order CBA [.5,.3,.2] by position are options [.4,.3,.3]. */
    @Test
    void ordersAreAveragedByOption() {
        var pooled = pool(false, probabilities("", "0,1,2", .6, .3, .1), probabilities("", "2,1,0", .2, .3, .5));
        assertThat(pooled.shares()).containsExactly(new double[] {.4, .3, .3}, within(1e-12));
        assertThat(pooled.answer().orders()).isEqualTo(2);
        assertThat(pooled.answer().shares().get(0).lowest()).isCloseTo(.2, within(1e-12));
        assertThat(pooled.answer().shares().get(0).highest()).isCloseTo(.6, within(1e-12));
        assertThat(pooled.variance()).containsOnly(0);
    }

    @Test
    void ordersWeighEquallyWithinAWordingAndWordingsEqually() {
        var pooled = pool(
                false,
                probabilities("a", "0,1,2", 1, 0, 0),
                probabilities("a", "0,1,2", 1, 0, 0),
                probabilities("a", "0,1,2", 1, 0, 0),
                probabilities("a", "2,1,0", 0, 1, 0),
                probabilities("b", "0,1,2", 0, 0, 1));
        assertThat(pooled.shares()).containsExactly(new double[] {.25, .25, .5}, within(1e-12));
        assertThat(pooled.answer().wordings()).isEqualTo(2);
    }

    /** Where no probability is given for it, nobody offered it. */
    @Test
    void dontKnowThatWasNotOfferedIsNeitherZeroNorAFailedCheck() {
        var apart = pool(true, probabilities("", "0,1,2", .6, .3, .1)).answer().apart();
        assertThat(apart).isNotEmpty().allSatisfy(s -> {
            assertThat(s.share()).isNaN();
            assertThat(s.lowest()).isNaN();
            assertThat(s.offered()).isFalse();
        });
        var all = pool(OptionPolicy.ALL, true, probabilities("", "0,1,2", .6, .3, .1))
                .answer();
        assertThat(all.state()).isEqualTo(CellState.UNDEFINED);
        assertThat(all.reason()).isEqualTo("gap.not-offered");
    }

    @Test
    void anAnswerWithLessMassCountsNoLess() {
        var pooled = pool(false, probabilities("", "f", .9, .1, 0), probabilities("", "r", .09, .81, 0.05));
        assertThat(pooled.shares()[0]).isCloseTo((.9 + .09 / .95) / 2, within(1e-12));
        assertThat(pooled.answer().coverage()).isCloseTo(.975, within(1e-12));
    }

    @Test
    void drawsAreAddedUpAndBringVariance() {
        var pooled = pool(false, draws(30, null, .5, .5, 0), draws(10, null, .1, .4, .5));
        assertThat(pooled.shares()).containsExactly(new double[] {.4, .475, .125}, within(1e-12));
        assertThat(pooled.answer().draws()).isEqualTo(40);
        assertThat(pooled.variance()[0]).isCloseTo(.4 * .6 / 39, within(1e-12));
        assertThat(pooled.single()).isFalse();
    }

    @Test
    void singleDrawsAddUpLikeCountedOnes() {
        var answers = new ArrayList<Answer>();
        for (var code : List.of("1", "1", "2", "3")) {
            answers.add(AnswerFixture.answer(
                    "m",
                    "Q",
                    condition("", "", Reading.DRAWS, 1.0),
                    Group.everyone(),
                    Map.of(code, 1.0),
                    1,
                    AnswerStatus.OK));
        }
        var pooled = pool(false, answers.toArray(Answer[]::new));
        assertThat(pooled.shares()).containsExactly(.5, .25, .25);
        assertThat(pooled.answer().draws()).isEqualTo(4);
    }

    @Test
    void oneDrawOrRepeatsWithoutChanceAreASingleAnswer() {
        assertThat(pool(false, draws(1, null, 1, 0, 0)).single()).isTrue();
        assertThat(pool(false, draws(50, 0.0, 1, 0, 0)).single()).isTrue();
        assertThat(pool(false, draws(1, 0.0, 1, 0, 0), draws(1, 0.0, 0, 1, 0)).single())
                .isTrue();
        assertThat(pool(false, draws(2, 0.7, .5, .5, 0)).single()).isFalse();
        assertThat(pool(false, probabilities("", "", 1, 0, 0)).single()).isFalse();
    }

    @Test
    void onlyDrawsOnCountedOptionsAreCounted() {
        var answer = AnswerFixture.answer(
                "m",
                "Q",
                condition("", "", Reading.DRAWS, 1.0),
                Group.everyone(),
                Map.of("1", .4, "2", .4, "98", .2),
                50,
                AnswerStatus.OK);
        var pooled = pool(true, answer);
        assertThat(pooled.shares()).containsExactly(new double[] {.5, .5, 0}, within(1e-12));
        assertThat(pooled.variance()[0]).isCloseTo(.25 / 39, within(1e-12));
        assertThat(pooled.answer().apart().get(0).share()).isCloseTo(.2, within(1e-12));
    }

    /** design.md §2: a missing probability is missing, never zero, never uniform. */
    @Test
    void aMissingProbabilityIsNeverFilledIn() {
        var pooled = pool(
                false,
                probabilities("", "f", .5, .3, .2),
                AnswerFixture.answer(
                        "m",
                        "Q",
                        condition("", "r", Reading.PROBABILITIES, null),
                        Group.everyone(),
                        Map.of("1", .6, "2", .4),
                        0,
                        AnswerStatus.OK));
        assertThat(pooled.answer().state()).isEqualTo(CellState.FAILED_CHECKS);
        assertThat(pooled.answer().reason()).isEqualTo("gap.probability-missing");
        assertThat(pooled.answer().shares()).isEmpty();
    }

    @Test
    void littleFoundOnTheOptionsFails() {
        assertThat(pool(false, probabilities("", "", .5, .3, .09)).answer().reason())
                .isEqualTo("gap.low-coverage");
        assertThat(pool(false, probabilities("", "", .5, .3, .1)).answer().state())
                .isEqualTo(CellState.VALUE);
        var half = pool(false, draws(5, 1.0, 1, 0, 0), other(AnswerStatus.NOT_CODED), other(AnswerStatus.NOT_CODED));
        assertThat(half.answer().coverage()).isCloseTo(5 / 7.0, within(1e-12));
        assertThat(half.answer().reason()).isEqualTo("gap.low-coverage");
    }

    @Test
    void moreThanHalfDeclinedIsDeclinedAndHalfIsNot() {
        var pooled = pool(false, draws(2, 1.0, .5, .5, 0), other(AnswerStatus.DECLINED), other(AnswerStatus.BLOCKED));
        assertThat(pooled.answer().state()).isEqualTo(CellState.VALUE);
        assertThat(pooled.answer().declined()).isEqualTo(.5);
        assertThat(pool(false, draws(1, 1.0, 1, 0, 0), other(AnswerStatus.DECLINED), other(AnswerStatus.BLOCKED))
                        .answer()
                        .state())
                .isEqualTo(CellState.DECLINED);
    }

    @Test
    void withoutAUsableAnswerThereIsNone() {
        assertThat(pool(false, other(AnswerStatus.FAILED)).answer().reason()).isEqualTo("gap.no-usable-answer");
        var apart = AnswerFixture.answer(
                "m",
                "Q",
                condition("", "", Reading.STATED, null),
                Group.everyone(),
                Map.of("1", 0.0, "2", 0.0, "3", 0.0, "98", 1.0),
                0,
                AnswerStatus.OK);
        assertThat(pool(true, apart).answer().reason()).isEqualTo("gap.nothing-counted");
    }

    private static Pooled pool(boolean dontKnow, Answer... answers) {
        return pool(OptionPolicy.SUBSTANTIVE, dontKnow, answers);
    }

    private static Pooled pool(OptionPolicy policy, boolean dontKnow, Answer... answers) {
        var question = SurveyFixture.question("Q", Measure.NOMINAL, "", 3, dontKnow);
        return new AnswerPool(question, policy, SameAnswers.of(List.of(answers)), null).pool(COLUMN);
    }

    private static Answer probabilities(String wording, String order, double... shares) {
        return AnswerFixture.answer(
                "m",
                "Q",
                condition(wording, order, Reading.PROBABILITIES, null),
                Group.everyone(),
                AnswerFixture.shares(shares),
                0,
                AnswerStatus.OK);
    }

    private static Answer draws(int draws, Double temperature, double... shares) {
        return AnswerFixture.answer(
                "m",
                "Q",
                condition("", "", Reading.DRAWS, temperature),
                Group.everyone(),
                AnswerFixture.shares(shares),
                draws,
                AnswerStatus.OK);
    }

    private static Answer other(AnswerStatus status) {
        return AnswerFixture.answer(
                "m", "Q", condition("", "", Reading.DRAWS, 1.0), Group.everyone(), Map.of(), 0, status);
    }

    private static Condition condition(String wording, String order, Reading reading, Double temperature) {
        return new Condition(AskedAs.NO_ONE, "en", wording, order, reading, temperature);
    }
}
