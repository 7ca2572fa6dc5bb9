package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.store.StudyFile;

/** A server that answers from two machines, each with a mark of its own. */
class SeveralMarksTest {
    private static final int QUESTIONS = 4;
    private static final int CALLS = QUESTIONS * 6 * 2;

    @TempDir
    Path folder;

    private final AtomicInteger asked = new AtomicInteger();
    private ChatServer server;
    private AskFixture asking;

    @BeforeEach
    void open() throws Exception {
        server = new ChatServer("demo", body -> {
            var reply = ChatServer.letters("demo", Map.of("A", 0.6, "B", 0.3));
            var mark = "{\"system_fingerprint\":\"fp_" + asked.incrementAndGet() % 2 + "\",";
            return new ChatServer.Reply(reply.status(), reply.body().replaceFirst("\\{", mark));
        });
        asking = new AskFixture(folder, MadeUpSurvey.of(QUESTIONS));
    }

    @AfterEach
    void close() throws Exception {
        asking.close();
        server.close();
    }

    @Test
    void said_once_to_be_one_model_they_end_no_run() throws Exception {
        var window = asking.window();
        asking.test(server.address(), "demo");
        window.click("#ask-next");
        asking.start();
        window.shown("demo: ended, since another model answers under the same name.");
        asking.press("#changed-one");
        window.shown("demo: all calls were made.");
        window.until(() -> !window.isShown("#run-stop"));
        asking.close();
        try (var study = StudyFile.openReadOnly(asking.file())) {
            assertThat(study.runs().all()).hasSize(1);
            assertThat(study.models()).hasSize(1);
            assertThat(study.answers("s", study.models().get(0).id()))
                    .hasSize(CALLS)
                    .allMatch(a -> a.status() == AnswerStatus.OK);
        }
    }
}
