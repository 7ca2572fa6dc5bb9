package org.mindgap.formats.sav;

import java.util.List;

/**
 * Where a variable stands in a case.
 *
 * @param width 0 for numbers, else the longest text in bytes
 * @param segments one, or for a very long text several
 */
record SavColumn(int width, List<Segment> segments) {
    /** Bytes of a very long text that a segment holds. */
    static final int SEGMENT = 255;

    /** By so much of its width a very long text takes one more segment. */
    static final int SEGMENT_STEP = 252;

    /**
     * @param place first piece of eight bytes, from 0
     * @param bytes of the text that stand in it
     */
    record Segment(int place, int bytes) {}

    SavColumn {
        segments = List.copyOf(segments);
    }

    static int segments(int width) {
        return width <= SEGMENT ? 1 : (width + SEGMENT_STEP - 1) / SEGMENT_STEP;
    }
}
