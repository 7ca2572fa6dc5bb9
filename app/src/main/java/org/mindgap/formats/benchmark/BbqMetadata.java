package org.mindgap.formats.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The authors' {@code additional_metadata.csv}: for every item the place of the option that names the stereotyped group,
 * and whether people have proper names.
 */
final class BbqMetadata {
    private static final List<String> COLUMNS = List.of("category", "question_index", "example_id", "target_loc");

    private final Map<String, Entry> entries;

    /**
     * @param target 0 to 2, {@link BbqTarget#NOBODY} or {@link BbqTarget#UNRESOLVED}
     * @param names whether people have proper names
     */
    record Entry(int target, boolean names) {}

    private BbqMetadata(Map<String, Entry> entries) {
        this.entries = Map.copyOf(entries);
    }

    static BbqMetadata none() {
        return new BbqMetadata(Map.of());
    }

    static BbqMetadata read(Path file, JobContext context) throws IOException, ProblemException {
        var entries = new HashMap<String, Entry>();
        try (var table = CsvTable.open(file, context)) {
            var places = COLUMNS.stream().mapToInt(table::column).toArray();
            for (var i = 0; i < places.length; i++) {
                if (places[i] < 0) {
                    throw new ProblemException(
                            Problem.error("benchmark.column-missing", COLUMNS.get(i), String.join(", ", table.header()))
                                    .at(Place.line(FileFacts.name(file), 1)));
                }
            }
            var type = table.column("label_type");
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var one = row.get();
                entries.put(
                        key(one.text(places[0]), one.text(places[1]), one.text(places[2])),
                        new Entry(target(one.text(places[3])), one.text(type).equals("name")));
            }
        }
        return new BbqMetadata(entries);
    }

    boolean isEmpty() {
        return entries.isEmpty();
    }

    Optional<Entry> of(BbqRow row) {
        return Optional.ofNullable(entries.get(key(row.category(), row.index(), row.example())));
    }

    private static int target(String text) {
        return switch (text) {
            case "0", "1", "2" -> text.charAt(0) - '0';
            case "x" -> BbqTarget.NOBODY;
            default -> BbqTarget.UNRESOLVED;
        };
    }

    private static String key(String category, String index, String example) {
        return category + "\n" + index + "\n" + example;
    }
}
