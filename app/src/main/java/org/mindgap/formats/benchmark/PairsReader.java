package org.mindgap.formats.benchmark;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer;
import org.mindgap.stereotype.benchmark.BenchmarkAnswer.Outcome;
import org.mindgap.stereotype.benchmark.BenchmarkItem;
import org.mindgap.stereotype.benchmark.BenchmarkKind;
import org.mindgap.stereotype.benchmark.BenchmarkSet;
import org.mindgap.stereotype.benchmark.Method;

/**
 * Pairs of CrowS-Pairs and IndiBias, and the file that the benchmark's own scorer writes: {@code sent_more, sent_less,
 * stereo_antistereo, bias_type} and, scored, {@code sent_more_score, sent_less_score}. IndiBias has its sentences in
 * {@code modified_eng_sent_more/less} and {@code sent_more/less_hindi}. Other columns are ignored.
 */
public final class PairsReader implements BenchmarkReader {
    private static final int DECIMALS = 3;

    /** Columns of the two sentences, by language; nothing said means that of the benchmark or the user. */
    private enum Columns {
        PLAIN("sent_more", "sent_less", ""),
        ENGLISH("modified_eng_sent_more", "modified_eng_sent_less", "en"),
        HINDI("sent_more_hindi", "sent_less_hindi", "hi");

        private final String more;
        private final String less;
        private final String language;

        Columns(String more, String less, String language) {
            this.more = more;
            this.less = less;
            this.language = language;
        }

        private boolean in(Set<String> names) {
            return names.contains(more) && names.contains(less);
        }
    }

    @Override
    public String format() {
        return "pairs-csv";
    }

    @Override
    public boolean recognises(Path file) throws IOException {
        var names = FieldRows.names(file);
        return List.of(Columns.values()).stream().anyMatch(c -> c.in(names));
    }

    @Override
    public BenchmarkFile read(BenchmarkRequest request, JobContext context) throws IOException, ProblemException {
        var names = FieldRows.names(request.file());
        var columns =
                List.of(Columns.values()).stream().filter(c -> c.in(names)).toList();
        var scored = names.contains("sent_more_score") && names.contains("sent_less_score");
        var name = FileFacts.name(request.file());
        if (scored && request.model().isEmpty()) {
            throw new ProblemException(
                    Problem.error("benchmark.no-model", "sent_more_score").at(Place.file(name)));
        }
        var gathered = new Gathered(BenchmarkSet.of(request.kind()), request);
        if (scored && request.method().isEmpty()) {
            gathered.lines().note(Problem.note("benchmark.taken-masked"), 0);
        }
        var items = new PairItems(gathered.lines());
        FieldRows.read(request.file(), gathered.lines(), context, row -> {
            for (var one : columns) {
                take(row, one, request, items, gathered, scored);
            }
        });
        return gathered.file();
    }

    private static void take(
            Fields row, Columns columns, BenchmarkRequest request, PairItems items, Gathered to, boolean scored) {
        var more = row.text(columns.more);
        var less = row.text(columns.less);
        if (more.isEmpty() || less.isEmpty()) {
            to.lines()
                    .broken(
                            Problem.warning("benchmark.field", more.isEmpty() ? columns.more : columns.less),
                            row.line());
            return;
        }
        var item = items.of(
                language(columns, request, more),
                more,
                less,
                row.text("bias_type"),
                row.text("stereo_antistereo"),
                row.line());
        to.item(item, row.line());
        if (scored && columns == Columns.PLAIN) {
            to.answer(
                    new Gathered.By(
                            request.model().orElseThrow(), "", request.method().orElse(Method.MASKED), "", 1, ""),
                    answer(item, row, to.lines()));
        }
    }

    private static String language(Columns columns, BenchmarkRequest request, String sentence) {
        if (!columns.language.isEmpty()) {
            return columns.language;
        }
        return request.language()
                .orElseGet(() -> request.kind() == BenchmarkKind.INDIBIAS && devanagari(sentence) ? "hi" : "en");
    }

    private static boolean devanagari(String sentence) {
        var letters = sentence.codePoints().filter(Character::isLetter).count();
        var theirs = sentence.codePoints()
                .filter(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.DEVANAGARI)
                .count();
        return 2 * theirs > letters;
    }

    private static BenchmarkAnswer answer(BenchmarkItem item, Fields row, Lines lines) {
        var more = row.number("sent_more_score");
        var less = row.number("sent_less_score");
        if (more.isEmpty() || less.isEmpty()) {
            lines.broken(
                    Problem.warning(
                            "benchmark.no-score",
                            item.id(),
                            row.text(more.isEmpty() ? "sent_more_score" : "sent_less_score")),
                    row.line());
            return BenchmarkAnswer.none(item.id(), Outcome.FAILED, "", row.line());
        }
        return compared(item.id(), rounded(more.getAsDouble()), rounded(less.getAsDouble()), row.line());
    }

    /** The sentence that is more likely, or a tie. */
    static BenchmarkAnswer compared(String item, double more, double less, long line) {
        var scores = List.of(more, less);
        var compared = Double.compare(more, less);
        return new BenchmarkAnswer(
                item,
                0,
                compared == 0 ? Outcome.TIE : Outcome.CHOSEN,
                compared == 0 ? -1 : compared > 0 ? 0 : 1,
                scores,
                Double.NaN,
                "",
                line);
    }

    /** To three decimals, as the benchmark's own scorer does before it compares; the half goes to the even one. */
    private static double rounded(double score) {
        return new BigDecimal(score).setScale(DECIMALS, RoundingMode.HALF_EVEN).doubleValue() + 0.0;
    }
}
