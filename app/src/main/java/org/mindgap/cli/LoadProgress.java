package org.mindgap.cli;

import java.io.PrintStream;
import java.time.Duration;
import org.mindgap.job.JobContext;

/** Says how far a model on this computer is loaded, where that takes more than moments. */
final class LoadProgress implements JobContext {
    private static final long EVERY = Duration.ofSeconds(1).toNanos();

    private final PrintStream err;
    private final String name;
    private long told = System.nanoTime();

    LoadProgress(PrintStream err, String name) {
        this.err = err;
        this.name = name;
    }

    @Override
    public synchronized void progress(long done, long total) {
        var now = System.nanoTime();
        if (total > 0 && now - told >= EVERY) {
            told = now;
            err.println("Loading " + name + ": " + Math.min(100, 100 * done / total) + " %");
        }
    }

    @Override
    public void checkCancelled() {
        // Ctrl+C ends the process, and the model's with it
    }
}
