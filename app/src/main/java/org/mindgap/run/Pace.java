package org.mindgap.run;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.mindgap.elicit.Outcome;

/**
 * How many requests may be under way at one endpoint. Doubles with each round of good replies until the server is
 * overburdened for the first time (slow start, Jacobson 1988); from then on it grows by one for each round and is halved
 * when the server is overburdened (429, 5xx, time-outs): additive increase, multiplicative decrease (Chiu and Jain 1989).
 * Where a server says how long to wait, nobody asks before. Safe for many threads.
 */
final class Pace {
    private static final int START = 4;

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final int most;
    private double allowed;
    private int underWay;
    private int sinceHalved;
    private boolean burdenedBefore;
    private long notBefore = System.nanoTime();

    Pace(int most) {
        this.most = most;
        this.allowed = Math.min(START, most);
    }

    /** Waits until another request may be sent, and counts it as under way. */
    void enter() throws InterruptedException {
        lock.lockInterruptibly();
        try {
            while (true) {
                var wait = notBefore - System.nanoTime();
                if (wait > 0) {
                    changed.await(wait, TimeUnit.NANOSECONDS);
                } else if (underWay >= (int) allowed) {
                    changed.await();
                } else {
                    underWay++;
                    wake();
                    return;
                }
            }
        } finally {
            lock.unlock();
        }
    }

    /** A request is over. */
    void leave(Outcome outcome, Optional<Duration> wait) {
        lock.lock();
        try {
            underWay--;
            wait.ifPresent(w -> notBefore = Math.max(notBefore, System.nanoTime() + w.toNanos()));
            if (burdened(outcome)) {
                burdenedBefore = true;
                // replies to requests that were under way already say the same thing again
                if (sinceHalved >= (int) allowed || sinceHalved < 0 || allowed >= most) {
                    allowed = Math.max(1, allowed / 2);
                    sinceHalved = 0;
                }
            } else {
                allowed = Math.min(most, allowed + (burdenedBefore ? 1 / allowed : 1));
            }
            sinceHalved++;
            if (wait.isPresent()) {
                changed.signalAll();
            } else {
                wake();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Wakes one that waits where there is a place for one; it wakes the next. The lock is held. */
    private void wake() {
        if (underWay < (int) allowed) {
            changed.signal();
        }
    }

    /** How many are allowed now. */
    int allowed() {
        lock.lock();
        try {
            return (int) allowed;
        } finally {
            lock.unlock();
        }
    }

    private static boolean burdened(Outcome outcome) {
        return switch (outcome) {
            case RATE_LIMITED, SERVER_ERROR, TIMED_OUT, RESET, UNREACHABLE -> true;
            default -> false;
        };
    }
}
