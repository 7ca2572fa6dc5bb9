package org.mindgap.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;

/**
 * A job that was started: how far it is, a way to stop it, and its end. Safe for many threads.
 *
 * @param <T> what it finds
 */
public final class RunningJob<T> implements JobContext {
    private final String name;
    private final long startedNanos = System.nanoTime();
    private final CompletableFuture<T> result = new CompletableFuture<>();
    private volatile long foundDone;
    private boolean recounted;
    private volatile boolean cancelled;
    private volatile Progress progress = new Progress(0, 0);

    RunningJob(String name) {
        this.name = name;
    }

    /**
     * How far a job is.
     *
     * @param done units of work finished
     * @param total units in all, 0 while unknown
     */
    public record Progress(long done, long total) {}

    /** What it does, in words. */
    public String name() {
        return name;
    }

    /** When it was started, as {@link System#nanoTime}. */
    public long startedNanos() {
        return startedNanos;
    }

    public Progress progress() {
        return progress;
    }

    /**
     * Which part of its own work is done, 0 to 1: units that were there before are no work. 0 while nobody knows how much
     * there is.
     */
    public double workDone() {
        var now = progress;
        var own = now.total() - foundDone;
        return now.total() > 0 && own > 0 ? Math.max(0, (double) (now.done() - foundDone) / own) : 0;
    }

    /** The end: what it found, a cancellation, or the exception it died of. Completed on the job's thread. */
    public CompletableFuture<T> result() {
        return result;
    }

    /** Asks the job to stop; it does so at its next check. */
    public void cancel() {
        cancelled = true;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Never goes back: threads that finish out of turn change nothing, and a job that begins to count something else
     * without having said so ({@link JobContext#part}) is one of which it is not known how far it is.
     */
    @Override
    public synchronized void progress(long done, long total) {
        var before = progress;
        if (recounted || (total != before.total() && before.total() > 0)) {
            recounted = true;
            progress = new Progress(0, 0);
        } else if (done >= before.done()) {
            progress = new Progress(done, total);
        }
    }

    @Override
    public void foundDone(long units) {
        foundDone = units;
    }

    @Override
    public void checkCancelled() {
        if (cancelled) {
            throw new CancellationException(name);
        }
    }
}
