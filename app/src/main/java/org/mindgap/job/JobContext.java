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

    /** Throws {@link CancellationException} when the job was stopped; call it at least every few milliseconds. */
    void checkCancelled();

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
