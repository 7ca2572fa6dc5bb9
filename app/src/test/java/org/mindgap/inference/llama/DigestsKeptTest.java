package org.mindgap.inference.llama;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;

class DigestsKeptTest {
    @TempDir
    Path folder;

    /** Counts how often a file was read to its end. */
    private static final class Reading implements JobContext {
        private final AtomicInteger asked = new AtomicInteger();

        @Override
        public void progress(long done, long total) {
            // what is counted is whether it could be stopped, which is asked for each part that is read
        }

        @Override
        public void checkCancelled() {
            asked.incrementAndGet();
        }
    }

    private int reads(Path file, String expected) throws IOException {
        var reading = new Reading();
        assertThat(new DigestsKept(folder.resolve("settings")).of(file, reading))
                .isEqualTo(expected);
        return reading.asked.get();
    }

    @Test
    void aFileIsReadOnceUntilItChanges() throws Exception {
        var file = Files.writeString(folder.resolve("m.gguf"), "one");
        var one = Digest.of(file, JobContext.unwatched());
        assertThat(reads(file, one)).isEqualTo(1);
        assertThat(reads(file, one)).isZero();

        Files.writeString(file, "two"); // as long as before
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_000));
        var two = Digest.of(file, JobContext.unwatched());
        assertThat(two).isNotEqualTo(one);
        assertThat(reads(file, two)).isEqualTo(1);

        // another file put in its place, with the same length and time
        var other = Files.writeString(folder.resolve("other"), "six");
        Files.setLastModifiedTime(other, FileTime.fromMillis(1_000));
        Files.move(other, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertThat(reads(file, Digest.of(file, JobContext.unwatched()))).isEqualTo(1);
    }

    @Test
    void whatIsNoDigestIsNotBelieved() throws Exception {
        var file = Files.writeString(folder.resolve("m.gguf"), "one");
        var one = Digest.of(file, JobContext.unwatched());
        reads(file, one);
        var kept = folder.resolve("settings").resolve("model-digests.json");
        Files.writeString(kept, Files.readString(kept).replace(one, "sha256:no"));
        assertThat(reads(file, one)).isEqualTo(1);
        Files.writeString(kept, "{ torn");
        assertThat(reads(file, one)).isEqualTo(1);
        assertThat(reads(file, one)).isZero();
    }
}
