package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.example.Practice;
import org.mindgap.views.kit.Room;

/** A benchmark comes in by the file dialog and by dropping it, and its items leave with masked words. */
class BenchmarkImportTest {
    private static final String PAIRS = """
        ,sent_more,sent_less,sent_more_score,sent_less_score,stereo_antistereo,bias_type
        0,Vells are late.,Orans are late.,-1,-2,stereo,religion
        1,Vells are loud.,Orans are loud.,-3,-2,stereo,religion
        """;
    private static final String LATE = """
        item,language,category,group,template,context,text,question,option_1,role_1,option_2,role_2,option_3,role_3,correct,model,picked
        1,en,faith,Vell,t1,ambiguous,Two met.,Who was late?,The Vell,biased,The Oran,counter,Unknown,unknown,3,Guesser,1
        """;

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
            window.go(Room.DIFFERENCES);
            return true;
        });
        window.click("#to-benchmarks-pane");
    }

    @AfterEach
    void close() throws Exception {
        window.until(() -> window.composition().tasks().running().get().isEmpty());
        window.close();
    }

    @Test
    void a_file_is_chosen_another_dropped_and_items_are_saved_masked() throws Exception {
        window.answers().open = Files.writeString(folder.resolve("pairs.csv"), PAIRS);
        window.click("#bring-first-benchmark");
        window.shown("Bring pairs.csv");
        var name = (TextField) window.shown("#bench-model");
        onFx(() -> {
            name.setText("Mirror");
            return true;
        });
        window.click("#bench-run");
        window.click("#dialog-close");
        var scores = (TableView<?>) window.shown("#bench-scores");
        window.until(() -> !scores.getItems().isEmpty());

        new Drag(window, Files.writeString(folder.resolve("late.csv"), LATE)).drop();
        window.shown("Bring late.csv");
        window.click("#bench-run");
        window.click("#dialog-close");
        window.until(() -> window.isShown("Guesser"));

        onFx(() -> {
            scores.requestFocus();
            scores.getSelectionModel().select(0);
            return true;
        });
        window.robot().press(KeyCode.ENTER).release(KeyCode.ENTER);
        var out = folder.resolve("items.csv");
        window.answers().save = out;
        var keep = (MenuButton) window.shown("#save-items");
        onFx(() -> {
            keep.getItems().get(0).fire();
            return true;
        });
        window.until(() -> Files.exists(out));
        window.until(() -> window.composition().tasks().running().get().isEmpty());
        assertThat(Files.readString(out))
                .contains("T•• V•••")
                .contains(",biased,")
                .doesNotContain("The Vell")
                .doesNotContain("Two met");
    }

    /** Items without answers: nothing to save, and Together says what is missing. */
    @Test
    void items_that_nobody_answered_have_no_figure_and_together_says_so() throws Exception {
        var unscored = PAIRS.replace("sent_more_score,sent_less_score,", "")
                .replace("-1,-2,", "")
                .replace("-3,-2,", "");
        window.answers().open = Files.writeString(folder.resolve("items.csv"), unscored);
        window.click("#bring-first-benchmark");
        window.shown("Bring items.csv");
        window.click("#bench-run");
        window.click("#dialog-close");
        window.until(() -> window.isShown("CrowS-Pairs: 2 items, and no answers yet"));
        assertThat(window.isShown("#save-benchmark")).isFalse();
        window.click("#to-together-pane");
        window.until(() -> window.isShown(
                "No model has answered this benchmark yet: ask one under Benchmarks, or bring a file with what models"
                        + " answered."));
    }
}
