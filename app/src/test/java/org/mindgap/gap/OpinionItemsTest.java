package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.SurveyFixture;

/** Facts about the interview or the person among the opinions. 120 people, countries A and B, religions h and m. */
class OpinionItemsTest {
    private static final int PEOPLE = 120;

    private final SurveyFixture fixture = new SurveyFixture()
            .divides("C", Role.COUNTRY, List.of("A", "B"), column(i -> i < 60 ? "A" : "B"))
            .divides("R", Role.RELIGION, List.of("h", "m"), column(i -> i % 3 == 0 ? "m" : "h"));

    @Test
    void anOpinionIsNone() {
        fixture.asks(question("Q1", "How important is religion", 4, Measure.ORDINAL), column(i -> "" + (1 + i % 4)));
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SurveyPublic",
                "DEMONYM",
                "COUNTRY",
                "LANG",
                "QLANG",
                "IntLang",
                "interview_date",
                "AGE",
                "QAGErec",
                "GenderRec",
                "QGEN",
                "SEX",
                "REGION",
                "region_jp",
                "Urban",
                "URBANrec",
                "ISCED",
                "QEDUHKG",
                "weight",
                "WGT",
                "ID",
                "case_id",
                "PSU",
                "STRATUM",
                "QMARRIED",
                "QMARRIEDrec",
                "QCASTE",
                "QFERT",
                "income"
            })
    void namesOfFactsAreNamed(String name) {
        fixture.asks(question(name, "", 4, Measure.ORDINAL), column(i -> "" + (1 + i % 4)));
        assertThat(found()).containsExactly(Problem.warning("gap.alarm-items-named", "Fixture", 1, name, ""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Language of interview",
                "Interviewer gender",
                "Age of respondent",
                "Respondent's sex",
                "Region",
                "Marital status",
                "Highest level of education completed",
                "Final weight",
                "How old are you?"
            })
    void labelsOfFactsAreNamed(String label) {
        fixture.asks(question("Q7", label, 4, Measure.ORDINAL), column(i -> "" + (1 + i % 4)));
        assertThat(found()).extracting(Problem::code).containsExactly("gap.alarm-items-named");
    }

    /** Words of facts within opinions. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Is our country going in the right direction?",
                "Men and women of any age should marry",
                "(INTERVIEWER: read list) How important is religion in your life?",
                "The weight of tradition",
                "Is sex before marriage wrong?",
                "Region or nation: which matters more?",
                "Education is the best investment",
                "What is your present religion, if any?",
                "Should women have the same income as men?"
            })
    void opinionsThatSpeakOfFactsAreOpinions(String label) {
        fixture.asks(question("Q7", label, 4, Measure.ORDINAL), column(i -> "" + (1 + i % 4)));
        assertThat(found()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"QCURREL", "QGOD", "QATTEND", "Q28", "AGEISM", "RACISM", "IDEOLOGY", "DATING", "NATIONALISM"})
    void namesOfOpinionsAreOpinions(String name) {
        fixture.asks(question(name, "How important", 4, Measure.ORDINAL), column(i -> "" + (1 + i % 4)));
        assertThat(found()).isEmpty();
    }

    @Test
    void oneAnswerInEachCountryIsNamed() {
        fixture.asks(question("Q1", "x", 3, Measure.NOMINAL), column(i -> i < 60 ? "1" : "3"));
        assertThat(found()).containsExactly(Problem.warning("gap.alarm-items-constant", "Fixture", 1, "Q1", ""));
    }

    @Test
    void oneOtherAnswerOrFewPeopleAreNotOneAnswer() {
        fixture.asks(question("Q1", "x", 3, Measure.NOMINAL), column(i -> i < 59 ? "1" : "3"));
        fixture.asks(
                question("Q2", "x", 3, Measure.NOMINAL),
                column(i -> i < 29 ? "1" : i < 60 ? "" : i % 2 == 0 ? "2" : "1"));
        assertThat(found()).isEmpty();
    }

    @Test
    void anAnswerThatTellsTheReligionOrFollowsFromItIsNamed() {
        // denominations: 1 and 2 of one religion, 3 of the other
        fixture.asks(question("Q1", "x", 3, Measure.NOMINAL), column(i -> i % 3 == 0 ? "3" : i % 3 == 1 ? "1" : "2"));
        fixture.asks(question("Q2", "x", 3, Measure.NOMINAL), column(i -> i % 3 == 0 ? "2" : "1"));
        assertThat(found()).containsExactly(Problem.warning("gap.alarm-items-dividing", "Fixture", 2, "Q1, Q2", "R"));
    }

    @Test
    void oneConvertIsEnoughToMakeItAnAnswer() {
        fixture.asks(question("Q1", "x", 3, Measure.NOMINAL), column(i -> i == 0 ? "1" : i % 3 == 0 ? "2" : "1"));
        assertThat(found()).isEmpty();
    }

    /** What was asked of one religion only tells that religion by its routing, not by its answers. */
    @Test
    void whatOneGroupWasAskedTellsNoGroup() {
        fixture.asks(question("Q1", "x", 3, Measure.NOMINAL), column(i -> i % 3 == 0 ? "" : i % 2 == 0 ? "1" : "2"));
        assertThat(found()).isEmpty();
    }

    @Test
    void moreThanTwentyOptionsWithoutAnOrderAreNamed() {
        fixture.asks(question("Q1", "x", 21, Measure.NOMINAL), column(i -> "" + (1 + i / 2 % 21)));
        fixture.asks(question("Q2", "x", 20, Measure.NOMINAL), column(i -> "" + (1 + i / 2 % 20)));
        fixture.asks(question("Q3", "x", 21, Measure.ORDINAL), column(i -> "" + (1 + i / 2 % 21)));
        assertThat(found()).containsExactly(Problem.warning("gap.alarm-items-options", "Fixture", 1, "Q1", ""));
    }

    @Test
    void publishedSharesAreLookedAtByName() {
        fixture.asks(question("AGE", "", 3, Measure.ORDINAL)).asks(question("Q1", "x", 3, Measure.ORDINAL));
        var survey = fixture.published();
        assertThat(OpinionItems.of(survey))
                .extracting(a -> a.problem().arguments().get(2))
                .containsExactly("AGE");
    }

    @Test
    void aLongListIsCut() {
        for (var i = 0; i < 14; i++) {
            fixture.asks(question("region_" + i, "", 3, Measure.ORDINAL), column(r -> "" + (1 + r % 3)));
        }
        assertThat(found().get(0).arguments().get(1)).isEqualTo("14");
        assertThat(found().get(0).arguments().get(2)).endsWith("region_11 and 2 more");
    }

    private List<Problem> found() {
        return OpinionItems.of(fixture.build()).stream().map(Alarm::problem).toList();
    }

    private static Question question(String id, String label, int options, Measure measure) {
        var all = IntStream.rangeClosed(1, options)
                .mapToObj(i -> new Option("" + i, "option " + i, i, OptionKind.SUBSTANTIVE))
                .toList();
        return new Question(id, label, "", "en", measure, "", "", all);
    }

    private static String[] column(IntFunction<String> of) {
        var column = new String[PEOPLE];
        Arrays.setAll(column, of);
        return column;
    }
}
