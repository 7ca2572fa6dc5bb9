package org.mindgap.formats.table;

import java.util.List;
import org.mindgap.problem.Problem;

/**
 * How one thing about a file is read, and why.
 *
 * @param value what is taken; while {@link By#OPEN}, what is shown until somebody chooses
 * @param by who decided
 * @param why the decision and its evidence in a sentence
 * @param others what could be taken instead, the likeliest first
 */
public record Guess<T>(T value, By by, Problem why, List<T> others) {

    public Guess {
        others = List.copyOf(others);
    }

    /** Who decided. */
    public enum By {
        /** The lines read tell. */
        SEEN,
        /** Nothing in the lines read tells, and nothing in them depends on it. */
        ASSUMED,
        /** The user. */
        CHOSEN,
        /** Nobody: it may be one or the other, and the numbers depend on it. */
        OPEN
    }

    public boolean isOpen() {
        return by == By.OPEN;
    }
}
