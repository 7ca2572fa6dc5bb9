package org.mindgap.formats.survey;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import org.mindgap.formats.text.FormatChoice;
import org.mindgap.problem.ProblemException;

/** The kinds of survey file that can be read, ours and those that a jar adds. */
public final class Formats {
    /** The word that means: look at the file. */
    public static final String AUTO = FormatChoice.AUTO;

    private final List<SurveyReader> readers;

    public Formats() {
        this(ServiceLoader.load(SurveyReader.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList());
    }

    Formats(List<SurveyReader> readers) {
        this.readers = List.copyOf(readers);
    }

    /** Every reader, in the order in which they are asked whether they recognise a file. */
    public List<SurveyReader> readers() {
        return readers;
    }

    /**
     * The reader for a file.
     *
     * @param format the reader's word, or {@link #AUTO}; for published shares {@code csv} means {@code shares-csv}
     * @param respondents whether respondents are wanted (false: published shares)
     * @throws ProblemException if there is no such reader, or none recognises the file
     */
    public SurveyReader choose(Path file, String format, boolean respondents) throws IOException, ProblemException {
        var fitting =
                readers.stream().filter(r -> r.respondents() == respondents).toList();
        return new FormatChoice<>(fitting, SurveyReader::format, SurveyReader::recognises).choose(file, format);
    }
}
