package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.example.Practice;
import org.mindgap.views.kit.Room;
import org.mindgap.views.report.PinRow;

/** A start comes back to the pin that was looked at in Report, and to its methods. */
class ReportPlaceTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        var study = folder.resolve("practice.mindgap");
        Practice.build(study);
        start();
        window.answers().open = study;
        window.robot().press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        window.until(() -> window.stage().getTitle().startsWith("practice.mindgap"));
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void the_pin_and_the_side_that_were_looked_at_are_there_again() throws Exception {
        go(Room.GAPS);
        pin();
        window.click("#show-table");
        pin();
        go(Room.REPORT);
        var pins = pins(2);
        onFx(() -> {
            pins.getSelectionModel().select(1);
            return true;
        });
        var chosen = onFx(() -> pins.getItems().get(1).id());
        window.click("#show-methods");
        window.close();
        start();
        var again = pins(2);
        window.until(() -> {
            var row = again.getSelectionModel().getSelectedItem();
            return row != null && row.id().equals(chosen);
        });
        assertThat(onFx(() -> ((ToggleButton) window.now("#show-methods")).isSelected()))
                .isTrue();
        assertThat(window.isShown("#methods")).isTrue();
    }

    private void start() throws Exception {
        window = new WindowFixture(
                folder.resolve("settings"), new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
    }

    private void go(Room room) {
        onFx(() -> {
            window.composition().go(room);
            return true;
        });
    }

    private void pin() {
        Node pin = window.shown("#pin-figure");
        window.until(() -> !pin.isDisabled());
        window.click("#pin-figure");
    }

    @SuppressWarnings("unchecked")
    private ListView<PinRow> pins(int number) {
        var list = (ListView<PinRow>) window.shown("#pins");
        window.until(() -> list.getItems().size() == number);
        return list;
    }
}
