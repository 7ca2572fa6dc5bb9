package org.mindgap.formats.microdata;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers in pages, so that they grow without a copy and with nothing that a file says of its size. */
public final class Doubles {
    private static final int FIRST = 64;

    private final List<double[]> full = new ArrayList<>();
    private double[] page = new double[FIRST];
    private int inPage;
    private int size;

    void add(double value) {
        if (inPage == page.length) {
            if (inPage < Index.PAGE) {
                page = Arrays.copyOf(page, Math.min(Index.PAGE, inPage * 4));
            } else {
                full.add(page);
                page = new double[Index.PAGE];
                inPage = 0;
            }
        }
        page[inPage++] = value;
        size++;
    }

    /** Respondents. */
    public int size() {
        return size;
    }

    /** The number of a respondent, or NaN. */
    public double at(int row) {
        var number = row / Index.PAGE;
        return (number < full.size() ? full.get(number) : page)[row % Index.PAGE];
    }

    /** All of them as one array. */
    public double[] toArray() {
        var all = new double[size];
        for (var row = 0; row < size; row++) {
            all[row] = at(row);
        }
        return all;
    }
}
