package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;
import org.mindgap.look.CellNote;
import org.mindgap.look.Looks;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.Room;
import org.mindgap.views.kit.study.OpenStudy;
import org.mindgap.views.kit.study.Studies;

/** Two starts after each other, and quitting while something is written. */
class SessionTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void the_next_start_is_where_the_last_was_left() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.click("#see-example");
        window.shown("#show-table");
        window.robot().clickOn(window.cell("People of a land. Gap 8 points.", 0));
        window.click("Importance of bread");
        window.shown("Question 1 of 3");
        window.robot().press(KeyCode.CONTROL, KeyCode.I).release(KeyCode.I, KeyCode.CONTROL);
        window.shown("#inspector-unfold");
        window.close();
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        assertThat(window.shown("Question 1 of 3")).isNotNull();
        assertThat(window.isShown("#inspector-unfold")).isTrue();
        assertThat(window.isShown("#see-example")).isFalse();
    }

    @Test
    void a_start_over_shows_the_example_as_it_was_first_seen() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.click("#see-example");
        window.shown("#show-table");
        window.click("#same-questions");
        onFx(() -> {
            window.commands().all().stream()
                    .filter(c -> c.id().equals("example.fresh"))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
            return true;
        });
        window.until(() ->
                ((javafx.scene.control.CheckBox) window.stage().getScene().lookup("#same-questions")).isSelected());
        assertThat(window.shown("#guidance")).isNotNull();
    }

    @Test
    void a_study_that_cannot_be_opened_again_is_said_and_the_start_is_shown() throws Exception {
        try (var memory = new Memory(folder)) {
            memory.keep(
                    new SessionState(1, folder.resolve("gone.mindgap").toString(), "DATA", null, null, false, null));
        }
        window = new WindowFixture(folder, new Broken(), new FiledImporter(List.of(), List.of()));
        assertThat(window.shown("could not be opened")).isNotNull();
        assertThat(window.isShown("#see-example")).isTrue();
        window.click("#dialog-close");
    }

    @Test
    void quitting_asks_while_something_is_written_and_only_then() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.shown("#see-example");
        var free = new CountDownLatch(1);
        onFx(() -> window.tasks()
                .write(
                        "Importing practice.csv",
                        context -> free.await(60, TimeUnit.SECONDS),
                        done -> {},
                        problems -> {},
                        () -> {}));
        quit();
        assertThat(window.shown("not done yet: Importing practice.csv")).isNotNull();
        window.click("#quit-stay");
        assertThat(onFx(() -> window.stage().isShowing())).isTrue();
        free.countDown();
        window.until(() -> window.tasks().writing().isEmpty());
        assertThat(onFx(() -> window.stage().isShowing())).isTrue();
        quit();
        window.until(() -> !window.stage().isShowing());
    }

    @Test
    void what_only_computes_holds_nobody_back() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.shown("#see-example");
        var begun = new CountDownLatch(1);
        var free = new CountDownLatch(1);
        onFx(() -> window.tasks()
                .run(
                        "Computing gaps",
                        context -> {
                            begun.countDown();
                            return free.await(60, TimeUnit.SECONDS);
                        },
                        done -> {},
                        problems -> {}));
        assertThat(begun.await(60, TimeUnit.SECONDS)).isTrue();
        quit();
        window.until(() -> !window.stage().isShowing());
        free.countDown();
    }

    @Test
    void words_that_are_being_written_on_a_cell_are_kept_by_quitting() throws Exception {
        var study = FakeStudy.ofProgram();
        window = WindowFixture.over(folder, study);
        window.click("#see-example");
        window.robot().clickOn(window.cell("People of a land. Gap 8 points.", 0));
        window.robot().clickOn(window.shown("#cell-note"));
        window.robot().write("Half a thought");
        quit();
        window.until(() -> !window.stage().isShowing());
        assertThat(new Looks(study.kept()).notes()).extracting(CellNote::text).containsExactly("Half a thought");
    }

    @Test
    void what_was_asked_to_quit_quits_when_the_writing_is_done() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.shown("#see-example");
        var free = new CountDownLatch(1);
        onFx(() -> window.tasks()
                .write(
                        "Importing practice.csv",
                        context -> free.await(60, TimeUnit.SECONDS),
                        done -> {},
                        problems -> {},
                        () -> {}));
        quit();
        window.shown("#quit-stop");
        free.countDown();
        window.until(() -> !window.stage().isShowing());
    }

    @Test
    void where_the_writing_fails_the_question_goes_and_the_window_stays() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.shown("#see-example");
        var free = new CountDownLatch(1);
        var failed = new CountDownLatch(1);
        onFx(() -> window.tasks()
                .write(
                        "Importing practice.csv",
                        context -> {
                            free.await(60, TimeUnit.SECONDS);
                            throw new ProblemException(Problem.error("views.io", "disk full"));
                        },
                        done -> {},
                        problems -> failed.countDown(),
                        () -> {}));
        quit();
        window.shown("#quit-stop");
        free.countDown();
        assertThat(failed.await(60, TimeUnit.SECONDS)).isTrue();
        window.until(() -> !window.isShown("#quit-stop"));
        assertThat(onFx(() -> window.stage().isShowing())).isTrue();
    }

    @Test
    void the_window_keeps_the_least_size_and_its_place() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.shown("#see-example");
        assertThat(onFx(() -> window.stage().getMinWidth())).isEqualTo(1280);
        assertThat(onFx(() -> window.stage().getMinHeight())).isEqualTo(720);
        onFx(() -> {
            window.go(Room.GAPS);
            return true;
        });
        assertThat(onFx(() -> ((Region) window.stage().getScene().getRoot()).getWidth()))
                .isGreaterThanOrEqualTo(1270);
    }

    private void quit() {
        onFx(() -> {
            window.commands().all().stream()
                    .filter(c -> c.id().equals("window.quit"))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
            return true;
        });
    }

    /** Studies of which none can be opened but the example. */
    private static final class Broken implements Studies {
        private final FakeStudy example = FakeStudy.ofProgram();

        @Override
        public OpenStudy create(Path file) {
            return FakeStudy.empty();
        }

        @Override
        public OpenStudy open(Path file) throws ProblemException {
            throw new ProblemException(Problem.error("store.missing", file));
        }

        @Override
        public OpenStudy example(JobContext context) {
            return example;
        }

        @Override
        public OpenStudy freshExample(JobContext context) {
            return example;
        }

        @Override
        public OpenStudy practice(Path file) {
            return FakeStudy.full();
        }

        @Override
        public void close() {
            example.close();
        }
    }
}
