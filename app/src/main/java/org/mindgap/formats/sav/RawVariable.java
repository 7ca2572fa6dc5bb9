package org.mindgap.formats.sav;

import java.util.ArrayList;
import java.util.List;

/** A variable record as it stands in the file; texts are not yet decoded. */
final class RawVariable {
    /** Where its first eight bytes stand in a case, from 0. */
    final int place;

    /** 0 for numbers, 1 to 255 for a text. */
    final int width;

    final byte[] name;
    final byte[] label;
    final int print;

    /** Values declared missing, eight bytes each, of which the first two are a range where {@link #range}. */
    final List<byte[]> missing;

    final boolean range;

    /** Labels of values of eight bytes; one list may belong to many variables. */
    List<RawLabel> labels = List.of();

    /** Measure as the display record says: 0 unknown, 1 nominal, 2 ordinal, 3 scale. */
    int measure;

    /** Width of its column in the data window, 0 unknown. */
    int columns;

    /** Alignment as the display record says: 0 left, 1 right, 2 centre; -1 unknown. */
    int alignment = -1;

    /** A value of at most eight bytes and its label. */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    record RawLabel(byte[] value, byte[] label) {}

    RawVariable(int place, int width, byte[] name, byte[] label, int print, List<byte[]> missing, boolean range) {
        this.place = place;
        this.width = width;
        this.name = name;
        this.label = label;
        this.print = print;
        this.missing = missing;
        this.range = range;
    }

    /** Takes labels; those of a second record come after those of the first. */
    void label(List<RawLabel> more) {
        if (labels.isEmpty()) {
            labels = more;
        } else {
            var both = new ArrayList<>(labels);
            both.addAll(more);
            labels = both;
        }
    }

    /** Pieces of eight bytes that it takes in a case. */
    int pieces() {
        return Math.max(1, (width + 7) / 8);
    }
}
