package org.mindgap.formats.plan;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;

/** Other wordings of questions as a table: {@code question,wording,text}, the second being the wording's name. */
public final class WordingFile {
    private static final List<String> COLUMNS = List.of("question", "wording", "text");

    private WordingFile() {}

    /**
     * Reads one.
     *
     * @return words by question and name of the wording
     * @throws ProblemException if a column or a question is not there, or a row says nothing
     */
    public static Map<String, Map<String, String>> read(Path file, Survey survey) throws IOException, ProblemException {
        var said = WordTable.read(file, COLUMNS, Problem.error("formats.wordings-column", String.join(", ", COLUMNS)));
        for (var question : said.keySet()) {
            if (survey.question(question).isEmpty()) {
                throw new ProblemException(Problem.error("formats.plan-question", question, survey.name()));
            }
        }
        return said;
    }
}
