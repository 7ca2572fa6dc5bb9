package org.mindgap.formats.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.figure.DataTable;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Question;

/** Stances as a table that a spreadsheet opens: {@code question,code,says} (docs/formats/stances-csv.md). */
public final class StanceFile {
    private static final List<String> COLUMNS = List.of("question", "code", "says");
    private static final int MOST_ROWS = 1_000_000;

    private StanceFile() {}

    /** The stances of questions, one row each. */
    public static DataTable table(List<Question> questions, Coder coder) {
        return table(questions, coder.stances());
    }

    /**
     * The stances of questions, one row each.
     *
     * @param said words by question and code in place of the options' own
     */
    public static DataTable table(List<Question> questions, Map<String, Map<String, String>> said) {
        var rows = new ArrayList<List<Object>>();
        for (var question : questions) {
            for (var stance : CodingScheme.of(question, said.getOrDefault(question.id(), Map.of()))
                    .stances()) {
                rows.add(List.of(question.id(), stance.code(), stance.says()));
            }
        }
        return new DataTable(COLUMNS, rows);
    }

    /** @throws ProblemException if a column is not there, or a row says nothing */
    public static Map<String, Map<String, String>> read(Path file) throws IOException, ProblemException {
        var stances = new LinkedHashMap<String, Map<String, String>>();
        var name = FileFacts.name(file);
        try (var table = CsvTable.open(file, JobContext.unwatched())) {
            for (var column : COLUMNS) {
                if (table.column(column) < 0) {
                    throw new ProblemException(Problem.error("formats.stances-column", String.join(", ", COLUMNS))
                            .at(Place.line(name, 1)));
                }
            }
            var count = 0;
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var cells = row.get();
                var words = new ArrayList<String>();
                for (var column : COLUMNS) {
                    words.add(plain(cells.text(table.column(column))));
                }
                if (words.stream().anyMatch(String::isBlank) || ++count > MOST_ROWS) {
                    throw new ProblemException(
                            Problem.error("formats.stances-row").at(Place.line(name, cells.line())));
                }
                stances.computeIfAbsent(words.get(0), q -> new LinkedHashMap<>())
                        .put(words.get(1), words.get(2));
            }
        }
        return stances;
    }

    /** Our own tables put an apostrophe before what a spreadsheet would compute. */
    private static String plain(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '\'' && "=+-@".indexOf(cell.charAt(1)) >= 0
                ? cell.substring(1).strip()
                : cell.strip();
    }
}
