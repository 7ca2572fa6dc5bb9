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
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Room;

/** Free answers are asked for and coded in the window, and a person codes a sample of them with keys alone. */
class CodeByHandTest {
    private static final int CALLS = 50;

    @TempDir
    Path folder;

    private final AtomicInteger free = new AtomicInteger();
    private final AtomicInteger coded = new AtomicInteger();
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
        window.close();
        server.stop(0);
    }

    @Test
    void answers_are_coded_by_a_model_and_checked_by_a_person_with_keys() throws Exception {
        askedAndCoded();
        assertThat(free).hasValue(CALLS);
        // two different answers to one question
        assertThat(coded).hasValue(2);

        window.click("#coding-check");
        window.click("#coding-by-hand");
        fill("#sample-person", "Ines");
        window.click("#sample-draw");
        var count = (Label) window.shown("#desk-count");
        assertThat(count.getText()).isEqualTo("0 of 50 coded");
        key();
        window.until(() -> count.getText().equals("1 of 50 coded"));
        window.robot().push(KeyCode.BACK_SPACE);
        window.until(() -> count.getText().equals("0 of 50 coded"));
        key();
        key();
        window.until(() -> count.getText().equals("2 of 50 coded"));
        window.click("#desk-close");

        var people = (ListView<?>) window.shown("#coding-people");
        window.until(() -> people.getItems().size() == 1);
        window.until(() -> window.isShown("Ines: 2 of 50 coded; q1; seed 1"));
        window.click("#coding-go-on");
        var again = (Label) window.shown("#desk-count");
        window.until(() -> again.getText().equals("2 of 50 coded"));
        for (var i = 2; i < CALLS; i++) {
            key();
        }
        window.until(() -> again.getText().equals("50 of 50 coded"));
        assertThat(window.shown("All answers of the sample are coded.")).isNotNull();
        window.click("#desk-close");

        var checked = (TableView<?>) window.shown("#coding-checked");
        window.until(() -> !checked.getItems().isEmpty());
        // half alike where a quarter is chance: (1/2 - 1/4) / (1 - 1/4)
        assertThat(window.shown("0.33 (")).isNotNull();
        assertThat(((TableView<?>) window.shown("#coding-matrix")).getItems()).hasSize(5);
        window.click("#coding-close");
        window.close();
        try (var study = StudyFile.openReadOnly(file)) {
            assertThat(study.models().get(0).name()).isEqualTo("demo [coded by demo]");
            assertThat(study.kept().list("hand-coding")).hasSize(1);
        }
    }

    @Test
    void other_words_code_again_without_asking_again() {
        askedAndCoded();
        window.click("#coding-again");
        var field = (TextField) window.shown("#stances-name");
        onFx(() -> {
            field.setText("narrow");
            window.robot()
                    .lookup(n -> n instanceof TextField t && "Option 1: Answer 1".equals(t.getAccessibleText()))
                    .queryAs(TextField.class)
                    .setText("Does it all the time");
            return true;
        });
        window.click("#stances-use");
        window.until(() -> coded.get() == 4);
        window.shown("demo [coded by demo, narrow]");
        assertThat(free).hasValue(CALLS);
    }

    private void askedAndCoded() {
        window.click("#ask-model");
        fill("#ask-address", "http://127.0.0.1:" + server.getAddress().getPort() + "/v1");
        fill("#ask-model-name", "demo");
        window.click("#ask-test");
        window.until(() -> !((Button) window.now("#ask-next")).isDisabled());
        free.set(0);
        window.click("#ask-next");
        var open = (RadioButton) window.shown("#ask-mode-open");
        onFx(() -> {
            open.fire();
            return true;
        });
        var calls = (Label) window.shown("#ask-calls");
        window.until(() -> calls.getText().startsWith(CALLS + " calls"));
        assertThat(window.shown("Then 50 calls to demo")).isNotNull();
        window.until(() -> !((Button) window.now("#ask-start")).isDisabled());
        window.click("#ask-start");
        window.shown("Coded by demo: Standard audit");
        window.shown("#coding-check");
        window.until(() -> !window.isShown("#run-stop"));
    }

    /** Codes the answer by what it says. */
    private void key() {
        var answer = (Label) window.now("#desk-answer");
        window.robot().push(answer.getText().contains("always") ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
    }

    private void fill(String id, String text) {
        var field = (TextField) window.shown(id);
        onFx(() -> {
            field.setText(text);
            return true;
        });
    }

    /** Every other answer is always, the rest is sometimes; the coder takes sometimes for the third option. */
    private void answer(HttpExchange exchange) throws IOException {
        var path = exchange.getRequestURI().getPath();
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        if (path.endsWith("/models")) {
            reply(exchange, 200, "{\"object\":\"list\",\"data\":[{\"id\":\"demo\",\"object\":\"model\"}]}");
        } else if (path.endsWith("/chat/completions")) {
            String text;
            if (body.contains("You code answers")) {
                coded.incrementAndGet();
                text = body.contains("I do that always") ? "A" : "C";
            } else if (body.contains("own words")) {
                text = free.getAndIncrement() % 2 == 0 ? "I do that always." : "Only sometimes.";
            } else {
                text = "A";
            }
            reply(
                    exchange,
                    200,
                    "{\"model\":\"demo\",\"choices\":[{\"message\":{\"content\":\"" + text
                            + "\"},\"finish_reason\":\"stop\"}],\"usage\":{\"prompt_tokens\":50,"
                            + "\"completion_tokens\":4}}");
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

    /** One question that was put to everybody. */
    private static Survey survey() {
        var options = List.of(
                new Option("1", "Answer 1", 1, OptionKind.SUBSTANTIVE),
                new Option("2", "Answer 2", 2, OptionKind.SUBSTANTIVE),
                new Option("3", "Answer 3", 3, OptionKind.SUBSTANTIVE));
        return new Survey(
                "s",
                "Survey",
                List.of(),
                List.of(new Question("q1", "Label", "How often do you?", "en", Measure.ORDINAL, "", "", options)),
                new PublishedShares(List.of(new PublishedCell(
                        Group.everyone(), "q1", 1000, java.util.Map.of("1", .5, "2", .3, "3", .2), "table"))),
                Provenance.ofFile("s.csv", ""),
                true);
    }
}
