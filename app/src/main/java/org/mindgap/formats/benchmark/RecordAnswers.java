package org.mindgap.formats.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.mindgap.formats.answers.runs.Came;
import org.mindgap.formats.answers.runs.RunRecord;
import org.mindgap.formats.text.JsonText;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer.Outcome;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.Role;

/** Which option of a question a sample of another program chose. */
final class RecordAnswers {
    /** The benchmark's ten ways of saying that it cannot be told; lm-evaluation-harness scores all of them. */
    private static final Set<String> UNKNOWNS = Set.of(
            "unknown",
            "cannot be determined",
            "can't be determined",
            "not answerable",
            "not known",
            "not enough info",
            "not enough information",
            "cannot answer",
            "can't answer",
            "undetermined");

    private static final Pattern LETTER = Pattern.compile("(?i)(?:^|answer\\W{1,4})\\(?([A-C])\\)?(?=$|[\\s.):,])");

    private RecordAnswers() {}

    /** The option whose text was most likely. */
    static BenchmarkAnswer likeliest(BbqRow row, BenchmarkItem item, Came.Texts texts, RunRecord record) {
        Came.TextScore best = null;
        for (var one : texts.texts()) {
            if (!Double.isNaN(one.logProb()) && (best == null || one.logProb() > best.logProb())) {
                best = one;
            }
        }
        if (best == null) {
            return BenchmarkAnswer.none(item.id(), Outcome.FAILED, "", record.line());
        }
        return of(row, item, best.text().strip(), record.line());
    }

    /** What was written: as Inspect scored it, else an option's words, else a letter. */
    static BenchmarkAnswer said(BbqRow row, BenchmarkItem item, Came.Words words, RunRecord record) {
        for (JsonNode score : record.fields().path("scores")) {
            var answer = JsonText.text(score.get("answer"));
            if (answer.matches("[A-C]")) {
                return BenchmarkAnswer.chosen(item.id(), answer.charAt(0) - 'A', words.text(), record.line());
            }
        }
        var text = words.text().strip();
        var found = of(row, item, text, record.line());
        var letter = LETTER.matcher(text);
        return found.choice() < 0 && letter.find()
                ? BenchmarkAnswer.chosen(
                        item.id(), letter.group(1).toUpperCase(Locale.ROOT).charAt(0) - 'A', text, record.line())
                : found;
    }

    private static BenchmarkAnswer of(BbqRow row, BenchmarkItem item, String text, long line) {
        var place = BbqPrediction.place(row, text);
        if (place < 0 && UNKNOWNS.contains(text.toLowerCase(Locale.ROOT))) {
            place = item.place(Role.UNKNOWN);
        }
        return place < 0
                ? BenchmarkAnswer.none(item.id(), Outcome.OUT_OF_CHOICE, text, line)
                : BenchmarkAnswer.chosen(item.id(), place, text, line);
    }
}
