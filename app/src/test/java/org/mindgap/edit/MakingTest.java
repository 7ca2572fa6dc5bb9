package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;
import org.mindgap.survey.Variable;

/** New variables out of those of a survey. */
class MakingTest {
    private static final Survey SURVEY = survey();

    private static Survey survey() {
        var asked = SurveyFixture.question("q", Measure.ORDINAL, "", 4, true);
        var keyed = new Question(
                "k",
                "Keyed",
                "How much?",
                "en",
                Measure.ORDINAL,
                "Trust",
                "",
                "",
                Optional.of(new Pole("trusting", Pole.End.FIRST)),
                asked.options());
        var fixture = new SurveyFixture()
                .divides("land", Role.COUNTRY, List.of("1", "2"), "1", "1", "2", "2", "1", "2")
                .divides("faith", Role.RELIGION, List.of("1", "2", "9"), "1", "2", "2", "1", "9", "")
                .divides("sex", Role.GROUP, List.of("f", "m"), "f", "m", "f", "m", "f", "m")
                .weight("w", 1, 2, 1, 0.5, 1, 1)
                .asks(asked, "1", "2", "3", "98", "4", "2")
                .asks(keyed, "4", "4", "1", "2", "3", "98")
                .build();
        var variables = Stream.concat(
                        fixture.variables().stream(),
                        Stream.of(
                                new Variable("age", "Age", Role.LEFT_OUT, Measure.SCALE, List.of()),
                                new Variable("pw", "Population weight", Role.LEFT_OUT, Measure.SCALE, List.of()),
                                new Variable(
                                        "years",
                                        "Years",
                                        Role.LEFT_OUT,
                                        Measure.SCALE,
                                        List.of(new Variable.Value("99", "Refused")))))
                .toList();
        var columns = new java.util.HashMap<>(((InMemoryRespondents) fixture.source()).columns());
        columns.put("age", new Column.Numbers(new double[] {30, 17, Double.NaN, 44, 65, 18}));
        columns.put("pw", new Column.Numbers(new double[] {2, 0, 3, Double.NaN, 1, 4}));
        columns.put("years", new Column.Codes(new int[] {0, 1, 2, 0, -1, 1}, List.of("5", "12", "99")));
        return new Survey(
                "s",
                "Fixture",
                variables,
                fixture.questions(),
                new InMemoryRespondents(6, columns),
                Provenance.ofFile("fixture.csv", ""),
                true);
    }

    private static Overlay.Outcome with(List<Edit> edits) throws ProblemException {
        return Overlay.with(SURVEY, List.of(), edits);
    }

    private static List<String> codes(Survey survey, String variable) {
        var column = (Column.Codes) ((Respondents) survey.source()).column(variable);
        return Arrays.stream(column.index())
                .mapToObj(i -> i < 0 ? "" : column.dictionary().get(i))
                .toList();
    }

    private static double[] numbers(Survey survey, String variable) {
        return ((Column.Numbers) ((Respondents) survey.source()).column(variable)).values();
    }

    @Test
    void aProductIsTheWeightAndAddsUpToThePeople() throws ProblemException {
        var plain = with(Weights.product(SURVEY, "ww", "", List.of("w", "pw"), false))
                .survey();
        assertThat(numbers(plain, "ww")).containsExactly(2, 0, 3, Double.NaN, 1, 4);
        assertThat(plain.withRole(Role.WEIGHT).orElseThrow().name()).isEqualTo("ww");
        assertThat(plain.variable("w").orElseThrow().role()).isEqualTo(Role.LEFT_OUT);
        var scaled = with(Weights.product(SURVEY, "ww", "", List.of("w", "pw"), true))
                .survey();
        // four people have one above 0, and their products add up to 10
        assertThat(numbers(scaled, "ww"))
                .containsExactly(new double[] {.8, 0, 1.2, Double.NaN, .4, 1.6}, within(1e-15));
        var facts = WeightFacts.of((Respondents) SURVEY.source(), List.of("w", "pw"));
        assertThat(facts).isEqualTo(new WeightFacts(6, 1, 0, 1, 10, 30));
        assertThat(facts.used()).isEqualTo(4);
        assertThat(facts.effective()).isCloseTo(100 / 30.0, within(1e-12));
        for (var survey : List.of(plain, scaled)) {
            var baseline = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
            var estimate = baseline.estimate(survey.question("q").orElseThrow(), Group.everyone());
            assertThat(estimate.shares()).containsExactly(new double[] {.2, .4, .3, .1}, within(1e-12));
        }
    }

