package org.mindgap.figure.comparison;

import java.util.List;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureSpec;

/**
 * A figure of a comparison and the numbers behind it.
 *
 * @param spec what is drawn
 * @param data the table that goes beside it, with all digits
 * @param places which row of the table each row of the figure shows, counted from 0, where some are left out; empty where
 *     they are the same
 * @param <S> kind of figure
 */
public record ComparedFigure<S extends FigureSpec>(S spec, DataTable data, List<Integer> places) {
    public ComparedFigure {
        places = List.copyOf(places);
    }

    /** Rows of the figure are those of the table. */
    public ComparedFigure(S spec, DataTable data) {
        this(spec, data, List.of());
    }

    /**
     * Which row of the table a row of the figure shows.
     *
     * @param drawn place in the figure, counted from 0
     */
    public int place(int drawn) {
        return drawn < places.size() ? places.get(drawn) : drawn;
    }
}
