package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.scene.control.Label;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.run.Ending;
import org.mindgap.store.StudyFile;

/** A model that becomes another one in the middle of a run: said in words, and never mixed with what it was. */
class ChangedModelTest {
    private static final int QUESTIONS = 11;
    private static final int CALLS = QUESTIONS * 6 * 2;
    private static final int BEFORE = 20;

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    /** From which question of the survey on another model answers. */
    private final AtomicInteger from = new AtomicInteger(Integer.MAX_VALUE);

    private ChatServer server;
    private AskFixture asking;
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        server = new ChatServer(
                "demo",
                body -> asked.incrementAndGet() > from.get()
                        ? ChatServer.letters("demo-june", Map.of("A", 0.1, "B", 0.9))
                        : ChatServer.letters("demo-may", Map.of("A", 0.6, "B", 0.3)));
        asking = new AskFixture(folder, MadeUpSurvey.of(QUESTIONS));
        window = asking.window();
    }

    @AfterEach
    void close() throws Exception {
        asking.close();
        server.close();
    }

    private void changes() {
        asking.test(server.address(), "demo");
        asked.set(0);
        from.set(BEFORE);
        window.click("#ask-next");
        asking.start();
        window.shown("demo: ended, since another model answers under the same name.");
        assertThat(((Label) window.shown("#changed-said")).getText())
                .isEqualTo("Another model answers now under the name demo. Before: demo-may. Now: demo-june.");
    }

    @Test
    void accepted_it_is_a_model_of_its_own() throws Exception {
        changes();
        asking.press("#changed-accept");
        window.shown("demo (demo-june): all calls were made.");
        window.until(() -> !window.isShown("#run-stop"));
        asking.close();
        try (var study = StudyFile.openReadOnly(asking.file())) {
            assertThat(study.models()).extracting(m -> m.name()).containsExactlyInAnyOrder("demo", "demo (demo-june)");
            for (var model : study.models()) {
                var june = model.name().contains("june");
                var read = study.answers("s", model.id()).stream()
                        .filter(a -> a.status() == AnswerStatus.OK)
                        .toList();
                assertThat(read)
                        .hasSize(june ? CALLS : BEFORE)
                        // June never thinks more of A than of B
                        .allMatch(a ->
                                june == a.shares().get(a.condition().order().startsWith("0") ? "1" : "3") < 0.5);
            }
        }
    }

    /** Whoever leaves it has what came before; once the former model is back, the run goes on to its end. */
    @Test
    void left_it_goes_on_when_the_model_is_back() throws Exception {
        changes();
        asking.press("#changed-leave");
        window.until(() -> !window.isShown("#changed-said"));
        window.shown("ended, since another model answered");
        // still the other one: nothing is mixed by going on
        asking.press("Go on");
        window.shown("#changed-said");
        asking.press("#changed-leave");
        from.set(Integer.MAX_VALUE);
        asking.press("Go on");
        window.shown("demo: all calls were made.");
        window.until(() -> !window.isShown("#run-stop"));
        asking.close();
        try (var study = StudyFile.openReadOnly(asking.file())) {
            assertThat(study.runs().all()).hasSize(1);
            assertThat(study.runs().all().get(0).course().ending()).isEqualTo(Ending.DONE.name());
            assertThat(study.answers("s", study.models().get(0).id()))
                    .hasSize(CALLS)
                    .allMatch(a -> a.status() == AnswerStatus.OK
                            && a.shares().get(a.condition().order().startsWith("0") ? "1" : "3") > 0.5);
        }
    }
}
