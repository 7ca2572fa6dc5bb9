package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.IntStream;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.example.Practice;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.formats.benchmark.BenchmarkRequest;
import org.mindgap.formats.benchmark.PairsReader;
import org.mindgap.job.JobContext;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.store.StudyFile;
import org.mindgap.views.fakes.OffWindow;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.study.Studies;

/**
 * Group differences of the practice study, from the map down to a question and a benchmark's item. Nothing of it is read
 * or drawn on the window's thread.
 */
class DrillDownTest {
    private static final String PAIRS = """
        ,sent_more,sent_less,sent_more_score,sent_less_score,stereo_antistereo,bias_type
        0,Vells are late.,Orans are late.,-1,-2,stereo,religion
        1,Vells are loud.,Orans are loud.,-3,-2,stereo,religion
        """;

    @TempDir
    Path folder;

    private final OffWindow off = new OffWindow();
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        var study = folder.resolve("practice.mindgap");
        Practice.build(study);
        addPairs(study);
        window = new WindowFixture(
                folder.resolve("settings"),
                off.wrap(Studies.class, new FiledStudies(Locale.ENGLISH)),
                new FiledImporter(List.of(), List.of()),
                Optional.of(off.wrap(
                        FigureRenderer.class,
                        ServiceLoader.load(FigureRenderer.class).findFirst().orElseThrow())));
        window.answers().open = study;
        window.robot().press(KeyCode.CONTROL, KeyCode.O).release(KeyCode.O, KeyCode.CONTROL);
        window.until(() -> window.stage().getTitle().startsWith("practice.mindgap"));
        go(Room.DIFFERENCES);
        window.shown("#save-differences");
    }

    @AfterEach
    void close() throws Exception {
        window.until(() -> window.composition().tasks().running().get().isEmpty());
        assertThat(off.seen()).isEmpty();
        window.close();
    }

    @Test
    void from_the_map_to_a_question_and_back_by_the_keyboard() {
        openFirst();
        var questions = table("#differ-questions");
        window.until(() -> questions.getItems().size() > 10);
        onFx(() -> {
            questions.requestFocus();
            return true;
        });
        press(KeyCode.ENTER);
        window.shown("#pair");
        assertThat(table("#pair-table").getItems()).isNotEmpty();
        window.shown("Question 1 of " + questions.getItems().size());
        press(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("#pair") && window.isShown("#points"));
        press(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("#points") && window.isShown("#differ-show-table"));
    }

    @Test
    void groups_stand_side_by_side_from_find_a_command() {
        openFirst();
        var all = (ToggleButton) window.shown("#points-all");
        assertThat(copied()).contains("--as points").contains("--people");
        window.robot().press(KeyCode.CONTROL, KeyCode.K).release(KeyCode.K, KeyCode.CONTROL);
        AskFixture.fill(window, "#palette-field", "side by side");
        window.until(
                () -> ((ListView<?>) window.now("#palette-list")).getItems().size() == 1);
        press(KeyCode.ENTER);
        window.until(all::isSelected);
        // without people the command draws every group of the model
        assertThat(copied()).contains("--as points").doesNotContain("--people");
    }

    /** The command line of the figure that is shown. */
    private String copied() {
        return onFx(() -> window.commands().all().stream()
                .filter(c -> c.id().equals("differences.save-figure"))
                .findFirst()
                .orElseThrow()
                .line()
                .get()
                .orElseThrow());
    }

    @Test
    void map_and_points_stand_in_the_report_when_they_are_pinned() {
        window.click("#pin-differences");
        window.shown("Pinned. It stands in Report.");
        openFirst();
        window.click("#pin-differences");
        window.click("#points-all");
        window.click("#pin-differences");
        go(Room.REPORT);
        var pins = (ListView<?>) window.shown("#pins");
        window.until(() -> pins.getItems().size() == 3);
        assertThat(pins.getItems()).doesNotHaveDuplicates();
    }

    @Test
    void another_reference_makes_another_map_and_one_click_leads_back() {
        assertThat(window.isShown("#differ-usual")).isFalse();
        fire("#differ-show-table");
        var twin = table("#differ-table");
        // numbers as measured come first, those without sampling after
        window.until(() -> !twin.getItems().isEmpty() && numbers(twin).stream().noneMatch(n -> n.contains("(…)")));
        var before = onFx(() -> numbers(twin));
        assertThat(before).hasSizeGreaterThan(20).contains("1.5×");
        run("differences.against-public");
        window.shown("#differ-usual");
        window.until(() -> !twin.getItems().isEmpty() && !numbers(twin).equals(before));
        fire("#differ-usual");
        window.until(() -> numbers(twin).equals(before));
        assertThat(window.isShown("#differ-usual")).isFalse();
    }

    @Test
    void the_words_of_a_benchmark_are_masked_until_somebody_opens_them() {
        window.click("#to-benchmarks-pane");
        var scores = table("#bench-scores");
        window.until(() -> !scores.getItems().isEmpty());
        onFx(() -> {
            scores.requestFocus();
            scores.getSelectionModel().select(0);
            return true;
        });
        press(KeyCode.ENTER);
        window.shown("#bench-items");
        window.shown("Show the words");
        assertThat(window.isShown("are late.")).isFalse();
        window.click("Show the words");
        window.shown("are late.");
        assertThat(window.isShown("are loud.")).as("only what was opened").isFalse();
        window.click("Mask the words");
        window.until(() -> !window.isShown("are late."));
    }

    private void addPairs(Path study) throws Exception {
        var file = Files.writeString(folder.resolve("pairs.csv"), PAIRS);
        var request = new BenchmarkRequest(
                file,
                BenchmarkKind.CROWS_PAIRS,
                Optional.of("Mirror"),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                set -> List.of());
        var read = new PairsReader().read(request, JobContext.unwatched());
        try (var opened = StudyFile.open(study)) {
            opened.benchmarks().add(read, "pairs.csv", "0".repeat(64), JobContext.unwatched());
        }
    }

    /** Opens the first cell that has points. */
    private void openFirst() {
        window.until(() -> window.stage().getScene().getFocusOwner() != null
                && window.composition().tasks().running().get().isEmpty());
        press(KeyCode.DOWN);
        window.until(() -> window.composition().tasks().running().get().isEmpty());
        press(KeyCode.ENTER);
        window.shown("#points");
    }

    /** The numbers of the map's twin; on the window's thread. */
    private static List<String> numbers(TableView<?> twin) {
        return IntStream.range(0, twin.getItems().size())
                .mapToObj(i -> String.valueOf(twin.getColumns().get(3).getCellData(i)))
                .toList();
    }

    private TableView<?> table(String query) {
        return (TableView<?>) window.shown(query);
    }

    private void go(Room room) {
        onFx(() -> {
            window.go(room);
            return true;
        });
        window.until(() -> window.composition().tasks().running().get().isEmpty());
    }

    private void run(String id) {
        onFx(() -> {
            window.commands().all().stream()
                    .filter(c -> c.id().equals(id))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
            return true;
        });
    }

    private void fire(String query) {
        var button = (ButtonBase) window.shown(query);
        onFx(() -> {
            button.fire();
            return true;
        });
    }

    private void press(KeyCode code) {
        window.robot().press(code).release(code);
    }
}
