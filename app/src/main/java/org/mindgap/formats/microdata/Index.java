package org.mindgap.formats.microdata;

import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.ShortBuffer;
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
    private final Pages pages;
    private int width = 1;
    private byte[] bytes = new byte[FIRST];
    private short[] shorts = {};
    private int[] ints = {};
    private int inPage;
    private int size;

    public Index() {
        this(Pages.heap());
    }

    /** @param pages where full pages wait */
    Index(Pages pages) {
        this.pages = pages;
    }

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
        var kept = pages.keep(bytes);
        full.add(kept);
        inPage = 0;
        return kept == bytes ? new byte[PAGE] : bytes;
    }

    private short[] nextShorts() {
        if (inPage < PAGE) {
            return Arrays.copyOf(shorts, Math.min(PAGE, Math.max(FIRST, inPage * 4)));
        }
        var kept = pages.keep(shorts);
        full.add(kept);
        inPage = 0;
        return kept == shorts ? new short[PAGE] : shorts;
    }

    private int[] nextInts() {
        if (inPage < PAGE) {
            return Arrays.copyOf(ints, Math.min(PAGE, Math.max(FIRST, inPage * 4)));
        }
        var kept = pages.keep(ints);
        full.add(kept);
        inPage = 0;
        return kept == ints ? new int[PAGE] : ints;
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
            if (kept instanceof short[] s) {
                return (s[within] & 0xFFFF) - 1;
            }
            return kept instanceof int[] i ? i[within] - 1 : inFile(kept, within);
        }
        return switch (width) {
            case 1 -> (bytes[within] & 0xFF) - 1;
            case 2 -> (shorts[within] & 0xFFFF) - 1;
            default -> ints[within] - 1;
        };
    }

    private static int inFile(Object kept, int within) {
        if (kept instanceof ByteBuffer b) {
            return (b.get(within) & 0xFF) - 1;
        }
        return kept instanceof ShortBuffer s ? (s.get(within) & 0xFFFF) - 1 : ((IntBuffer) kept).get(within) - 1;
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
