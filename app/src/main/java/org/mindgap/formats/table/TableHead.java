package org.mindgap.formats.table;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.mindgap.formats.text.Dialect;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.formats.text.TableHeader;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.Severity;

/**
 * The beginning of a table written as text, how it is read, and why. Never more of a file is looked at than a mebibyte,
 * 2,000 rows and 400,000 fields.
 *
 * @param file name of the file
 * @param extent how much of it was looked at
 * @param guesses what is taken for each decision, and what else it could be
 * @param missing texts that may stand for nothing
 * @param conflicts what does not fit the way the file is read: other numbers of fields, names that come twice, numbers
 *     with the other sign
 * @param header the columns' names, as the table is read now, empty where a column has none and is not read; and labels,
 *     where lines below the names have them
 * @param rows the first ones, as they are read now
 */
public record TableHead(
        String file,
        Extent extent,
        Guesses guesses,
        List<MissingProposal> missing,
        List<Problem> conflicts,
        TableHeader header,
        List<List<ReadField>> rows) {

    public TableHead {
        missing = List.copyOf(missing);
        conflicts = List.copyOf(conflicts);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * How much of a file was looked at.
     *
     * @param bytes from its beginning on
     * @param size bytes of the file
     * @param rows of the table, its header among them
     */
    public record Extent(long bytes, long size, int rows, boolean whole) {}

    /**
     * Looks at a file.
     *
     * @param chosen what somebody said; everything else is proposed
     * @throws ProblemException if there is no such file, or nothing in it
     */
    public static TableHead read(Path path, TableChoices chosen) throws IOException, ProblemException {
        var file = FileFacts.name(path);
        if (!Files.isRegularFile(path)) {
            throw new ProblemException(Problem.error("formats.no-file").at(Place.file(file)));
        }
        var head = HeadBytes.of(path);
        var encoding = EncodingGuess.of(head, chosen.encoding());
        var text = HeadText.of(head, encoding.value());
        if (text.text().isBlank()) {
            throw new ProblemException(Problem.error("formats.empty-file").at(Place.file(file)));
        }
        var cut = new DelimiterGuess(text, chosen).cut();
        var joined = JoinedRows.of(cut.rows().rows(), cut.quote().value());
        var header = joined.header(chosen.headerLines());
        var rows = joined.rows(header.value() > 0);
        var above = rows.subList(0, Math.min(header.value(), rows.size()));
        var heading = TableHeader.of(
                above.stream().map(HeadRows.Row::fields).toList(),
                rows.isEmpty() ? 0 : rows.get(0).fields().size());
        var names = heading.names();
        var body = rows.subList(above.size(), rows.size());
        var numbers =
                new NumberGuess(new NumberEvidence(names, body), cut.delimiter().value(), chosen);
        var decimal = numbers.decimal();
        var guesses = new Guesses(
                encoding, cut.delimiter(), cut.quote(), cut.skipped(), header, decimal, numbers.thousands(decimal));
        var style = style(guesses);
        var conflicts = new ArrayList<>(new Conflicts(file, text, guesses).of(rows, names, body, style));
        conflicts.addAll(joined.said(file, header.value() > 0));
        return new TableHead(
                file,
                new Extent(
                        head.bytes().length,
                        head.size(),
                        rows.size(),
                        head.whole() && rows.size() < HeadRows.MOST_ROWS),
                guesses,
                new MissingGuess(names, body, chosen.missing()).all(),
                conflicts,
                heading,
                Preview.of(names, body, style, chosen.missing()));
    }

    /** The columns' names. */
    public List<String> columns() {
        return header.names();
    }

    private static NumberStyle style(Guesses guesses) {
        var decimal = guesses.decimal().value();
        var thousands = guesses.thousands().value();
        return NumberStyle.clash(decimal, thousands) ? NumberStyle.PLAIN : new NumberStyle(decimal, thousands);
    }

    /** How the whole file is to be read. */
    public Dialect dialect() {
        return new Dialect(
                guesses.encoding().value(),
                guesses.delimiter().value(),
                guesses.quote().value(),
                guesses.skipped().value(),
                guesses.headerLines().value(),
                style(guesses));
    }

    /** What has to be answered before the file can be read: questions that its lines do not answer. */
    public List<Problem> open() {
        return Stream.concat(
                        guesses.all().stream().filter(Guess::isOpen).map(Guess::why),
                        conflicts.stream().filter(p -> p.severity() == Severity.ERROR))
                .toList();
    }

    /** The same without some proposals of missing codes. */
    public TableHead without(Predicate<MissingProposal> unwanted) {
        return new TableHead(
                file,
                extent,
                guesses,
                missing.stream().filter(unwanted.negate()).toList(),
                conflicts,
                header,
                rows);
    }

    /** What was decided and why, one sentence each, for the report of an import; what was not taken is said too. */
    public List<Problem> decisions() {
        List<Problem> all = new ArrayList<>();
        all.add(
                extent.whole()
                        ? Problem.note("table.read-all", extent.rows())
                        : Problem.note("table.read-some", extent.rows(), extent.bytes(), extent.size()));
        guesses.all().forEach(g -> all.add(g.why()));
        missing.forEach(m -> all.add(m.why()));
        return all.stream().map(p -> p.at(Place.file(file))).toList();
    }
}
