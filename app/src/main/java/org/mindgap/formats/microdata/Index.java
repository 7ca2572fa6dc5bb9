package org.mindgap.formats.microdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Positions in a dictionary, -1 for none, one byte each while the dictionary is short, else two or four. Pages of 65,536
 * rows, so that it grows without a copy and with nothing that a file says of its size.
 */
public final class Index {
    static final int PAGE = 1 << 16;
    private static final int FIRST = 64;

    private final List<Object> full = new ArrayList<>();
    private int width = 1;
    private byte[] bytes = new byte[FIRST];
    private short[] shorts = {};
    private int[] ints = {};
    private int inPage;
    private int size;

    /** Adds a position, or -1. */
    public void add(int position) {
        var stored = position + 1;
        if (width == 1) {
            if (stored > 0xFF) {
                widen(2);
                add(position);
                return;
            }
            if (inPage == bytes.length) {
                bytes = nextBytes();
            }
            bytes[inPage++] = (byte) stored;
        } else if (width == 2) {
            if (stored > 0xFFFF) {
                widen(4);
                add(position);
                return;
            }
            if (inPage == shorts.length) {
                shorts = nextShorts();
            }
            shorts[inPage++] = (short) stored;
        } else {
            if (inPage == ints.length) {
                ints = nextInts();
            }
            ints[inPage++] = stored;
        }
        size++;
    }

    private byte[] nextBytes() {
        if (inPage < PAGE) {
            return Arrays.copyOf(bytes, Math.min(PAGE, inPage * 4));
        }
        full.add(bytes);
        inPage = 0;
        return new byte[PAGE];
    }

    private short[] nextShorts() {
        if (inPage < PAGE) {
            return Arrays.copyOf(shorts, Math.min(PAGE, Math.max(FIRST, inPage * 4)));
        }
        full.add(shorts);
        inPage = 0;
        return new short[PAGE];
    }

    private int[] nextInts() {
        if (inPage < PAGE) {
            return Arrays.copyOf(ints, Math.min(PAGE, Math.max(FIRST, inPage * 4)));
        }
        full.add(ints);
        inPage = 0;
        return new int[PAGE];
    }

    private void widen(int to) {
        // only what comes from here on is wider: full pages keep their kind
        if (to == 2) {
            shorts = new short[bytes.length];
            for (var i = 0; i < inPage; i++) {
                shorts[i] = (short) (bytes[i] & 0xFF);
            }
            bytes = new byte[0];
        } else {
            ints = new int[shorts.length];
            for (var i = 0; i < inPage; i++) {
                ints[i] = shorts[i] & 0xFFFF;
            }
            shorts = new short[0];
        }
        width = to;
    }

    /** Respondents. */
    public int size() {
        return size;
    }

    /** The position of a respondent's value, or -1. */
    public int at(int row) {
        var page = row / PAGE;
        var within = row % PAGE;
        if (page < full.size()) {
            var kept = full.get(page);
            if (kept instanceof byte[] b) {
                return (b[within] & 0xFF) - 1;
            }
            return kept instanceof short[] s ? (s[within] & 0xFFFF) - 1 : ((int[]) kept)[within] - 1;
        }
        return switch (width) {
            case 1 -> (bytes[within] & 0xFF) - 1;
            case 2 -> (shorts[within] & 0xFFFF) - 1;
            default -> ints[within] - 1;
        };
    }

    /** All of them as one array. */
    public int[] toArray() {
        var all = new int[size];
        for (var row = 0; row < size; row++) {
            all[row] = at(row);
        }
        return all;
    }
}
