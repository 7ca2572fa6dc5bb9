package org.mindgap.formats.text;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Picks the reader of a file, for surveys and answers alike: the one whose word the user gave, or the first that
 * recognises the file.
 *
 * @param readers in the order in which they are asked
 * @param word a reader's word on the command line
 * @param looks whether a file looks like a reader's kind
 */
public record FormatChoice<R>(List<R> readers, Function<R, String> word, Looks<R> looks) {
    /** The word that means: look at the file. */
    public static final String AUTO = "auto";

    public FormatChoice {
        readers = List.copyOf(readers);
    }

    /** Looks at a file. */
    @FunctionalInterface
    public interface Looks<R> {
        boolean like(R reader, Path file) throws IOException;
    }

    /**
     * The reader for a file.
     *
     * @param format a reader's word, the end of one word alone ({@code csv} for {@code shares-csv}), or {@link #AUTO}
     * @throws ProblemException if there is no such file or reader, or none recognises the file
     */
    public R choose(Path file, String format) throws IOException, ProblemException {
        var name = FileFacts.name(file);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.error("formats.no-file").at(Place.file(name)));
        }
        if (!format.equals(AUTO)) {
            return named(format);
        }
        for (var reader : readers) {
            if (looks.like(reader, file)) {
                return reader;
            }
        }
        throw new ProblemException(
                Problem.error("formats.not-recognised", words()).at(Place.file(name)));
    }

    private R named(String format) throws ProblemException {
        var exact = readers.stream().filter(r -> word.apply(r).equals(format)).toList();
        var meant = exact.isEmpty()
                ? readers.stream()
                        .filter(r -> word.apply(r).endsWith("-" + format))
                        .toList()
                : exact;
        if (meant.size() != 1) {
            throw new ProblemException(Problem.error("formats.unknown-format", format, words()));
        }
        return meant.get(0);
    }

    private String words() {
        return readers.stream().map(word).collect(Collectors.joining(", "));
    }
}
