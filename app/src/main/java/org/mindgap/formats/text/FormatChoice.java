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

    /** OpinionsQA's model_input: texts that were put to models, without keys or answers of anybody. */
    private static final List<String> MODEL_INPUT = List.of("question", "options");

    private static final int BUFFER = 8192;
    private static final long LOOKED_AT = 1L << 20;

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
        var head = FileFacts.head(file);
        if (head.isBlank()) {
            throw new ProblemException(Problem.error("formats.empty-file").at(Place.file(name)));
        }
        for (var reader : readers) {
            if (looks.like(reader, file)) {
                return reader;
            }
        }
        if (head.indexOf('\0') < 0) {
            mustBeText(file, name);
        }
        if (CsvHead.of(file).names().stream().limit(2).toList().equals(MODEL_INPUT)) {
            throw new ProblemException(Problem.error("formats.model-input").at(Place.file(name)));
        }
        if (head.indexOf('\0') < 0 && isHeader(head)) {
            throw new ProblemException(
                    Problem.error("formats.header-only", words()).at(Place.line(name, 1)));
        }
        throw new ProblemException(
                Problem.error("formats.not-recognised", words()).at(Place.file(name)));
    }

    /** Whether one line is all there is, and it looks like the first row of a table. */
    private static boolean isHeader(String head) {
        return head.strip().lines().count() == 1 && head.strip().matches("[^{\\[].*[,;\t].*");
    }

    /** A text that is not UTF-8 is of a known kind, perhaps: its line and byte say more than that none fits. */
    private static void mustBeText(Path file, String name) throws IOException, ProblemException {
        var buffer = new char[BUFFER];
        try (var text = Utf8Reader.open(file)) {
            var read = 0;
            while (read >= 0 && text.consumed() < LOOKED_AT) {
                read = text.read(buffer, 0, buffer.length);
            }
        } catch (BadTextException e) {
            throw CsvTable.notText(name, e);
        }
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
