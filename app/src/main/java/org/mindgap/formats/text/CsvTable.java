package org.mindgap.formats.text;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * A CSV file (RFC 4180) with a header, read row by row and strictly: UTF-8, every row as long as the header (empty
 * fields beyond it are dropped), quotes closed. The separator is the one of comma, semicolon and tab that the header
 * holds most often.
 */
public final class CsvTable implements Closeable {
    private static final int PROGRESS_EVERY = 1024;
    private static final int LOOK_AHEAD = 1 << 16;

    private final String file;
    private final Utf8Reader text;
    private final CsvReader<CsvRecord> csv;
    private final CloseableIterator<CsvRecord> records;
    private final JobContext context;
    private final long size;
    private final char separator;
    private final List<String> header;
    private final Map<String, Integer> positions = new HashMap<>();
    private long rows;

    private CsvTable(Path path, Utf8Reader text, JobContext context) throws IOException, ProblemException {
        this.file = FileFacts.name(path);
        this.text = text;
        this.context = context;
        this.size = Files.size(path);
        var buffered = new BufferedReader(text, LOOK_AHEAD);
        this.separator = guarded(() -> separator(buffered));
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .skipEmptyLines(true)
                .ofCsvRecord(buffered);
        this.records = csv.iterator();
        var first = record();
        if (first.isEmpty()) {
            throw new ProblemException(Problem.error("formats.empty-file").at(Place.file(file)));
        }
        this.header = first.get().getFields().stream().map(String::strip).toList();
        checkHeader(first.get().getStartingLineNumber());
    }

    /**
     * Opens a file and reads its header.
     *
     * @throws ProblemException if it is empty, no text, or names two columns alike
     */
    public static CsvTable open(Path path, JobContext context) throws IOException, ProblemException {
        var text = Utf8Reader.open(path);
        try {
            return new CsvTable(path, text, context);
        } catch (IOException | ProblemException | RuntimeException e) {
            text.close();
            throw e;
        }
    }

    /** The columns' names without blanks around them; an empty name where the file gives none. */
    public List<String> header() {
        return header;
    }

    public char separator() {
        return separator;
    }

    /** Position of a column, or -1. */
    public int column(String name) {
        return positions.getOrDefault(name, -1);
    }

    /** The next row, or nothing at the end. */
    public Optional<CsvRow> next() throws IOException, ProblemException {
        var next = record();
        if (next.isEmpty()) {
            return Optional.empty();
        }
        if (++rows % PROGRESS_EVERY == 0) {
            context.checkCancelled();
            context.progress(text.consumed(), size);
        }
        var fields = next.get().getFields();
        var line = next.get().getStartingLineNumber();
        if (fields.size() > header.size()
                && fields.subList(header.size(), fields.size()).stream().allMatch(String::isBlank)) {
            fields = fields.subList(0, header.size());
        }
        if (fields.size() != header.size()) {
            throw new ProblemException(Problem.error("formats.row-length", header.size(), fields.size())
                    .at(Place.line(file, line)));
        }
        return Optional.of(new CsvRow(line, fields));
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }

    private void checkHeader(long line) throws ProblemException {
        var twice = new ArrayList<String>();
        for (var i = 0; i < header.size(); i++) {
            var name = header.get(i);
            if (!name.isEmpty() && positions.putIfAbsent(name, i) != null && !twice.contains(name)) {
                twice.add(name);
            }
        }
        if (!twice.isEmpty()) {
            throw new ProblemException(Problem.error("formats.header-duplicate", String.join(", ", twice))
                    .at(Place.line(file, line)));
        }
    }

    private Optional<CsvRecord> record() throws IOException, ProblemException {
        return guarded(() -> records.hasNext() ? Optional.of(records.next()) : Optional.<CsvRecord>empty());
    }

    private interface Step<T> {
        T take() throws IOException;
    }

    private <T> T guarded(Step<T> step) throws IOException, ProblemException {
        try {
            return step.take();
        } catch (BadTextException e) {
            throw notText(file, e);
        } catch (UncheckedIOException e) {
            var cause = e.getCause();
            if (cause instanceof BadTextException bad) {
                throw notText(file, bad);
            }
            throw cause;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof BadTextException bad) {
                throw notText(file, bad);
            }
            throw new ProblemException(
                    Problem.error("formats.csv-broken", String.valueOf(e.getMessage()))
                            .at(Place.file(file)),
                    e);
        }
    }

    /** The problem of a file that is no UTF-8. */
    public static ProblemException notText(String file, BadTextException e) {
        return new ProblemException(Problem.error("formats.not-utf8", e.found()).at(Place.line(file, e.line())), e);
    }

    private static char separator(BufferedReader reader) throws IOException {
        reader.mark(LOOK_AHEAD);
        var counts = new HashMap<Character, Integer>();
        var quoted = false;
        for (var i = 0; i < LOOK_AHEAD - 1; i++) {
            var c = reader.read();
            if (c < 0 || (!quoted && (c == '\n' || c == '\r'))) {
                break;
            }
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted) {
                counts.merge((char) c, 1, Integer::sum);
            }
        }
        reader.reset();
        var best = ',';
        for (var candidate : List.of(';', '\t')) {
            if (counts.getOrDefault(candidate, 0) > counts.getOrDefault(best, 0)) {
                best = candidate;
            }
        }
        return best;
    }
}
