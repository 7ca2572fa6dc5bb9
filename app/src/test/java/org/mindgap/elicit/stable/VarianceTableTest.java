package org.mindgap.elicit.stable;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.elicit.read.VarianceShares;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/** Sums of squares of complete tables, against those of the table of one number and against worked numbers. */
class VarianceTableTest {
    private final List<Answer> answers = new ArrayList<>();

    private static Question question(String id, Measure measure, int options) {
        var all = new ArrayList<Option>();
        for (var i = 1; i <= options; i++) {
            all.add(new Option(String.valueOf(i), "Answer " + i, i, OptionKind.SUBSTANTIVE));
        }
        return new Question(id, id, "How?", "en", measure, "", "", all);
    }

    private static Survey survey(Question... questions) {
        return new Survey(
                "s",
                "S",
                List.of(),
                List.of(questions),
                new PublishedShares(List.of()),
                Provenance.ofFile("s.csv", ""),
                true);
    }

    private void answer(
            String question, Group target, String wording, String order, Reading reading, double... shares) {
        var by = new LinkedHashMap<String, Double>();
        for (var i = 0; i < shares.length; i++) {
            if (shares[i] > 0 || reading == Reading.PROBABILITIES) {
                by.put(String.valueOf(i + 1), shares[i]);
            }
        }
        answers.add(new Answer(
                answers.size() + 1,
                "m",
                "s",
                question,
                new Condition(AskedAs.COUNTRY, "", wording, order, reading, null),
                target,
                by,
                reading == Reading.DRAWS ? 1 : 0,
                1,
                AnswerStatus.OK));
    }

    /** The share of the second of two options is the mean place: the same numbers as in a table of them. */
    @Test
    void sumsOfSquaresAreThoseOfTheTable() {
        var numbers = new double[][][] {{{.1, .3}, {.2, .8}}, {{.5, .6}, {.9, .55}}};
        for (var q = 0; q < 2; q++) {
            for (var w = 0; w < 2; w++) {
                for (var o = 0; o < 2; o++) {
                    var x = numbers[q][w][o];
                    answer("q" + q, Group.everyone(), "w" + w, o == 0 ? "0,1" : "1,0", Reading.PROBABILITIES, 1 - x, x);
                }
            }
        }
        var expected = VarianceShares.of(numbers);
        var table = VarianceTable.of(
                survey(question("q0", Measure.ORDINAL, 2), question("q1", Measure.ORDINAL, 2)),
                SameAnswers.of(answers));
        var all = table.all().orElseThrow();
        assertThat(all.betweenQuestions()).isCloseTo(expected.questions(), within(1e-12));
        assertThat(all.wording()).isCloseTo(expected.paraphrases(), within(1e-12));
        assertThat(all.order()).isCloseTo(expected.orders(), within(1e-12));
        assertThat(all.rest()).isCloseTo(expected.rest(), within(1e-12));
        assertThat(all.draws()).isZero();
        // 1 - |mean of w0 - mean of w1|: 1 - .3 and 1 - .175
        assertThat(all.consistency()).isCloseTo(1 - (.3 + .175) / 2, within(1e-12));
        assertThat(table.rows())
                .hasSize(2)
                .allSatisfy(r -> assertThat(r.persona() + r.wording() + r.order() + r.rest() + r.draws())
                        .isCloseTo(1, within(1e-12)));
    }

    /** Draws: p(1 - p) within a way of asking, and (p1 - p2)^2 / 4 between two personas. */
    @Test
    void chanceOfDrawsIsAPartOfItsOwn() {
        var people = List.of(Group.of("C", "1"), Group.of("C", "2"));
        for (var p = 0; p < 2; p++) {
            for (var draw = 0; draw < 10; draw++) {
                var yes = draw < (p == 0 ? 2 : 8);
                answer("q", people.get(p), "w", "0,1", Reading.DRAWS, yes ? 0 : 1, yes ? 1 : 0);
            }
        }
        var row = VarianceTable.of(survey(question("q", Measure.ORDINAL, 2)), SameAnswers.of(answers))
                .rows()
                .get(0);
        assertThat(row.persona()).isCloseTo(.09 / .25, within(1e-12));
        assertThat(row.draws()).isCloseTo(.16 / .25, within(1e-12));
        assertThat(row.personas()).isEqualTo(2);
        assertThat(row.consistency()).isNaN();
    }

