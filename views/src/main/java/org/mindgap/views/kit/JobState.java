package org.mindgap.views.kit;

/**
 * What the status bar shows of the oldest job that a user waits for.
 *
 * @param name what it does, in words; empty if nothing runs
 * @param done units finished
 * @param total units in all, 0 while unknown
 */
public record JobState(String name, long done, long total) {
    public static final JobState IDLE = new JobState("", 0, 0);

    public boolean running() {
        return !name.isEmpty();
    }

    /** Between 0 and 1, or -1 while unknown. */
    public double fraction() {
        return total > 0 ? Math.min(1, (double) done / total) : -1;
    }
}