    @Test
    void groupsAreCrossedWithTheLabelsOfTheirParts() throws ProblemException {
        var cross = new Edit.Crossed("x", "", List.of("land", "faith", "sex"), List.of());
        var outcome = with(List.of(cross));
        assertThat(codes(outcome.survey(), "x")).containsExactly("1|1|f", "1|2|m", "2|2|f", "2|1|m", "1|9|f", "");
        var crossed = outcome.survey().variable("x").orElseThrow();
        assertThat(crossed.labelOf("2|1|m")).isEqualTo("label 2, label 1, label m");
        assertThat(crossed.values())
                .extracting(Variable.Value::code)
                .containsExactly("1|1|f", "1|2|m", "1|9|f", "2|1|m", "2|2|f");
        assertThat(outcome.survey().uncrossed(Group.of("x", "2|1|m")))
                .isEqualTo(new Group(Map.of("land", "2", "faith", "1", "sex", "m")));
        // what is done to a part later is seen in the whole
        var later = Overlay.with(
                        SURVEY,
                        outcome.changes().stream().map(Change::edit).toList(),
                        List.of(
                                new Edit.ValueLabel("land", "1", "India"),
                                new Edit.LeaveCodeOut("faith", "9", true),
                                new Edit.MapCode("sex", "f", "Women")))
                .survey();
        assertThat(later.variable("x").orElseThrow().labelOf("1|1|f")).isEqualTo("India, label 1, Women");
        assertThat(codes(later, "x")).containsExactly("1|1|f", "1|2|m", "2|2|f", "2|1|m", "", "");
        var facts = CrossFacts.of(SURVEY, (Respondents) SURVEY.source(), List.of("land", "sex"));
        assertThat(facts.groups()).extracting(CrossFacts.Size::people).containsExactly(2, 1, 1, 2);
        assertThat(facts.smaller(2)).isEqualTo(2);
        assertThat(facts.none()).isZero();
    }

    @Test
    void aNumberIsCutIntoGroups() throws ProblemException {
        var outcome = with(List.of(new Edit.Banded("band", "Age group", "age", List.of(18.0, 30.0, 65.0), false)));
        assertThat(codes(outcome.survey(), "band")).containsExactly("30-64", "<18", "", "30-64", "65+", "18-29");
        assertThat(outcome.survey().variable("band").orElseThrow().values())
                .extracting(Variable.Value::label)
                .containsExactly("under 18", "18 to 29", "30 to 64", "65 and over");
        var halves = with(List.of(new Edit.Banded("band", "", "age", List.of(17.5, 30.0), false)))
                .survey();
        assertThat(halves.variable("band").orElseThrow().values())
                .extracting(Variable.Value::label)
                .containsExactly("under 17.5", "17.5 to under 30", "30 and over");
        assertThat(halves.variable("band").orElseThrow().role()).isEqualTo(Role.GROUP);
    }

    @Test
    void valuesDeclaredMissingAreNoneAndComeBack() throws ProblemException {
        var declared = with(List.of(
                        new Edit.MissingValues("age", "lo thru 17, 65"),
                        new Edit.MissingValues("faith", "9"),
                        new Edit.MissingValues("q", "98, 4"),
                        new Edit.MissingValues("years", "99"),
                        new Edit.Banded("band", "", "years", List.of(10.0), false)))
                .survey();
        assertThat(numbers(declared, "age")).containsExactly(30, Double.NaN, Double.NaN, 44, Double.NaN, 18);
        assertThat(codes(declared, "faith")).containsExactly("1", "2", "2", "1", "", "");
        assertThat(declared.question("q").orElseThrow().options())
                .extracting(o -> o.code() + " " + o.kind())
                .contains("4 " + OptionKind.NOT_ASKED, "98 " + OptionKind.NOT_ASKED, "3 " + OptionKind.SUBSTANTIVE);
        assertThat(codes(declared, "band")).containsExactly("<10", "10+", "", "<10", "", "10+");
        var back =
                Overlay.of(SURVEY, List.of(new Edit.MissingValues("faith", "9"), new Edit.MissingValues("faith", "")));
        assertThat(codes(back, "faith")).isEqualTo(codes(SURVEY, "faith"));
    }

    @Test
    void aReversalTurnsThePoleAndKeepsWhatWasAsked() throws ProblemException {
        var from = SURVEY.question("k").orElseThrow();
        var reversed = with(Recodes.edits(new Edit.Recoded("k", "k_r", "", Recodes.reversed(from)), true))
                .survey();
        var question = reversed.question("k_r").orElseThrow();
        assertThat(question.pole()).contains(new Pole("trusting", Pole.End.LAST));
        assertThat(question.wording()).isEqualTo("How much?");
        assertThat(question.topic()).isEqualTo("Trust");
        assertThat(question.options())
                .extracting(o -> o.code() + " " + o.label() + " " + o.position())
                .containsExactly("1 option 4 1", "2 option 3 2", "3 option 2 3", "4 option 1 4", "98 Don't know 5");
        assertThat(codes(reversed, "k_r")).containsExactly("1", "1", "4", "3", "2", "98");
        assertThat(codes(reversed, "k")).isEqualTo(codes(SURVEY, "k"));
        assertThat(reversed.questions()).extracting(Question::id).containsExactly("q", "k", "k_r");
        assertThat(reversed.asked()).extracting(Question::id).containsExactly("q", "k");
    }

