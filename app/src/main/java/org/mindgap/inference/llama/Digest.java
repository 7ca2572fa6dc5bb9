package org.mindgap.inference.llama;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.mindgap.job.JobContext;

/** What cannot change under a file's name. */
final class Digest {
    private static final int STEP = 1 << 20;

    private Digest() {}

    /** {@code sha256:} and 64 digits. Reads the whole file. */
    static String of(Path file, JobContext context) throws IOException {
        try (var in = Files.newInputStream(file)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var length = Files.size(file);
            var part = new byte[STEP];
            var done = 0L;
            for (var count = in.read(part); count >= 0; count = in.read(part)) {
                context.checkCancelled();
                digest.update(part, 0, count);
                done += count;
                context.progress(done, length);
            }
            return "sha256:" + HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
