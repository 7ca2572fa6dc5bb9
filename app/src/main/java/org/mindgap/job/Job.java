package org.mindgap.job;

/**
 * A unit of work that may take longer than a frame.
 *
 * @param <T> what it finds
 */
@FunctionalInterface
public interface Job<T> {
    /** Does the work on the calling thread. */
    T run(JobContext context) throws Exception;
}
