package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Wording;

/** What each edit makes of a survey, and what is refused. */
class OverlayTest {
    private static final Survey SURVEY = survey();

    /** Two questions, a faith with four codes, a weight, a column of numbers, one of texts, one of labelled codes. */
    private static Survey survey() {
        var fixture = new SurveyFixture()
                .divides("land", Role.LEFT_OUT, List.of("1", "2"), "1", "1", "2", "2", "1", "2")
                .divides("faith", Role.RELIGION, List.of("1", "2", "3", "9"), "1", "2", "3", "2", "9", "1")
                .divides("sect", Role.LEFT_OUT, List.of(), "x", "y", "", "x", "z", "y")
                .divides("size", Role.LEFT_OUT, List.of(), "1", "2.5", "0", "3", "1", "4")
                .weight("w", 1, 2, 1, 0.5, 1, 1)
                .asks(SurveyFixture.question("q", Measure.ORDINAL, "", 3, true), "1", "2", "3", "98", "1", "3")
                .asks(SurveyFixture.question("r", Measure.ORDINAL, "", 3, false), "1", "2", "3", "3", "2", "1")
                .build();
        var variables = Stream.concat(
                        fixture.variables().stream(),
                        Stream.of(
                                new Variable("age", "Age", Role.LEFT_OUT, Measure.SCALE, List.of()),
                                new Variable(
                                        "trust",
                                        "Trust in people",
                                        Role.LEFT_OUT,
                                        Measure.NOMINAL,
                                        List.of(
                                                new Variable.Value("1", "Yes"),
                                                new Variable.Value("2", "No"),
                                                new Variable.Value("8", "Refused")))))
                .toList();
        var columns = new java.util.HashMap<>(((InMemoryRespondents) fixture.source()).columns());
        columns.put("age", new Column.Numbers(new double[] {30, 41, Double.NaN, 30, -1, 18.5}));
        columns.put("trust", new Column.Codes(new int[] {0, 1, 2, 0, -1, 1}, List.of("1", "2", "8")));
        return new Survey(
                "s",
                "Fixture",
                variables,
                fixture.questions(),
                new InMemoryRespondents(6, columns),
                Provenance.ofFile("fixture.csv", ""),
                true);
    }

    private static Survey with(Edit... edits) throws ProblemException {
        return Overlay.with(SURVEY, List.of(), List.of(edits)).survey();
    }

    static Stream<Arguments> everyEdit() {
        return Stream.of(
                Arguments.of(new Edit.UseAs("land", Role.COUNTRY), "land, use as: leave out -> country"),
                Arguments.of(new Edit.VariableLabel("land", "Country"), "land, label: land -> Country"),
                Arguments.of(new Edit.ValueLabel("land", "1", "India"), "land, label of 1: label 1 -> India"),
                Arguments.of(new Edit.MeasuredAs("q", Measure.NOMINAL), "q, measure: ordinal -> nominal"),
                Arguments.of(
                        new Edit.KindOfOption("q", "3", OptionKind.NOT_ASKED),
                        "q, 3 counts as: an answer that counts -> not asked"),
                Arguments.of(new Edit.QuestionLabel("q", "Life"), "q, label: q -> Life"),
                Arguments.of(new Edit.OptionLabel("q", "1", "Yes"), "q, label of 1: (none) -> Yes"),
                Arguments.of(new Edit.StemText("q", "Now tell me"), "q, stem: (none) -> Now tell me"),
                Arguments.of(new Edit.WordingText("q", "How is life?"), "q, wording: (none) -> How is life?"),
                Arguments.of(new Edit.Showcard("q", "A Yes B No"), "q, showcard: (none) -> A Yes B No"),
                Arguments.of(new Edit.WordingLanguage("q", "pt-br"), "q, language: en -> pt-br"),
                Arguments.of(new Edit.WordingSource("q", "Wave 7"), "q, source: (none) -> Wave 7"),
                Arguments.of(new Edit.TopicTag("q", "Faith"), "q, topic: (none) -> Faith"),
                Arguments.of(
                        new Edit.Translation("q", new Wording("hi", "", "ज़िन्दगी कैसी है?", "")),
                        "q, wording in hi: (none) -> ज़िन्दगी कैसी है?"),
                Arguments.of(new Edit.MapCode("faith", "2", "Muslims"), "faith, 2 stands for: (none) -> Muslims"),
                Arguments.of(new Edit.CountryIs("India"), "country of everybody: (none) -> India"),
                Arguments.of(new Edit.LeaveCodeOut("faith", "9", true), "faith, 9: used -> left out"),
                Arguments.of(
                        new Edit.MissingValues("faith", "9, 3 thru 4"),
                        "faith, missing values: (none) -> 9, 3 thru 4"));
    }

