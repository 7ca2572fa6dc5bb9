package org.mindgap.formats.table;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.compare.consistency.People;
import org.mindgap.compare.consistency.Response;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Groups of people with a number for each question, from a table with one of these in each row. Keys of questions are
 * compared without regard to their case: published files write E114 here and e114 there.
 *
 * @param group column of the group's name
 * @param question column of the question's key
 * @param value column of the number, 0 to 1
 * @param language column of the group's language; looked at only where the table has it
 */
public record PeopleCsv(String group, String question, String value, String language) {
    /** As the file of countries of study S4 names them. */
    public static final PeopleCsv PUBLISHED = new PeopleCsv("cntry_an", "question_key", "pro_score", "language");

    /**
     * Columns in this order, of which the fourth may be left out.
     *
     * @throws ProblemException if there are fewer than three or more than four
     */
    public static PeopleCsv named(List<String> columns) throws ProblemException {
        if (columns.size() < 3 || columns.size() > 4) {
            throw new ProblemException(Problem.error("compare.people-columns", String.join(",", columns)));
        }
        return new PeopleCsv(columns.get(0), columns.get(1), columns.get(2), columns.size() > 3 ? columns.get(3) : "");
    }

    /** A question's key as it is compared. */
    public static String key(String question) {
        return question.toLowerCase(Locale.ROOT);
    }

    /** A response under its question's key as it is compared. */
    public static Response keyed(Response response) {
        return new Response(
                response.model(), response.language(), key(response.question()), response.score(), response.truth());
    }

    /**
     * Reads the rows; those without a number are not known.
     *
     * @throws ProblemException if a column is not there or holds something else, or a group has two numbers for one
     *     question, or a group two languages
     */
    public People of(Observations table) throws ProblemException {
        var groups = ResponsesCsv.texts(table, group);
        var questions = ResponsesCsv.texts(table, question);
        var values = ResponsesCsv.numbers(table, value);
        var languages = table.column(language).isPresent() ? ResponsesCsv.texts(table, language) : null;
        Map<String, Map<String, Double>> all = new LinkedHashMap<>();
        var spoken = new LinkedHashMap<String, String>();
        for (var row = 0; row < table.rows(); row++) {
            if (groups.missing(row) || questions.missing(row) || values.missing(row)) {
                continue;
            }
            var name = ResponsesCsv.text(groups, row);
            var number = ResponsesCsv.part(values.value(row), value, row);
            var before = all.computeIfAbsent(name, n -> new LinkedHashMap<>())
                    .put(key(ResponsesCsv.text(questions, row)), number);
            if (before != null && before != number) {
                throw new ProblemException(
                        Problem.error("compare.people-twice", name, ResponsesCsv.text(questions, row), row + 1));
            }
            if (languages != null) {
                language(name, languages, row, spoken);
            }
        }
        return new People(all, spoken);
    }

    private void language(String name, Series.Categories languages, int row, Map<String, String> spoken)
            throws ProblemException {
        var text = ResponsesCsv.text(languages, row);
        var before = text.isEmpty() ? null : spoken.put(name, text);
        if (before != null && !before.equals(text)) {
            throw new ProblemException(Problem.error("compare.people-languages", name, before, text, language));
        }
    }
}
