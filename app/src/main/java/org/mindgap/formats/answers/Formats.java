package org.mindgap.formats.answers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.mindgap.formats.text.FormatChoice;
import org.mindgap.problem.ProblemException;

/** The kinds of file of model answers that can be read, ours and those that a jar adds. */
public final class Formats {
    /** The word that means: look at the file. */
    public static final String AUTO = FormatChoice.AUTO;

    private final List<AnswersReader> readers;

    public Formats() {
        this(ServiceLoader.load(AnswersReader.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    Formats(List<AnswersReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** Every reader, in the order in which they are asked whether they recognise a file. */
    public List<AnswersReader> readers() {
        return readers;
    }

    /**
     * The reader for a file.
     *
     * @param format the reader's word, or {@link #AUTO}
     * @throws ProblemException if there is no such reader, or none recognises the file
     */
    public AnswersReader choose(Path file, String format) throws IOException, ProblemException {
        return new FormatChoice<>(readers, AnswersReader::format, AnswersReader::recognises).choose(file, format);
    }
}
