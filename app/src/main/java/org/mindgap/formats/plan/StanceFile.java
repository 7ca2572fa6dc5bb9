package org.mindgap.formats.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.mindgap.elicit.coding.CodingScheme;
import org.mindgap.figure.DataTable;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Question;

/** Stances as a table that a spreadsheet opens: {@code question,code,says} (docs/formats/stances-csv.md). */
public final class StanceFile {
    private static final List<String> COLUMNS = List.of("question", "code", "says");

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
        return WordTable.read(file, COLUMNS, Problem.error("formats.stances-column", String.join(", ", COLUMNS)));
    }
}
