package org.mindgap.formats.answers;

import java.nio.file.Path;
import java.util.Map;
import org.mindgap.problem.Problem;

/**
 * Reads the same files as {@link OpinionsModelReader}, but as they were published: of the spellings of a letter the most
 * likely alone, and a bound in place of what is not known. For replication, on request only.
 */
public final class OpinionsPublishedReader extends OpinionsModelReader {

    /** For {@link java.util.ServiceLoader}. */
    public OpinionsPublishedReader() {}

    @Override
    public String format() {
        return "opinionsqa-as-published";
    }

    /** Never by itself: what was put in for missing values is taken only where somebody asks for it. */
    @Override
    public boolean recognises(Path file) {
        return false;
    }

    @Override
    Map<String, Double> probabilities(OpinionsRow row, AnswerDesk desk) throws RowProblem {
        desk.reportOnce(Problem.warning("answers.opinions-as-published"), 1);
        return row.computed(true);
    }
}
