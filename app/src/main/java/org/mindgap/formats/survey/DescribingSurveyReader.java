package org.mindgap.formats.survey;

import java.io.IOException;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** A reader of files whose variables can be looked at before anything is imported. */
public interface DescribingSurveyReader extends SurveyReader {

    /**
     * Looks at the variables of a file.
     *
     * @param request the file, its codebook, its characters and how a table of text is read; nothing else of it counts
     * @throws ProblemException if the file is damaged, encrypted or of a version that cannot be read, if how it is read
     *     leaves something open that numbers depend on, or if the codebook is none
     */
    SurveyDescription describe(SurveyRequest request, JobContext context) throws IOException, ProblemException;
}
