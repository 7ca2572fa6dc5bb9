package org.mindgap.job;

import java.util.concurrent.CancellationException;

/**
 * What a long computation is given: a place to say how far it is, and a way to learn that nobody wants its result any
 * more. Knows no window and no thread.
 */
public interface JobContext {

    /**
     * @param done units of work finished
     * @param total units in all, or 0 while unknown
     */
    void progress(long done, long total);

    /**
     * How many of the finished units were there before, so that they say nothing of how fast the job is.
     *
     * @param units so far
     */
    default void foundDone(long units) {
        // only who estimates how long the rest takes needs it
    }

    /** Throws {@link CancellationException} when the job was stopped; call it at least every few milliseconds. */
    void checkCancelled();

    /** What {@link #part} reports as the total: shares of the whole, not units of anything. */
    long WHOLE = 100_000;

    /**
     * One of several parts that follow each other: what it reports becomes progress of the whole job, so that a bar goes
     * on where it was instead of starting anew.
     *
     * @param from share of the whole that is done when the part begins, 0 to 1
     * @param to share of the whole that is done when the part ends
     */
    default JobContext part(double from, double to) {
        var whole = this;
        return new JobContext() {
            @Override
            public void progress(long done, long total) {
                if (total > 0) {
                    var share = from + (to - from) * Math.min(1, (double) done / total);
                    whole.progress(Math.round(WHOLE * share), WHOLE);
                }
            }

            @Override
            public void checkCancelled() {
                whole.checkCancelled();
            }
        };
    }

    /** A context that nobody watches and nobody stops. */
    static JobContext unwatched() {
        return new JobContext() {
            @Override
            public void progress(long done, long total) {
                // nobody watches
            }

            @Override
            public void checkCancelled() {
                // nobody stops it
            }
        };
    }
}
