package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.CheckBox;
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
import org.mindgap.store.StudyFile;
import org.mindgap.views.kit.Room;

/** Free answers are asked for and coded in the window, and a person codes a sample of them with keys alone. */
class CodeByHandTest {
    private static final int CALLS = 50;

    @TempDir
    Path folder;

    private final AtomicInteger free = new AtomicInteger();
    private final AtomicInteger coded = new AtomicInteger();
    private ChatServer server;
    private AskFixture asking;
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        server = new ChatServer("demo", this::answer);
        asking = new AskFixture(folder, MadeUpSurvey.ofEverybody());
        window = asking.window();
    }

    @AfterEach
    void close() throws Exception {
        asking.close();
        server.close();
    }

    @Test
    void answers_are_coded_by_a_model_and_checked_by_a_person_with_keys() throws Exception {
        askedAndCoded();
        assertThat(free).hasValue(CALLS);
        // two different answers to one question
        assertThat(coded).hasValue(2);

        window.click("#coding-check");
        window.click("#coding-by-hand");
        asking.fill("#sample-person", "Ines");
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
        corrected();
        window.close();
        try (var study = StudyFile.openReadOnly(asking.file())) {
            assertThat(study.models().get(0).name()).isEqualTo("demo [coded by demo]");
            assertThat(study.kept().list("hand-coding")).hasSize(1);
        }
    }

    /** The switch stands where answers were coded; the choice is kept with the place where one was. */
    private void corrected() {
        onFx(() -> {
            window.go(Room.GAPS);
            return true;
        });
        var without = (CheckBox) window.shown("#filter-corrected");
        assertThat(without.isSelected()).isFalse();
        window.click("#filter-corrected");
        window.until(without::isSelected);
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
        asking.test(server.address(), "demo");
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
        asking.start();
        window.shown("Coded by demo: Standard audit");
        window.shown("#coding-check");
        window.until(() -> !window.isShown("#run-stop"));
    }

    /** Codes the answer by what it says. */
    private void key() {
        var answer = (Label) window.now("#desk-answer");
        window.robot().push(answer.getText().contains("always") ? KeyCode.DIGIT1 : KeyCode.DIGIT2);
    }

    /** Every other answer is always, the rest is sometimes; the coder takes sometimes for the third option. */
    private ChatServer.Reply answer(String body) {
        if (body.contains("You code answers")) {
            coded.incrementAndGet();
            return ChatServer.words("demo", body.contains("I do that always") ? "A" : "C");
        }
        if (body.contains("own words")) {
            return ChatServer.words("demo", free.getAndIncrement() % 2 == 0 ? "I do that always." : "Only sometimes.");
        }
        return ChatServer.words("demo", "A");
    }
}
