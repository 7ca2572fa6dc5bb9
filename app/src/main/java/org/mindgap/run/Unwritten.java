package org.mindgap.run;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Replies that came and are not durable yet. Whoever brought one goes on asking; there may be as many as are asked at once
 * and no more, so that a slow disk slows the asking down and a process that is killed has little to ask again. What follows when a reply
 * is durable is done one after the other, by a thread of its own: the store does not wait for it.
 */
final class Unwritten {
    private final RunTally tally;
    private final int most;
    private final Semaphore places;
    private final ThreadPoolExecutor teller;

    Unwritten(String endpoint, RunTally tally, int atOnce) {
        this.tally = tally;
        this.most = atOnce;
        this.places = new Semaphore(most);
        this.teller = new ThreadPoolExecutor(1, 1, 1, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), work -> {
            var thread = new Thread(work, "run " + endpoint + " kept");
            thread.setDaemon(true);
            return thread;
        });
        teller.allowCoreThreadTimeOut(true);
    }

    /**
     * Waits for a place, even if interrupted (a reply that was paid for is kept), and hands a reply over.
     *
     * @param keeping hands it to the store
     * @param kept is done when it is durable
     * @param over is done then, too, or when it could not be kept
     */
    void add(Supplier<CompletableFuture<Void>> keeping, Runnable kept, Runnable over) {
        places.acquireUninterruptibly();
        CompletableFuture<Void> keep;
        try {
            keep = keeping.get();
        } catch (RuntimeException | Error e) {
            keep = CompletableFuture.failedFuture(e);
        }
        var unused = keep.handleAsync((nothing, failure) -> settle(failure, kept, over), teller);
    }

    private boolean settle(@Nullable Throwable failure, Runnable kept, Runnable over) {
        try {
            if (failure == null) {
                kept.run();
            } else {
                tally.failed(failure);
            }
        } catch (RuntimeException | Error e) {
            tally.failed(e);
        } finally {
            over.run();
            places.release();
        }
        return failure == null;
    }

    /** Waits until all that was handed over is durable, and told. */
    void await() throws InterruptedException {
        places.acquire(most);
        places.release(most);
    }
}
