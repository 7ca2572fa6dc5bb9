package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.control.ListView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Room;

/** Palette, keys and help over the whole window. */
class PaletteTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.shown("#see-example");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_command_is_found_by_words_and_run_with_the_keyboard_alone() {
        control(KeyCode.K);
        window.shown("#palette-field");
        window.robot().write("colours dark");
        window.until(() -> list().getItems().size() == 1);
        press(KeyCode.ENTER);
        window.until(() -> window.stage()
                .getScene()
                .getRoot()
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("dark")));
        assertThat(window.isShown("#palette-field")).isFalse();
        assertThat(onFx(() -> window.stage().getScene().getFocusOwner().getId()))
                .isEqualTo("see-example");
    }

    @Test
    void arrows_walk_round_the_list_and_escape_closes_it() {
        control(KeyCode.K);
        window.shown("#palette-field");
        press(KeyCode.UP);
        window.until(() -> list().getSelectionModel().getSelectedIndex()
                == list().getItems().size() - 1);
        press(KeyCode.DOWN);
        window.until(() -> list().getSelectionModel().getSelectedIndex() == 0);
        press(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("#palette-field"));
    }

    @Test
    void a_command_that_is_typed_while_a_study_comes_up_is_there_when_it_has_come() {
        control(KeyCode.K);
        window.shown("#palette-field");
        onFx(() -> {
            ((javafx.scene.control.TextField) window.now("#palette-field")).setText("colours dark");
            window.commands().all().stream()
                    .filter(c -> c.id().equals("example.see"))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
            return true;
        });
        window.shown("#show-table");
        window.until(() -> list().getItems().size() == 1
                && "palette-field"
                        .equals(window.stage().getScene().getFocusOwner().getId()));
        press(KeyCode.ENTER);
        window.until(() -> window.stage()
                .getScene()
                .getRoot()
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("dark")));
        assertThat(window.isShown("#palette-field")).isFalse();
    }

    @Test
    void who_goes_to_a_room_while_the_study_comes_up_stays_there() {
        onFx(() -> {
            window.commands().all().stream()
                    .filter(c -> c.id().equals("example.see"))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
            window.go(Room.COMPARE);
            return true;
        });
        window.shown("#compare-save-pairs");
        assertThat(window.isShown("#show-table")).isFalse();
    }

    @Test
    void what_a_room_shows_is_copied_as_a_command_line_by_who_looks_for_that() {
        control(KeyCode.K);
        window.shown("#palette-field");
        window.robot().write("copy as command");
        window.until(() -> list().getItems().isEmpty());
        press(KeyCode.ESCAPE);
        window.click("#see-example");
        window.shown("#show-table");
        window.until(() -> window.commands().all().stream()
                .anyMatch(c -> c.id().equals("line.copy") && c.possible().getAsBoolean()));
        control(KeyCode.K);
        window.shown("#palette-field");
        window.robot().write("copy as command");
        window.until(() -> list().getItems().size() == 1);
        press(KeyCode.ENTER);
        window.shown("Copied: ");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString())).startsWith("mindgap figure heatmap ");
    }

    @Test
    void published_studies_are_found_from_every_room() {
        control(KeyCode.K);
        window.shown("#palette-field");
        window.robot().write("published studies");
        window.until(() -> list().getItems().size() == 1);
        press(KeyCode.ENTER);
        window.shown("#presets");
        assertThat(onFx(() -> window.now("#preset-pin").isDisabled())).isTrue();
    }

    @Test
    void the_keyboard_does_not_leave_it_standing_open() {
        for (var key : List.of(KeyCode.F6, KeyCode.TAB)) {
            control(KeyCode.K);
            window.shown("#palette-field");
            press(key);
            window.until(() -> !window.isShown("#palette-field"));
        }
    }

    @Test
    void what_has_a_counterpart_is_copied_as_a_command_line() {
        window.answers().open = folder.resolve("it's a study.mindgap");
        control(KeyCode.O);
        window.until(() -> window.stage().getTitle().startsWith("practice.mindgap"));
        window.click("#find-command");
        window.robot().write("answers that look wrong");
        window.until(() -> list().getItems().size() == 1);
        window.robot().press(KeyCode.CONTROL, KeyCode.ENTER).release(KeyCode.ENTER, KeyCode.CONTROL);
        window.shown("Copied: mindgap check ");
        assertThat(onFx(() -> Clipboard.getSystemClipboard().getString()))
                .startsWith("mindgap check ")
                .contains("practice.mindgap");
    }

    @Test
    void no_two_commands_share_their_keys_or_their_id_in_any_room() {
        window.click("#see-example");
        window.shown("#show-table");
        for (var room : Room.values()) {
            var all = onFx(() -> {
                window.go(room);
                return window.commands().all();
            });
            var keys = new HashMap<String, String>();
            assertThat(all).extracting(Command::id).doesNotHaveDuplicates();
            assertThat(all).extracting(Command::name).doesNotContain("");
            for (var command : all) {
                command.keys()
                        .ifPresent(k -> assertThat(keys.put(k.getName(), command.id()))
                                .as("%s in %s", k, room)
                                .isNull());
            }
            assertThat(keys).hasSizeGreaterThan(12);
        }
    }

    @Test
    void help_lists_the_keys_and_the_metrics() {
        press(KeyCode.F1);
        assertThat(window.shown("Ctrl+K")).isNotNull();
        window.click("#help-glossary");
        assertThat(window.shown("gap.points")).isNotNull();
        assertThat(window.isShown("0 (the same) to 100 (nothing in common)")).isTrue();
        window.click("#dialog-close");
    }

    @Test
    void larger_type_comes_and_goes_without_a_restart() {
        var foot = window.shown("Works offline");
        var before = onFx(() -> foot.getBoundsInLocal().getHeight());
        run("larger type");
        window.until(() -> foot.getBoundsInLocal().getHeight() > before * 1.2);
        run("usual type");
        window.until(() -> foot.getBoundsInLocal().getHeight() == before);
    }

    private void run(String words) {
        control(KeyCode.K);
        window.shown("#palette-field");
        window.robot().write(words);
        window.until(() -> list().getItems().size() == 1);
        press(KeyCode.ENTER);
    }

    private ListView<?> list() {
        return (ListView<?>) window.stage().getScene().lookup("#palette-list");
    }

    private void control(KeyCode code) {
        window.robot().press(KeyCode.CONTROL, code).release(code, KeyCode.CONTROL);
    }

    private void press(KeyCode code) {
        window.robot().press(code).release(code);
    }
}