    @ParameterizedTest
    @MethodSource("everyEdit")
    void anEditIsSeenIsSaidAndTakenBack(Edit edit, String words) throws ProblemException {
        var outcome = Overlay.with(SURVEY, List.of(), List.of(edit));
        assertThat(outcome.survey()).isNotEqualTo(SURVEY);
        assertThat(outcome.changes()).hasSize(1);
        assertThat(outcome.changes().get(0).words()).isEqualTo(words);
        // laid over once more, as after a restart, it is the same; undone it is what was imported
        var again = Overlay.of(SURVEY, List.of(edit));
        assertThat(again.variables()).isEqualTo(outcome.survey().variables());
        assertThat(again.questions()).isEqualTo(outcome.survey().questions());
        assertThat(Overlay.of(SURVEY, List.of())).isSameAs(SURVEY);
        // a second time it changes nothing
        assertThat(Overlay.with(SURVEY, List.of(edit), List.of(edit)).changes()).isEmpty();
    }

    static Stream<List<Edit>> thereAndBack() {
        return Stream.of(
                List.of(new Edit.UseAs("q", Role.LEFT_OUT), new Edit.UseAs("q", Role.OPINION)),
                List.of(new Edit.VariableLabel("land", "Country"), new Edit.VariableLabel("land", "land")),
                List.of(new Edit.ValueLabel("land", "1", "India"), new Edit.ValueLabel("land", "1", "label 1")),
                List.of(new Edit.MeasuredAs("q", Measure.SCALE), new Edit.MeasuredAs("q", Measure.ORDINAL)),
                List.of(
                        new Edit.KindOfOption("q", "1", OptionKind.REFUSED),
                        new Edit.KindOfOption("q", "1", OptionKind.SUBSTANTIVE)),
                List.of(new Edit.QuestionLabel("q", "Life"), new Edit.QuestionLabel("q", "q")),
                List.of(new Edit.StemText("q", "Now"), new Edit.StemText("q", "")),
                List.of(new Edit.WordingText("q", "How?"), new Edit.WordingText("q", "")),
                List.of(new Edit.Showcard("q", "A"), new Edit.Showcard("q", "")),
                List.of(new Edit.WordingLanguage("q", "hi"), new Edit.WordingLanguage("q", "en")),
                List.of(new Edit.WordingSource("q", "W"), new Edit.WordingSource("q", "")),
                List.of(new Edit.TopicTag("q", "Faith"), new Edit.TopicTag("q", "")),
                List.of(
                        new Edit.Translation("q", new Wording("hi", "", "कैसे?", "")),
                        new Edit.Translation("q", new Wording("hi", "", "", ""))),
                List.of(new Edit.MapCode("faith", "2", "Muslims"), new Edit.MapCode("faith", "2", "")),
                List.of(new Edit.CountryIs("India"), new Edit.CountryIs("")),
                List.of(new Edit.LeaveCodeOut("faith", "9", true), new Edit.LeaveCodeOut("faith", "9", false)));
    }

    @ParameterizedTest
    @MethodSource("thereAndBack")
    void anEditCanBeTakenBackByAnother(List<Edit> edits) {
        var back = Overlay.of(SURVEY, edits);
        assertThat(back).isEqualTo(SURVEY);
        assertThat(back.source()).isSameAs(SURVEY.source());
    }

    @Test
    void codesThatStandForOneGroupAreOne() throws ProblemException {
        var mapped = with(new Edit.MapCode("faith", "1", "Christians"), new Edit.MapCode("faith", "3", "Christians"));
        assertThat(mapped.variable("faith").orElseThrow().values())
                .containsExactly(
                        new Variable.Value("1", "Christians"),
                        new Variable.Value("2", "label 2"),
                        new Variable.Value("9", "label 9"));
        assertThat(codes(mapped, "faith")).containsExactly("1", "2", "1", "2", "9", "1");
        assertThat(codes(SURVEY, "faith")).containsExactly("1", "2", "3", "2", "9", "1");
        // who is called so already is the same group
        var named = with(new Edit.MapCode("faith", "3", "label 2"));
        assertThat(codes(named, "faith")).containsExactly("1", "2", "2", "2", "9", "1");
    }

    @Test
    void aCodeLeftOutIsNobodysGroupAndNoAnswer() throws ProblemException {
        var edited = with(new Edit.LeaveCodeOut("faith", "9", true), new Edit.LeaveCodeOut("q", "98", true));
        assertThat(codes(edited, "faith")).containsExactly("1", "2", "3", "2", "", "1");
        assertThat(edited.question("q").orElseThrow().option("98").orElseThrow().kind())
                .isEqualTo(OptionKind.NOT_ASKED);
        assertThat(codes(edited, "q")).containsExactly("1", "2", "3", "98", "1", "3");
    }

