package org.mindgap.views.data;

import javafx.collections.ObservableListBase;

/** The numbers of all rows without the memory for them: the table asks for those that it shows. */
final class RowNumbers extends ObservableListBase<Integer> {
    private final int count;

    RowNumbers(int count) {
        this.count = count;
    }

    @Override
    public Integer get(int index) {
        if (index < 0 || index >= count) {
            throw new IndexOutOfBoundsException(index);
        }
        return index;
    }

    @Override
    public int size() {
        return count;
    }

    @Override
    public int indexOf(Object row) {
        return row instanceof Integer number && number >= 0 && number < count ? number : -1;
    }

    @Override
    public boolean contains(Object row) {
        return indexOf(row) >= 0;
    }
}
