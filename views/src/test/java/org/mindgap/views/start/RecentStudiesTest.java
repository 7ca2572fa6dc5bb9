package org.mindgap.views.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.start.RecentStudies.Recent;

class RecentStudiesTest {
    @TempDir
    Path folder;

    @Test
    void newest_first_each_once_and_eight_at_most() throws IOException {
        var recents = new RecentStudies(folder.resolve("new"));
        for (var i = 0; i < 10; i++) {
            recents.opened(folder.resolve("s" + i + ".mindgap"));
        }
        recents.opened(folder.resolve("s5.mindgap"));
        assertThat(recents.list())
                .extracting(r -> r.path().getFileName().toString())
                .containsExactly(
                        "s5.mindgap",
                        "s9.mindgap",
                        "s8.mindgap",
                        "s7.mindgap",
                        "s6.mindgap",
                        "s4.mindgap",
                        "s3.mindgap",
                        "s2.mindgap");
    }

    @Test
    void a_study_that_is_gone_is_listed_as_gone() throws IOException {
        var recents = new RecentStudies(folder);
        var there = Files.createFile(folder.resolve("there.mindgap"));
        recents.opened(there);
        recents.opened(folder.resolve("gone.mindgap"));
        assertThat(recents.list()).extracting(Recent::there).containsExactly(false, true);
    }

    @Test
    void a_damaged_list_is_empty_and_is_replaced() throws IOException {
        Files.writeString(folder.resolve("recent-studies.json"), "{\"version\":1,\"studies\":[\"a");
        var recents = new RecentStudies(folder);
        assertThat(recents.list()).isEmpty();
        recents.opened(folder.resolve("s.mindgap"));
        assertThat(recents.list()).hasSize(1);
    }
}
