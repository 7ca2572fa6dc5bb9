package org.mindgap.views.shell;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.cli.CommandLineMain;
import org.mindgap.store.StudyFile;
import org.mindgap.views.answers.AnswersModel;

/** A plan is written as files of a batch in the window, and what comes is read back in parts and in any order. */
class BatchScreenTest {
    @TempDir
    Path folder;

    private ChatServer server;
    private AskFixture asking;
    private WindowFixture window;
    private Path batch;

    @BeforeEach
    void open() throws Exception {
        server = new ChatServer("demo", body -> ChatServer.letters("demo", Map.of("A", 0.5, "B", 0.3, "C", 0.2)));
        asking = new AskFixture(folder, MadeUpSurvey.of(2));
        window = asking.window();
        batch = folder.resolve("batch");
        window.answers().save = batch.resolve("any"); // the folder dialog answers the folder of it
    }

    @AfterEach
    void close() throws Exception {
        asking.close();
        server.close();
    }

    private void written() {
        asking.test(server.address(), "demo");
        var tested = server.requests();
        window.click("#ask-next");
        asking.press("#ask-batch");
        assertThat(((TextField) window.shown("#batch-folder")).getText()).isEqualTo(batch.toString());
        window.shown("Limits of cost");
        assertThat(server.requests()).as("nothing is sent").isEqualTo(tested);
        window.click("#batch-close");
        window.until(() -> !window.isShown("#batch-close"));
    }

    @Test
    void results_come_in_parts_and_in_any_order_and_count_as_those_that_were_asked_one_by_one() throws Exception {
        written();
        var lines = requests();
        assertThat(lines).hasSizeGreaterThan(9);

        asking.press("#batch-read");
        window.shown("holds no results yet");
        closed();

        var all = new ArrayList<Integer>();
        for (var i = 0; i < lines.size(); i++) {
            all.add(i);
        }
        Collections.shuffle(all, new Random(3));
        var first = new ArrayList<String>();
        first.add(result(lines.get(all.get(0)), "null", "{\"code\":\"batch_expired\",\"message\":\"too late\"}"));
        first.add(result(
                lines.get(all.get(1)), "{\"status_code\":500,\"body\":{\"error\":{\"message\":\"no\"}}}", "null"));
        for (var i : all.subList(3, all.size())) {
            first.add(came(lines.get(i)));
        }
        Files.write(batch.resolve("output.jsonl"), first);
        asking.press("#batch-read");
        var there = lines.size() - 3;
        window.shown("demo: " + there + " replies kept, 2 failed, 1 without a result, 0 known before.");
        window.shown("Read the folder again when the rest is there");
        closed();
        window.shown("#run-go-on");

        Files.write(
                batch.resolve("later.jsonl"),
                all.subList(0, 3).stream().map(i -> came(lines.get(i))).toList());
        asking.press("#batch-read");
        window.shown("Every request has its reply.");
        closed();
        var table = (TableView<?>) window.shown("#models");
        window.until(() -> table.getItems().stream()
                .map(AnswersModel.ModelRow.class::cast)
                .anyMatch(r -> r.name().equals("demo") && r.answers().equals(String.valueOf(lines.size()))));
        window.until(() -> !window.isShown("#run-go-on"));
        window.close();
        // the command line knows the same folder, and finds nothing new in it
        assertThat(said(
                        "batch",
                        "read",
                        batch.toString(),
                        "--study",
                        asking.file().toString()))
                .contains("demo: 0 replies kept, 0 failed, 0 without a result, " + lines.size() + " known before");
        try (var study = StudyFile.openReadOnly(asking.file())) {
            assertThat(study.runs().all()).hasSize(1);
        }
    }

    @Test
    void a_folder_without_a_plan_is_told_and_who_chooses_no_folder_is_where_one_was() {
        asking.press("#batch-read");
        window.shown("holds no plan.json");
        closed();
        asking.test(server.address(), "demo");
        window.click("#ask-next");
        window.shown("#ask-batch");
        window.answers().save = null;
        asking.press("#ask-batch");
        window.shown("#ask-batch");
        window.until(() -> window.isShown("#ask-start") && !window.isShown("#batch-close"));
        assertThat(batch).doesNotExist();
    }

    /** Esc, as somebody without a mouse does it. */
    private void closed() {
        window.robot().push(KeyCode.ESCAPE);
        window.until(() -> !window.isShown("holds no") && !window.isShown("#batch-close"));
    }

    /** The lines of the one file that was written. */
    private List<String> requests() throws IOException {
        try (var all = Files.newDirectoryStream(batch, "*-requests-*.jsonl")) {
            return Files.readAllLines(all.iterator().next());
        }
    }

    private static String came(String request) {
        var body =
                ChatServer.letters("demo", Map.of("A", 0.5, "B", 0.3, "C", 0.2)).body();
        return result(request, "{\"status_code\":200,\"request_id\":\"q\",\"body\":" + body + "}", "null");
    }

    private static String result(String request, String response, String error) {
        try {
            var name = new ObjectMapper().readTree(request).path("custom_id").asText();
            return "{\"id\":\"r\",\"custom_id\":\"" + name + "\",\"response\":" + response + ",\"error\":" + error
                    + "}";
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String said(String... words) {
        var said = new ByteArrayOutputStream();
        CommandLineMain.run(
                words, new PrintStream(new ByteArrayOutputStream(), true, UTF_8), new PrintStream(said, true, UTF_8));
        return said.toString(UTF_8);
    }
}
