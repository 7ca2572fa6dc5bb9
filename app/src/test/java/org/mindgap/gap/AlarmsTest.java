package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.elicit.AskedAs.COUNTRY;
import static org.mindgap.elicit.AskedAs.GROUP;
import static org.mindgap.elicit.AskedAs.NO_ONE;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.problem.Problem;
import org.mindgap.problem.Severity;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

class AlarmsTest {
    private static final Group INDIA = Group.of("country", "IN");
    private static final Group HINDUS = INDIA.and("religion", "Hindu");
    private static final String NOBODY = "no one in particular";
    private static final List<String> QUESTIONS = List.of("a", "b", "c");

    private final Survey survey = new Survey(
            "s",
            "S",
            List.of(),
            QUESTIONS.stream().map(AlarmsTest::question).toList(),
            new PublishedShares(List.of()),
            Provenance.ofFile("f", ""),
            false);
    private final AnswerFixture answers = new AnswerFixture();

    @Test
    void ordinaryAnswersRaiseNothing() {
        language("m", "n");
        everywhere("m", NO_ONE, Group.everyone(), .5, .3, .2);
        everywhere("m", COUNTRY, INDIA, .5, .31, .19);
        everywhere("n", NO_ONE, Group.everyone(), .5, .25, .25);
        assertThat(found()).isEmpty();
    }

    @Test
    void aModelThatIsUniformEverywhereIsAnAlarmInventedOrNot() {
        language("m");
        everywhere("m", NO_ONE, Group.everyone(), 1 / 3.0, 1 / 3.0, 1 / 3.0);
        everywhere("guesser", NO_ONE, INDIA, 1 / 3.0, 1 / 3.0, 1 / 3.0);
        assertThat(found())
                .containsExactly(
                        Problem.warning("gap.alarm-uniform", "m", NOBODY),
                        Problem.warning("gap.alarm-uniform", "guesser", NOBODY));
    }

    /** That two uniform sheets are the same is no news. */
    @Test
    void uniformAnswersAreNotCalledIdenticalAsWell() {
        language("m", "n");
        everywhere("m", NO_ONE, Group.everyone(), 1 / 3.0, 1 / 3.0, 1 / 3.0);
        everywhere("m", COUNTRY, INDIA, 1 / 3.0, 1 / 3.0, 1 / 3.0);
        everywhere("n", NO_ONE, Group.everyone(), 1 / 3.0, 1 / 3.0, 1 / 3.0);
        assertThat(found())
                .extracting(Problem::code)
                .containsOnly("gap.alarm-uniform")
                .hasSize(3);
    }

    @Test
    void inventedModelsWithTheSameAnswersAreAnAlarm() {
        everywhere("mirror", NO_ONE, Group.everyone(), .5, .3, .2);
        everywhere("voice", NO_ONE, Group.everyone(), .5, .3, .2);
        assertThat(found()).containsExactly(Problem.warning("gap.alarm-same-model", "mirror", "voice", NOBODY, 3));
    }

    @Test
    void oneAnswerThatIsNotUniformOrTwoQuestionsAreNoAlarm() {
        language("m", "n");
        everywhere("m", NO_ONE, Group.everyone(), 1 / 3.0, 1 / 3.0, 1 / 3.0);
        answers.says("m", "c", NO_ONE, INDIA, .4, .3, .3);
        answers.says("n", "a", 1 / 3.0, 1 / 3.0, 1 / 3.0).says("n", "b", 1 / 3.0, 1 / 3.0, 1 / 3.0);
        assertThat(found()).isEmpty();
    }

    @Test
    void halfOfTheOptionsAlikeIsNotUniform() {
        language("m");
        everywhere("m", NO_ONE, Group.everyone(), .5, .5);
        assertThat(found()).extracting(Problem::code).containsExactly("gap.alarm-missing-option");
    }

    @Test
    void twoNamesForOneModelAreAnAlarm() {
        language("m", "n");
        everywhere("m", GROUP, HINDUS, .5, .3, .2);
        everywhere("n", GROUP, HINDUS, .5, .3, .2);
        assertThat(found())
                .containsExactly(Problem.warning("gap.alarm-same-model", "m", "n", "someone of the group", 3));
    }

