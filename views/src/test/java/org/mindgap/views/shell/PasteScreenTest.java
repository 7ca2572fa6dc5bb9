package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.edit.Pasting;
import org.mindgap.survey.Question;
import org.mindgap.views.fakes.FakeStudy;

/** Cells of a spreadsheet pasted into the room Data, by keys. */
class PasteScreenTest {
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

    private Question question(String id) {
        return study.survey("s1").orElseThrow().question(id).orElseThrow();
    }

    private void paste(String text, int... rows) {
        onFx(() -> {
            Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, text));
            table.requestFocus();
            table.getSelectionModel().clearSelection();
            for (var row : rows) {
                table.getSelectionModel().select(row);
            }
            return true;
        });
        window.robot().push(KeyCode.SHORTCUT, KeyCode.V);
    }

    @Test
    void wordings_go_into_the_chosen_questions() throws Exception {
        window.click("#show-questions");
        table = (TableView<?>) window.shown("#questions");
        window.until(() -> table.getItems().size() == 3);
        paste("How bright is it?\nHow full is it?", 0, 1);
        assertThat(taken()).isEqualTo("Taken: 2 of 2 lines, as one step that can be undone.");
        window.click("#paste-save");
        window.until(() -> question("q2").wording().equals("How full is it?"));
        assertThat(question("q1").wording()).isEqualTo("How bright is it?");
        assertThat(study.edits().history()).hasSize(1);
    }

    private String taken() {
        return ((Label) window.shown("#paste-taken")).getText();
    }

    @Test
    void rows_with_a_head_are_one_step_and_what_is_not_taken_is_said() throws Exception {
        paste(
                "id\twording\ttopic\nq1\tHow bright is the sun?\tStars\nq99\tNobody asked\t\nq2\tHow wet is rain?\t\n",
                0);
        assertThat(taken()).isEqualTo("Taken: 2 of 3 lines, as one step that can be undone.");
        assertThat(window.isShown("Line 3 is not taken: “q99” is no variable of this survey."))
                .isTrue();
        window.click("#paste-save");
        window.until(() -> question("q2").wording().equals("How wet is rain?"));
        assertThat(question("q1").wording()).isEqualTo("How bright is the sun?");
        assertThat(question("q1").topic()).isEqualTo("Stars");
        assertThat(study.edits().history()).hasSize(1);
        window.until(() -> !window.isShown("#paste-taken"));
        window.robot().push(KeyCode.SHORTCUT, KeyCode.Z);
        window.until(() -> !question("q1").wording().equals("How bright is the sun?"));
        assertThat(question("q2").wording()).isNotEqualTo("How wet is rain?");
    }

    @Test
    void a_column_goes_into_the_chosen_rows_and_one_that_does_not_fit_takes_nothing() throws Exception {
        paste("Stars\nWater", 3, 4);
        var column = (ComboBox<?>) window.shown("#paste-column");
        onFx(() -> {
            column.getSelectionModel().select(column.getItems().indexOf(Pasting.Column.TOPIC));
            return true;
        });
        window.click("#paste-save");
        window.until(() -> question("q2").topic().equals("Water"));
        assertThat(question("q1").topic()).isEqualTo("Stars");
        window.until(() -> !window.isShown("#paste-taken"));
        paste("one\ntwo\nthree", 3, 4);
        window.shown("#paste-taken");
        assertThat(window.shown("#paste-save").isDisabled()).isTrue();
        assertThat(study.edits().history()).hasSize(1);
        window.robot().push(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("#paste-taken"));
    }
}
