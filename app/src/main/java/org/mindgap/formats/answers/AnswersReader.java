package org.mindgap.formats.answers;

import java.io.IOException;
import java.nio.file.Path;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** Reads one kind of file of model answers; found by {@link java.util.ServiceLoader}. */
public interface AnswersReader {

    /** Word on the command line: run-jsonl, csv, verbalised-csv. */
    String format();

    /** Whether the file looks like this kind, from its name and at most its first 64 KiB. */
    boolean recognises(Path file) throws IOException;

    /** Whether the file says whose answers it holds, from its name and at most its first 64 KiB; else somebody has to. */
    default boolean namesModel(Path file) throws IOException {
        return false;
    }

    /**
     * Reads the file row by row. Rows that are wrong are reported and left out, never repaired.
     *
     * @throws ProblemException if the file cannot be read as this kind at all
     */
    AnswersReport read(AnswersRequest request, AnswerSink sink, JobContext context)
            throws IOException, ProblemException;
}
