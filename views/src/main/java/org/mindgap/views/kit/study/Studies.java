package org.mindgap.views.kit.study;

import java.io.IOException;
import java.nio.file.Path;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** Opens studies. Slow: called from jobs. */
public interface Studies extends AutoCloseable {

    OpenStudy create(Path file) throws IOException, ProblemException;

    OpenStudy open(Path file) throws IOException, ProblemException;

    /** The example that comes with the program, built when it is first asked for. */
    OpenStudy example(JobContext context) throws IOException, ProblemException;

    /** The example as it is when it is first built, whatever was done to the one before. */
    OpenStudy freshExample(JobContext context) throws IOException, ProblemException;

    /** A new copy of the practice study in a file that is not there yet. */
    OpenStudy practice(Path file) throws IOException, ProblemException;

    /** Takes away what was built for the example. */
    @Override
    void close();
}
