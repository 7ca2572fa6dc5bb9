package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mindgap.crosstab.Crosstabs;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.GroupResolver;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;
import org.mindgap.survey.Ungrouped;
import org.mindgap.survey.Variable;

/** A value that a file declares missing is no group, until somebody says that it is one. */
class MissingGroupsTest {
    private static final int PEOPLE = 60;

    /** Sixty people of three faiths, a quarter of them with -1; a question with don't know; ages with 999. */
    private static Survey file(String declared) {
        var fixture = new SurveyFixture()
                .divides("rel", Role.RELIGION, List.of("0", "1", "5", "-1"), faiths())
                .divides("sex", Role.GROUP, List.of("1", "2"), codes(i -> "" + (i % 2 + 1)))
                .weight(
                        "w",
                        IntStream.range(0, PEOPLE)
                                .mapToDouble(i -> 0.5 + i % 5 / 4.0)
                                .toArray())
                .asks(
                        SurveyFixture.question("q", Measure.NOMINAL, "", 3, true),
                        codes(i -> i % 11 == 0 ? "98" : "" + ((i * i + i / 3) % 3 + 1)))
                .asks(SurveyFixture.question("r", Measure.NOMINAL, "", 2, false), codes(i -> "" + (i % 2 + 1)))
                .build();
        var columns = new HashMap<>(((InMemoryRespondents) fixture.source()).columns());
        columns.put(
                "age",
                new Column.Numbers(IntStream.range(0, PEOPLE)
                        .mapToDouble(i -> i % 10 == 0 ? 999 : 20 + i)
                        .toArray()));
        var variables = new java.util.ArrayList<Variable>();
        fixture.variables().forEach(v -> variables.add(v.name().equals("rel") ? v.declaring(declared) : v));
        variables.add(new Variable("age", "Age", Role.LEFT_OUT, Measure.SCALE, List.of()).declaring("999"));
        return new Survey(
                "s",
                "Fixture",
                variables,
                fixture.questions(),
                new InMemoryRespondents(PEOPLE, columns),
                fixture.provenance(),
                true);
    }

    private static String[] faiths() {
        var all = new String[] {"0", "1", "5", "-1"};
        return codes(i -> all[i * 7 % 4]);
    }

    private static String[] codes(java.util.function.IntFunction<String> of) {
        return IntStream.range(0, PEOPLE).mapToObj(of).toArray(String[]::new);
    }

    private static HumanBaseline baseline(Survey survey) {
        return HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
    }

    private static Variable variable(Survey survey, String name) {
        return survey.variable(name).orElseThrow();
    }

    private static List<String> values(Survey survey, String name) {
        return variable(survey, name).values().stream()
                .map(Variable.Value::code)
                .toList();
    }

    /** The numbers are those of R's survey: svychisq(~q + rel, design), where 98 of q and -1 of rel are NA. */
    @Test
    void aCodeThatTheFileDeclaresMissingIsInNoTableAndInNoTest() throws Exception {
        var survey = Overlay.of(file("-1"), List.of());
        assertThat(values(survey, "rel")).containsExactly("0", "1", "5");
        assertThat(variable(survey, "rel").missing()).containsExactly(new Variable.Value("-1", "label -1"));
        var table = Crosstabs.of(baseline(survey))
                .table(survey.question("q").orElseThrow(), variable(survey, "rel"), List.of());
        assertThat(table.columns()).extracting(c -> c.code()).containsExactly("0", "1", "5", "");
        assertThat(table.total().base()).isEqualTo(40);
        var test = table.test().orElseThrow();
        assertThat(test.f()).isCloseTo(0.0879166104407735, within(1e-12));
        assertThat(test.numerator()).isCloseTo(3.9810282917822146, within(1e-9));
        assertThat(test.denominator()).isCloseTo(234.8806692151507, within(1e-9));
        assertThat(test.p()).isCloseTo(0.9859195360646067, within(1e-9));
        assertThat(table.how().left().withoutAnswer()).isEqualTo(6);
        assertThat(table.how().left().ungrouped())
                .isEqualTo(new Ungrouped(List.of(new Ungrouped.Reason("-1", "label -1", 14))));
        assertThat(table.how().left().ungrouped().words()).isEqualTo("label -1");
    }

