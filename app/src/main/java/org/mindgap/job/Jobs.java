package org.mindgap.job;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs jobs on threads of its own. Knows no window: whoever started a job asks how far it is and is told the end on the
 * job's thread. Closing stops every job and waits until none touches anything any more.
 */
public final class Jobs implements AutoCloseable {
    private static final long CLOSE_SECONDS = 20;

    private final ExecutorService threads;
    private final Set<RunningJob<?>> running = ConcurrentHashMap.newKeySet();

    /**
     * @param threads how many jobs run at the same time; others wait
     */
    public Jobs(int threads) {
        this(Executors.newFixedThreadPool(threads, daemons()));
    }

    private Jobs(ExecutorService threads) {
        this.threads = threads;
    }

    /**
     * Jobs for which nobody waits: one after the other on one thread of low priority. What they would do side by side stays
     * on that thread too, so that the other processors are left to whoever waits.
     */
    public static Jobs ofNoHurry() {
        return new Jobs(new ForkJoinPool(
                1,
                pool -> {
                    var thread = ForkJoinPool.defaultForkJoinWorkerThreadFactory.newThread(pool);
                    thread.setPriority(Thread.MIN_PRIORITY);
                    thread.setName("ahead");
                    return thread;
                },
                null,
                true));
    }

    private static ThreadFactory daemons() {
        var number = new AtomicInteger();
        return work -> {
            var thread = new Thread(work, "job-" + number.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
    }

    /**
     * Starts a job as soon as a thread is free. After {@link #close} no job begins: it counts as stopped at once.
     *
     * @param name what it does, in words
     */
    public <T> RunningJob<T> start(String name, Job<T> job) {
        var handle = new RunningJob<T>(name);
        running.add(handle);
        try {
            threads.execute(() -> run(handle, job));
        } catch (RuntimeException e) {
            running.remove(handle);
            if (!threads.isShutdown()) {
                throw e;
            }
            handle.cancel(); // who closes the window early still gets what it had asked for a moment before
            handle.result().cancel(false);
        }
        return handle;
    }

    /** Jobs that wait or run, oldest first. */
    public List<RunningJob<?>> running() {
        return running.stream()
                .sorted(java.util.Comparator.comparingLong(RunningJob::startedNanos))
                .toList();
    }

    /** Asks every job to stop and waits for the end of those that have begun. */
    @Override
    public void close() {
        running.forEach(RunningJob::cancel);
        threads.shutdown();
        try {
            if (!threads.awaitTermination(CLOSE_SECONDS, TimeUnit.SECONDS)) {
                threads.shutdownNow();
            }
        } catch (InterruptedException e) {
            threads.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    private <T> void run(RunningJob<T> handle, Job<T> job) {
        try {
            handle.checkCancelled();
            var result = job.run(handle);
            running.remove(handle);
            handle.result().complete(result);
        } catch (CancellationException e) {
            running.remove(handle);
            handle.result().cancel(false);
        } catch (Throwable e) { // a job must not die in silence, whatever it dies of
            running.remove(handle);
            handle.result().completeExceptionally(e);
        }
    }
}
