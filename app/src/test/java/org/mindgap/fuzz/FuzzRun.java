package org.mindgap.fuzz;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.mindgap.problem.ProblemException;

/** Reads damaged files with one target, one after the other, and counts how they ended. */
final class FuzzRun {
    private static final int VERY_LONG_EVERY = 250;
    private static final int VERY_LONG = 50_000_000;
    private static final int FRAMES = 12;

    private final FuzzTarget target;
    private final long seed;
    private final Path folder;
    private final Tally tally;
    private final boolean longLines;

    /**
     * @param folder of the target alone
     * @param longLines whether some files hold a line of 50 MB
     */
    FuzzRun(FuzzTarget target, long seed, Path folder, boolean longLines) {
        this.target = target;
        this.seed = seed;
        this.folder = folder;
        this.tally = new Tally(target.name());
        this.longLines = longLines;
    }

    Tally tally() {
        return tally;
    }

    /** Reads the files of these numbers; file number n is always the same. */
    void run(int from, int to) throws IOException {
        for (var number = from; number < to && !tally.abandoned(); number++) {
            one(number);
        }
    }

    private void one(int number) throws IOException {
        var random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + number * 31L + name());
        var whole = target.seeds().get(random.nextInt(target.seeds().size()));
        var file = folder.resolve("fuzz-" + number + whole.ending());
        if (longLines && number % VERY_LONG_EVERY == VERY_LONG_EVERY - 1) {
            veryLong(whole.bytes(), random, file);
        } else {
            target.write(whole.bytes(), random, file);
        }
        tally.begin(number);
        try {
            tally.ended(target.read(file, random.nextBoolean()));
        } catch (ProblemException e) {
            try {
                Sentences.require(e.problems());
                tally.ended(FuzzTarget.Ending.REFUSED);
            } catch (FuzzTarget.Finding finding) {
                found(file, number, finding);
            }
        } catch (IOException | RuntimeException | Error e) {
            found(file, number, e);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void found(Path file, int number, Throwable what) throws IOException {
        Files.copy(file, folder.resolve("finding-" + file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        var trace = new StringWriter();
        what.printStackTrace(new PrintWriter(trace));
        tally.found(number, trace.toString().lines().limit(FRAMES).toList());
    }

    /** A field or a line far beyond all that a survey holds, written piece by piece. */
    private static void veryLong(byte[] whole, RandomGenerator random, Path file) throws IOException {
        var at = random.nextInt(whole.length + 1);
        var piece = (random.nextBoolean() ? "a" : new String(Dictionary.token(random), StandardCharsets.UTF_8))
                .repeat(1000)
                .getBytes(StandardCharsets.UTF_8);
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            out.write(whole, 0, at);
            for (var written = 0; written < VERY_LONG; written += piece.length) {
                out.write(piece);
            }
            out.write(whole, at, whole.length - at);
        }
    }

    private long name() {
        return target.name().hashCode() * 65_537L;
    }
}
