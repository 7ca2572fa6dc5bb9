package org.mindgap.document;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Writes documents as PDF; found by {@link java.util.ServiceLoader}, so that nothing here knows how. */
public interface DocumentWriter {

    /**
     * Writes a document.
     *
     * @param out not closed
     * @return what could not be shown as it should: a figure that does not fit a page, a script without a font
     * @throws ProblemException if nothing can be written: this system has no font
     */
    List<Problem> write(Document document, OutputStream out) throws IOException, ProblemException;
}
