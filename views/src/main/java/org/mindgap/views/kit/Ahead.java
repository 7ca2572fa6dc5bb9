package org.mindgap.views.kit;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import org.jspecify.annotations.Nullable;
import org.mindgap.job.Job;
import org.mindgap.job.Jobs;
import org.mindgap.job.RunningJob;

/**
 * Work done before anybody asks for it, piece by piece, while nobody waits for anything: any other job ends it at once, and
 * when none has run for a while the piece begins again. What it finds stays where the piece keeps it; nobody is told, and
 * what a piece dies of is told to whoever asks for the same himself. Safe for many threads.
 */
public final class Ahead implements AutoCloseable {
    /** How often nobody has to have waited before a piece begins: half a second where {@link Tasks} asks. */
    private static final int QUIET = 5;

    private final Jobs thread = Jobs.ofNoHurry();
    private final Deque<Job<?>> left = new ArrayDeque<>();
    private @Nullable RunningJob<?> now;
    private int quiet;

    Ahead() {}

    /** Takes the place of what was to be done. */
    public synchronized void ask(Collection<? extends Job<?>> pieces) {
        giveWay();
        left.clear();
        left.addAll(pieces);
    }

    /** Whether nothing is left to do. */
    public synchronized boolean done() {
        return left.isEmpty();
    }

    /** Somebody waits for something else. */
    synchronized void giveWay() {
        quiet = 0;
        if (now != null) {
            now.cancel();
        }
    }

    /**
     * To be called again and again.
     *
     * @param nobodyWaits whether no other job runs
     */
    synchronized void look(boolean nobodyWaits) {
        if (!nobodyWaits) {
            giveWay();
        } else if (now == null && !left.isEmpty() && ++quiet >= QUIET) {
            var piece = left.getFirst();
            var begun = thread.start("ahead", piece);
            now = begun;
            var unused = begun.result().whenComplete((found, failure) -> ended(begun, piece));
        }
    }

    private synchronized void ended(RunningJob<?> begun, Job<?> piece) {
        now = null;
        if (!begun.isCancelled()) {
            left.remove(piece);
        }
    }

    @Override
    public void close() {
        ask(java.util.List.of());
        thread.close();
    }
}
