package org.mindgap.formats.microdata;

import java.nio.DoubleBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers in pages, so that they grow without a copy and with nothing that a file says of its size. */
public final class Doubles {
    private static final int FIRST = 64;

    private final List<Object> full = new ArrayList<>();
    private final Pages pages;
    private double[] page = new double[FIRST];
    private int inPage;
    private int size;

    /** @param pages where full pages wait */
    Doubles(Pages pages) {
        this.pages = pages;
    }

    void add(double value) {
        if (inPage == page.length) {
            if (inPage < Index.PAGE) {
                page = Arrays.copyOf(page, Math.min(Index.PAGE, inPage * 4));
            } else {
                var kept = pages.keep(page);
                full.add(kept);
                page = kept == page ? new double[Index.PAGE] : page;
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
        var kept = number < full.size() ? full.get(number) : page;
        return kept instanceof double[] d ? d[row % Index.PAGE] : ((DoubleBuffer) kept).get(row % Index.PAGE);
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
