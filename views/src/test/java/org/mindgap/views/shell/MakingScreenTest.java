package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.fakes.FakeStudy;

/** New variables in the room Data: chosen, tried out, made, taken back and made again. */
class MakingScreenTest {
    @TempDir
    Path folder;

    private final FakeStudy study = FakeStudy.of(people());
    private WindowFixture window;
    private TableView<?> table;

    private static Survey people() {
        var options = List.of(
                new Option("1", "Never", 1, OptionKind.SUBSTANTIVE),
                new Option("2", "Rarely", 2, OptionKind.SUBSTANTIVE),
                new Option("3", "Often", 3, OptionKind.SUBSTANTIVE),
                new Option("9", "Don't know", 4, OptionKind.DONT_KNOW));
        var columns = new LinkedHashMap<String, Column>();
        columns.put("land", codes(List.of("1", "2"), 0, 0, 1, 1, -1));
        columns.put("faith", codes(List.of("a", "b"), 0, 1, 0, 0, 1));
        columns.put("wt", new Column.Numbers(new double[] {1, 0.5, 1.25, 2, 2}));
        columns.put("pop", new Column.Numbers(new double[] {1, 2, 0, Double.NaN, 1}));
        columns.put("age", new Column.Numbers(new double[] {17, 18, 64, 99, 40}));
        columns.put("q1", codes(List.of("1", "2", "3", "9"), 0, 1, 2, 3, 0));
        columns.put("q2", codes(List.of("2"), 0, 0, 0, 0, 0));
        return new Survey(
                "s1",
                "Small",
                List.of(
                        divides("land", "Country", Role.COUNTRY, "1", "Northland", "2", "Southland"),
                        divides("faith", "Religion", Role.RELIGION, "a", "Sun", "b", "Moon"),
                        new Variable("wt", "Final weight", Role.WEIGHT, Measure.SCALE, List.of()),
                        new Variable("pop", "Population", Role.LEFT_OUT, Measure.SCALE, List.of()),
                        new Variable("age", "Age", Role.LEFT_OUT, Measure.SCALE, List.of()),
                        new Variable("q1", "Praying", Role.OPINION, Measure.ORDINAL, List.of()),
                        new Variable("q2", "Rain", Role.OPINION, Measure.ORDINAL, List.of())),
                List.of(question("q1", "How often do you pray?", options), question("q2", "Rain", options)),
                new InMemoryRespondents(5, Map.copyOf(columns)),
                Provenance.ofFile("small.csv", ""),
                true);
    }

    private static Variable divides(String name, String label, Role role, String... codesAndLabels) {
        return new Variable(
                name,
                label,
                role,
                Measure.NOMINAL,
                List.of(
                        new Variable.Value(codesAndLabels[0], codesAndLabels[1]),
                        new Variable.Value(codesAndLabels[2], codesAndLabels[3])));
    }

    private static Question question(String id, String text, List<Option> options) {
        return new Question(id, text, text, "en", Measure.ORDINAL, "", "", options);
    }

