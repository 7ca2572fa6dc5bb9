package org.mindgap.formats.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** Reads one kind of benchmark file. */
public interface BenchmarkReader {

    /** A word for people, as {@code bbq-jsonl}. */
    String format();

    /** Whether a file looks like this kind, by its head. */
    boolean recognises(Path file) throws IOException;

    /**
     * Reads a file whole.
     *
     * @throws ProblemException where nothing of it can be used
     */
    BenchmarkFile read(BenchmarkRequest request, JobContext context) throws IOException, ProblemException;
}
