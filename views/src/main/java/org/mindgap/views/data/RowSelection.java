package org.mindgap.views.data;

import java.util.BitSet;
import java.util.List;

/** Which of many rows are selected, by their number from 0; a bit for each, so that all of a million can be. */
final class RowSelection {
    private final BitSet selected = new BitSet();
    private int count;
    private int lead = -1;
    private int anchor = -1;

    /** Begins again, with nothing selected. */
    void reset(int rows) {
        count = rows;
        selected.clear();
        lead = -1;
        anchor = -1;
    }

    /** The row that the keyboard stands on, or -1. */
    int lead() {
        return lead;
    }

    boolean contains(int row) {
        return selected.get(row);
    }

    /** Selects one row and no other; a number behind the last row means the last, one before the first the first. */
    void only(int row) {
        if (count > 0) {
            lead = within(row);
            anchor = lead;
            selected.clear();
            selected.set(lead);
        }
    }

    /** Selects from where the last selection began. */
    void extend(int row) {
        if (count > 0) {
            lead = within(row);
            anchor = Math.max(0, anchor);
            selected.clear();
            selected.set(Math.min(anchor, lead), Math.max(anchor, lead) + 1);
        }
    }

    /** Adds a row, or takes it out. */
    void toggle(int row) {
        if (count > 0) {
            lead = within(row);
            anchor = lead;
            selected.flip(lead);
        }
    }

    void all() {
        selected.set(0, count);
        lead = Math.min(Math.max(0, lead), count - 1);
    }

    /** The selected rows from the first on, and no more than so many. */
    List<Integer> rows(int most) {
        return selected.stream().limit(most).boxed().toList();
    }

    private int within(int row) {
        return Math.max(0, Math.min(count - 1, row));
    }
}
