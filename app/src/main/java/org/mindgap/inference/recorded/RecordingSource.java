package org.mindgap.inference.recorded;

import java.io.IOException;
import java.nio.file.Path;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** Reads recordings out of another kind of file than run files; found by {@link java.util.ServiceLoader}. */
public interface RecordingSource {

    /** Whether it reads a file, by its name. */
    boolean recognises(Path file);

    /**
     * What can be played, and how much cannot.
     *
     * @param model the only one that is wanted, or empty for all; of the others it is enough to say that they are there
     */
    RunFile.Contents read(Path file, String model, JobContext context) throws IOException, ProblemException;
}
