package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Path;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** Reads one kind of survey file; found by {@link java.util.ServiceLoader}, so that a jar can add a kind. */
public interface SurveyReader {

    /** Word on the command line: csv, dialogues, shares-csv. */
    String format();

    /** Whether this reader brings respondents (false: published shares). */
    boolean respondents();

    /** Whether the file looks like this kind, from its name and at most its first 64 KiB. */
    boolean recognises(Path file) throws IOException;

    /**
     * Reads the whole survey.
     *
     * @throws ProblemException if the file cannot be read as this kind; nothing is kept
     */
    SurveyImport read(SurveyRequest request, JobContext context) throws IOException, ProblemException;
}
