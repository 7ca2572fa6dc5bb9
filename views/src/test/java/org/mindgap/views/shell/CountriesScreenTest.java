package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.example.Practice;
import org.mindgap.survey.Population;
import org.mindgap.views.kit.Room;

/** How many people live in countries is said once, is a step that can be taken back, and averages count by it. */
class CountriesScreenTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        var study = folder.resolve("practice.mindgap");
        Practice.build(study);
        window = new WindowFixture(
                folder.resolve("settings"), new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
        window.answers().open = study;
        window.robot().press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        window.until(() -> window.stage().getTitle().startsWith("practice.mindgap"));
        onFx(() -> {
            window.composition().go(Room.GAPS);
            return true;
        });
        window.shown("#rows");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void cellsOfASpreadsheetFillTheFieldsAndWhatCannotBeIsSaid() {
        choose("#rows", "Religion");
        choose("#countries-count", "by their people");
        var first = (TextField) window.shown("#people-1");
        onFx(() -> {
            Clipboard.getSystemClipboard()
                    .setContent(Map.of(DataFormat.PLAIN_TEXT, "1\t3 000\tUN 2024\n2\t1000\nAtlantis\t7\n"));
            first.requestFocus();
            return true;
        });
        window.robot().push(KeyCode.SHORTCUT, KeyCode.V);
        window.shown("Line 3 is not taken: “Atlantis” is no country of this survey.");
        assertThat(WindowFixture.<String>onFx(first::getText)).isEqualTo("3000");
        assertThat(WindowFixture.<String>onFx(() -> ((TextField) window.now("#people-2")).getText()))
                .isEqualTo("1000");
        assertThat(WindowFixture.<String>onFx(() -> ((TextField) window.now("#people-3")).getText()))
                .isEmpty();
        window.click("#countries-keep");
        window.until(() -> people().size() == 2);
        assertThat(people().values()).extracting(Population::source).contains("UN 2024");
    }

    @Test
    void averagesOverCountriesCountByTheirPeopleOnceSomebodySaysHowMany() {
        assertThat(window.isShown("#countries-count"))
                .as("rows that name their country are no averages")
                .isFalse();
        choose("#rows", "Religion");
        window.shown("#countries-count");
        choose("#countries-count", "by their people");
        for (var people : List.of("1:3 000", "2:1e3", "3:500", "4:x")) {
            var parts = people.split(":", 2);
            var field = (TextField) window.shown("#people-" + parts[0]);
            onFx(() -> {
                field.setText(parts[1]);
                return true;
            });
        }
        window.click("#countries-keep");
        window.shown("The population of 4 must be a number of people from 0 on (0 takes it away); found x.");
        var last = (TextField) window.shown("#people-4");
        onFx(() -> {
            last.setText("500");
            return true;
        });
        window.click("#countries-keep");
        window.until(() -> people().size() == 4);
        assertThat(people().values()).extracting(Population::people).contains(3000.0, 1000.0, 500.0);
        window.until(() -> ((MenuButton) window.now("#countries-count"))
                .getAccessibleText()
                .contains("by their people"));
        window.robot().press(KeyCode.CONTROL, KeyCode.Z).release(KeyCode.Z, KeyCode.CONTROL);
        window.until(() -> people().isEmpty());
    }

    private java.util.Map<String, Population> people() {
        return onFx(() -> window.composition()
                .workbench()
                .current()
                .flatMap(o -> o.facts().survey())
                .orElseThrow()
                .populations());
    }

    private void choose(String chip, String choice) {
        window.shown(chip);
        onFx(() -> {
            ((MenuButton) window.now(chip))
                    .getItems().stream()
                            .filter(i -> words(i).equals(choice))
                            .findFirst()
                            .orElseThrow()
                            .fire();
            return true;
        });
    }

    private static String words(MenuItem item) {
        return item.getText() == null ? "" : item.getText();
    }
}
