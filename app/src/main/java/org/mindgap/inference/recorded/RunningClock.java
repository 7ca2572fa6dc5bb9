package org.mindgap.inference.recorded;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** A clock that answers wait by. */
interface RunningClock {
    /** The clock on the wall, as far as it runs evenly. */
    RunningClock SYSTEM = new RunningClock() {
        @Override
        public long nanos() {
            return System.nanoTime();
        }

        @Override
        public void pass(long nanos) throws InterruptedException {
            // nobody counts it down: whoever stops the wait is asked, or interrupts it
            var unused = new CountDownLatch(1).await(nanos, TimeUnit.NANOSECONDS);
        }
    };

    /** How often somebody is asked whether to go on waiting. */
    long LOOK_NANOS = 50_000_000;

    /** Where it stands; only differences mean something. */
    long nanos();

    /** Lets so much time go by. */
    void pass(long nanos) throws InterruptedException;

    /** Waits until it stands there; false where somebody stopped the wait before, or the thread was interrupted. */
    default boolean await(long until, BooleanSupplier stopped) {
        for (var left = until - nanos(); left > 0; left = until - nanos()) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            try {
                pass(Math.min(LOOK_NANOS, left));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return true;
    }
}
