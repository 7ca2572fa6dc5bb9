package org.mindgap.views.fakes;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/** Stands in for the window's thread: what is handed to it runs when the test waits. */
public final class TestThread implements Executor {
    private final Queue<Runnable> waiting = new ArrayDeque<>();

    @Override
    public void execute(Runnable work) {
        synchronized (waiting) {
            waiting.add(work);
        }
    }

    /** Runs what comes until something holds. */
    public void until(BooleanSupplier holds) {
        Awaitility.await().pollInSameThread().until(() -> {
            runAll();
            return holds.getAsBoolean();
        });
    }

    private void runAll() {
        for (var work = next(); work != null; work = next()) {
            work.run();
        }
    }

    private Runnable next() {
        synchronized (waiting) {
            return waiting.poll();
        }
    }
}
