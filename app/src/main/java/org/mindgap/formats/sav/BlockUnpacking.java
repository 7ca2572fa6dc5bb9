package org.mindgap.formats.sav;

import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * A block of a {@code .zsav} that is being unpacked, a slice at a time, by the one thread that has taken it; another
 * may read meanwhile what is there. When a block was read, its buffers serve the next one.
 */
final class BlockUnpacking {
    /** Unpacked in about half a millisecond, so that whoever unpacks one between two looks loses little by it. */
    private static final int SLICE = 1 << 17;

    private final Inflater inflater = new Inflater();
    private byte[] packed = {};
    private byte[] all = {};
    private int packedLength;
    private int length;
    private long position;
    private int there;
    private boolean taken = true;
    private boolean closed;
    private boolean damaged;

    /** Room for a packed block; it is announced by {@link #begin} when its bytes are in it. */
    byte[] room(int bytes) {
        if (packed.length < bytes) {
            packed = new byte[bytes];
        }
        return packed;
    }

    /**
     * The packed bytes are there, and may be unpacked by whoever takes them.
     *
     * @param bytes packed
     * @param unpacked bytes that they become
     * @param at where the block stands in the file
     */
    synchronized void begin(int bytes, int unpacked, long at) {
        if (all.length < unpacked) {
            all = new byte[unpacked];
        }
        packedLength = bytes;
        length = unpacked;
        position = at;
        there = 0;
        damaged = false;
        taken = false;
    }

    /** Whether the caller shall unpack this block, and nobody else. */
    synchronized boolean take() {
        if (taken || closed) {
            return false;
        }
        taken = true;
        inflater.reset();
        inflater.setInput(packed, 0, packedLength);
        return true;
    }

    /** Takes the block and unpacks it, unless somebody has it. */
    void run() {
        if (take()) {
            while (step()) {}
        }
    }

    /**
     * Unpacks the next slice; for whoever has taken the block.
     *
     * @return whether there is more to do
     */
    boolean step() {
        var from = there();
        var done = from;
        var broken = false;
        try {
            var until = Math.min(length, from + SLICE);
            while (done < until && !broken) {
                var some = inflater.inflate(all, done, until - done);
                broken = some == 0;
                done += some;
            }
            broken |= done == length && !inflater.finished() && inflater.inflate(new byte[1]) > 0;
        } catch (DataFormatException e) {
            broken = true;
        }
        // of a slice that is none nothing is given on
        return passed(broken ? from : done, broken);
    }

    private synchronized boolean passed(int done, boolean broken) {
        there = done;
        damaged = broken;
        notifyAll();
        if (closed) {
            inflater.end();
        }
        return !closed && !damaged && there < length;
    }

    /** Bytes that are unpacked. */
    synchronized int there() {
        return there;
    }

    /** Waits for more than so many bytes, or for what keeps them from coming; only where somebody has taken the block. */
    synchronized void awaitMore(int than) throws InterruptedException {
        while (there <= than && !damaged && !closed) {
            wait();
        }
    }

    /** Whether no more bytes will come because the block is none. */
    synchronized boolean isDamaged() {
        return damaged;
    }

    /** Bytes of the block when it is unpacked. */
    int length() {
        return length;
    }

    long position() {
        return position;
    }

    /** What is unpacked; from {@link #there} on it means nothing. */
    byte[] bytes() {
        return all;
    }

    /** Nobody reads this any more; a thread that is unpacking stops after its slice. */
    synchronized void close() {
        var busy = taken && !damaged && there < length;
        closed = true;
        if (!busy) {
            inflater.end();
        }
        notifyAll();
    }
}
