package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.kit.Look;
import org.mindgap.views.kit.Theme;

class MemoryTest {
    private static final SessionState SOME = new SessionState(
            1,
            "/somewhere/a.mindgap",
            "GAPS",
            Map.of("models", List.of("a", "b")),
            Map.of("metric", "tv"),
            true,
            new WindowPlace(1, 2, 1300, 800, true));

    @TempDir
    Path folder;

    @Test
    void what_was_kept_last_is_there_at_the_next_start() {
        try (var memory = new Memory(folder.resolve("new"))) {
            assertThat(memory.session()).isEqualTo(SessionState.NONE);
            memory.keep(SessionState.NONE);
            memory.keep(SOME);
            memory.keep(Settings.of(new Look.State(Theme.DARK, true)));
        }
        try (var memory = new Memory(folder.resolve("new"))) {
            assertThat(memory.session()).isEqualTo(SOME);
            assertThat(memory.settings().look()).isEqualTo(new Look.State(Theme.DARK, true));
        }
    }

    @Test
    void it_is_written_by_itself_when_changes_have_calmed_down() {
        try (var memory = new Memory(folder)) {
            memory.keep(SOME);
            Awaitility.await().until(() -> Files.isRegularFile(folder.resolve("last-session.json")));
            assertThat(Files.exists(folder.resolve("last-session.json.part"))).isFalse();
        }
    }

    @Test
    void damaged_and_foreign_files_count_as_none() throws IOException {
        Files.writeString(folder.resolve("last-session.json"), "{\"version\":1,\"study\":");
        Files.writeString(folder.resolve("settings.json"), "{\"version\":9,\"theme\":\"pink\",\"more\":[1]}");
        try (var memory = new Memory(folder)) {
            assertThat(memory.session()).isEqualTo(SessionState.NONE);
            assertThat(memory.settings().look()).isEqualTo(new Look.State(Theme.LIGHT, false));
        }
    }

    /** A value that is being written for as long as a test likes. */
    static final class Slow {
        private final CountDownLatch begun = new CountDownLatch(1);
        private final CountDownLatch goOn = new CountDownLatch(1);

        public String getWord() throws InterruptedException {
            begun.countDown();
            goOn.await();
            return "kept";
        }
    }

    @Test
    void closing_waits_for_a_write_that_has_begun() throws Exception {
        var slow = new Slow();
        var writer = new ScheduledThreadPoolExecutor(1);
        var kept = new KeptFile<>(folder.resolve("slow.json"), Slow.class, writer);
        kept.keep(slow);
        slow.begun.await(); // by itself
        var closing = new Thread(kept::write, "closing");
        closing.start();
        Awaitility.await().until(() -> closing.getState() == Thread.State.BLOCKED);
        slow.goOn.countDown();
        closing.join();
        assertThat(folder.resolve("slow.json")).content().contains("kept");
        assertThat(folder.resolve("slow.json.part")).doesNotExist();
        writer.shutdown();
    }

    @Test
    void what_is_kept_after_closing_is_not_written() {
        var memory = new Memory(folder);
        memory.keep(SOME);
        memory.close();
        assertThat(folder.resolve("last-session.json")).isRegularFile();
        memory.keep(SessionState.NONE);
        try (var next = new Memory(folder)) {
            assertThat(next.session()).isEqualTo(SOME);
        }
    }
}
