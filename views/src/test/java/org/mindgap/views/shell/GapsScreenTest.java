package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.Room;

class GapsScreenTest {
    private static final String EIGHT = "People of a land. Gap 8 points.";

    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.click("#see-example");
        window.shown("#show-table");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_click_on_a_cell_ranks_its_questions_and_fills_the_inspector() {
        chooseEight();
        assertThat(window.shown("8 points")).isNotNull();
        assertThat(window.isShown("Base 300, effective 200")).isTrue();
        assertThat(window.isShown("Northland, Sun") && window.isShown("Terse · no one"))
                .isTrue();
        TableView<?> table = (TableView<?>) window.shown("#ranked-questions");
        assertThat(onFx(() -> table.getItems().size())).isEqualTo(3);
        assertThat(onFx(() -> table.getColumns().get(1).getCellData(0))).isEqualTo("Importance of bread");
    }

    @Test
    void the_fourth_step_says_in_which_of_its_three_rooms_one_is() {
        for (var room : List.of(Room.DIFFERENCES, Room.COMPARE, Room.GAPS)) {
            onFx(() -> {
                window.go(room);
                return true;
            });
            var name = switch (room) {
                case DIFFERENCES -> "Group differences";
                case COMPARE -> "Compare";
                default -> "Gaps";
            };
            window.until(() -> window.stage().getScene().getRoot().lookupAll(".step.current .step-title").stream()
                    .anyMatch(n -> n instanceof Label label && label.getText().equals(name)));
        }
    }

    /** Models that were asked in one way have no ways to choose from, before the first filter as after it. */
    @Test
    void a_chip_with_one_choice_is_not_there() {
        window.shown("#chip-model");
        assertThat(window.isShown("#chip-asked-as")).isFalse();
        for (var room : List.of(Room.DIFFERENCES, Room.GAPS)) {
            onFx(() -> {
                window.go(room);
                return true;
            });
        }
        window.shown("#chip-model");
        assertThat(window.isShown("#chip-asked-as")).isFalse();
    }

    @Test
    void the_framed_cell_opens_with_a_single_click() {
        var framed = window.cell("People of a land. Gap 14 points.", 0);
        window.robot().clickOn(framed);
        assertThat(window.shown("14 points")).isNotNull();
        window.until(() -> window.isShown("3, by the interval’s lower end"));
    }

    @Test
    void the_keyboard_walks_from_cell_to_question_and_back() {
        chooseEight();
        window.robot().press(KeyCode.ENTER).release(KeyCode.ENTER);
        window.until(() -> window.stage().getScene().getFocusOwner() instanceof TableView<?>);
        window.robot().press(KeyCode.ENTER).release(KeyCode.ENTER);
        assertThat(window.shown("Question 1 of 3")).isNotNull();
        assertThat(window.shown("Prompt 5")).isNotNull();
        window.robot().press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("Question 1 of 3"));
        assertThat(window.isShown("#ranked-questions")).isTrue();
    }

    @Test
    void a_question_shows_prompt_reply_and_what_was_found_on_the_options() {
        openQuestion();
        assertThat(window.shown("Reply 5")).isNotNull();
        assertThat(window.isShown("97\u00a0% found on the options")).isTrue();
        assertThat(window.isShown("70.0\u00a0%")).isTrue();
        assertThat(window.isShown("not on the options")).isTrue();
        window.click("C to A");
        assertThat(window.shown("Prompt 6")).isNotNull();
    }

    @Test
    void asked_as_variants_can_be_switched_and_the_next_question_stepped_to() {
        openQuestion();
        assertThat(window.shown("someone of the country and religion")).isNotNull();
        window.click("#question-after");
        assertThat(window.shown("Question 2 of 3")).isNotNull();
        window.click("#question-table-switch");
        TableView<?> table = (TableView<?>) window.shown("#question-table");
        assertThat(onFx(() -> table.getColumns().get(3).getCellData(0))).isEqualTo("+20");
    }

    @Test
    void the_table_twin_holds_the_same_numbers_and_copies_them() {
        window.click("#show-table");
        TableView<?> table = (TableView<?>) window.shown("#heatmap-table");
        assertThat(onFx(() -> table.getItems().size())).isEqualTo(6);
        onFx(() -> {
            table.requestFocus();
            table.getSelectionModel().clearAndSelect(5);
            return true;
        });
        window.robot().press(KeyCode.CONTROL, KeyCode.C).release(KeyCode.C, KeyCode.CONTROL);
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .isEqualTo("Moon\t300\t24 (21 to 27)\tFewer than 10 people, hidden\t33 (30 to 36)");
    }

    @Test
    void the_guidance_goes_on_with_the_work_and_comes_back_with_help() {
        assertThat(window.shown("Step 1 of 4")).isNotNull();
        chooseEight();
        assertThat(window.shown("Step 3 of 4")).isNotNull();
        window.click("Importance of bread");
        assertThat(window.shown("Step 4 of 4")).isNotNull();
        window.click("#guidance-close");
        window.until(() -> !window.isShown("#guidance"));
        window.robot().press(KeyCode.F1).release(KeyCode.F1);
        window.click("#help-guidance");
        assertThat(window.shown("#guidance")).isNotNull();
    }

    @Test
    void the_inspector_folds_away_and_comes_back() {
        window.shown("#inspector");
        window.robot().press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        window.until(() -> !window.isShown("#inspector"));
        window.click("#inspector-unfold");
        assertThat(window.shown("#inspector")).isNotNull();
    }

    private void chooseEight() {
        window.robot().clickOn(window.cell(EIGHT, 0));
        window.until(() -> window.isShown("3, by the interval’s lower end"));
    }

    private void openQuestion() {
        chooseEight();
        window.click("Importance of bread");
        window.shown("Question 1 of 3");
    }
}
