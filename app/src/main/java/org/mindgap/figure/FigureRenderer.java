package org.mindgap.figure;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Draws figures to files; found by {@link java.util.ServiceLoader}, so that nothing here knows how. */
public interface FigureRenderer {

    /**
     * Draws a figure.
     *
     * @param out not closed; the caller writes to a temporary file and moves it
     * @return what the figure could not show as it should: a script that no font of this system has
     * @throws ProblemException if it cannot be drawn in that style with type of at least 6 points; names the way out
     */
    List<Problem> write(FigureSpec figure, FigureFormat format, FigureStyle style, OutputStream out)
            throws IOException, ProblemException;

    /** Draws a figure in its usual style. */
    default List<Problem> write(FigureSpec figure, FigureFormat format, FigureSize size, OutputStream out)
            throws IOException, ProblemException {
        return write(figure, format, FigureStyle.of(size), out);
    }
}
