package org.mindgap.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.Uncertainty;
import org.mindgap.job.JobContext;
import org.mindgap.stereotype.AmplificationCalculator;
import org.mindgap.stereotype.AmplificationQuery;
import org.mindgap.stereotype.AmplificationRow;

/**
 * Over 200 samples of the practice survey: how often the 95 % set of an amplification holds the value that the model was
 * built with, and how often a flag is wrong. Prints what it saw to {@code target/bench}.
 */
@Tag("bench")
class AmplificationCoverageTest {
    private static final int SAMPLES = Integer.getInteger("mindgap.bench.samples", 200);
    private static final int REPLICATES = Integer.getInteger("mindgap.bench.replicates", 200);
    private static final Path OUT = Path.of("target", "bench");
    private static final Map<String, Double> BUILT_WITH =
            Map.of("truth", 1.0, "exaggerator", 1.5, "guesser", 0.0, "sampler", 1.0);

    /** What was seen of one kind of row. */
    private static final class Seen {
        private int rows;
        private int valued;
        private int held;
        private int bounded;
        private double sum;
        private int flagged;

        void add(AmplificationRow row, double truth) {
            rows++;
            flagged += row.flags().isEmpty() ? 0 : 1;
            if (row.state().hasValue()) {
                valued++;
                held += row.interval().set().contains(truth) ? 1 : 0;
                bounded += row.interval().set().bounded() ? 1 : 0;
                sum += row.amplification();
            }
        }
    }

    @Test
    void thePracticeSurvey() throws IOException {
        var truth = BiasDesigns.truth();
        var items = Questionnaire.read().items();
        var models = PracticeModel.all(truth).stream()
                .filter(m -> BUILT_WITH.containsKey(m.id()))
                .toList();
        var all = new java.util.ArrayList<>(models);
        all.add(PracticeModel.truth(truth));
        var seen = new TreeMap<String, Seen>();
        for (var seed = 1; seed <= SAMPLES; seed++) {
            var survey = new PracticeSurvey(truth.world(), items)
                    .of(new Drawing(truth, items, new Skips(Map.of(), Map.of())).draw(seed));
            var calculator = AmplificationCalculator.of(
                    GapCalculator.of(survey, new PracticeAnswers(truth.world(), all, items, seed)));
            for (var kind : List.of(Uncertainty.Items.FIXED, Uncertainty.Items.USUAL)) {
                var query = AmplificationQuery.of(List.of(PracticeSurvey.PLACE, PracticeSurvey.FAITH));
                var rows = calculator
                        .table(
                                query.with(query.gaps().with(new Uncertainty(REPLICATES, seed, kind))),
                                JobContext.unwatched())
                        .rows();
                for (var row : rows) {
                    var size = row.people().effective() >= 100 ? "n over 100" : "n under 100";
                    if (row.state().hasRaw()) {
                        seen.computeIfAbsent(row.model() + " | " + kind + " | " + size, k -> new Seen())
                                .add(row, BUILT_WITH.getOrDefault(row.model(), 1.0));
                    }
                }
            }
        }
        report(seen);
    }

    private static void report(Map<String, Seen> seen) throws IOException {
        var text = new StringBuilder("Amplification on the practice survey: " + SAMPLES + " samples, " + REPLICATES
                + " replicates of each\n\n"
                + "model | questions | people: rows, with a ratio, mean ratio, set holds, bounded, flagged\n");
        seen.forEach((kind, of) -> text.append(String.format(
                Locale.ROOT,
                "%s: %d, %d, %.3f, %.3f, %.3f, %d%n",
                kind,
                of.rows,
                of.valued,
                of.sum / of.valued,
                (double) of.held / of.valued,
                (double) of.bounded / of.valued,
                of.flagged)));
        Files.createDirectories(OUT);
        Files.writeString(OUT.resolve("coverage-amplification.txt"), text);
        seen.forEach((kind, of) -> {
            // three standard errors of samples, not of rows: rows of a sample are not independent
            var slack = 3 * Math.sqrt(.05 * .95 / SAMPLES);
            assertThat((double) of.held / of.valued).as(kind + "\n" + text).isGreaterThan(.9 - slack);
            // of few people and fixed questions a sample often shows no difference where the exaggerator shows one
            var few = kind.contains("FIXED") && kind.contains("under");
            assertThat((double) of.flagged / of.rows).as(kind).isLessThan((few ? .15 : .05) + slack);
        });
    }
}