    @Test
    void everybodyIsOfTheCountryThatTheFileIs() throws ProblemException {
        var edited = with(new Edit.CountryIs("India"));
        var country = edited.withRole(Role.COUNTRY).orElseThrow();
        assertThat(country.name()).isEqualTo("country");
        assertThat(country.values()).containsExactly(new Variable.Value("India", "India"));
        assertThat(codes(edited, "country")).containsOnly("India").hasSize(6);
        var twice = refused(new Edit.CountryIs("India"), new Edit.UseAs("land", Role.COUNTRY));
        assertThat(twice).extracting(Problem::code).containsExactly("edit.role-once");
    }

    @Test
    void aVariableBecomesAQuestionWithItsDontKnow() throws ProblemException {
        var outcome = Overlay.with(SURVEY, List.of(), List.of(new Edit.UseAs("trust", Role.OPINION)));
        var question = outcome.survey().question("trust").orElseThrow();
        assertThat(question.label()).isEqualTo("Trust in people");
        assertThat(question.confirmed()).isFalse();
        assertThat(question.options())
                .containsExactly(
                        new Option("1", "Yes", 1, OptionKind.SUBSTANTIVE),
                        new Option("2", "No", 2, OptionKind.SUBSTANTIVE),
                        new Option("8", "Refused", 3, OptionKind.REFUSED));
        assertThat(outcome.changes())
                .extracting(Change::edit)
                .containsExactly(
                        new Edit.UseAs("trust", Role.OPINION), new Edit.KindOfOption("trust", "8", OptionKind.REFUSED));
        var baseline = baseline(outcome.survey());
        assertThat(baseline.estimate(question, Group.everyone()).base()).isEqualTo(4);
    }

    @Test
    void aQuestionWithoutLabelsTakesItsCodes() throws ProblemException {
        var edited = with(new Edit.UseAs("sect", Role.OPINION), new Edit.UseAs("age", Role.GROUP));
        assertThat(edited.question("sect").orElseThrow().options())
                .extracting(Option::label)
                .containsExactly("x", "y", "z");
        var age = edited.variable("age").orElseThrow();
        assertThat(age.values()).extracting(Variable.Value::code).containsExactly("-1", "18.5", "30", "41");
        assertThat(codes(edited, "age")).containsExactly("30", "41", "", "30", "-1", "18.5");
    }

    @Test
    void codesThatAreNumbersCanBeAWeight() throws ProblemException {
        var edited = with(new Edit.UseAs("w", Role.LEFT_OUT), new Edit.UseAs("size", Role.WEIGHT));
        var column = (Column.Numbers) ((Respondents) edited.source()).column("size");
        assertThat(column.values()).containsExactly(1, 2.5, 0, 3, 1, 4);
        assertThat(edited.withRole(Role.WEIGHT).orElseThrow().name()).isEqualTo("size");
        // and an earlier weight codes again
        var grouped = with(new Edit.UseAs("w", Role.GROUP));
        assertThat(codes(grouped, "w")).containsExactly("1", "2", "1", "0.5", "1", "1");
    }

    @Test
    void severalWeightsAreMultipliedOnlyWhereAllAreNamed() throws ProblemException {
        assertThat(refused(new Edit.UseAs("size", Role.WEIGHT)))
                .extracting(Problem::code)
                .containsExactly("edit.second-weight");
        var both = with(new Edit.UseAs("w", Role.WEIGHT), new Edit.UseAs("size", Role.WEIGHT));
        assertThat(both.variables().stream().filter(v -> v.role() == Role.WEIGHT))
                .hasSize(2);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("edit.no-variable", new Edit.VariableLabel("nobody", "x")),
                Arguments.of("edit.no-question", new Edit.TopicTag("land", "x")),
                Arguments.of("edit.no-option", new Edit.KindOfOption("q", "7", OptionKind.REFUSED)),
                Arguments.of("edit.no-code", new Edit.MapCode("faith", "7", "Sikhs")),
                Arguments.of("edit.not-dividing", new Edit.MapCode("q", "1", "Sikhs")),
                Arguments.of("edit.language", new Edit.WordingLanguage("q", "no language")),
                Arguments.of("edit.translation-language", new Edit.Translation("q", new Wording("en", "", "x", ""))),
                Arguments.of("edit.replicates", new Edit.UseAs("size", Role.REPLICATE)),
                Arguments.of("edit.measure-of-weight", new Edit.MeasuredAs("w", Measure.NOMINAL)),
                Arguments.of("edit.weight-value", new Edit.UseAs("age", Role.WEIGHT)),
                Arguments.of("edit.weight-value", new Edit.UseAs("sect", Role.WEIGHT)),
                Arguments.of("edit.role-once", new Edit.UseAs("land", Role.RELIGION)),
                Arguments.of("edit.text-too-long", new Edit.WordingText("q", "x".repeat(10_001))));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatWouldBreakTheSurveyIsRefusedInWords(String code, Edit edit) {
        var problems = edit instanceof Edit.UseAs use && use.role() == Role.WEIGHT
                ? refused(new Edit.UseAs("w", Role.LEFT_OUT), edit)
                : refused(edit);
        assertThat(problems).extracting(Problem::code).containsExactly(code);
        assertThat(new ProblemTexts(java.util.Locale.ENGLISH).sentence(problems.get(0)))
                .endsWith(".")
                .doesNotContain("{");
    }

