package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.survey.Group;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.Room;

/** A heatmap of corrected shares is drawn anew when somebody codes more by hand. */
class CorrectedScreenTest {
    private static final String SIZE = "20";

    @TempDir
    Path folder;

    private final AtomicInteger free = new AtomicInteger();
    private ChatServer server;
    private AskFixture asking;
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        server = new ChatServer("demo", this::answer);
        asking = new AskFixture(folder, ofOneCountry());
        window = asking.window();
    }

    @AfterEach
    void close() throws Exception {
        asking.close();
        server.close();
    }

    @Test
    void what_is_coded_by_hand_changes_the_heatmap_that_is_corrected_by_it() {
        asking.test(server.address(), "demo");
        window.click("#ask-next");
        var open = (RadioButton) window.shown("#ask-mode-open");
        onFx(() -> {
            open.fire();
            return true;
        });
        asking.start();
        window.shown("#coding-check");
        window.until(() -> !window.isShown("#run-stop"));
        go(Room.GAPS);
        window.click("#filter-corrected");
        window.until(() -> !cells().isEmpty() && cells().stream().allMatch(s -> s.contains("Nobody coded a sample")));
        go(Room.ANSWERS);
        window.click("#coding-check");
        window.click("#coding-by-hand");
        asking.fill("#sample-person", "Ines");
        var size = (Spinner<?>) window.shown("#sample-size");
        onFx(() -> {
            size.getEditor().setText(SIZE);
            size.commitValue();
            return true;
        });
        window.click("#sample-draw");
        var count = (Label) window.shown("#desk-count");
        for (var i = 1; i <= Integer.parseInt(SIZE); i++) {
            var answer = (Label) window.now("#desk-answer");
            window.robot().push(answer.getText().contains("always") ? KeyCode.DIGIT1 : KeyCode.DIGIT3);
            var done = i + " of " + SIZE + " coded";
            window.until(() -> count.getText().equals(done));
        }
        window.click("#desk-close");
        var people = (ListView<?>) window.shown("#coding-people");
        window.until(() -> people.getItems().size() == 1);
        window.click("#coding-close");
        go(Room.GAPS);
        window.until(() -> !cells().isEmpty() && cells().stream().allMatch(s -> s.contains("Gap")));
        assertThat(((CheckBox) window.shown("#filter-corrected")).isSelected()).isTrue();
        go(Room.COMPARE); // where models are chosen for each side, the tick is one for both
        window.shown("#compare-save-pairs");
        assertThat(((CheckBox) window.shown("#filter-corrected")).isSelected()).isTrue();
        assertThat(window.isShown("#chip-model")).isFalse();
    }

    private void go(Room room) {
        onFx(() -> {
            window.go(room);
            return true;
        });
    }

    /** What a screen reader says of the cells of the model that was coded. */
    private List<String> cells() {
        return window.stage().getScene().getRoot().lookupAll("*").stream()
                .filter(WindowFixture::visible)
                .map(n -> String.valueOf(n.getAccessibleText()))
                .filter(s -> s.startsWith("India, everyone. demo [coded by demo]"))
                .toList();
    }

    private static Survey ofOneCountry() {
        var shares = Map.of("1", 0.5, "2", 0.3, "3", 0.2);
        return MadeUpSurvey.of(
                "s",
                "Survey",
                List.of(MadeUpSurvey.variable("C", Role.COUNTRY, "India")),
                List.of(MadeUpSurvey.question(
                        "q1", "Label", "How often do you?", List.of("Answer 1", "Answer 2", "Answer 3"))),
                List.of(
                        new PublishedCell(Group.everyone(), "q1", 1000, shares, "table"),
                        new PublishedCell(Group.of("C", "1"), "q1", 1000, shares, "table")));
    }

    /** Every other answer is always, the rest is never. */
    private ChatServer.Reply answer(String body) {
        if (body.contains("You code answers")) {
            return ChatServer.words("demo", body.contains("I do that always") ? "A" : "C");
        }
        if (body.contains("own words")) {
            return ChatServer.words("demo", free.getAndIncrement() % 2 == 0 ? "I do that always." : "Never.");
        }
        return ChatServer.words("demo", "A");
    }
}
