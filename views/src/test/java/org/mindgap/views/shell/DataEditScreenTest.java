package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Step;
import org.mindgap.elicit.AskedAs;
import org.mindgap.look.CellNote;
import org.mindgap.look.Looks;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.fakes.FakeStudy;

/** Editing in the room Data: by mouse, by keys, taken back and made again. */
class DataEditScreenTest {
    @TempDir
    Path folder;

    private final FakeStudy study = FakeStudy.ofProgram();
    private WindowFixture window;
    private TableView<?> table;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, study);
        window.click("#see-example");
        window.click("#rail-data");
        table = (TableView<?>) window.shown("#variables");
        window.until(() -> table.getItems().size() == 6);
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    private Survey survey() {
        return study.survey("s1").orElseThrow();
    }

    private Question question(String id) {
        return survey().question(id).orElseThrow();
    }

    private void choose(int row) {
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(row);
            return true;
        });
    }

    /** Where a button stands may still change with what is read: it is pressed, not clicked at a place. */
    private void press(String button) {
        var found = (Button) window.shown(button);
        onFx(() -> {
            found.fire();
            return true;
        });
    }

    private static int place(ComboBox<?> box, Object value) {
        return box.getItems().indexOf(value);
    }

    private void keys(KeyCode... codes) {
        window.robot().push(codes);
    }

    private void undoAndRedo(java.util.concurrent.Callable<Boolean> made) throws Exception {
        window.until(made);
        keys(KeyCode.SHORTCUT, KeyCode.Z);
        window.until(() -> !made.call());
        keys(KeyCode.SHORTCUT, KeyCode.SHIFT, KeyCode.Z);
        window.until(made);
    }

    @Test
    void an_arrow_passes_over_uses_and_only_what_is_chosen_is_a_step() throws Exception {
        choose(1);
        var box = (ComboBox<?>) window.shown("#use-as");
        onFx(() -> {
            box.requestFocus();
            return true;
        });
        keys(KeyCode.DOWN);
        window.until(box::isShowing);
        keys(KeyCode.DOWN);
        keys(KeyCode.DOWN);
        keys(KeyCode.ESCAPE);
        window.until(() -> !box.isShowing());
        assertThat(onFx(box::getValue)).isEqualTo(Role.RELIGION);
        assertThat(study.edits().history()).isEmpty();
        keys(KeyCode.DOWN);
        window.until(box::isShowing);
        keys(KeyCode.DOWN);
        keys(KeyCode.ENTER);
        undoAndRedo(() -> survey().variable("faith").orElseThrow().role() == Role.GROUP);
        assertThat(study.edits().history()).hasSize(1);
    }

    @Test
    void the_arrow_of_undo_names_the_step_and_the_history_lists_it() throws Exception {
        choose(1);
        var box = (ComboBox<?>) window.shown("#use-as");
        onFx(() -> {
            box.show();
            box.getSelectionModel().select(place(box, Role.GROUP));
            box.hide();
            return true;
        });
        window.until(() -> !study.edits().history().isEmpty());
        var undo = (Button) window.shown("#undo");
        window.until(() -> "Undo: faith: use as other group (Ctrl+Z)".equals(undo.getAccessibleText()));
        window.click("#undo");
        // said in the status bar, and by name in the palette
        window.until(() -> "Undone: faith: use as other group".equals(((Label) window.now("#status-said")).getText()));
        window.until(() -> survey().variable("faith").orElseThrow().role() == Role.RELIGION);
        var redo = (Button) window.shown("#redo");
        window.until(() -> "Redo: faith: use as other group (Ctrl+Shift+Z)".equals(redo.getAccessibleText()));
        window.click("#redo");
        window.until(() -> survey().variable("faith").orElseThrow().role() == Role.GROUP);
        window.click("#changes");
        assertThat(window.shown("faith, use as: religion -> other group")).isNotNull();
    }

    @Test
    void the_editor_makes_everything_that_was_said_one_step() throws Exception {
        choose(3);
        keys(KeyCode.ENTER);
        var label = (TextField) window.shown("#editor-label");
        var measure = (ComboBox<?>) window.shown("#editor-measure");
        var topic = (TextField) window.shown("#editor-topic");
        var kind = (ComboBox<?>) window.shown("#kind-9");
        var code = (TextField) window.shown("#label-1");
        onFx(() -> {
            label.setText("How much the sun matters");
            measure.getSelectionModel().select(place(measure, Measure.NOMINAL));
            topic.setText("Stars");
            kind.getSelectionModel().select(2);
            code.setText("Very");
            return true;
        });
        window.click("#editor-save");
        undoAndRedo(() -> question("q1").label().equals("How much the sun matters"));
        assertThat(study.edits().history()).hasSize(1);
        assertThat(question("q1").measure()).isEqualTo(Measure.NOMINAL);
        assertThat(question("q1").topic()).isEqualTo("Stars");
        assertThat(question("q1").option("1").orElseThrow().label()).isEqualTo("Very");
        assertThat(question("q1").option("9").orElseThrow().kind()).isEqualTo(org.mindgap.survey.OptionKind.REFUSED);
    }

    @Test
    void options_that_look_alike_are_put_together_beside_the_question_and_taken_apart_again() throws Exception {
        choose(3);
        keys(KeyCode.ENTER);
        var first = (TextField) window.shown("#label-1");
        var second = (TextField) window.shown("#label-2");
        onFx(() -> {
            first.setText("Agree");
            second.setText("agree");
            return true;
        });
        window.click("#editor-save");
        window.until(() -> question("q1").option("2").orElseThrow().label().equals("agree"));
        var options = question("q1").options().size();
        window.click("#show-questions");
        var questions = (TableView<?>) window.shown("#questions");
        onFx(() -> {
            questions.getSelectionModel().clearAndSelect(0);
            return true;
        });
        press("#put-together");
        assertThat(((TextField) window.shown("#recode-code-2")).getText()).isEqualTo("1");
        press("#making-save");
        undoAndRedo(() -> survey().question("q1_r").isPresent());
        assertThat(question("q1_r").options()).hasSize(options - 1);
        assertThat(question("q1_r").option("1").orElseThrow().label()).isEqualTo("Agree");
    }

    @Test
    void f2_changes_the_name_in_its_cell_and_enter_keeps_it() throws Exception {
        choose(3);
        keys(KeyCode.F2);
        var name = (TextField) window.shown("#variable-name");
        window.until(name::isFocused);
        assertThat(name.getText()).isEqualTo("q1");
        assertThat(name.getSelectedText()).isEqualTo("q1");
        window.robot().write("sun");
        keys(KeyCode.ENTER);
        undoAndRedo(() -> question("q1").shownName().equals("sun"));
        assertThat(study.edits().history()).hasSize(1);
        window.until(() -> !window.isShown("#variable-name"));
        // the table has the keys again: Enter opens the editor, and Escape in the cell keeps nothing
        choose(3);
        keys(KeyCode.F2);
        window.until(((TextField) window.shown("#variable-name"))::isFocused);
        window.robot().write("moon");
        keys(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("#variable-name"));
        assertThat(question("q1").shownName()).isEqualTo("sun");
        keys(KeyCode.ENTER);
        assertThat(((TextField) window.shown("#editor-name")).getText()).isEqualTo("sun");
    }

    @Test
    void a_name_is_said_in_the_editor_too_and_one_that_is_none_is_refused() throws Exception {
        choose(3);
        keys(KeyCode.ENTER);
        var name = (TextField) window.shown("#editor-name");
        onFx(() -> {
            name.setText("sun");
            return true;
        });
        window.click("#editor-save");
        undoAndRedo(() -> question("q1").shownName().equals("sun"));
        choose(3);
        keys(KeyCode.F2);
        window.until(((TextField) window.shown("#variable-name"))::isFocused);
        window.robot().write("my sun");
        keys(KeyCode.ENTER);
        assertThat(window.shown("#refusals")).isNotNull();
        assertThat(question("q1").shownName()).isEqualTo("sun");
        assertThat(study.edits().history()).hasSize(1);
    }

    @Test
    void nothing_said_in_the_editor_is_no_step() {
        choose(3);
        keys(KeyCode.ENTER);
        window.click("#editor-save");
        window.until(() -> !window.stage().getScene().getRoot().isDisabled()
                && window.stage().isFocused());
        assertThat(study.edits().history()).isEmpty();
    }

    @Test
    void a_wording_is_written_where_the_panel_opens_and_confirmed() throws Exception {
        press("#complete-wordings");
        var text = (TextArea) window.shown("#wording-text");
        window.until(text::isFocused);
        assertThat(window.isShown("#complete-wordings")).isFalse();
        onFx(() -> {
            text.setText("How important is bread to you?");
            return true;
        });
        window.click("#wording-confirm");
        undoAndRedo(() -> question("q3").wording().equals("How important is bread to you?"));
    }

    @Test
    void wordings_come_from_a_file_and_stand_beside_each_other() throws Exception {
        var file = folder.resolve("w.csv");
        Files.writeString(file, """
            id,stem,wording,language,source
            q3,Now about food.,How important is bread to you?,en,Page 3
            q3,,ขนมปังสำคัญต่อคุณแค่ไหน,th,Page 4
            """);
        window.answers().open = file;
        press("#complete-wordings");
        window.click("#wording-bring");
        window.click("#dialog-close");
        undoAndRedo(() -> question("q3").translations().size() == 1);
        window.click("#show-questions");
        var questions = (TableView<?>) window.shown("#questions");
        onFx(() -> {
            questions.getSelectionModel().clearAndSelect(2);
            return true;
        });
        assertThat(window.shown("#languages")).isNotNull();
        assertThat(window.isShown("Thai (th)")).isTrue();
        assertThat(window.isShown("ขนมปังสำคัญต่อคุณแค่ไหน")).isTrue();
        assertThat(window.isShown("Now about food.")).isTrue();
    }

    @Test
    void a_code_is_left_out_in_the_crosswalk_and_named_as_missing() throws Exception {
        choose(1);
        press("#open-crosswalk");
        assertThat(window.shown("Crosswalk: Religion")).isNotNull();
        var box = (ComboBox<?>) window.shown("#code-b");
        onFx(() -> {
            box.show();
            box.getSelectionModel().select(box.getItems().size() - 2);
            box.hide();
            return true;
        });
        undoAndRedo(() -> study.edits().active("s1").contains(new Edit.LeaveCodeOut("faith", "b", true)));
        window.until(() -> "b".equals(missing(1)));
        window.click("#crosswalk-recipe");
        window.click("#asked-save");
        window.click("#dialog-close");
        assertThat(study.kept().list("recipe")).hasSize(1);
    }

    @Test
    void countries_have_a_crosswalk_of_their_own() throws Exception {
        choose(1);
        press("#open-crosswalk");
        assertThat(window.shown("Crosswalk: Religion")).isNotNull();
        window.click("#crosswalk-countries");
        var box = (ComboBox<?>) window.shown("#code-1");
        onFx(() -> {
            box.show();
            box.getSelectionModel().select(box.getItems().size() - 2);
            box.hide();
            return true;
        });
        undoAndRedo(() -> study.edits().active("s1").contains(new Edit.LeaveCodeOut("land", "1", true)));
        // an edit does not lead the panel back to the row that was chosen before
        assertThat(window.shown("Crosswalk: Country")).isNotNull();
    }

    private Object missing(int row) {
        var item = table.getColumns().get(6).getCellData(row);
        return Optional.ofNullable(item)
                .flatMap(i -> window.stage().getScene().getRoot().lookupAll(".table-cell").stream()
                        .filter(n -> n instanceof javafx.scene.control.TableCell<?, ?> c
                                && c.getTableColumn() == table.getColumns().get(6)
                                && c.getIndex() == row)
                        .map(n -> ((Labeled) n).getText())
                        .findFirst())
                .orElse("");
    }

    @Test
    void what_is_refused_is_said_above_the_table_and_nothing_changes() {
        choose(0);
        var box = (ComboBox<?>) window.shown("#use-as");
        onFx(() -> {
            box.show();
            box.getSelectionModel().select(place(box, Role.RELIGION));
            box.hide();
            return true;
        });
        assertThat(window.shown("#refusals")).isNotNull();
        assertThat(study.edits().history()).extracting(Step::name).isEmpty();
        var again = (ComboBox<?>) window.shown("#use-as");
        window.until(() -> again.getValue() == Role.COUNTRY);
    }

    @Test
    void what_an_edit_made_stale_is_said_in_one_line_until_it_is_taken_back() {
        study.kept().at("2024-12-31T00:00:00Z");
        new Looks(study.kept())
                .put(new CellNote(survey().id(), Group.everyone(), FakeStudy.TERSE, AskedAs.NO_ONE, "Look here"));
        choose(1);
        var box = (ComboBox<?>) window.shown("#use-as");
        onFx(() -> {
            box.show();
            box.getSelectionModel().select(place(box, Role.GROUP));
            box.hide();
            return true;
        });
        window.shown("1 note on a cell was written before the last change.");
        assertThat(window.isShown("#stale-report")).isFalse();
        press("#undo");
        window.until(() -> !window.isShown("#stale"));
        press("#redo");
        press("#stale-gaps");
        assertThat(window.shown("#pin-figure")).isNotNull();
    }
}
