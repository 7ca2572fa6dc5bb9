package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.mindgap.formats.microdata.Microdata;
import org.mindgap.problem.ProblemException;

/** A reader of files that bring their own dictionary, which can be looked at before anything is imported. */
public interface DescribingSurveyReader extends SurveyReader {

    /**
     * Reads the dictionary.
     *
     * @param encoding the character set that the user chose, or nothing to take the file's own
     * @throws ProblemException if the file is damaged, encrypted or of a version that cannot be read
     */
    Microdata describe(Path file, Optional<Charset> encoding) throws IOException, ProblemException;
}
