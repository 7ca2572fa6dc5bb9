package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.elicit.AskedAs.COUNTRY;
import static org.mindgap.elicit.AskedAs.GROUP;
import static org.mindgap.elicit.AskedAs.NO_ONE;

import java.util.ArrayList;
import java.util.Collections;
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

    /** A draw names the option that was drawn and no other. */
    @Test
    void aDrawLacksNoOption() {
        language("m");
        for (var option : List.of("1", "2", "3")) {
            QUESTIONS.forEach(question -> answers.add(AnswerFixture.answer(
                    "m",
                    question,
                    Condition.of(NO_ONE, Reading.DRAWS),
                    Group.everyone(),
                    Map.of(option, 1.0),
                    10,
                    AnswerStatus.OK)));
        }
        assertThat(found()).extracting(Problem::code).doesNotContain("gap.alarm-missing-option");
    }

    @Test
    void twoNamesForOneModelAreAnAlarm() {
        language("m", "n");
        everywhere("m", GROUP, HINDUS, .5, .3, .2);
        everywhere("n", GROUP, HINDUS, .5, .3, .2);
        assertThat(found())
                .containsExactly(
                        Problem.warning("gap.alarm-same-model", "m", "n", "someone of the country and religion", 3));
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

    @Test
    void twoOrdersThatCancelOutAreAPlaceAndNotUniform() {
        language("m");
        for (var question : QUESTIONS) {
            ordered("m", question, "0,1,2", 1, 0, 0);
            ordered("m", question, "2,1,0", 0, 0, 1);
            ordered("m", question, "1,0,2", 0, 1, 0);
        }
        assertThat(found()).extracting(Problem::code).containsExactly("gap.alarm-place", "gap.alarm-one-hot");
        assertThat(found().get(0).arguments()).containsExactly("m", NOBODY, "first", "9", "9", "3");
    }

    @Test
    void aTranslationThatNeverArrivedIsAnAlarm() {
        language("m");
        for (var question : QUESTIONS) {
            inLanguage("m", question, "en", .5, .3, .2);
            inLanguage("m", question, "th", .5, .3, .2);
            inLanguage("m", question, "id", .5, .3001, .1999);
        }
        assertThat(found()).containsExactly(Problem.warning("gap.alarm-same-language", "m", NOBODY, "en", "th", 3));
    }

    @Test
    void singleAnswersWrittenAsProbabilitiesAreAnAlarmWhoeverGivesThem() {
        language("m");
        everywhere("m", NO_ONE, Group.everyone(), 0, 1, 0);
        everywhere("voice", NO_ONE, Group.everyone(), 1, 0, 0);
        assertThat(found())
                .containsExactly(
                        Problem.warning("gap.alarm-one-hot", "m", NOBODY, 3),
                        Problem.warning("gap.alarm-one-hot", "voice", NOBODY, 3));
        answers.says("m", "b", .5, .25, .25);
        assertThat(found()).extracting(p -> p.arguments().get(0)).containsExactly("voice");
    }

    @Test
    void drawsAreCountedForEachQuestionAndGroup() {
        language("one", "few", "cold", "enough");
        for (var question : QUESTIONS) {
            drawn("one", question, 1, null, 1, 0, 0);
            drawn("few", question, 19, null, .5, .3, .2);
            drawn("enough", question, 10, null, .5, .3, .2);
            drawn("enough", question, 10, null, .3, .4, .3);
            drawn("cold", question, 20, 0.0, 0, 1, 0);
        }
        assertThat(found())
                .containsExactly(
                        Problem.warning("gap.alarm-single", "one", NOBODY, 3),
                        Problem.warning("gap.alarm-few-draws", "few", NOBODY, 3, 3, 20, 19),
                        Problem.warning("gap.alarm-single", "cold", NOBODY, 3));
    }

    @Test
    void drawsThatComeOutEvenByChanceAreNotUniform() {
        language("m", "many");
        for (var question : QUESTIONS) {
            drawn("m", question, 3, null, 1 / 3.0, 1 / 3.0, 1 / 3.0);
            drawn("many", question, 30, null, 1 / 3.0, 1 / 3.0, 1 / 3.0);
        }
        assertThat(found())
                .extracting(p -> p.code() + " " + p.arguments().get(0))
                .containsExactly("gap.alarm-few-draws m", "gap.alarm-uniform many");
    }

    @Test
    void sumsOffAreCountedWithTheirRangeAndRoundingIsANote() {
        language("m", "n", "fine", "five");
        everywhere("five", NO_ONE, Group.everyone(), .48, .31, .21);
        answers.add(sum("five", 1.00003, 1));
        everywhere("m", NO_ONE, Group.everyone(), .5, .3, .2);
        answers.add(sum("m", .98, .99)).add(sum("m", 1.005, 1)).add(sum("m", .95, .95));
        everywhere("n", NO_ONE, Group.everyone(), .45, .35, .2);
        answers.add(sum("n", 1.0004, 1.0004)).add(sum("n", .9999, Double.NaN));
        everywhere("fine", NO_ONE, Group.everyone(), .4, .3, .3);
        answers.add(sum("fine", 1 + 1e-9, 1)).add(sum("fine", .93, .93));
        assertThat(new Alarms(survey, answers).found())
                .filteredOn(p -> p.code().equals("gap.alarm-sum"))
                .containsExactly(
                        Problem.warning("gap.alarm-sum", "m", NOBODY, 2, 6, "0.9800", "1.0050", "0.0100"),
                        Problem.note("gap.alarm-sum", "n", NOBODY, 2, 5, "0.9999", "1.0004", "0.0004"),
                        Problem.note("gap.alarm-sum", "five", NOBODY, 1, 4, "1.000030", "1.000030", "0.000030"));
    }

    @Test
    void anUnknownOrderIsANoteForLanguageModels() {
        language("m");
        everywhere("m", NO_ONE, Group.everyone(), .5, .3, .2);
        everywhere("mirror", NO_ONE, Group.everyone(), .5, .2, .3);
        assertThat(new Alarms(survey, answers).found())
                .containsExactly(Problem.note("gap.alarm-order", "m", NOBODY, 3, 3));
    }

    /** No alarm depends on the order in which questions, options or answers come. */
    @Test
    void theOrderOfEverythingChangesNothing() {
        language("m", "n");
        everywhere("m", NO_ONE, Group.everyone(), .5, .3, .2);
        everywhere("m", COUNTRY, INDIA, .5, .3, .2);
        everywhere("n", NO_ONE, Group.everyone(), 1 / 3.0, 1 / 3.0, 1 / 3.0);
        var turned = new AnswerFixture();
        answers.models().forEach(turned::model);
        for (var model : List.of("n", "m")) {
            var own = new ArrayList<>(answers.answers("s", model));
            Collections.reverse(own);
            own.forEach(turned::add);
        }
        var questions = new ArrayList<>(survey.questions());
        Collections.reverse(questions);
        var other = new Survey("s", "S", List.of(), questions, survey.source(), survey.provenance(), survey.invented());
        assertThat(found()).hasSize(2);
        assertThat(new Alarms(other, turned).found())
                .containsExactlyInAnyOrderElementsOf(new Alarms(survey, answers).found());
    }

    private void ordered(String model, String question, String order, double... shares) {
        says(model, question, new Condition(NO_ONE, "en", "", order, Reading.PROBABILITIES, null), 0, shares);
    }

    private void inLanguage(String model, String question, String language, double... shares) {
        says(model, question, new Condition(NO_ONE, language, "", "0,1,2", Reading.PROBABILITIES, null), 0, shares);
    }

    private void drawn(
            String model,
            String question,
            int draws,
            @org.jspecify.annotations.Nullable Double temperature,
            double... shares) {
        says(model, question, new Condition(NO_ONE, "en", "", "0,1,2", Reading.DRAWS, temperature), draws, shares);
    }

    private void says(String model, String question, Condition how, int draws, double... shares) {
        answers.add(AnswerFixture.answer(
                model, question, how, Group.everyone(), AnswerFixture.shares(shares), draws, AnswerStatus.OK));
    }

    private static Answer sum(String model, double sum, double coverage) {
        return new Answer(
                0,
                model,
                "s",
                "a",
                Condition.of(NO_ONE, Double.isNaN(coverage) ? Reading.STATED : Reading.PROBABILITIES),
                Group.everyone(),
                shares(sum),
                0,
                coverage,
                AnswerStatus.OK);
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