    private static Column.Codes codes(List<String> dictionary, int... index) {
        return new Column.Codes(index, dictionary);
    }

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, study);
        window.click("#see-example");
        window.click("#rail-data");
        table = (TableView<?>) window.shown("#variables");
        window.until(() -> table.getItems().size() == 7);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Survey survey() {
        return study.survey("s1").orElseThrow();
    }

    /** Chooses rows and fires an item of their menu. */
    private void menu(String id, int... rows) {
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            for (var row : rows) {
                table.getSelectionModel().select(row);
            }
            item(id).fire();
            return true;
        });
    }

    private MenuItem item(String id) {
        return table.getContextMenu().getItems().stream()
                .filter(i -> id.equals(i.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void type(String field, String text) {
        var found = (TextField) window.shown(field);
        onFx(() -> {
            found.setText(text);
            return true;
        });
    }

    private void tick(String box) {
        var found = (CheckBox) window.shown(box);
        onFx(() -> {
            found.fire();
            return true;
        });
    }

    private void make() throws Exception {
        var save = (Button) window.shown("#making-save");
        window.until(() -> !save.isDisabled());
        onFx(() -> {
            save.fire();
            return true;
        });
    }

    private void undoAndRedo(java.util.concurrent.Callable<Boolean> made) throws Exception {
        window.until(made);
        window.robot().push(KeyCode.SHORTCUT, KeyCode.Z);
        window.until(() -> !made.call());
        window.robot().push(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        window.until(made);
        assertThat(study.edits().history()).hasSize(1);
    }

    private void fact(String words) throws Exception {
        window.shown("#making-facts");
        window.until(() -> window.now("#making-facts").lookupAll(".label").stream()
                .anyMatch(n -> ((Labeled) n).getText().equals(words)));
    }

    @Test
    void a_question_is_recoded_and_takes_the_place_of_the_old_one() throws Exception {
        menu("menu-recode", 5);
        type("#recode-code-2", "1");
        type("#recode-label-1", "Not often");
        type("#recode-code-3", "2");
        fact("1 Not often ← 1, 2 (answer)");
        type("#making-name", "q2");
        window.shown("Small has a variable q2 already.");
        type("#making-name", "prays");
        make();
        undoAndRedo(() -> survey().question("prays").isPresent());
        assertThat(survey().questions()).extracting(Question::id).containsExactly("q2", "prays");
        assertThat(survey().question("prays").orElseThrow().options())
                .extracting(o -> o.code() + " " + o.label())
                .containsExactly("1 Not often", "2 Often", "9 Don't know");
    }

    @Test
    void a_click_turns_the_options_round() throws Exception {
        menu("menu-recode", 5);
        window.click("#recode-reverse");
        fact("1 Often ← 3 (answer)");
        tick("#recode-keep");
        make();
        undoAndRedo(() -> survey().question("q1_r").isPresent());
        assertThat(survey().questions()).hasSize(3);
    }

    @Test
    void a_weight_is_multiplied_and_who_lacks_one_is_told() throws Exception {
        menu("menu-weight", 2, 3);
        fact("3 of 5 people would have a weight above 0.");
        fact("1 lack one of the variables, 0 have a negative one, and of 1 the product is 0: these would not be"
                + " counted.");
        tick("#weight-scaled");
        make();
        undoAndRedo(() -> survey().withRole(Role.WEIGHT)
                .filter(v -> v.name().equals("weight_product"))
                .isPresent());
        assertThat(survey().variable("wt").orElseThrow().role()).isEqualTo(Role.LEFT_OUT);
    }

    @Test
    void a_weight_is_raked_to_shares_that_are_typed() throws Exception {
        menu("menu-rake", 1);
        type("#share-faith-a", "30");
        window.shown("faith has values without a share: b.");
        type("#share-faith-b", "much");
        window.shown("“much” is no share.");
        type("#share-faith-b", "70 %");
        fact("5 people would have a weight; nobody is without one to start from. Found in 2 rounds.");
        fact("faith, Sun: 63.0 % before, 30.0 % after (30.0 % wanted)");
        type("#rake-trim", "0.5");
        window.shown("Weights cannot be cut at 0.5 times their mean: all together would weigh less.");
        type("#rake-trim", "");
        make();
        undoAndRedo(() -> survey().withRole(Role.WEIGHT)
                .filter(v -> v.name().equals("raked_weight"))
                .isPresent());
        assertThat(survey().variable("wt").orElseThrow().role()).isEqualTo(Role.LEFT_OUT);
    }

    @Test
    void groups_are_crossed_with_their_people_told() throws Exception {
        menu("menu-cross", 0, 1);
        fact("3 groups, 3 of them of fewer than 30 people; the smallest has 1.");
        fact("Southland, Sun: 2, few");
        make();
        undoAndRedo(() -> survey().variable("land_x_faith").isPresent());
        assertThat(survey().variable("land_x_faith").orElseThrow().role()).isEqualTo(Role.GROUP);
    }

    @Test
    void a_number_is_cut_and_a_value_declared_missing() throws Exception {
        menu("menu-bands", 4);
        type("#band-cuts", "65, 18");
        window.shown("The cuts of age must be numbers, each greater than the one before.");
        type("#band-cuts", "18, 65");
        fact("18 to 64: 3, few");
        make();
        undoAndRedo(() -> survey().variable("age_bands").isPresent());
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(4);
            return true;
        });
        window.robot().push(KeyCode.ENTER);
        type("#editor-missing", "99");
        window.click("#editor-save");
        window.until(() -> survey().source() instanceof org.mindgap.survey.Respondents people
                && Double.isNaN(((Column.Numbers) people.column("age")).values()[3]));
    }

    @Test
    void topics_are_proposed_and_only_what_is_ticked_is_taken() throws Exception {
        window.robot().push(KeyCode.SHORTCUT, KeyCode.K);
        window.shown("#palette-field");
        window.robot().write("topics five");
        var found = (ListView<?>) window.shown("#palette-list");
        window.until(() -> found.getItems().size() == 1);
        window.robot().push(KeyCode.ENTER);
        var list = (ListView<?>) window.shown("#proposals");
        window.until(() -> list.getItems().size() == 1);
        window.robot().push(KeyCode.SPACE);
        var accept = (Button) window.shown("#proposals-accept");
        window.until(accept::isDisabled);
        window.robot().push(KeyCode.SPACE);
        window.until(() -> !accept.isDisabled());
        onFx(() -> {
            accept.fire();
            return true;
        });
        undoAndRedo(() -> survey().question("q1").orElseThrow().topic().equals("Religious practice"));
    }
}
