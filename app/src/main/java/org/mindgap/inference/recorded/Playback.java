package org.mindgap.inference.recorded;

import java.util.function.BooleanSupplier;

/**
 * The reins of a recording that is being played: on and on at a speed, or one answer at a time, and back to the beginning.
 * Safe for many threads.
 */
public final class Playback {
    private static final long LOOK = 50;

    private Speed speed;
    private boolean stepping;
    private long steps;
    private long turns;
    private long given;
    private long beginnings;

    /** Everything passes at once. */
    public Playback() {
        this(Speed.AT_ONCE);
    }

    public Playback(Speed speed) {
        this.speed = speed;
    }

    /** From now on each answer waits for {@link #step}. */
    public synchronized void pause() {
        stepping = true;
        steps = 0;
        turns++;
    }

    public synchronized Speed speed() {
        return speed;
    }

    /** From now on answers come at another speed, those that wait for their turn among them. */
    public synchronized void speed(Speed other) {
        speed = other;
        turns++;
    }

    /** Changes with everything that makes an answer come sooner or later than it was to come. */
    synchronized long turns() {
        return turns;
    }

    /** Lets one answer pass; where none waits, the next that comes. */
    public synchronized void step() {
        stepping = true;
        steps++;
        notifyAll();
    }

    /** Lets all pass. */
    public synchronized void go() {
        stepping = false;
        turns++;
        notifyAll();
    }

    /** Back to the beginning: draws come from the first again. Whether it waits for steps stays as it is. */
    public synchronized void reset() {
        beginnings++;
        given = 0;
        steps = 0;
        turns++;
    }

    public synchronized boolean stepping() {
        return stepping;
    }

    /** Answers given since the beginning. */
    public synchronized long given() {
        return given;
    }

    /** How often it went back to the beginning. */
    synchronized long beginnings() {
        return beginnings;
    }

    /** Waits for its turn; false where somebody stopped it or the thread was interrupted. */
    synchronized boolean await(BooleanSupplier stopped) {
        while (stepping && steps == 0) {
            if (stopped.getAsBoolean()) {
                return false;
            }
            try {
                wait(LOOK);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        if (stepping) {
            steps--;
        }
        given++;
        return true;
    }
}
