package org.mindgap.views.kit;

import org.mindgap.job.JobContext;

/**
 * What is shown of a job that a user waits for.
 *
 * @param name what it does, in words; empty if nothing runs
 * @param done units finished
 * @param total units in all, 0 while unknown
 * @param secondsLeft how long it will still take, in steps that do not flicker; 0 for a few, -1 where that cannot
 *     be estimated
 */
public record JobState(String name, long done, long total, long secondsLeft) {
    public static final JobState IDLE = new JobState("", 0, 0);

    public JobState(String name, long done, long total) {
        this(name, done, total, -1);
    }

    public boolean running() {
        return !name.isEmpty();
    }

    /** Whether it counts something that can be named, and not shares of the whole. */
    public boolean counts() {
        return total > 0 && total != JobContext.WHOLE;
    }

    /** Between 0 and 1, or -1 while unknown. */
    public double fraction() {
        return total > 0 ? Math.min(1, (double) done / total) : -1;
    }
}