    @Test
    void optionsWithoutAnOrderAreTakenApartShareByShare() {
        answer("q", Group.everyone(), "a", "0,1,2", Reading.PROBABILITIES, .5, .3, .2);
        answer("q", Group.everyone(), "b", "0,1,2", Reading.PROBABILITIES, .1, .3, .6);
        var table = VarianceTable.of(survey(question("q", Measure.NOMINAL, 3)), SameAnswers.of(answers));
        assertThat(table.rows().get(0).wording()).isEqualTo(1);
        assertThat(table.rows().get(0).consistency()).isCloseTo(.6, within(1e-12));
        assertThat(table.all().orElseThrow().betweenQuestions()).isNaN();
    }

    @Test
    void whatWasNotAskedInEveryWayIsLeftOutAndCounted() {
        answer("q", Group.everyone(), "a", "0,1", Reading.PROBABILITIES, .5, .5);
        answer("q", Group.everyone(), "b", "1,0", Reading.PROBABILITIES, .1, .9);
        var table = VarianceTable.of(survey(question("q", Measure.ORDINAL, 2)), SameAnswers.of(answers));
        assertThat(table.rows()).isEmpty();
        assertThat(table.all()).isEmpty();
        assertThat(table.leftOut()).isEqualTo(1);
    }

    @Test
    void aLeanIsTheMeanPlaceAsShownAndAnAnswerIsNone() {
        // always what is shown first
        answer("q", Group.everyone(), "a", "0,1,2", Reading.PROBABILITIES, 1, 0, 0);
        answer("q", Group.everyone(), "a", "2,1,0", Reading.PROBABILITIES, 0, 0, 1);
        var survey = survey(question("q", Measure.ORDINAL, 3));
        var first = OrderEffect.of(survey, SameAnswers.of(answers)).orElseThrow();
        assertThat(first.lean()).isCloseTo(50, within(1e-9));
        assertThat(first.change()).isCloseTo(100, within(1e-9));
        assertThat(first.first()).isEqualTo(1);
        assertThat(first.even()).isCloseTo(1 / 3.0, within(1e-12));

        answers.clear();
        answer("q", Group.everyone(), "a", "0,1,2", Reading.PROBABILITIES, .7, .2, .1);
        answer("q", Group.everyone(), "a", "2,1,0", Reading.PROBABILITIES, .7, .2, .1);
        var none = OrderEffect.of(survey, SameAnswers.of(answers)).orElseThrow();
        assertThat(none.lean()).isCloseTo(0, within(1e-9));
        assertThat(none.change()).isZero();
    }

    /** One order, or orders in which an option stands more in front than another, say nothing of places. */
    @Test
    void ordersThatFavourAnOptionDoNotCount() {
        var survey = survey(question("q", Measure.ORDINAL, 3));
        answer("q", Group.everyone(), "a", "0,1,2", Reading.PROBABILITIES, .7, .2, .1);
        assertThat(OrderEffect.of(survey, SameAnswers.of(answers))).isEmpty();
        answer("q", Group.everyone(), "a", "0,2,1", Reading.PROBABILITIES, .7, .2, .1);
        assertThat(OrderEffect.of(survey, SameAnswers.of(answers))).isEmpty();
        answer("q", Group.everyone(), "b", "forward", Reading.PROBABILITIES, .7, .2, .1);
        answer("q", Group.everyone(), "b", "reversed", Reading.PROBABILITIES, .7, .2, .1);
        assertThat(OrderEffect.of(survey, SameAnswers.of(answers))).isEmpty();
    }
}