    @Test
    void aQuestionThatIsLeftOutKeepsWhatIsNoAnswerOfIt() throws Exception {
        var survey = Overlay.with(file("-1"), List.of(), List.of(new Edit.UseAs("q", Role.LEFT_OUT)))
                .survey();
        assertThat(survey.question("q")).isEmpty();
        assertThat(variable(survey, "q").declared()).isEqualTo("98");
        // in the column that exports take, the code stands as in the file
        var people = (Respondents) survey.source();
        assertThat(((Column.Codes) people.whole("q")).dictionary()).contains("98");
        assertThat(((Column.Codes) people.column("q")).dictionary()).doesNotContain("98");
    }

    @Test
    void peopleWithoutAGroupStayAmongEverybody() {
        var survey = Overlay.of(file("-1"), List.of());
        var groups = baseline(survey).groups(List.of(variable(survey, "rel")));
        assertThat(groups).doesNotContain(Group.of("rel", "-1")).hasSize(3);
        assertThat(baseline(survey)
                        .estimate(survey.question("q").orElseThrow(), Group.everyone())
                        .base())
                .isEqualTo(54);
        assertThat(new GroupResolver(survey).resolve(Group.of("religion", "-1")))
                .isEmpty();
        assertThat(new GroupResolver(survey).resolve(Group.of("religion", "label -1")))
                .isEmpty();
    }

    @Test
    void itIsAGroupAgainOnPurpose() throws Exception {
        var survey = Overlay.with(file("-1"), List.of(), List.of(new Edit.MissingValues("rel", "")))
                .survey();
        assertThat(values(survey, "rel")).containsExactly("0", "1", "5", "-1");
        assertThat(variable(survey, "rel").declared()).isEmpty();
        assertThat(baseline(survey).groups(List.of(variable(survey, "rel")))).contains(Group.of("rel", "-1"));
        var other = Overlay.with(file("-1"), List.of(), List.of(new Edit.MissingValues("rel", "5")))
                .survey();
        assertThat(values(other, "rel"))
                .as("in the place of what the file says")
                .containsExactly("0", "1", "-1");
    }

    @Test
    void theCodesStayForAnExport() throws Exception {
        var survey = Overlay.with(file("-1"), List.of(), List.of(new Edit.MissingValues("sex", "2")))
                .survey();
        var people = (Respondents) survey.source();
        assertThat(texts(people.whole("rel"))).containsExactly(faiths());
        assertThat(texts(people.column("rel"))).containsOnly("0", "1", "5", "");
        assertThat(texts(people.whole("sex"))).containsOnly("1", "2");
        assertThat(texts(people.column("sex"))).containsOnly("1", "");
        assertThat(((Column.Numbers) people.column("age")).values()[10]).isNaN();
        assertThat(((Column.Numbers) people.whole("age")).values()[10]).isEqualTo(999);
    }

    private static List<String> texts(Column column) {
        var codes = (Column.Codes) column;
        return IntStream.of(codes.index())
                .mapToObj(i -> i < 0 ? "" : codes.dictionary().get(i))
                .toList();
    }

    @Test
    void whatIsMadeOfTheVariableLeavesThemOutToo() throws ProblemException {
        var survey = Overlay.with(
                        file("-1"),
                        List.of(),
                        List.of(
                                new Edit.Crossed("both", "", List.of("rel", "sex"), List.of()),
                                new Edit.Banded("ages", "", "age", List.of(30.0, 100.0), false)))
                .survey();
        assertThat(values(survey, "both")).allMatch(c -> !c.contains("-1")).hasSize(3);
        var people = (Respondents) survey.source();
        assertThat(Ungrouped.of(variable(survey, "both"), people, i -> true).people())
                .isEqualTo(15);
        assertThat(texts(people.column("ages"))).containsOnly("<30", "30-99", "");
    }

    @Test
    void aQuestionThatDividesPeopleHasNoGroupOfThoseWhoDidNotAnswer() throws ProblemException {
        var survey = Overlay.with(file(""), List.of(), List.of(new Edit.UseAs("q", Role.GROUP)))
                .survey();
        assertThat(values(survey, "q")).containsExactly("1", "2", "3");
        assertThat(variable(survey, "q").declared()).isEqualTo("98");
        var asked = Overlay.with(
                        file(""), List.of(), List.of(new Edit.UseAs("q", Role.GROUP), new Edit.MissingValues("q", "")))
                .survey();
        assertThat(values(asked, "q")).containsExactly("1", "2", "3", "98");
    }

    @Test
    void aRangeTakesCodesWithoutALabelToo() {
        var survey = Overlay.of(file("lo thru 0"), List.of());
        assertThat(values(survey, "rel")).containsExactly("1", "5");
        assertThat(texts(((Respondents) survey.source()).column("rel"))).containsOnly("1", "5", "");
    }
}
