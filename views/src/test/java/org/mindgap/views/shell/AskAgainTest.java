package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.asking.PlanRun;
import org.mindgap.formats.plan.PlanReader;
import org.mindgap.inference.Engines;
import org.mindgap.job.JobContext;
import org.mindgap.run.RunControl;
import org.mindgap.run.Runner;
import org.mindgap.store.StudyFile;
import org.mindgap.views.kit.Room;

/** What runs came to is there on any day, and asking again is offered where it may help. */
class AskAgainTest {
    /** Two questions, (no one + 2 countries + 3 groups) x 2 orders. */
    private static final int QUESTIONS = 2;

    private static final int CALLS = QUESTIONS * 6 * 2;

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private volatile Function<String, ChatServer.Reply> says = body -> letters();
    private ChatServer server;
    private AskFixture asking;
    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        server = new ChatServer("demo", body -> says.apply(body));
        asking = new AskFixture(folder, MadeUpSurvey.of(QUESTIONS));
        window = asking.window();
        asking.test(server.address(), "demo");
        window.click("#ask-next");
    }

    @AfterEach
    void close() throws Exception {
        asking.close();
        server.close();
    }

    @Test
    void what_a_run_came_to_stands_below_it_when_the_study_is_opened_again() throws Exception {
        says = body -> asked.getAndIncrement() < 3 ? refusal(400) : letters();
        asking.start();
        window.shown("#run-retry");
        window.shown("never came.");
        reopened();
        var cameTo = (Label) window.shown("#run-came-to");
        assertThat(cameTo.getText())
                .isEqualTo((CALLS - 3) + " × demo gave a whole reply. 3 × demo refused the request as wrong.");
        assertThat(window.isShown("#run-retry")).isFalse();
        var before = asked.get();
        assertThat(((Button) window.shown("#run-go-on")).getText()).isEqualTo("Ask again what failed (3)");
        asking.press("#run-go-on");
        window.until(() -> asked.get() == before + 3 && !window.isShown("#run-stop"));
        // what was computed of the answers before is computed anew
        window.until(() -> !window.isShown("never came."));
        reopened();
        window.until(
                () -> ((Label) window.now("#run-came-to")).getText().equals(CALLS + " × demo gave a whole reply."));
        assertThat(window.isShown("#run-go-on")).isFalse();
    }

    @Test
    void where_probabilities_do_not_come_another_way_is_named_in_place_of_asking_again() throws Exception {
        says = body -> ChatServer.words("demo", "A");
        asking.start();
        window.shown("demo: ended, since it cannot serve what is asked. The lines below say why.");
        assertThat(((Label) window.shown("#run-cannot")).getText()).contains("choose a way of asking");
        window.shown("ask it in another way");
        assertThat(window.isShown("#run-retry")).isFalse();
        assertThat(window.isShown("#run-go-on")).isFalse();
        reopened();
        window.shown("ask it in another way");
        assertThat(window.isShown("#run-go-on")).isFalse();
    }

    @Test
    void where_the_key_was_wrong_the_run_goes_on_when_that_is_mended() throws Exception {
        says = body -> refusal(401);
        asking.start();
        window.shown("demo: ended, since it cannot serve what is asked. The lines below say why.");
        assertThat(((Label) window.shown("#run-cannot")).getText()).contains("“Go on” below");
        assertThat(window.isShown("#run-retry")).isFalse();
        says = body -> letters();
        window.until(() -> !((Button) window.now("#run-go-on")).isDisabled());
        asking.press("#run-go-on");
        window.shown("demo: all calls were made.");
        window.shown(CALLS + " × demo gave a whole reply.");
    }

    /** The program ended in the middle of a run: what came is no answer of any model yet. */
    @Test
    void what_came_before_the_program_ended_is_read_without_asking_on() throws Exception {
        asking.start();
        window.shown("demo: all calls were made.");
        window.until(() -> !window.isShown("#run-stop"));
        assertThat(window.isShown("#run-read")).isFalse();
        var killed = AskFixture.study(folder.resolve("killed.mindgap"), MadeUpSurvey.of(QUESTIONS));
        kill(killed);
        AskFixture.open(window, killed);
        WindowFixture.onFx(() -> {
            window.go(Room.ANSWERS);
            return true;
        });
        window.shown("not finished; " + CALLS + " calls made");
        var before = server.requests();
        // even a run whose model is gone is read
        asking.press("#run-read");
        window.until(() -> window.isShown("#run-raw-of") && !window.isShown("#run-read"));
        assertThat(server.requests()).isEqualTo(before);
        // what was asked last stands there to be asked again
        window.click("#ask-model");
        assertThat(((TextField) window.shown("#ask-address")).getText()).isEqualTo(server.address());
        assertThat(((TextField) window.shown("#ask-model-name")).getText()).isEqualTo("demo");
    }

    /** Asks the plan of the open study in another one, whose run ends without a word. */
    private void kill(Path file) throws Exception {
        try (var asked = StudyFile.openReadOnly(asking.file());
                var study = StudyFile.open(file)) {
            var run = asked.runs().all().get(0);
            var plan = PlanReader.read(run.plan(), run.name());
            var survey = study.survey(run.survey()).orElseThrow();
            try (var planned = PlanRun.dry(
                    plan, run.endpoint(), survey, Engines.found(), place -> Optional.empty(), JobContext.unwatched())) {
                var watch = new Runner.Watch((call, received, reply, reused) -> {}, new RunControl());
                planned.ask(study.runs(), false, watch, problem -> {});
                planned.begin(study.runs()).close();
            }
        }
    }

    private void reopened() throws Exception {
        AskFixture.open(window, AskFixture.study(folder.resolve(asked.get() + ".mindgap"), MadeUpSurvey.of(1)));
        AskFixture.open(window, asking.file());
        WindowFixture.onFx(() -> {
            window.go(Room.ANSWERS);
            return true;
        });
    }

    private static ChatServer.Reply refusal(int status) {
        return new ChatServer.Reply(status, "{\"error\":{\"message\":\"no\"}}");
    }

    private static ChatServer.Reply letters() {
        return ChatServer.letters("demo", Map.of("A", 0.6, "B", 0.3));
    }
}
