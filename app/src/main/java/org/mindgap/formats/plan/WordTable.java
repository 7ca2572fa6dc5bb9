package org.mindgap.formats.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Words by question and by something else, as a table of three columns. */
final class WordTable {
    private static final int MOST_ROWS = 1_000_000;

    private WordTable() {}

    /**
     * Reads one.
     *
     * @param columns their names: question, what is said of it, the words
     * @param lacking what is said where one of them is not there
     * @throws ProblemException if a column is not there, or a row says nothing
     */
    static Map<String, Map<String, String>> read(Path file, List<String> columns, Problem lacking)
            throws IOException, ProblemException {
        var said = new LinkedHashMap<String, Map<String, String>>();
        var name = FileFacts.name(file);
        try (var table = CsvTable.open(file, JobContext.unwatched())) {
            for (var column : columns) {
                if (table.column(column) < 0) {
                    throw new ProblemException(lacking.at(Place.line(name, 1)));
                }
            }
            var count = 0;
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var cells = row.get();
                var words = new ArrayList<String>();
                for (var column : columns) {
                    words.add(plain(cells.text(table.column(column))));
                }
                if (words.stream().anyMatch(String::isBlank) || ++count > MOST_ROWS) {
                    throw new ProblemException(
                            Problem.error("formats.stances-row").at(Place.line(name, cells.line())));
                }
                said.computeIfAbsent(words.get(0), q -> new LinkedHashMap<>()).put(words.get(1), words.get(2));
            }
        }
        return said;
    }

    /** Our own tables put an apostrophe before what a spreadsheet would compute. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1).strip()
                : cell.strip();
    }
}