    @Test
    void answersForOtherPeopleAreNotShared() {
        language("m", "n");
        everywhere("m", GROUP, HINDUS, .5, .3, .2);
        everywhere("n", GROUP, INDIA, .5, .3, .2);
        assertThat(found()).isEmpty();
    }

    @Test
    void aPersonaThatNeverReachedTheModelIsAnAlarm() {
        language("m");
        everywhere("m", NO_ONE, Group.everyone(), .5, .3, .2);
        everywhere("m", COUNTRY, INDIA, .5, .3, .2);
        everywhere("m", GROUP, HINDUS, .6, .2, .2);
        everywhere("m", GROUP, INDIA.and("religion", "Jain"), .5, .3, .2);
        assertThat(found())
                .containsExactly(Problem.warning("gap.alarm-same-persona", "m", NOBODY, "someone from the country", 3));
    }

    @Test
    void theSameSingleOptionIsNoSameAnswer() {
        language("m", "n");
        everywhere("m", NO_ONE, Group.everyone(), 1, 0, 0);
        everywhere("n", NO_ONE, Group.everyone(), 1, 0, 0);
        assertThat(found()).extracting(Problem::code).containsExactly("gap.alarm-one-hot", "gap.alarm-one-hot");
    }

    @Test
    void repeatsAreComparedByTheirMean() {
        language("m", "n");
        for (var question : QUESTIONS) {
            answers.says("m", question, .4, .6, 0).says("m", question, .6, .4, 0);
            answers.says("n", question, .5, .5, 0);
        }
        assertThat(found()).extracting(Problem::code).containsExactly("gap.alarm-same-model");
    }

    @Test
    void lowCoverageAndAnswersLeftOutAreCounted() {
        language("m");
        everywhere("m", NO_ONE, Group.everyone(), .5, .3, .2);
        answers.add(answer("a", .89, AnswerStatus.OK));
        answers.add(answer("a", .9, AnswerStatus.OK));
        answers.add(answer("a", Double.NaN, AnswerStatus.OK));
        for (var status : AnswerStatus.values()) {
            answers.add(answer("b", Double.NaN, status));
        }
        answers.add(answer("b", Double.NaN, AnswerStatus.DECLINED));
        assertThat(found())
                .containsExactly(
                        Problem.warning("gap.alarm-coverage", "m", NOBODY, 1, 12),
                        Problem.warning("gap.alarm-declined", "m", NOBODY, 2, 12),
                        Problem.warning("gap.alarm-blocked", "m", NOBODY, 1, 12),
                        Problem.warning("gap.alarm-not-coded", "m", NOBODY, 1, 12),
                        Problem.warning("gap.alarm-failed", "m", NOBODY, 1, 12));
    }

    @Test
    void yardsticksRaiseNothing() {
        answers.yardsticks();
        assertThat(found()).isEmpty();
    }

    private List<Problem> found() {
        return new Alarms(survey, answers)
                .found().stream().filter(p -> p.severity() == Severity.WARNING).toList();
    }

    private void language(String... models) {
        for (var model : models) {
            answers.model(new Model(model, model, Model.Kind.LANGUAGE_MODEL, ""));
        }
    }

    private void everywhere(String model, org.mindgap.elicit.AskedAs askedAs, Group target, double... shares) {
        QUESTIONS.forEach(question -> answers.says(model, question, askedAs, target, shares));
    }

    private static Answer answer(String question, double coverage, AnswerStatus status) {
        return new Answer(
                0,
                "m",
                "s",
                question,
                Condition.of(NO_ONE, Reading.PROBABILITIES),
                Group.everyone(),
                status == AnswerStatus.OK ? shares(Double.isNaN(coverage) ? 1 : coverage) : Map.of(),
                0,
                coverage,
                status);
    }

    private static Map<String, Double> shares(double sum) {
        return Map.of("1", sum / 2, "2", sum / 4, "3", sum / 4);
    }

    private static Question question(String id) {
        var options = IntStream.rangeClosed(1, 3)
                .mapToObj(i -> new Option(Integer.toString(i), "Option " + i, i, OptionKind.SUBSTANTIVE))
                .toList();
        return new Question(id, id, "", "en", Measure.ORDINAL, "", "", options);
    }
}
