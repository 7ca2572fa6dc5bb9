package org.mindgap.formats.microdata;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.Optional;
import org.mindgap.problem.ProblemException;

/** Opens one kind of file of respondents. */
public interface MicrodataReader {

    /** Word on the command line: sav, dta. */
    String format();

    /** Whether the file's first bytes are of this kind, also where it cannot be read (encrypted, too new). */
    boolean recognises(Path file) throws IOException;

    /**
     * Reads the dictionary.
     *
     * @param encoding the character set that the user chose, or nothing to take the file's own
     * @throws ProblemException if the file is damaged, encrypted or of a version that cannot be read
     */
    Microdata open(Path file, Optional<Charset> encoding) throws IOException, ProblemException;
}
