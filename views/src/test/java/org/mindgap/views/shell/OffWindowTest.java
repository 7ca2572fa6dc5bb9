package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.views.fakes.OffWindow;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.study.Studies;

/** No study is read and no figure is drawn on the JavaFX thread, whatever is done in the window. */
class OffWindowTest {
    @TempDir
    Path folder;

    private final OffWindow off = new OffWindow();
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(
                folder,
                off.wrap(Studies.class, new FiledStudies(Locale.ENGLISH)),
                new FiledImporter(List.of(), List.of()),
                Optional.of(off.wrap(
                        FigureRenderer.class,
                        ServiceLoader.load(FigureRenderer.class).findFirst().orElseThrow())));
        window.click("#see-example");
        var pin = window.shown("#pin-figure");
        window.until(() -> !pin.isDisabled());
    }

    /** After every test: closing too. */
    @AfterEach
    void close() throws Exception {
        window.until(() -> window.composition().tasks().running().get().isEmpty());
        assertThat(off.calls()).isGreaterThan(10);
        assertThat(off.seen()).isEmpty();
        window.close();
    }

    @Test
    void every_room_and_the_way_back() {
        for (var round = 0; round < 2; round++) {
            for (var room : Room.values()) {
                go(room);
            }
        }
        go(Room.DATA);
        window.click("#show-questions");
        window.shown("#questions");
        window.click("#show-respondents");
    }

    @Test
    void a_cell_its_questions_a_question_and_does_it_hold() {
        chooseFirst();
        window.robot().press(KeyCode.ENTER).release(KeyCode.ENTER);
        window.until(() -> window.stage().getScene().getFocusOwner() instanceof javafx.scene.control.TableView<?>);
        window.robot().press(KeyCode.ENTER).release(KeyCode.ENTER);
        window.shown("Question 1 of");
        window.click("#question-after");
        window.shown("Question 2 of");
        window.robot().press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("Question 2 of"));
        fire("#inspector-holds");
        window.shown("#holds-save");
        window.robot().press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    }

    @Test
    void a_figure_is_pinned_and_reported() {
        window.click("#pin-figure");
        go(Room.REPORT);
        var pins = (ListView<?>) window.shown("#pins");
        window.until(() -> pins.getItems().size() == 1);
        window.click("#show-methods");
        window.answers().save = folder.resolve("mine.html");
        window.click("#report-html");
        window.click("#dialog-close");
        assertThat(Files.exists(folder.resolve("mine.html"))).isTrue();
    }

    @Test
    void a_figure_is_saved() {
        window.answers().save = folder.resolve("figure.svg");
        window.click("#save-figure");
        window.click("#export-folder-other");
        window.click("#export-format-svg");
        var save = window.shown("#export-save");
        window.until(() -> !save.isDisabled());
        fire("#export-save");
        window.until(() -> {
            try (var files = Files.list(folder)) {
                return files.anyMatch(f -> f.toString().endsWith(".svg"));
            }
        });
        window.robot().press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
    }

    @Test
    void a_study_is_made_left_and_opened_again() {
        window.answers().save = folder.resolve("mine.mindgap");
        window.robot().press(KeyCode.CONTROL, KeyCode.N).release(KeyCode.N, KeyCode.CONTROL);
        window.until(() -> window.stage().getTitle().startsWith("mine.mindgap"));
        go(Room.START);
        window.click("#see-example");
        window.until(() -> !window.stage().getTitle().startsWith("mine.mindgap"));
        window.answers().open = folder.resolve("mine.mindgap");
        window.robot().press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        window.until(() -> window.stage().getTitle().startsWith("mine.mindgap"));
    }

    @Test
    void group_differences_from_a_benchmark_to_one_question() throws Exception {
        DifferencesWalk.study(folder.resolve("differences.mindgap"));
        var walk = new DifferencesWalk(window, folder);
        walk.open();
        walk.tell();
        window.click("#pin-differences");
        go(Room.REPORT);
        var pins = (ListView<?>) window.shown("#pins");
        window.until(() -> pins.getItems().size() == 1);
    }

    private void go(Room room) {
        onFx(() -> {
            window.go(room);
            return true;
        });
        window.until(() -> window.composition().tasks().running().get().isEmpty());
    }

    private void chooseFirst() {
        window.until(() -> cell() != null);
        window.robot().clickOn(onFx(this::cell));
        window.shown("#inspector-holds");
    }

    /** A cell of the heatmap with a value. */
    private Node cell() {
        return window.stage().getScene().getRoot().lookupAll(".figure-viewer Region").stream()
                .filter(n -> n.getAccessibleText() != null
                        && WindowFixture.visible(n)
                        && n.getAccessibleText().contains("points")
                        && n.localToScene(n.getBoundsInLocal()).getWidth() > 0
                        && n.localToScene(n.getBoundsInLocal()).getMaxY() < 500)
                .findFirst()
                .orElse(null);
    }

    private void fire(String query) {
        var button = (ButtonBase) window.shown(query);
        onFx(() -> {
            button.fire();
            return true;
        });
    }
}
