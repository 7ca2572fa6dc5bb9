package org.mindgap.formats.microdata;

import java.util.Arrays;

/**
 * A column of numbers while it is read: through a dictionary while there are few different ones, as numbers from then
 * on.
 */
public final class NumberDraft {
    /** More different values than this are numbers and no codes. */
    public static final int MOST_CODES = 4000;

    private static final int FIRST = 16;

    private final Pages pages;
    private Index index;
    private double[] dictionary = new double[FIRST];
    private int codes;
    private int[] table = new int[FIRST * 4];
    private final int[] small = new int[256];
    private boolean many;
    private final Doubles values;

    public NumberDraft() {
        this(Pages.heap());
    }

    /** @param pages where full pages wait */
    public NumberDraft(Pages pages) {
        this.pages = pages;
        this.index = new Index(pages);
        this.values = new Doubles(pages);
    }

    /** Adds a number; NaN without a tag is nothing. */
    public void add(double value) {
        if (many) {
            values.add(value);
        } else if (Double.isNaN(value) && CodeText.letter(value) == 0) {
            index.add(-1);
        } else {
            var position = position(value == 0 ? 0 : value);
            if (position < 0) {
                spread();
                values.add(value);
            } else {
                index.add(position);
            }
        }
    }

    /** Adds nothing: the file has no value there. */
    public void addNothing() {
        if (many) {
            values.add(Double.NaN);
        } else {
            index.add(-1);
        }
    }

    /**
     * Adds a number that a file writes in one byte.
     *
     * @param key 0 to 255, always the same for the same number
     */
    public void addSmall(int key, double value) {
        if (many) {
            values.add(value);
            return;
        }
        var known = small[key];
        if (known == 0) {
            var position = position(value == 0 ? 0 : value);
            if (position < 0) {
                spread();
                values.add(value);
                return;
            }
            known = position + 1;
            small[key] = known;
        }
        index.add(known - 1);
    }

    /** The place of a value in the dictionary, which learns it; -1 if it is one too many. */
    private int position(double value) {
        var bits = Double.doubleToRawLongBits(value);
        var slot = slot(bits);
        while (table[slot] != 0) {
            if (Double.doubleToRawLongBits(dictionary[table[slot] - 1]) == bits) {
                return table[slot] - 1;
            }
            slot = (slot + 1) & (table.length - 1);
        }
        if (codes == MOST_CODES) {
            return -1;
        }
        if (codes == dictionary.length) {
            dictionary = Arrays.copyOf(dictionary, codes * 2);
        }
        dictionary[codes++] = value;
        table[slot] = codes;
        if (codes * 2 > table.length) {
            rehash();
        }
        return codes - 1;
    }

    private void rehash() {
        table = new int[table.length * 4];
        for (var i = 0; i < codes; i++) {
            var slot = slot(Double.doubleToRawLongBits(dictionary[i]));
            while (table[slot] != 0) {
                slot = (slot + 1) & (table.length - 1);
            }
            table[slot] = i + 1;
        }
    }

    private int slot(long bits) {
        var mixed = bits * 0x9E37_79B9_7F4A_7C15L;
        return (int) (mixed >>> 40) & (table.length - 1);
    }

    private void spread() {
        many = true;
        for (var row = 0; row < index.size(); row++) {
            var position = index.at(row);
            values.add(position < 0 ? Double.NaN : dictionary[position]);
        }
        index = new Index(pages);
        table = new int[0];
    }

    /** The column; nothing may be added afterwards. */
    public Cells cells() {
        return many ? new Cells.Numbers(values) : new Cells.Coded(index, Arrays.copyOf(dictionary, codes));
    }
}
