package org.mindgap.formats.benchmark;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer.Outcome;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.Choice;
import org.mindgap.stereotype.benchmark.Role;

/** Reads answers of the rows of a plain table: a choice, log-likelihoods of the options, or a judgement. */
final class TableAnswers {
    private TableAnswers() {}

    /** Whether a row holds an answer. */
    static boolean any(Fields row) {
        return !row.text("model").isEmpty()
                || !row.text("answer", "response", "judged", "rating", "score_1")
                        .isEmpty();
    }

    static BenchmarkAnswer of(BenchmarkItem item, Fields row) throws ProblemException {
        var text = row.text("answer", "response", "output");
        if (item.place(Role.CHOSEN) >= 0
                || item.place(Role.REJECTED) >= 0
                || !row.text("judged").isEmpty()) {
            return judged(item, row, text);
        }
        var scores = scores(item, row);
        if (!scores.isEmpty()) {
            return best(item, scores, text, row.line());
        }
        var said = row.text("picked", "chosen");
        var named = said.isEmpty() ? text : said;
        if (named.isEmpty()) {
            return BenchmarkAnswer.none(item.id(), Outcome.FAILED, "", row.line());
        }
        var place = place(named, item.choices());
        var answer = place < 0
                ? BenchmarkAnswer.none(item.id(), Outcome.OUT_OF_CHOICE, named, row.line())
                : BenchmarkAnswer.chosen(item.id(), place, named, row.line());
        return row.text("order").matches("\\d{1,2}") ? answer.turned(Integer.parseInt(row.text("order"))) : answer;
    }

    private static BenchmarkAnswer judged(BenchmarkItem item, Fields row, String text) throws ProblemException {
        var said = row.text("judged", "rating", "score");
        if (said.isEmpty()) {
            return BenchmarkAnswer.none(item.id(), text.isBlank() ? Outcome.FAILED : Outcome.WRITTEN, text, row.line());
        }
        var number = row.number("judged", "rating", "score");
        if (number.isEmpty() || !(number.getAsDouble() >= 1 && number.getAsDouble() <= 10)) {
            throw new ProblemException(Problem.warning("benchmark.judged", said, item.id()));
        }
        return new BenchmarkAnswer(item.id(), 0, Outcome.JUDGED, -1, List.of(), number.getAsDouble(), text, row.line());
    }

    private static List<Double> scores(BenchmarkItem item, Fields row) throws ProblemException {
        var scores = new ArrayList<Double>();
        for (var i = 1; i <= item.choices().size(); i++) {
            var said = row.text("score_" + i);
            if (said.isEmpty() && scores.isEmpty() && i == 1) {
                return List.of();
            }
            var number = row.number("score_" + i);
            if (number.isEmpty()) {
                throw new ProblemException(Problem.warning("benchmark.no-score", item.id(), said));
            }
            scores.add(number.getAsDouble());
        }
        return scores;
    }

    /** The option with the highest score; none where two share it. */
    static BenchmarkAnswer best(BenchmarkItem item, List<Double> scores, String text, long line) {
        var best = 0;
        var tie = false;
        for (var i = 1; i < scores.size(); i++) {
            var compared = Double.compare(scores.get(i), scores.get(best));
            if (compared > 0) {
                best = i;
                tie = false;
            } else if (compared == 0) {
                tie = true;
            }
        }
        return new BenchmarkAnswer(
                item.id(), 0, tie ? Outcome.TIE : Outcome.CHOSEN, tie ? -1 : best, scores, Double.NaN, text, line);
    }

    /** The option that a number from 1 or its very text names, or -1. */
    static int place(String word, List<Choice> choices) {
        for (var i = 0; i < choices.size(); i++) {
            if (choices.get(i).text().strip().equalsIgnoreCase(word.strip())) {
                return i;
            }
        }
        if (word.matches("\\d{1,2}")) {
            var number = Integer.parseInt(word);
            return number >= 1 && number <= choices.size() ? number - 1 : -1;
        }
        return -1;
    }
}
