package org.mindgap.formats.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;

/**
 * A CSV file with a row for each respondent that a model played and a column for each question, named as in the survey.
 *
 * @param texts by id of the question what each row says
 */
public record AnswerColumns(Map<String, List<String>> texts) {
    public AnswerColumns {
        texts = Map.copyOf(texts);
    }

    /**
     * Reads the columns of some questions.
     *
     * @throws ProblemException if one of them has no column
     */
    public static AnswerColumns read(Path file, Survey survey, List<Question> questions, JobContext context)
            throws IOException, ProblemException {
        try (var table = CsvTable.open(file, context)) {
            var at = new LinkedHashMap<String, Integer>();
            for (var c = 0; c < table.header().size(); c++) {
                at.putIfAbsent(survey.inFile(table.header().get(c)), c);
            }
            var texts = new LinkedHashMap<String, List<String>>();
            for (var question : questions) {
                if (!at.containsKey(question.id())) {
                    throw new ProblemException(Problem.error(
                            "methods.no-column", question.shownName(), String.join(", ", table.header())));
                }
                texts.put(question.id(), new ArrayList<>());
            }
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                for (var of : texts.entrySet()) {
                    of.getValue().add(row.get().text(at.getOrDefault(of.getKey(), 0)));
                }
            }
            return new AnswerColumns(texts);
        }
    }

    /** What each row says to a question. */
    public List<String> of(Question question) {
        return texts.getOrDefault(question.id(), List.of());
    }
}
