package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.run.Pairs;
import org.mindgap.store.StudyFile;

/** A model is asked from the room of answers, against a server on this machine that speaks chat completions. */
class AskModelTest {
    /** Eleven questions, (no one + 2 countries + 3 groups) x 2 orders. */
    private static final int QUESTIONS = 11;

    private static final int CALLS = QUESTIONS * 6 * 2;

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    /** Questions wait here while it is closed. */
    private volatile CountDownLatch gate = new CountDownLatch(0);

    private ChatServer server;
    private AskFixture asking;
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        server = new ChatServer("demo", this::answer);
        asking = new AskFixture(folder, MadeUpSurvey.of(QUESTIONS));
        window = asking.window();
    }

    @AfterEach
    void close() throws Exception {
        gate.countDown();
        asking.close();
        server.close();
    }

    @Test
    void a_model_is_tested_asked_and_its_answers_are_in_the_room() throws Exception {
        tested();
        assertThat(((Label) window.shown("#ask-badge")).getText()).isEqualTo("demo gives probabilities");
        window.click("#ask-next");
        var calls = (Label) window.shown("#ask-calls");
        window.until(() -> calls.getText().startsWith(CALLS + " calls"));
        var tested = server.requests();
        assertThat(onFx(() -> ((RadioButton) window.now("#ask-mode-label")).isSelected()))
                .isTrue();
        assertThat(onFx(() -> ((RadioButton) window.now("#ask-mode-option-text")).isDisabled()))
                .isTrue();
        var prompt = (TextArea) window.shown("#ask-prompt");
        window.until(() -> prompt.getText().contains("How often do you do what q1 says?"));
        window.click("#ask-question-next");
        window.until(() -> prompt.getText().contains("How often do you do what q2 says?"));
        // the forecast and the prompts come from here: before somebody starts, nobody is asked anything
        assertThat(server.requests()).isEqualTo(tested);
        var before = asked.get();
        window.click("#ask-start");
        window.shown("demo: all calls were made.");
        // said in the status bar, and on the desktop to somebody who looks at another window
        assertThat(((Label) window.now("#status-said")).getText()).isEqualTo("demo: all calls were made.");
        assertThat(asked.get() - before).isEqualTo(CALLS);
        var table = (TableView<?>) window.shown("#models");
        window.until(() -> ((org.mindgap.views.answers.AnswersModel.ModelRow)
                        table.getItems().get(0))
                .answers()
                .equals(String.valueOf(CALLS)));
        assertThat(window.shown("done; " + CALLS + " calls made")).isNotNull();
        window.click("#steady-open");
        var variance = (TableView<?>) window.shown("#steady-variance");
        // all questions, and each
        window.until(() -> variance.getItems().size() == 1 + QUESTIONS
                || variance.getItems().isEmpty());
        window.click("#steady-close");
        window.close();
        try (var study = StudyFile.openReadOnly(asking.file())) {
            assertThat(study.answers("s", study.models().get(0).id()))
                    .hasSize(CALLS)
                    .allMatch(a -> a.status() == AnswerStatus.OK)
                    // the letter A stands before the first option as shown
                    .allSatisfy(a -> assertThat(
                                    a.shares().get(a.condition().order().equals("0,1,2") ? "1" : "3"))
                            .isCloseTo(0.6, org.assertj.core.data.Offset.offset(1e-9)));
        }
    }

    @Test
    void limits_are_set_a_topic_is_chosen_and_the_time_is_told() throws Exception {
        tested();
        window.click("#ask-next");
        var calls = (Label) window.shown("#ask-calls");
        window.until(() -> calls.getText().startsWith(CALLS + " calls"));
        assertThat(((Label) window.shown("#ask-time")).getText()).contains("minute", "under way at once");
        asking.fill("#ask-limit-money", "5");
        window.until(() -> ((Button) window.now("#ask-start")).isDisabled());
        window.shown("#ask-limit-unpriced");
        asking.fill("#ask-price-prompt", "1");
        asking.fill("#ask-price-answer", "2,5");
        window.until(() -> !((Button) window.now("#ask-start")).isDisabled());
        asking.fill("#ask-limit-tokens", "many");
        window.until(() -> ((Button) window.now("#ask-start")).isDisabled());
        // fifty tokens of a prompt and one of an answer each; set aside are at most some 200
        asking.fill("#ask-limit-tokens", "400");
        window.until(() -> !((Button) window.now("#ask-start")).isDisabled());
        window.click("#ask-start");
        window.shown("demo: the limit of tokens is reached. What came is kept.");
        assertThat(asked.get()).isBetween(1, 7);
        // the price of this model is known the next time
        tested();
        window.click("#ask-next");
        window.shown("#ask-price-answer");
        window.until(
                () -> ((TextField) window.now("#ask-price-answer")).getText().equals("2.5"));
        assertThat(((TextField) window.now("#ask-price-prompt")).getText()).isEqualTo("1");
    }

    /** Each choice is counted at once; what is asked is what was counted. */
    @Test
    void other_words_pairs_and_draws_are_chosen_behind_more() throws Exception {
        tested();
        window.click("#ask-next");
        var calls = (Label) window.shown("#ask-calls");
        window.until(() -> calls.getText().startsWith(CALLS + " calls"));
        assertThat(window.isShown("#ask-pairs")).isFalse();
        onFx(() -> {
            ((Button) window.now("#ask-more")).fire();
            ((CheckBox) window.now("#ask-template-standard-b")).setSelected(true);
            return true;
        });
        window.until(() -> calls.getText().startsWith(2 * CALLS + " calls"));
        onFx(() -> {
            ((CheckBox) window.now("#ask-template-standard")).setSelected(false);
            ((Button) window.now("#ask-wordings")).fire();
            return true;
        });
        var wording = (TextArea) window.shown("#wording-b");
        onFx(() -> {
            wording.setText("What q1 says, how often is that done?");
            return true;
        });
        window.click("#wordings-use");
        // one of eleven questions in two wordings
        window.until(() -> calls.getText().startsWith(CALLS + CALLS / QUESTIONS + " calls"));
        onFx(() -> {
            @SuppressWarnings("unchecked")
            var pairs = (ComboBox<Pairs.Kind>) window.now("#ask-pairs");
            pairs.setValue(Pairs.Kind.CONGRUENT);
            ((TextField) window.now("#ask-spoken-1")).setText("hi, en");
            ((TextField) window.now("#ask-spoken-2")).setText("th");
            return true;
        });
        // no one and India: a country and two groups; Thailand is not asked in English
        var kept = (CALLS + CALLS / QUESTIONS) / 6 * 4;
        window.until(() -> calls.getText().startsWith(kept + " calls"));
        onFx(() -> {
            ((TextField) window.now("#ask-temperature")).setText("hot");
            return true;
        });
        window.until(() -> ((Button) window.now("#ask-start")).isDisabled());
        onFx(() -> {
            ((TextField) window.now("#ask-temperature")).setText("0.7");
            return true;
        });
        asking.start();
        window.shown("demo: all calls were made.");
        window.until(() -> !window.isShown("#run-stop"));
        asking.close();
        try (var study = StudyFile.openReadOnly(asking.file())) {
            assertThat(study.answers("s", study.models().get(0).id()))
                    .hasSize(kept)
                    .extracting(a -> a.condition().wording())
                    .containsOnly("standard-b", "standard-b/b");
        }
    }

    @Test
    void prompts_name_the_groups_that_were_chosen() throws Exception {
        tested();
        window.click("#ask-next");
        var calls = (Label) window.shown("#ask-calls");
        window.until(() -> calls.getText().startsWith(CALLS + " calls"));
        onFx(() -> {
            ((javafx.scene.control.CheckBox) window.now("#ask-by-R")).setSelected(false);
            return true;
        });
        window.until(() ->
                !calls.getText().startsWith(CALLS + " calls") && calls.getText().endsWith("questions"));
        var before = asked.get();
        window.until(() -> !((Button) window.now("#ask-start")).isDisabled());
        window.click("#ask-start");
        window.shown("demo: all calls were made.");
        assertThat(asked.get() - before).isLessThan(CALLS);
    }

    @Test
    void what_failed_is_counted_by_its_sentence_and_asked_again() throws Exception {
        tested();
        window.click("#ask-next");
        refused.set(3);
        window.until(() -> !((Button) window.now("#ask-pilot")).isDisabled());
        window.click("#ask-pilot");
        // a pilot is there to be looked at
        var rows = window.shown("#raw-rows");
        assertThat(onFx(() -> rows.lookupAll(".text-area").stream()
                        .map(t -> ((TextArea) t).getText())
                        .toList()))
                .anyMatch(t -> t.contains("How often do you do what q1 says?"))
                .anyMatch(t -> t.contains("\"content\":\"A\""));
        assertThat(window.shown("Read as: Answer 1 60.0 %, Answer 2 30.0 %")).isNotNull();
        window.click("#raw-close");
        window.shown("3 × demo refused the request as wrong.");
        assertThat(((Button) window.shown("#run-retry")).getText()).isEqualTo("Retry failed (3)");
        var before = asked.get();
        window.click("#run-retry");
        window.until(() -> asked.get() == before + 3 && !window.isShown("#run-stop"));
        assertThat(window.isShown("#run-retry")).isFalse();
    }

    @Test
    void a_run_is_paused_stopped_and_gone_on_with() throws Exception {
        tested();
        window.click("#ask-next");
        window.until(() -> !((Button) window.now("#ask-start")).isDisabled());
        gate = new CountDownLatch(1);
        window.click("#ask-start");
        window.click("#run-pause");
        window.shown("paused");
        assertThat(window.isShown("Answers are coming"))
                .as("a run is under way, and nothing has to be brought")
                .isTrue();
        assertThat(window.tasks().writing()).containsExactly("Asking demo");
        window.click("#run-stop");
        window.shown("demo: stopped. What came is kept.");
        gate.countDown();
        var before = asked.get();
        window.click("Go on");
        window.shown("demo: all calls were made.");
        assertThat(asked.get() - before).isEqualTo(CALLS);
    }

    @Test
    void a_key_is_not_taken_for_the_name_of_its_place() {
        window.click("#ask-model");
        asking.fill("#ask-address", server.address());
        onFx(() -> {
            ((ComboBox<?>) window.now("#ask-key-place")).getSelectionModel().select(1);
            return true;
        });
        asking.fill("#ask-key", "sk-planted-0123456789");
        window.click("#ask-test");
        assertThat(window.shown("That cannot be the name under which a key stands."))
                .isNotNull();
        // nor does it stay on the screen
        assertThat(((TextField) window.shown("#ask-key")).getText()).isEmpty();
        assertThat(asked).hasValue(0);
    }

    @Test
    void without_encryption_nothing_is_sent_elsewhere_before_somebody_agrees() {
        window.click("#ask-model");
        asking.fill("#ask-address", "http://models.example.invalid/v1");
        onFx(() -> {
            var field = (TextField) window.now("#ask-address");
            field.fireEvent(new javafx.event.ActionEvent(field, field)); // Enter
            return true;
        });
        window.shown("#ask-plain");
        asking.fill("#ask-address", "http://127.0.0.1:1/v1");
        window.until(() -> !window.isShown("#ask-plain"));
    }

    private void tested() {
        asking.test(server.address(), "demo");
        asked.set(0);
    }

    /** A likes the first option: 0.6, 0.3 and nothing of the third. */
    private ChatServer.Reply answer(String body) {
        asked.incrementAndGet();
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return refused.getAndDecrement() > 0
                ? new ChatServer.Reply(400, "{\"error\":{\"message\":\"no\"}}")
                : ChatServer.letters("demo", Map.of("A", 0.6, "B", 0.3));
    }
}
