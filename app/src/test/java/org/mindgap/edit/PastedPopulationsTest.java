package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** Cells of a spreadsheet say how many people live in the countries of a survey. */
class PastedPopulationsTest {
    private static final Survey SURVEY = new SurveyFixture()
            .divides("C", Role.COUNTRY, List.of("A", "B", "D"), "A", "B", "D")
            .asks(SurveyFixture.question("Q1", Measure.ORDINAL, "", 2, true), "1", "2", "1")
            .build();

    private static PastedPopulations.Plan plan(String text) throws ProblemException {
        return PastedPopulations.of(SURVEY, PastedTable.of(text));
    }

    private static Edit.CountryPopulation says(String code, double people, String source) {
        return new Edit.CountryPopulation("C", code, people, source);
    }

    @Test
    void country_people_and_source_stand_in_this_order_without_a_head() throws ProblemException {
        var plan = plan("A\t1 200 000\tUN 2024\nB\t3e5\n");
        assertThat(plan.taken()).containsExactly(says("A", 1_200_000, "UN 2024"), says("B", 300_000, ""));
        assertThat(plan.left()).isEmpty();
    }

    @Test
    void a_head_says_what_columns_hold() throws ProblemException {
        assertThat(plan("Population\tSource\tCountry\n5\tUN\tB\n").taken()).containsExactly(says("B", 5, "UN"));
    }

    @Test
    void numbers_alone_are_one_for_each_country_or_nothing() throws ProblemException {
        assertThat(plan("1\n2\n3\n").taken()).containsExactly(says("A", 1, ""), says("B", 2, ""), says("D", 3, ""));
        assertThatThrownBy(() -> plan("1\n2\n"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).containsExactly(Problem.error("edit.paste-countries", 2, 3)));
    }

    @Test
    void lines_that_cannot_be_are_said_one_by_one_and_the_others_are_taken() throws ProblemException {
        var plan = plan("A\t1\nX\t2\nB\tmany\nB\t-1\nA\t7\nD\t\nD\t4\n");
        assertThat(plan.taken()).containsExactly(says("A", 1, ""), says("D", 4, ""));
        assertThat(plan.left())
                .containsExactly(
                        Problem.warning("edit.paste-country", 2, "X"),
                        Problem.warning("edit.paste-people", 3, "B", "many"),
                        Problem.warning("edit.paste-people", 4, "B", "-1"),
                        Problem.warning("edit.paste-twice", 5, "A"),
                        Problem.warning("edit.paste-empty", 6, "D"));
    }
}
