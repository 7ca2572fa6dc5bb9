package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.Measure;
import org.mindgap.survey.SurveyFixture;

class PlaceTallyTest {
    private final PlaceTally tally = new PlaceTally();

    @Test
    void whatStandsFirstForwardAndReversedIsAPlace() {
        for (var q = 0; q < 3; q++) {
            add(q, 4, "0,1,2,3", 0);
            add(q, 4, "3,2,1,0", 3);
        }
        assertThat(tally.found()).contains(new PlaceTally.Found(0, 6, 6, 3, true));
        assertThat(tally.found().orElseThrow().word()).isEqualTo("first");
    }

    @Test
    void wordsForOrdersMeanTheSame() {
        for (var q = 0; q < 3; q++) {
            add(q, 4, "forward", 3);
            add(q, 4, "reversed", 0);
        }
        assertThat(tally.found()).contains(new PlaceTally.Found(-1, 6, 6, 3, true));
    }

    @Test
    void theSecondPlaceIsAPlaceToo() {
        for (var q = 0; q < 3; q++) {
            add(q, 4, "0,1,2,3", 1);
            add(q, 4, "3,2,1,0", 2);
        }
        assertThat(tally.found().orElseThrow().word()).isEqualTo("at place 2");
    }

    @Test
    void theSameOptionWhereverItStandsIsNoPlace() {
        for (var q = 0; q < 30; q++) {
            add(q, 4, "0,1,2,3", 0);
            add(q, 4, "3,2,1,0", 0);
        }
        assertThat(tally.found()).isEmpty();
    }

    /** The middle of three options is the same option in both orders. */
    @Test
    void theMiddleForwardAndReversedIsNoPlace() {
        for (var q = 0; q < 30; q++) {
            add(q, 3, "0,1,2", 1);
            add(q, 3, "2,1,0", 1);
        }
        assertThat(tally.found()).isEmpty();
    }

    @Test
    void twoQuestionsAreTooFew() {
        for (var q = 0; q < 2; q++) {
            add(q, 4, "0,1,2,3", 0);
            add(q, 4, "3,2,1,0", 3);
        }
        assertThat(tally.found()).isEmpty();
    }

    @Test
    void nineteenOfTwentyAreNearlyAllAndEighteenAreNot() {
        for (var q = 0; q < 10; q++) {
            add(q, 4, "0,1,2,3", q == 0 ? 2 : 0);
            add(q, 4, "3,2,1,0", 3);
        }
        assertThat(tally.found()).contains(new PlaceTally.Found(0, 19, 20, 10, true));
        add(0, 4, "0,1,2,3", 2);
        assertThat(tally.found()).isEmpty();
    }

    @Test
    void inOneOrderTenQuestionsAreNeededAndNineAreTooFew() {
        for (var q = 0; q < 9; q++) {
            add(q, 4, "", 0);
        }
        assertThat(tally.found()).isEmpty();
        add(9, 4, "0,1,2,3", 0);
        assertThat(tally.found()).contains(new PlaceTally.Found(0, 10, 10, 10, false));
    }

    /** Don't know stands last on the questionnaire; the last answer is the option before it. */
    @Test
    void lastOnTheQuestionnaireIsTheLastAnswer() {
        for (var q = 0; q < 10; q++) {
            tally.add(
                    new SheetQuestion(SurveyFixture.question("q" + q, Measure.ORDINAL, "", 3, true)),
                    "",
                    oneHot(4, 2),
                    1);
        }
        assertThat(tally.found()).contains(new PlaceTally.Found(-1, 10, 10, 10, false));
    }

    @Test
    void tiesChooseNoPlace() {
        for (var q = 0; q < 10; q++) {
            tally.add(question(q, 2), "", new double[] {.5, .5}, 1);
        }
        assertThat(tally.found()).isEmpty();
    }

    /** A file's word for an order that nobody knows is an unknown order. */
    @Test
    void anOrderThatIsNoneIsUnknown() {
        for (var q = 0; q < 3; q++) {
            add(q, 4, "shuffled", 0);
            add(q, 4, "9,8,7", 3);
        }
        assertThat(tally.found()).isEmpty();
    }

    private void add(int question, int options, String order, int chosen) {
        tally.add(question(question, options), order, oneHot(options, chosen), 1);
    }

    private static SheetQuestion question(int number, int options) {
        return new SheetQuestion(SurveyFixture.question("q" + number, Measure.ORDINAL, "", options, false));
    }

    private static double[] oneHot(int options, int at) {
        return IntStream.range(0, options).mapToDouble(i -> i == at ? .9 : .01).toArray();
    }
}
