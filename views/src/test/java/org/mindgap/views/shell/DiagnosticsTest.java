package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiagnosticsTest {
    @TempDir
    Path folder;

    @Test
    void the_log_is_taken_without_anything_that_a_user_wrote() throws IOException {
        var log = Files.writeString(folder.resolve("mindgap.log"), """
            2025-01-02T03:04:05.678+01:00 ERROR [SECRET-thread] o.m.views.shell.ErrorDesk - key sk-SECRET of /srv/SECRET
            java.lang.IllegalStateException: SECRET label of a question
            	at org.mindgap.store.StudyFile.open(StudyFile.java:12)
            	at SECRET.package.Thing.run(Thing.java:3)
            Caused by: java.io.IOException: D:\\SECRET
            SECRET
            """);
        var files = new Diagnostics(Map.of("java.version", "17", "user.name", "SECRET"), log)
                .files(
                        new Diagnostics.Seen(List.of("1280 x 800, scale 1.0"), Settings.USUAL, Optional.empty(), 30),
                        Runtime::getRuntime);
        var all = String.join("\n", files.values());
        assertThat(all).doesNotContain("SECRET");
        assertThat(all)
                .contains("ERROR o.m.views.shell.ErrorDesk")
                .contains("java.lang.IllegalStateException")
                .contains("at org.mindgap.store.StudyFile.open")
                .contains("java.io.IOException")
                .contains("java.version 17");
    }
}
