package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a file says of itself, and what its variables could be used as. */
class DescribeCommandTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void file() throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/fuzz/survey/sav/bytecode.sav"))) {
            file = Files.write(folder.resolve("wave.sav"), in.readAllBytes());
        }
    }

    @Test
    void suggestions_say_why() {
        var run = CommandRun.of("describe", file, "--suggest");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Weighted by w")
                .containsPattern("w +.*weight +The file itself is weighted by it\\.")
                .containsPattern("q2 +How important is it\\? +left-out +It is one of several answers");
    }

    @Test
    void suggestions_are_a_table_for_other_programs_too() {
        var run = CommandRun.of("describe", file, "--suggest", "--csv");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("name,label,suggested,why")
                .contains("\nw,", "q2,How important is it?,left-out,");
    }
}
