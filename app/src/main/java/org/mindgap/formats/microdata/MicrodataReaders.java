package org.mindgap.formats.microdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The kinds of file that bring their own dictionary.
 *
 * @param readers asked one after the other whether they know a file
 */
public record MicrodataReaders(List<MicrodataReader> readers) {
    public MicrodataReaders {
        readers = List.copyOf(readers);
    }

    /**
     * The reader that knows the file.
     *
     * @throws ProblemException if none does
     */
    public MicrodataReader of(Path file) throws IOException, ProblemException {
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.error("formats.no-file").at(Place.file(FileFacts.name(file))));
        }
        for (var reader : readers) {
            if (reader.recognises(file)) {
                return reader;
            }
        }
        throw new ProblemException(Problem.error("microdata.not-described").at(Place.file(FileFacts.name(file))));
    }
}
