package org.mindgap.job;

import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Answers a question that keeps changing: a newer request stops the older one, and whatever the older one still finds,
 * or dies of, is dropped. Once {@link #start} or {@link #cancel} has returned, nothing that was asked before it is
 * delivered any more, on whichever thread it was called. Safe for many threads.
 */
public final class LatestWins {
    private final Jobs jobs;
    private final Executor delivery;
    private @Nullable RunningJob<?> latest;

    /**
     * @param delivery runs the consumers, for a window its own thread
     */
    public LatestWins(Jobs jobs, Executor delivery) {
        this.jobs = jobs;
        this.delivery = delivery;
    }

    /**
     * Asks anew.
     *
     * @param name what the job does, in words
     * @param then gets the result, unless something newer was asked meanwhile
     * @param otherwise gets what the job died of, unless something newer was asked meanwhile; never a cancellation
     */
    public synchronized <T> RunningJob<T> start(
            String name, Job<T> job, Consumer<? super T> then, Consumer<? super Throwable> otherwise) {
        return start(name, job, then, otherwise, () -> {});
    }

    /**
     * As the other, and tells when the job was stopped from outside: not by {@link #cancel} and not by something newer.
     *
     * @param stopped is told
     */
    public synchronized <T> RunningJob<T> start(
            String name,
            Job<T> job,
            Consumer<? super T> then,
            Consumer<? super Throwable> otherwise,
            Runnable stopped) {
        cancel();
        var asked = jobs.start(name, job);
        latest = asked;
        // nobody waits: what fails in delivering reaches the executor of deliveries
        var unused = asked.result()
                .whenComplete((result, failure) -> delivery.execute(() -> {
                    if (failure == null) {
                        deliver(asked, () -> then.accept(result));
                    } else if (cause(failure) instanceof CancellationException) {
                        deliver(asked, stopped);
                    } else {
                        deliver(asked, () -> otherwise.accept(cause(failure)));
                    }
                }));
        return asked;
    }

    /** Stops what runs; nothing of it will be delivered. */
    public synchronized void cancel() {
        var before = latest;
        latest = null;
        if (before != null) {
            before.cancel();
        }
    }

    /** Whether something was asked and not yet delivered. */
    public synchronized boolean busy() {
        var asked = latest;
        return asked != null && !asked.isCancelled();
    }

    /** Holding the lock, so that whoever asks anew waits for a delivery under way and then knows it was the last. */
    private synchronized void deliver(RunningJob<?> asked, Runnable news) {
        if (asked == latest) {
            latest = null;
            news.run();
        }
    }

    private static Throwable cause(Throwable failure) {
        var cause = failure.getCause();
        return failure instanceof CompletionException && cause != null ? cause : failure;
    }
}
