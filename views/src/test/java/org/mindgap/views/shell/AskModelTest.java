package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
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
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Room;

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

    private WindowFixture window;
    private HttpServer server;
    private Path file;

    @BeforeEach
    void open() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::answer);
        server.start();
        file = folder.resolve("mine.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(survey(), JobContext.unwatched());
        }
        window = new WindowFixture(
                folder.resolve("settings"), new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
        window.shown("#see-example");
        new Drag(window, file).drop();
        window.until(() -> window.stage().getTitle().startsWith("mine.mindgap"));
        onFx(() -> {
            window.go(Room.ANSWERS);
            return true;
        });
    }

    @AfterEach
    void close() throws Exception {
        gate.countDown();
        window.close();
        server.stop(0);
    }

    @Test
    void a_model_is_tested_asked_and_its_answers_are_in_the_room() throws Exception {
        tested();
        assertThat(((Label) window.shown("#ask-badge")).getText()).isEqualTo("demo gives probabilities");
        window.click("#ask-next");
        var calls = (Label) window.shown("#ask-calls");
        window.until(() -> calls.getText().startsWith(CALLS + " calls"));
        assertThat(onFx(() -> ((RadioButton) window.now("#ask-mode-label")).isSelected()))
                .isTrue();
        assertThat(onFx(() -> ((RadioButton) window.now("#ask-mode-option-text")).isDisabled()))
                .isTrue();
        var prompt = (TextArea) window.shown("#ask-prompt");
        window.until(() -> prompt.getText().contains("How often do you do what q1 says?"));
        window.click("#ask-question-next");
        window.until(() -> prompt.getText().contains("How often do you do what q2 says?"));
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
        assertThat(window.shown("done; " + CALLS + " calls have a reply")).isNotNull();
        window.click("#steady-open");
        var variance = (TableView<?>) window.shown("#steady-variance");
        // all questions, and each
        window.until(() -> variance.getItems().size() == 1 + QUESTIONS
                || variance.getItems().isEmpty());
        window.click("#steady-close");
        window.close();
        try (var study = StudyFile.openReadOnly(file)) {
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
        fill("#ask-limit-money", "5");
        window.until(() -> ((Button) window.now("#ask-start")).isDisabled());
        window.shown("#ask-limit-unpriced");
        fill("#ask-price-prompt", "1");
        fill("#ask-price-answer", "2,5");
        window.until(() -> !((Button) window.now("#ask-start")).isDisabled());
        fill("#ask-limit-tokens", "many");
        window.until(() -> ((Button) window.now("#ask-start")).isDisabled());
        // fifty tokens of a prompt and one of an answer each; set aside are at most some 200
        fill("#ask-limit-tokens", "400");
        window.until(() -> !((Button) window.now("#ask-start")).isDisabled());
        window.click("#ask-start");
        window.shown("demo: the limit of tokens is reached. What came is kept.");
        assertThat(asked.get()).isBetween(1, 7);
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
        fill("#ask-address", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        onFx(() -> {
            ((ComboBox<?>) window.now("#ask-key-place")).getSelectionModel().select(1);
            return true;
        });
        fill("#ask-key", "sk-planted-0123456789");
        window.click("#ask-test");
        assertThat(window.shown("That cannot be the name under which a key stands."))
                .isNotNull();
        assertThat(asked).hasValue(0);
    }

    @Test
    void without_encryption_nothing_is_sent_elsewhere_before_somebody_agrees() {
        window.click("#ask-model");
        fill("#ask-address", "http://models.example.invalid/v1");
        window.click("#ask-test");
        window.shown("#ask-plain");
        fill("#ask-address", "http://127.0.0.1:1/v1");
        window.until(() -> !window.isShown("#ask-plain"));
    }

    private void tested() {
        window.click("#ask-model");
        fill("#ask-address", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        fill("#ask-model-name", "demo");
        window.click("#ask-test");
        window.until(() -> !((Button) window.now("#ask-next")).isDisabled());
        asked.set(0);
    }

    private void fill(String id, String text) {
        var field = (TextField) window.shown(id);
        onFx(() -> {
            field.setText(text);
            return true;
        });
    }

    /** A likes the first option: 0.6, 0.3 and nothing of the third. */
    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        exchange.getRequestBody().readAllBytes();
        if (path.endsWith("/models")) {
            reply(exchange, 200, "{\"object\":\"list\",\"data\":[{\"id\":\"demo\",\"object\":\"model\"}]}");
        } else if (path.endsWith("/chat/completions")) {
            asked.incrementAndGet();
            try {
                gate.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            if (refused.getAndDecrement() > 0) {
                reply(exchange, 400, "{\"error\":{\"message\":\"no\"}}");
            } else {
                reply(
                        exchange,
                        200,
                        "{\"model\":\"demo\",\"choices\":[{\"message\":{\"content\":\"A\"},\"finish_reason\":"
                                + "\"stop\",\"logprobs\":{\"content\":[{\"token\":\"A\",\"logprob\":" + Math.log(0.6)
                                + ",\"top_logprobs\":[{\"token\":\"A\",\"logprob\":" + Math.log(0.6)
                                + "},{\"token\":\"B\",\"logprob\":" + Math.log(0.3) + "}]}]}}],"
                                + "\"usage\":{\"prompt_tokens\":50,\"completion_tokens\":1}}");
            }
        } else {
            reply(exchange, 404, "{}");
        }
    }

    private static void reply(HttpExchange exchange, int status, String body) throws IOException {
        var bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var out = exchange.getResponseBody()) {
            out.write(bytes);
        }
    }

    /** A made-up survey of two countries and two religions, with wordings. */
    static Survey survey() {
        var questions = new ArrayList<Question>();
        var cells = new ArrayList<PublishedCell>();
        for (var i = 1; i <= QUESTIONS; i++) {
            questions.add(question("q" + i));
            for (var group : List.of(
                    Group.of("C", "1"),
                    Group.of("C", "2"),
                    Group.of("C", "1").and("R", "1"),
                    Group.of("C", "1").and("R", "2"),
                    Group.of("C", "2").and("R", "1"))) {
                var shares = new LinkedHashMap<String, Double>();
                shares.put("1", 0.5);
                shares.put("2", 0.3);
                shares.put("3", 0.2);
                cells.add(new PublishedCell(group, "q" + i, 1000, shares, "table"));
            }
        }
        return new Survey(
                "s",
                "Survey",
                List.of(
                        variable("C", Role.COUNTRY, "India", "Thailand"),
                        variable("R", Role.RELIGION, "Hindu", "Muslim")),
                questions,
                new PublishedShares(cells),
                Provenance.ofFile("s.csv", ""),
                true);
    }

    private static Question question(String id) {
        return new Question(
                id,
                "Label " + id,
                "How often do you do what " + id + " says?",
                "en",
                Measure.ORDINAL,
                "",
                "",
                "",
                Optional.empty(),
                IntStream.rangeClosed(1, 3)
                        .mapToObj(i -> new Option(String.valueOf(i), "Answer " + i, i, OptionKind.SUBSTANTIVE))
                        .toList());
    }

    private static Variable variable(String name, Role role, String... labels) {
        return new Variable(
                name,
                name,
                role,
                Measure.NOMINAL,
                IntStream.range(0, labels.length)
                        .mapToObj(i -> new Variable.Value(String.valueOf(i + 1), labels[i]))
                        .toList());
    }
}
