package org.mindgap.compare.simulation;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.consistency.Consistency;
import org.mindgap.compare.consistency.ConsistencyRow;
import org.mindgap.compare.consistency.Estimate;
import org.mindgap.compare.consistency.Response;
import org.mindgap.stats.Seed;

/**
 * How often intervals of consistency and alignment miss what infinitely many questions of the same kind have (20,000 of
 * them here): free answers of which questions explain much or little, in tenths as those of study S4.
 */
@Tag("bench")
class ConsistencySimulationTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);
    private static final int RESPONSES = 8;
    private static final int MANY = 20_000;
    private static final int DRAWS = 500;

    /** What a response hangs on: people's view of the question, a view of the model's own, chance of deviation 1. */
    private record Kind(String name, double people, double own) {}

    @Test
    void intervals() throws IOException {
        var rounds = Rates.ROUNDS / 4;
        var rates = new Rates(
                "95 % intervals of consistency and alignment, 8 responses a question, " + rounds + " rounds each");
        for (var kind : List.of(
                new Kind("near people", 1, 0.5), new Kind("own views", 0.3, 1), new Kind("hardly steady", 0.3, 0.2))) {
            var truth = row(kind, MANY, 0, new Seed(1).and(kind.name()));
            for (var questions : new int[] {20, 35, 100}) {
                var rows = new ArrayList<ConsistencyRow>();
                for (var round = 0; round < rounds; round++) {
                    rows.add(row(kind, questions, DRAWS, new Seed(round).and(questions)));
                }
                told(rates, kind, questions, "consistency", rows, truth, ConsistencyRow::consistency);
                told(rates, kind, questions, "alignment", rows, truth, ConsistencyRow::alignment);
                told(rates, kind, questions, "alignment of means", rows, truth, ConsistencyRow::questionAlignment);
            }
        }
        rates.done("compare-consistency.txt");
    }

    private static void told(
            Rates rates,
            Kind kind,
            int questions,
            String what,
            List<ConsistencyRow> rows,
            ConsistencyRow truth,
            Function<ConsistencyRow, Estimate> of) {
        var value = of.apply(truth).value();
        rates.atMost(
                String.format("%s, %d questions, %s %.2f: interval misses", kind.name(), questions, what, value),
                questions < 100 ? 0.1 : 0.075,
                rows.size(),
                round -> {
                    var found = of.apply(rows.get(round));
                    return found.lower() > value || found.upper() < value;
                });
    }

    private static ConsistencyRow row(Kind kind, int questions, int draws, Seed seed) {
        var random = seed.generator();
        var spread = Math.sqrt(kind.people() * kind.people() + kind.own() * kind.own() + 1);
        var responses = new ArrayList<Response>();
        for (var question = 0; question < questions; question++) {
            var people = random.nextGaussian();
            var own = random.nextGaussian();
            for (var response = 0; response < RESPONSES; response++) {
                var latent = kind.people() * people + kind.own() * own + random.nextGaussian();
                var score = Math.round(10 * NORMAL.cumulativeProbability(latent / spread)) / 10.0;
                responses.add(new Response("m", "en", "q" + question, score, NORMAL.cumulativeProbability(people)));
            }
        }
        return new Consistency(0, 1, draws, 0, seed).rows(responses).get(0);
    }
}
