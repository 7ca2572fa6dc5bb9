package org.mindgap.crosstab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** What a crosstab hides, refuses and says. */
class CrosstabRulesTest {

    private static HumanBaseline baseline(Survey survey) {
        return HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
    }

    /** As many people of each religion, half of whom choose option 1. */
    private static Survey people(int... sizes) {
        var religion = new ArrayList<String>();
        var answer = new ArrayList<String>();
        for (var group = 0; group < sizes.length; group++) {
            for (var i = 0; i < sizes[group]; i++) {
                religion.add("" + (group + 1));
                answer.add(i % 2 == 0 ? "1" : "2");
            }
        }
        return new SurveyFixture()
                .divides("faith", Role.RELIGION, List.of("1", "2", "3", "4"), religion.toArray(String[]::new))
                .asks(SurveyFixture.question("Q", Measure.ORDINAL, "", 2, true), answer.toArray(String[]::new))
                .build();
    }

    private static Crosstab table(Survey survey, Net... nets) throws ProblemException {
        return Crosstabs.of(baseline(survey))
                .table(survey.questions().get(0), survey.variables().get(0), List.of(nets));
    }

    private static List<Boolean> hidden(Crosstab table) {
        return table.columns().stream().map(Crosstab.Column::hidden).toList();
    }

    @Test
    void aLoneSmallGroupTakesTheNextSmallestWithIt() throws Exception {
        assertThat(hidden(table(people(9, 30, 20)))).containsExactly(true, false, true, false);
    }

    @Test
    void smallGroupsThatAreEnoughTogetherAreHiddenAlone() throws Exception {
        assertThat(hidden(table(people(6, 7, 30)))).containsExactly(true, true, false, false);
        // four people together could be had by subtraction
        assertThat(hidden(table(people(2, 2, 30, 40)))).containsExactly(true, true, true, false, false);
        assertThat(hidden(table(people(3, 4)))).containsExactly(true, true, true);
    }

    @Test
    void nothingOfAHiddenColumnIsPrinted() throws Exception {
        var form = new CrosstabTable(table(people(9, 30, 20)));
        assertThat(form.printed(Percent.COLUMN).rows()).allSatisfy(row -> {
            assertThat(row.get(1)).isEqualTo(CrosstabTable.HIDDEN);
            assertThat(row.get(3)).isEqualTo(CrosstabTable.HIDDEN);
            assertThat(row.get(2)).isNotEqualTo(CrosstabTable.HIDDEN);
        });
        var cells = form.cells(Optional.empty());
        var at = cells.columns().indexOf("group");
        for (var name : List.of("n", "sum_w", "base", "base_sum_w", "base_n_eff", "share", "se", "lower", "deff")) {
            var column = cells.columns().indexOf(name);
            assertThat(cells.rows().stream().filter(r -> r.get(at).equals("1")).map(r -> r.get(column)))
                    .as(name)
                    .containsOnly(Double.NaN);
        }
        assertThat(CrosstabWords.notes(table(people(9, 30, 20)))).anyMatch(n -> n.startsWith("* 2 columns are hidden"));
    }

    @Test
    void aNetHasTheErrorOfItsSum() throws Exception {
        var survey = new SurveyFixture()
                .divides("g", Role.GROUP, List.of("1"), "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1", "1")
                .asks(
                        SurveyFixture.question("Q", Measure.ORDINAL, "", 3, false),
                        "1",
                        "1",
                        "1",
                        "2",
                        "2",
                        "2",
                        "2",
                        "3",
                        "3",
                        "3",
                        "3",
                        "3")
                .build();
        var made = table(survey, new Net("low", Set.of("1", "2")));
        var net = made.cells().get(3).get(0).ofColumn();
        var other = made.cells().get(2).get(0).ofColumn();
        assertThat(net.share()).isCloseTo(7 / 12.0, within(1e-12));
        // the error of what is left: smaller than the root of the sum of both squares
        assertThat(net.standardError()).isCloseTo(other.standardError(), within(1e-12));
        assertThat(made.test()).as("one group").isEmpty();
        assertThat(CrosstabWords.test(made)).contains("cannot be tested").contains("two groups");
    }

    @Test
    void whatCannotBeIsRefusedInASentence() {
        var survey = people(30, 30);
        var question = survey.questions().get(0);
        assertThatThrownBy(() -> table(survey, new Net("x", Set.of("1", "98"))))
                .isInstanceOf(ProblemException.class)
                .hasMessageContaining("crosstab.net-code");
        assertThatThrownBy(() -> Net.top(question, 2)).hasMessageContaining("crosstab.box-size");
        assertThatThrownBy(() -> Net.bottom(SurveyFixture.question("N", Measure.NOMINAL, "", 3, false), 1))
                .hasMessageContaining("crosstab.not-ordered");
        assertThatThrownBy(() -> Crosstabs.of(baseline(survey))
                        .table(question, survey.variable("Q").orElseThrow(), List.of()))
                .hasMessageContaining("crosstab.same");
        var published = new SurveyFixture()
                .asks(question)
                .divides("faith", Role.RELIGION, List.of("1"))
                .published();
        assertThatThrownBy(() -> Crosstabs.of(baseline(published))).hasMessageContaining("crosstab.published");
    }

    @Test
    void theTestIsASentence() throws Exception {
        assertThat(CrosstabWords.test(table(people(100, 100))))
                .startsWith("No difference beyond sampling between people of different religions: F(1.0, 199.0) = 0.00,"
                        + " p = 1.000");
        assertThat(CrosstabWords.p(.0004)).isEqualTo("< .001");
        assertThat(CrosstabWords.p(.0321)).isEqualTo("= .032");
    }
}
