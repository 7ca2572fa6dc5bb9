package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.example.Example;

/** Bytes of a study are overwritten: every command ends in a result or in sentences, never in a failure unforeseen. */
class DamagedStudyTest {
    private static final int PLACES = 40;
    private static final int WIDTH = 700;

    @TempDir
    static Path folder;

    private static Path whole;

    @BeforeAll
    static void study() throws Exception {
        whole = folder.resolve("whole.mindgap");
        Example.build(whole);
    }

    @Test
    void everyCommandSaysThatTheStudyIsDamaged() throws Exception {
        var said = 0;
        for (var place = 0; place < PLACES; place++) {
            var study = damaged(place);
            for (var words : List.of(
                    List.of("models", "--study", study),
                    List.of("variables", "--study", study),
                    List.of("shares", "--study", study, "--question", "free_practice"),
                    List.of("gaps", "--study", study))) {
                var run = CommandRun.of(words.toArray());

                assertThat(run.exit()).as(words + " " + run.err()).isBetween(0, 1);
                assertThat(run.err())
                        .as("%s at %s", words.get(0), place)
                        .doesNotContain("not foreseen", "Exception", "Something unexpected");
                said += run.err().contains("This study is damaged") ? 1 : 0;
            }
        }
        assertThat(said).isPositive();
    }

    @Test
    void theHintNamesOnlyWhatThereIs() throws Exception {
        var study = folder.resolve("short.mindgap");
        Files.write(study, Arrays.copyOf(Files.readAllBytes(whole), 20_000));

        var run = CommandRun.of("models", "--study", study);

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains("short.mindgap: This study is damaged", "make a new study and import the files anew")
                .doesNotContain("save a copy");
    }

    private static Path damaged(int place) throws IOException {
        var study = Files.copy(whole, folder.resolve("damaged-" + place + ".mindgap"));
        try (var channel = FileChannel.open(study, StandardOpenOption.WRITE)) {
            // the first hundred bytes say what the file is; after them any byte may be hit
            var at = 100 + (channel.size() - 100 - WIDTH) * place / PLACES;
            var bytes = new byte[WIDTH];
            Arrays.fill(bytes, (byte) 0x5A);
            channel.write(ByteBuffer.wrap(bytes), at);
        }
        return study;
    }
}
