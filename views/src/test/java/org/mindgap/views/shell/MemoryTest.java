package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
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
}
