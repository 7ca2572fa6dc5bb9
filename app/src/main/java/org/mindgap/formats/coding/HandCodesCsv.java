package org.mindgap.formats.coding;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.elicit.coding.HandCodes;
import org.mindgap.elicit.coding.HandSample;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.text.CsvRow;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * A sample as a table that a second person fills in (docs/formats/hand-coding-csv.md): question, answer and numbered
 * stances; in the column {@code code} stands the number of the stance. What a model or another person made of an answer is
 * not in it.
 */
public final class HandCodesCsv {
    private static final List<String> COLUMNS =
            List.of("run", "coding", "seed", "size", "number", "question", "asked", "answer", "stances", "code");
    private static final int MOST_ROWS = 1_000_000;

    private HandCodesCsv() {}

    /** An answer with what it is put to. */
    public record Row(HandSample.Item item, CodingScheme scheme, String answer) {}

    /**
     * The table of a sample, still without codes.
     *
     * @param rows in the sample's order
     */
    public static DataTable table(HandSample sample, List<Row> rows) {
        var lines = new ArrayList<List<Object>>();
        for (var row : rows) {
            lines.add(List.of(
                    sample.run(),
                    sample.coding(),
                    sample.seed(),
                    (long) sample.size(),
                    row.item().number(),
                    row.item().question(),
                    row.scheme().question(),
                    row.answer(),
                    stances(row.scheme()),
                    ""));
        }
        return new DataTable(COLUMNS, lines);
    }

    private static String stances(CodingScheme scheme) {
        return IntStream.range(0, scheme.stances().size())
                .mapToObj(i -> (i + 1) + " = " + scheme.stances().get(i).says())
                .collect(Collectors.joining(" | "));
    }

    /**
     * The codes of a filled table; rows without a code are not coded yet.
     *
     * @param person who filled it in
     * @param schemes by question
     * @throws ProblemException if columns are missing, rows are of several samples, or a code is no number of a stance
     */
    public static HandCodes read(Path file, String person, Map<String, CodingScheme> schemes)
            throws IOException, ProblemException {
        var name = FileFacts.name(file);
        var items = new ArrayList<HandSample.Item>();
        var codes = new LinkedHashMap<Long, String>();
        var sample = new HashMap<String, String>();
        try (var table = CsvTable.open(file, JobContext.unwatched())) {
            for (var column : COLUMNS) {
                if (table.column(column) < 0
                        && !List.of("asked", "answer", "stances").contains(column)) {
                    throw new ProblemException(
                            Problem.error("formats.hand-column", column).at(Place.line(name, 1)));
                }
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var cells = row.get();
                var place = Place.line(name, cells.line());
                for (var column : COLUMNS.subList(0, 4)) {
                    var said = cells.text(table.column(column));
                    if (!said.equals(sample.computeIfAbsent(column, c -> said))) {
                        throw new ProblemException(
                                Problem.error("formats.hand-several").at(place));
                    }
                }
                var question = cells.text(table.column("question"));
                var scheme = schemes.get(question);
                if (scheme == null || items.size() >= MOST_ROWS) {
                    throw new ProblemException(
                            Problem.error("formats.hand-question", question).at(place));
                }
                var number = number(cells, table.column("number"), place);
                items.add(new HandSample.Item(number, question));
                var given = cells.text(table.column("code"));
                if (!given.isEmpty()) {
                    codes.put(number, code(given, scheme, place));
                }
            }
        }
        var seed = whole(sample.getOrDefault("seed", ""));
        var size = whole(sample.getOrDefault("size", ""));
        if (items.isEmpty() || seed < 0 || size < 1) {
            throw new ProblemException(Problem.error("formats.hand-empty").at(Place.file(name)));
        }
        return new HandCodes(
                person,
                new HandSample(
                        sample.getOrDefault("run", ""),
                        sample.getOrDefault("coding", ""),
                        seed,
                        (int) Math.min(size, Integer.MAX_VALUE),
                        items),
                codes);
    }

    private static long number(CsvRow cells, int column, Place place) throws ProblemException {
        var number = whole(cells.text(column));
        if (number < 0) {
            throw new ProblemException(
                    Problem.error("formats.hand-number", cells.text(column)).at(place));
        }
        return number;
    }

    private static String code(String given, CodingScheme scheme, Place place) throws ProblemException {
        var number = whole(given);
        if (number < 1 || number > scheme.stances().size()) {
            throw new ProblemException(
                    Problem.error("formats.hand-code", given, scheme.stances().size())
                            .at(place));
        }
        return scheme.stances().get((int) number - 1).code();
    }

    /** A whole number from 0 on, or -1; a spreadsheet may have made 3.0 of 3. */
    private static long whole(String text) {
        var plain = text.replaceFirst("[.,]0+$", "");
        return plain.matches("\\d{1,18}") ? Long.parseLong(plain) : -1;
    }
}