    @Test
    void anOrderThatIsNoneMakesTheMeasureNominal() throws ProblemException {
        var from = SURVEY.question("q").orElseThrow();
        var ends = with(Recodes.edits(
                        new Edit.Recoded("q", "e", "", Recodes.of(from, List.of("1+4=1 Sure", "2+3=2 Unsure"))), false))
                .survey();
        assertThat(ends.question("e").orElseThrow().measure()).isEqualTo(Measure.NOMINAL);
        assertThat(ends.question("q")).isEmpty();
        assertThat(ends.asked()).extracting(Question::id).containsExactly("k", "q");
        assertThat(codes(ends, "e")).containsExactly("1", "2", "2", "98", "1", "2");
        var halves = with(Recodes.edits(
                        new Edit.Recoded("q", "h", "", Recodes.of(from, List.of("1+2=1 Agree", "3+4=2", "98=missing"))),
                        false))
                .survey();
        var question = halves.question("h").orElseThrow();
        assertThat(question.measure()).isEqualTo(Measure.ORDINAL);
        assertThat(question.option("2").orElseThrow().label()).isEqualTo("option 3 / option 4");
        assertThat(question.option("98").orElseThrow().kind()).isEqualTo(OptionKind.NOT_ASKED);
    }

    @Test
    void publishedSharesAreAddedUpWhereAllAreKnown() throws ProblemException {
        var fixture = new SurveyFixture()
                .divides("land", Role.COUNTRY, List.of("1"))
                .asks(SurveyFixture.question("q", Measure.ORDINAL, "", 3, false));
        var survey = fixture.published(
                new PublishedCell(Group.of("land", "1"), "q", 100, Map.of("1", .5, "2", .3, "3", .2), ""),
                new PublishedCell(Group.everyone(), "q", null, Map.of("1", .4, "3", .1), ""));
        var plain = new Survey(
                "s",
                "Published",
                survey.variables().stream().filter(v -> v.role().divides()).toList(),
                survey.questions(),
                survey.source(),
                survey.provenance(),
                true);
        var from = plain.question("q").orElseThrow();
        var edits = Recodes.edits(
                new Edit.Recoded("q", "q_r", "", Recodes.of(from, List.of("1+2=1 Yes", "3=2 No"))), false);
        var recoded = Overlay.with(plain, List.of(), edits).survey();
        var cells = ((org.mindgap.survey.PublishedShares) recoded.source()).cells();
        assertThat(cells)
                .contains(
                        new PublishedCell(Group.of("land", "1"), "q_r", 100, Map.of("1", .8, "2", .2), ""),
                        new PublishedCell(Group.everyone(), "q_r", null, Map.of("2", .1), ""));
        assertThat(recoded.questions()).extracting(Question::id).containsExactly("q_r");
    }

    static Stream<Arguments> refused() {
        var to = new Edit.Recoded.To("1", "All", OptionKind.SUBSTANTIVE, List.of("1", "2", "3", "4"));
        return Stream.of(
                Arguments.of(new Edit.Crossed("land", "", List.of("land", "sex"), List.of()), "edit.made-exists"),
                Arguments.of(new Edit.Crossed("a b", "", List.of("land", "sex"), List.of()), "edit.made-name"),
                Arguments.of(new Edit.Crossed("x", "", List.of("land"), List.of()), "edit.cross-two"),
                Arguments.of(new Edit.Crossed("x", "", List.of("land", "age"), List.of()), "edit.cross-labels"),
                Arguments.of(new Edit.Crossed("x", "", List.of("land", "no"), List.of()), "edit.no-variable"),
                Arguments.of(new Edit.Banded("x", "", "age", List.of(5.0, 5.0), false), "edit.band-cuts"),
                Arguments.of(new Edit.Banded("x", "", "age", List.of(), false), "edit.band-cuts"),
                Arguments.of(new Edit.Banded("x", "", "years", List.of(5.0), false), "edit.band-code"),
                Arguments.of(new Edit.WeightProduct("x", "", List.of("w"), false, 0), "edit.product-factors"),
                Arguments.of(new Edit.WeightProduct("x", "", List.of("w", "pw"), false, 0), "edit.second-weight"),
                Arguments.of(new Edit.WeightProduct("x", "", List.of("w", "sex"), false, 0), "edit.weight-value"),
                Arguments.of(new Edit.Recoded("q", "x", "", List.of(to)), "edit.recode-nowhere"),
                Arguments.of(new Edit.Recoded("q", "x", "", List.of(to, to)), "edit.recode-twice"),
                Arguments.of(new Edit.Recoded("no", "x", "", List.of(to)), "edit.no-question"),
                Arguments.of(new Edit.MissingValues("age", "5 thru 1"), "edit.missing-range"),
                Arguments.of(new Edit.MissingValues("age", "a thru b"), "edit.missing-range"));
    }

    @ParameterizedTest
    @MethodSource("refused")
    void whatCannotBeMadeIsRefusedInWords(Edit edit, String code) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> with(List.of(edit)));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(new ProblemTexts(java.util.Locale.ENGLISH)
                        .sentence(thrown.problems().get(0)))
                .doesNotContain("{");
    }
}
