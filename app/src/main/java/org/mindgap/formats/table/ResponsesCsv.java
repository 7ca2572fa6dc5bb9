package org.mindgap.formats.table;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.compare.consistency.Response;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Responses to questions from a table with one in each row.
 *
 * @param model column of the model's name
 * @param language column of the prompt's language
 * @param question column of the question's key
 * @param score column of the response's number, 0 to 1
 * @param truth column of the people's number, 0 to 1, or empty where there is none
 * @param answered column of the language that the response is in, or empty: another than the prompt's is left out
 */
public record ResponsesCsv(
        String model, String language, String question, String score, String truth, String answered) {
    /** As the file of study S4 names them (docs/formats/polarity.md). */
    public static final ResponsesCsv PUBLISHED = new ResponsesCsv(
            "model_name",
            "language",
            "question_key",
            "response_pro_score",
            "ground_truth_pro_score",
            "response_language");

    /**
     * What was read.
     *
     * @param responses in the order of the rows
     * @param otherLanguage rows left out, since the response is in another language than the prompt
     * @param without rows left out for want of a number, a model, a language or a question
     */
    public record Read(List<Response> responses, int otherLanguage, int without) {
        public Read {
            responses = List.copyOf(responses);
        }
    }

    /**
     * Reads the rows.
     *
     * @throws ProblemException if a column is not there, is no number, or has a number that is no part
     */
    public Read of(Observations table) throws ProblemException {
        var scores = numbers(table, score);
        var truths = truth.isEmpty() ? null : numbers(table, truth);
        var models = texts(table, model);
        var languages = texts(table, language);
        var questions = texts(table, question);
        var answers = answered.isEmpty() || table.column(answered).isEmpty() ? null : texts(table, answered);
        var responses = new ArrayList<Response>();
        var other = 0;
        var without = 0;
        for (var row = 0; row < table.rows(); row++) {
            if (scores.missing(row) || models.missing(row) || languages.missing(row) || questions.missing(row)) {
                without++;
            } else if (answers != null && !text(answers, row).equals(text(languages, row))) {
                other++;
            } else {
                responses.add(new Response(
                        text(models, row),
                        text(languages, row),
                        text(questions, row),
                        part(scores.value(row), score, row),
                        truths == null ? Double.NaN : part(truths.value(row), truth, row)));
            }
        }
        return new Read(responses, other, without);
    }

    static double part(double value, String column, int row) throws ProblemException {
        if (value < 0 || value > 1) {
            throw new ProblemException(Problem.error("compare.no-part", column, row + 1, value));
        }
        return value;
    }

    static Series.Numbers numbers(Observations table, String name) throws ProblemException {
        if (column(table, name) instanceof Series.Numbers numbers) {
            return numbers;
        }
        throw new ProblemException(Problem.error("compare.no-number", name));
    }

    static Series.Categories texts(Observations table, String name) throws ProblemException {
        column(table, name);
        return (Series.Categories) table.asCategories(name).column(name).orElseThrow();
    }

    private static Series column(Observations table, String name) throws ProblemException {
        return table.column(name)
                .orElseThrow(() -> new ProblemException(
                        Problem.error("compare.no-such-column", name, String.join(", ", table.names()))));
    }

    static String text(Series.Categories of, int row) {
        return of.missing(row) ? "" : of.levels().get(of.code(row));
    }
}
