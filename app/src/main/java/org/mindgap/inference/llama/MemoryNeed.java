package org.mindgap.inference.llama;

import java.lang.management.ManagementFactory;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * What loading a model takes, told before it is loaded.
 *
 * @param weights the file
 * @param cache keys and values of a whole context, two bytes a number
 * @param scratch what a batch is computed in, roughly: scores of the vocabulary, and the process itself
 */
public record MemoryNeed(long weights, long cache, long scratch) {
    private static final long PROCESS = 300L << 20;
    private static final int BATCH = 512;
    private static final int MEGA = 1 << 20;

    /**
     * Of a model with a context of so many tokens.
     *
     * @param context at least 1
     */
    public static MemoryNeed of(Gguf model, int context) {
        return new MemoryNeed(model.bytes(), (long) (2.0 * model.shape().cached() * context), (long)
                (PROCESS + 4.0 * BATCH * model.words().vocabulary()));
    }

    public long bytes() {
        return (long) ((double) weights + cache + scratch); // of a damaged header too many, never less than none
    }

    /** What this computer has, or may use where something bounds it. */
    public static long machine() {
        return ManagementFactory.getOperatingSystemMXBean() instanceof com.sun.management.OperatingSystemMXBean system
                ? system.getTotalMemorySize()
                : Long.MAX_VALUE;
    }

    /** @throws ProblemException if a computer has less */
    public void within(long machine, String model) throws ProblemException {
        if (bytes() > machine) {
            throw new ProblemException(Problem.error("llama.memory", model, mega(bytes()), mega(machine), mega(cache)));
        }
    }

    /** In words, for before it is loaded. */
    public Problem told(String model, long machine) {
        return Problem.note("llama.memory-told", model, mega(bytes()), mega(weights), mega(cache), mega(machine));
    }

    private static long mega(long bytes) {
        return (bytes + MEGA - 1) / MEGA;
    }
}
