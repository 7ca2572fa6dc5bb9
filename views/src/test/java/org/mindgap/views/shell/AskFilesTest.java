package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.store.StudyFile;

/** Answers that come from a file on this computer: a recording, played; a model that is none. */
class AskFilesTest {
    private static final int QUESTIONS = 11;

    @TempDir
    Path folder;

    private AskFixture asking;
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        asking = new AskFixture(folder, MadeUpSurvey.of(QUESTIONS));
        window = asking.window();
    }

    @AfterEach
    void close() throws Exception {
        asking.close();
    }

    private Path recording() throws IOException {
        return Files.writeString(
                folder.resolve("session.jsonl"),
                IntStream.rangeClosed(1, QUESTIONS).mapToObj(AskFilesTest::line).collect(Collectors.joining("\n")));
    }

    private static String line(int question) {
        return "{\"schema\":\"run/1\",\"q\":\"q" + question
                + "\",\"perm\":[0,1,2],\"mode\":\"logprob-top\",\"model\":\"demo\","
                + "\"prompt\":\"How often do you do what q" + question
                + " says?\\n"
                + "\\n"
                + "A. Answer 1\\n"
                + "B. Answer 2\\n"
                + "C. Answer 3\\n"
                + "\\n"
                + "Reply with the letter of one option and nothing"
                + " else.\",\"opts\":[{\"code\":\"1\",\"label\":\"Answer"
                + " 1\",\"share\":0.5},{\"code\":\"2\",\"label\":\"Answer"
                + " 2\",\"share\":0.25},{\"code\":\"3\",\"label\":\"Answer 3\",\"share\":0.25}]}";
    }

    /** Found out to be a recording, tested without a question, asked in the order that it has; what it lacks is said. */
    @Test
    void a_recording_is_played() throws Exception {
        window.click("#ask-model");
        asking.fill("#ask-address", recording().toString());
        var speed = (ComboBox<?>) window.shown("#ask-speed");
        assertThat(speed.getValue()).isEqualTo("at-once");
        var test = window.shown("#ask-test");
        assertThat(test.getStyleClass()).contains("primary"); // the next thing to do
        window.click("#ask-test");
        window.until(() -> !((Button) window.now("#ask-next")).isDisabled());
        assertThat(test.getStyleClass()).doesNotContain("primary");
        assertThat(((Label) window.shown("#ask-badge")).getText()).isEqualTo("demo gives probabilities");
        window.click("#ask-next");
        var calls = (Label) window.shown("#ask-calls");
        window.until(() -> calls.getText().startsWith(6 * QUESTIONS + " calls"));
        assertThat(window.shown(5 * QUESTIONS + " of " + 6 * QUESTIONS
                        + " calls of this plan were not recorded and bring no answer."))
                .isNotNull();
        window.until(() -> !((Button) window.now("#ask-start")).isDisabled());
        window.click("#ask-start");
        window.shown("demo: all calls were made.");
        window.close();
        try (var study = StudyFile.openReadOnly(asking.file())) {
            var answers = study.answers("s", study.models().get(0).id()).stream()
                    .filter(a -> a.status() == AnswerStatus.OK)
                    .toList();
            assertThat(answers)
                    .hasSize(QUESTIONS)
                    .allSatisfy(
                            a -> assertThat(a.shares()).containsEntry("1", 0.5).containsEntry("3", 0.25));
        }
    }

    @Test
    void a_file_that_is_no_model_is_said_before_anything_is_loaded() throws Exception {
        window.click("#ask-model");
        asking.fill(
                "#ask-address",
                Files.writeString(folder.resolve("m.gguf"), "no model").toString());
        var told = (Label) window.shown("#ask-file-told");
        window.until(() -> told.getText().contains("m.gguf"));
        assertThat(window.isShown("#ask-speed")).isFalse();
        asking.fill("#ask-address", "http://127.0.0.1:1/v1");
        window.until(() -> !window.isShown("#ask-file-told"));
    }

    /** They stand there, and the keyboard alone goes on with one of them. */
    @Test
    void of_several_models_in_a_recording_one_is_chosen() throws Exception {
        var two = Files.writeString(
                folder.resolve("two.jsonl"), line(1) + "\n" + line(1).replace("\"demo\"", "\"other\""));
        window.click("#ask-model");
        asking.fill("#ask-address", two.toString());
        window.click("#ask-test");
        window.shown("2 models are there to choose from.");
        window.robot().push(KeyCode.DOWN);
        window.robot().push(KeyCode.DOWN);
        window.robot().push(KeyCode.ENTER);
        window.until(() -> !((Button) window.now("#ask-next")).isDisabled());
        assertThat(((Label) window.shown("#ask-badge")).getText()).isEqualTo("other gives probabilities");
        assertThat(((javafx.scene.control.TextField) window.shown("#ask-model-name")).getText())
                .isEqualTo("other");
        window.robot().push(KeyCode.ENTER);
        window.shown("#ask-calls");
    }

    /** From the start, where no study is open: in a copy that has the session's survey and no answer; raw answers of any day. */
    @Test
    void a_session_is_replayed_from_the_start_and_its_answers_are_looked_at_later() throws Exception {
        asking.test(recording().toString(), "");
        window.click("#ask-next");
        asking.start();
        window.shown("demo: all calls were made.");
        asking.press("#run-raw-of");
        window.shown("q1 · no one in particular");
        window.click("#raw-close");
        asking.close();
        var session = asking.file();
        var other = Files.createDirectory(folder.resolve("other"));
        var again = new WindowFixture(other, new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
        try {
            again.shown("#see-example");
            again.answers().open = session;
            again.answers().save = folder.resolve("course.mindgap");
            again.click("#replay");
            again.until(() -> again.stage().getTitle().startsWith("course.mindgap"));
            again.until(() -> !((Button) again.now("#ask-next")).isDisabled());
            again.shown("A recording is read from its file: nothing leaves this computer, and no network is needed.");
            again.click("#ask-next");
            again.until(() -> !((Button) again.now("#ask-start")).isDisabled());
            again.shown("What was recorded is played again: nothing leaves this computer.");
            again.shown("Nothing is sent, and it costs nothing.");
            again.click("#ask-start");
            again.shown("Each answer waits until you let it through.");
            again.click("#replay-step");
            again.shown("Answer: Answer 1 50.0 %, Answer 2 25.0 %, Answer 3 25.0 %");
            again.click("#run-pause");
            again.shown("demo: all calls were made.");
        } finally {
            again.close();
        }
    }

    private javafx.geometry.Point2D place(String id) {
        var node = window.shown(id);
        return WindowFixture.onFx(() -> {
            node.getScene().getRoot().layout();
            return node.localToScene(0, 0);
        });
    }

    /** One answer at a time, on at another speed, and again from the start: what came is the same as before. */
    @Test
    void a_recording_is_stepped_played_and_begun_anew() throws Exception {
        window.click("#ask-model");
        asking.fill("#ask-address", recording().toString());
        @SuppressWarnings("unchecked")
        var speed = (ComboBox<String>) window.shown("#ask-speed");
        onFx(() -> {
            speed.setValue("step");
            return true;
        });
        window.click("#ask-test");
        window.until(() -> !((Button) window.now("#ask-next")).isDisabled());
        window.click("#ask-next");
        asking.start();
        window.shown("Each answer waits until you let it through.");
        var place = place("#replay-step");
        window.click("#replay-step");
        window.shown("q1 · no one in particular: How often do you do what q1 says?");
        window.shown("Answer: Answer 1 50.0 %, Answer 2 25.0 %, Answer 3 25.0 %");
        assertThat(place("#replay-step"))
                .as("a button that is pressed again and again stays")
                .isEqualTo(place);
        window.robot().push(KeyCode.RIGHT);
        window.shown("q2 · no one in particular: How often do you do what q2 says?");
        window.robot().push(KeyCode.HOME);
        window.shown("Each answer waits until you let it through.");
        window.robot().push(KeyCode.RIGHT);
        window.shown("q1 · no one in particular: How often do you do what q1 says?");
        assertThat(((ComboBox<?>) window.shown("#replay-speed")).getValue()).isEqualTo("at-once");
        assertThat(((Button) window.shown("#run-pause")).getText()).isEqualTo("Play");
        window.click("#run-pause");
        window.shown("demo: all calls were made.");
        window.shown(5 * QUESTIONS + " × The recorded session of demo does not hold this question.");
        asking.press("#replay-again");
        window.click("#replay-step");
        window.shown("Answer: Answer 1 50.0 %, Answer 2 25.0 %, Answer 3 25.0 %");
        window.click("#run-pause");
        window.shown("demo: all calls were made.");
        window.until(() -> !window.isShown("#run-stop"));
        // nothing failed that could be asked again
        assertThat(window.isShown("Ask again what failed")).isFalse();
        asking.close();
        try (var study = StudyFile.openReadOnly(asking.file())) {
            assertThat(study.runs().all()).hasSize(1);
            assertThat(study.models()).hasSize(1);
            assertThat(study.answers("s", study.models().get(0).id()))
                    .filteredOn(a -> a.status() == AnswerStatus.OK)
                    .hasSize(QUESTIONS);
        }
    }
}
