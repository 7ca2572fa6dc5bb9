package org.mindgap.views.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.mindgap.edit.Edit;
import org.mindgap.edit.EditedSurvey;
import org.mindgap.edit.Overlay;
import org.mindgap.edit.Recipe;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.data.CrosswalkTable.Code;
import org.mindgap.views.data.CrosswalkTable.State;

/** The crosswalk of several files: what is accepted, proposed, left out, the same and open. */
class CrosswalkTableTest {
    private static final List<Variable.Value> HERE = List.of(
            new Variable.Value("1", "Hindus"),
            new Variable.Value("2", "มุสลิม"),
            new Variable.Value("3", "Jains"),
            new Variable.Value("9", "No answer"));
    private static final List<Variable.Value> THERE = List.of(
            new Variable.Value("1", "HINDUS"),
            new Variable.Value("5", "มุสลิม"),
            new Variable.Value("6", "Jains"),
            new Variable.Value("7", "기독교"));

    private static EditedSurvey file(String id, String variable, List<Variable.Value> values, List<Edit> edits) {
        var column = new org.mindgap.survey.Column.Codes(
                new int[] {0}, List.of(values.get(0).code()));
        var survey = new Survey(
                id,
                "File " + id,
                List.of(new Variable(variable, "Present religion", Role.RELIGION, Measure.NOMINAL, values)),
                List.of(),
                new InMemoryRespondents(1, java.util.Map.of(variable, column)),
                Provenance.ofFile(id + ".csv", ""),
                true);
        return new EditedSurvey(survey, Overlay.of(survey, edits), edits);
    }

    private final EditedSurvey one = file(
            "a",
            "QREL",
            HERE,
            List.of(new Edit.MapCode("QREL", "2", "Muslims"), new Edit.LeaveCodeOut("QREL", "9", true)));
    private final EditedSurvey other = file("b", "Q289", THERE, List.of());

    private static List<Code> codes(CrosswalkTable table, int file) {
        return table.files().get(file).codes();
    }

    @Test
    void what_nobody_accepted_is_proposed_by_label_and_what_is_called_the_same_is_the_same() {
        var table = CrosswalkTable.of(List.of(one, other), Role.RELIGION, "", List.of());
        assertThat(codes(table, 0))
                .containsExactly(
                        new Code("1", "Hindus", "HINDUS", State.PROPOSED),
                        new Code("2", "มุสลิม", "Muslims", State.ACCEPTED),
                        new Code("3", "Jains", "Jains", State.SAME),
                        new Code("9", "No answer", "", State.LEFT_OUT));
        assertThat(codes(table, 1))
                .containsExactly(
                        new Code("1", "HINDUS", "Hindus", State.PROPOSED),
                        new Code("5", "มุสลิม", "Muslims", State.PROPOSED),
                        new Code("6", "Jains", "Jains", State.SAME),
                        new Code("7", "기독교", "", State.OPEN));
        assertThat(table.groups()).contains("Hindus", "Muslims", "Jains", "기독교").doesNotContain("No answer");
        assertThat(table.files().get(0).settled()).isEqualTo(3);
        assertThat(table.files().get(1).accepted())
                .containsExactly(new Edit.MapCode("Q289", "1", "Hindus"), new Edit.MapCode("Q289", "5", "Muslims"));
    }

    @Test
    void a_kept_recipe_proposes_by_its_labels() {
        var kept = new Recipe("K", "", List.of(new Recipe.Entry("elsewhere", "4", "기독교", "Christians")));
        var table = CrosswalkTable.of(List.of(one, other), Role.RELIGION, "", List.of(kept));
        assertThat(codes(table, 1).get(3)).isEqualTo(new Code("7", "기독교", "Christians", State.PROPOSED));
        assertThat(table.groups()).contains("Christians");
    }

    @Test
    void the_recipe_holds_what_was_said_of_this_variable_in_all_files() {
        var table = CrosswalkTable.of(List.of(one, other), Role.RELIGION, "", List.of());
        assertThat(table.says()).isTrue();
        assertThat(table.recipe("Faiths", List.of(one, other)))
                .isEqualTo(new Recipe(
                        "Faiths",
                        "",
                        List.of(
                                new Recipe.Entry("QREL", "2", "มุสลิม", "Muslims"),
                                new Recipe.Entry("QREL", "9", "No answer", ""))));
        assertThat(CrosswalkTable.of(List.of(other), Role.RELIGION, "", List.of())
                        .says())
                .isFalse();
    }

    @Test
    void a_recipe_changes_nothing_of_what_is_settled() {
        var wanted = List.<Edit>of(
                new Edit.MapCode("QREL", "1", "Hinduism"),
                new Edit.MapCode("QREL", "2", "Islam"),
                new Edit.LeaveCodeOut("QREL", "9", true),
                new Edit.CountryIs("India"));
        assertThat(CrosswalkTable.unsettled(one, wanted)).containsExactly(wanted.get(0), wanted.get(3));
    }

    @Test
    void a_file_without_a_country_can_be_told_one() {
        var india = file("c", "QREL", HERE, List.of(new Edit.CountryIs("India")));
        var table = CrosswalkTable.of(List.of(other, india), Role.COUNTRY, "", List.of());
        assertThat(table.files())
                .extracting(CrosswalkTable.FileCodes::countryIs)
                .containsExactly("", "India");
        assertThat(table.files()).allSatisfy(f -> assertThat(f.variable()).isEmpty());
        assertThat(table.groups()).containsExactly("India");
        assertThat(Optional.of(table.recipe("Land", List.of(india))).map(Recipe::country))
                .contains("India");
    }
}