    @Test
    void aQuestionKeepsAnOptionThatCounts() {
        var all = Stream.of("1", "2", "3")
                .map(c -> (Edit) new Edit.KindOfOption("q", c, OptionKind.DONT_KNOW))
                .toArray(Edit[]::new);
        assertThat(refused(all)).extracting(Problem::code).containsExactly("edit.no-options");
        assertThat(refused(new Edit.UseAs("q", Role.LEFT_OUT), new Edit.UseAs("r", Role.LEFT_OUT)))
                .extracting(Problem::code)
                .containsExactly("edit.no-questions");
    }

    @Test
    void everyReasonIsToldAtOnce() {
        assertThat(refused(new Edit.VariableLabel("a", ""), new Edit.VariableLabel("b", "")))
                .hasSize(2);
    }

    @Test
    void aKindPutsTheOptionWhereAnImportWould() throws ProblemException {
        var question = with(new Edit.KindOfOption("q", "2", OptionKind.DONT_KNOW))
                .question("q")
                .orElseThrow();
        assertThat(question.options()).extracting(Option::code).containsExactly("1", "3", "2", "98");
        assertThat(question.options()).extracting(Option::position).containsExactly(1, 2, 3, 4);
    }

    @Test
    void publishedSharesTakeNoMoreThanTheyCanBear() throws ProblemException {
        var muslims = Group.of("faith", "1");
        var published = new SurveyFixture()
                .divides("faith", Role.RELIGION, List.of("1", "2"))
                .asks(SurveyFixture.question("q", Measure.ORDINAL, "", 2, false))
                .asks(SurveyFixture.question("r", Measure.ORDINAL, "", 2, false))
                .published(
                        new PublishedCell(muslims, "q", 100, java.util.Map.of("1", 0.4, "2", 0.6), ""),
                        new PublishedCell(Group.of("faith", "2"), "q", 50, java.util.Map.of("1", 0.1, "2", 0.9), ""));
        // published questions have no columns
        var bare = new Survey(
                "s",
                "Shares",
                List.of(published.variables().get(0)),
                published.questions(),
                published.source(),
                published.provenance(),
                false);
        var edited = Overlay.with(
                        bare,
                        List.of(),
                        List.of(
                                new Edit.MapCode("faith", "1", "Muslims"),
                                new Edit.LeaveCodeOut("faith", "2", true),
                                new Edit.UseAs("r", Role.LEFT_OUT)))
                .survey();
        assertThat(edited.questions()).extracting(Question::id).containsExactly("q");
        assertThat(edited.variable("faith").orElseThrow().values()).containsExactly(new Variable.Value("1", "Muslims"));
        assertThat(baseline(edited).groups(edited.dividing())).containsExactly(muslims);
        for (var refused : List.<Edit>of(
                new Edit.CountryIs("India"),
                new Edit.UseAs("faith", Role.WEIGHT),
                new Edit.MapCode("faith", "1", "label 2"))) {
            var thrown =
                    catchThrowableOfType(ProblemException.class, () -> Overlay.with(bare, List.of(), List.of(refused)));
            assertThat(thrown.problems().get(0).code()).startsWith("edit.published-");
        }
    }

    @Test
    void codesKnowWhichTextsAreTheSameNumber() {
        assertThat(Set.of(Recode.code(3), Recode.code(-0.5), Recode.code(2e20)))
                .containsExactlyInAnyOrder("3", "-0.5", "2.0E20");
    }

    private static HumanBaseline baseline(Survey survey) {
        return HumanBaselines.of(survey, Group.everyone(), false, OptionPolicy.SUBSTANTIVE);
    }

    private static List<Problem> refused(Edit... edits) {
        return catchThrowableOfType(ProblemException.class, () -> with(edits)).problems();
    }

    private static List<String> codes(Survey survey, String variable) {
        var column = (Column.Codes) ((Respondents) survey.source()).column(variable);
        return Arrays.stream(column.index())
                .mapToObj(i -> i < 0 ? "" : column.dictionary().get(i))
                .toList();
    }
}
