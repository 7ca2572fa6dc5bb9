package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.ServiceLoader;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.figure.DifferenceMapFigure;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.formats.answers.AnswersReader;
import org.mindgap.formats.survey.SurveyReader;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Survey;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.gaps.CellFacts;
import org.mindgap.views.gaps.QuestionFacts;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Studies;
import org.mindgap.views.kit.study.StudyFacts;
import org.mindgap.views.kit.study.Workbench;
import org.mindgap.views.start.StartModel;
import org.mindgap.views.stereotypes.BenchmarkFacts;
import org.mindgap.views.stereotypes.CellDifferences;
import org.mindgap.views.stereotypes.PairFacts;
import org.testfx.api.FxRobot;

/** What was closed is gone: the window, a study, a dialog. */
class LeakTest {
    private static final String EIGHT = "People of a land. Gap 8 points.";

    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = new WindowFixture(
                folder,
                new FreshStudies(),
                new FiledImporter(
                        ServiceLoader.load(SurveyReader.class).stream()
                                .map(ServiceLoader.Provider::get)
                                .toList(),
                        ServiceLoader.load(AnswersReader.class).stream()
                                .map(ServiceLoader.Provider::get)
                                .toList()));
        window.click("#see-example");
        window.shown("#show-table");
    }

    @AfterEach
    void close() throws Exception {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void nothing_of_a_window_is_left_when_it_is_closed() throws Exception {
        openQuestion();
        seeEveryRoom();
        var traces = new Traces();
        onFx(() -> {
            traces.ofParts(window.composition());
            return true;
        });
        assertThat(traces.size()).isGreaterThan(100);
        traces.of(window.stage());
        window.close();
        window = null;
        forgetLastWindow();
        traces.awaitGone();
    }

    @Test
    void nothing_of_a_study_is_left_when_another_is_opened() {
        openQuestion();
        seeEveryRoom();
        control(KeyCode.K);
        window.shown("#palette-field");
        press(KeyCode.ESCAPE);
        var traces = new Traces();
        onFx(() -> {
            traces.ofKinds(
                    window.composition(),
                    o -> o instanceof StartModel, // its heatmap stays
                    OpenStudy.class,
                    Workbench.Opened.class,
                    StudyFacts.class,
                    Survey.class,
                    HeatmapFigure.class,
                    CellFacts.class,
                    QuestionFacts.class);
            return true;
        });
        assertThat(traces.size()).isGreaterThanOrEqualTo(7);
        window.answers().open = folder.resolve("other.mindgap");
        control(KeyCode.O);
        window.until(() -> window.stage().getTitle().startsWith("practice.mindgap"));
        traces.awaitGone();
    }

    @Test
    void nothing_of_group_differences_is_left_when_another_study_is_opened() throws Exception {
        window.close();
        window = new WindowFixture(
                folder.resolve("settings"), new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
        DifferencesWalk.study(folder.resolve("differences.mindgap"));
        AskFixture.study(folder.resolve("other.mindgap"), MadeUpSurvey.of(2));
        window.shown("#see-example");
        var walk = new DifferencesWalk(window, folder);
        walk.open();
        walk.tell();
        var traces = new Traces();
        onFx(() -> {
            traces.ofKinds(
                    window.composition(),
                    o -> o instanceof StartModel, // its heatmap stays
                    OpenStudy.class,
                    Workbench.Opened.class,
                    StudyFacts.class,
                    Survey.class,
                    DifferenceMapFigure.class,
                    CellDifferences.class,
                    PairFacts.class,
                    BenchmarkFacts.class);
            return true;
        });
        assertThat(traces.size()).isGreaterThanOrEqualTo(8);
        AskFixture.open(window, folder.resolve("other.mindgap"));
        traces.awaitGone();
    }

    @Test
    void help_is_gone_when_it_is_closed() {
        press(KeyCode.F1);
        leaves("#help-keys");
    }

    @Test
    void the_export_is_gone_when_it_is_closed() {
        window.cell(EIGHT, 0);
        window.click("#save-figure");
        leaves("#export-name");
    }

    @Test
    void an_import_is_gone_when_it_is_closed() throws Exception {
        var file = Files.writeString(folder.resolve("people.csv"), "land,sun\n1,1\n1,2\n2,2\n");
        window.answers().open = file;
        window.robot()
                .press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.O)
                .release(KeyCode.O, KeyCode.SHIFT, KeyCode.CONTROL);
        leaves("#table-preview");
    }

    @Test
    void does_it_hold_is_gone_when_it_is_closed() {
        chooseEight();
        fire("#inspector-holds");
        leaves("#holds-save");
    }

    @Test
    void presets_of_published_studies_are_gone_when_they_are_closed() {
        onFx(() -> {
            window.go(Room.COMPARE);
            return true;
        });
        window.click("#compare-presets");
        leaves("#presets");
    }

    @Test
    void what_the_report_says_of_its_file_is_gone_when_it_is_closed() throws Exception {
        window.close();
        window = new WindowFixture(folder, new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
        window.click("#see-example");
        var pin = window.shown("#pin-figure");
        window.until(() -> !pin.isDisabled());
        window.click("#pin-figure");
        onFx(() -> {
            window.go(Room.REPORT);
            return true;
        });
        var pins = (ListView<?>) window.shown("#pins");
        window.until(() -> pins.getItems().size() == 1);
        window.answers().save = folder.resolve("mine.html");
        window.click("#report-html");
        leaves("#dialog-close");
    }

    @Test
    void the_list_of_changes_and_the_diagnostics_are_gone_when_they_are_closed() {
        run("edit.history");
        leaves("Close");
        run("diagnostics.save");
        leaves("#diagnostics-text");
    }

    /** Waits for a dialog, closes it by Esc and waits until it is gone. */
    private void leaves(String query) {
        window.shown(query);
        var traces = new Traces();
        onFx(() -> {
            var dialogs = Window.getWindows().stream()
                    .filter(w -> w != window.stage() && w instanceof Stage && w.isShowing())
                    .toList();
            assertThat(dialogs).hasSize(1);
            traces.of(dialogs.get(0));
            traces.ofNodes(dialogs.get(0).getScene().getRoot());
            return true;
        });
        press(KeyCode.ESCAPE);
        window.until(() -> Window.getWindows().size() == 1);
        traces.awaitGone();
    }

    /** The robot and the toolkit without a screen hold the window of the last key or click until the next. */
    private static void forgetLastWindow() {
        var robot = new FxRobot();
        var other = onFx(() -> {
            var stage = new Stage();
            stage.setScene(new Scene(new Button("other"), 200, 200));
            stage.show();
            return stage;
        });
        robot.targetWindow(other);
        robot.clickOn("other");
        robot.press(KeyCode.SHIFT).release(KeyCode.SHIFT);
        onFx(() -> {
            other.hide();
            return true;
        });
    }

    /** Presses a button that may have to be scrolled to. */
    private void fire(String query) {
        var button = (ButtonBase) window.shown(query);
        onFx(() -> {
            button.fire();
            return true;
        });
    }

    private void seeEveryRoom() {
        for (var room : Room.values()) {
            onFx(() -> {
                window.go(room);
                return true;
            });
            window.until(() -> window.composition().tasks().running().get().isEmpty());
        }
        onFx(() -> {
            window.go(Room.GAPS);
            return true;
        });
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

    private void control(KeyCode code) {
        window.robot().press(KeyCode.CONTROL, code).release(code, KeyCode.CONTROL);
    }

    private void press(KeyCode code) {
        window.robot().press(code).release(code);
    }

    /** Studies that nobody keeps but who opened them. */
    private static final class FreshStudies implements Studies {
        @Override
        public OpenStudy create(Path file) {
            return FakeStudy.empty();
        }

        @Override
        public OpenStudy open(Path file) {
            return FakeStudy.full();
        }

        @Override
        public OpenStudy example(JobContext context) {
            return FakeStudy.ofProgram();
        }

        @Override
        public OpenStudy freshExample(JobContext context) {
            return FakeStudy.ofProgram();
        }

        @Override
        public OpenStudy practice(Path file) {
            return FakeStudy.full();
        }

        @Override
        public void close() {
            // nothing is kept
        }
    }
}
