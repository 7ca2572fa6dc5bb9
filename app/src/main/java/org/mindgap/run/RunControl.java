package org.mindgap.run;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Pauses, resumes and stops a run from outside. What is under way when it is paused comes to its end. Thread-safe. */
public final class RunControl {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private boolean paused;
    private volatile boolean stopped;

    public void pause() {
        set(true, stopped);
    }

    public void resume() {
        set(false, stopped);
    }

    /** For good; requests under way are given up. */
    public void stop() {
        set(false, true);
    }

    public boolean stopped() {
        return stopped;
    }

    public boolean paused() {
        lock.lock();
        try {
            return paused;
        } finally {
            lock.unlock();
        }
    }

    /** Waits while paused. */
    void awaitGoing() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (paused && !stopped) {
                changed.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void set(boolean pausing, boolean stopping) {
        lock.lock();
        try {
            paused = pausing;
            stopped = stopping;
            changed.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
