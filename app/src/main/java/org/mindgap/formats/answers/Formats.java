package org.mindgap.formats.answers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** The kinds of file of model answers that can be read, ours and those that a jar adds. */
public final class Formats {
    /** The word that means: look at the file. */
    public static final String AUTO = "auto";

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
        var name = FileFacts.name(file);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.error("formats.no-file").at(Place.file(name)));
        }
        var words = readers.stream().map(AnswersReader::format).collect(Collectors.joining(", "));
        if (!format.equals(AUTO)) {
            return readers.stream()
                    .filter(r -> r.format().equals(format))
                    .findFirst()
                    .orElseThrow(() -> new ProblemException(Problem.error("formats.unknown-format", format, words)));
        }
        for (var reader : readers) {
            if (reader.recognises(file)) {
                return reader;
            }
        }
        throw new ProblemException(
                Problem.error("formats.not-recognised", words).at(Place.file(name)));
    }
}
