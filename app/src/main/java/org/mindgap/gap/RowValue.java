package org.mindgap.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * One value of a table from its items. Items of a country are averaged, then the countries, unclipped; clipping is left
 * to {@link Metric#shown}. Items without a value are counted by their state, and a value is refused where more than half
 * of the answers were declined, or of the questions asked failed the checks: what is left would not be the model's view.
 */
final class RowValue {
    private final Metric metric;
    private final List<Double> countryMeans = new ArrayList<>();
    private final Set<String> questions = new LinkedHashSet<>();
    private final Map<Why, Integer> without = new LinkedHashMap<>();
    private int items;
    private double sum;
    private int inCountry;

    RowValue(Metric metric) {
        this.metric = metric;
    }

    void add(String question, Scorer.Score score) {
        if (score.state() == CellState.VALUE) {
            items++;
            sum += score.value();
            inCountry++;
            questions.add(question);
        } else {
            without.merge(new Why(score.state(), score.reason()), 1, Integer::sum);
        }
    }

    /** Ends the items of one country. */
    void endCountry() {
        if (inCountry > 0) {
            countryMeans.add(sum / inCountry);
        }
        sum = 0;
        inCountry = 0;
    }

    /** Number of questions with a value. */
    int questions() {
        return questions.size();
    }

    /**
     * What the row shows.
     *
     * @param few whether effective n is under 30
     * @param declined share of the answers that were declined
     */
    Outcome outcome(boolean few, double declined) {
        if (declined > 0.5) {
            return Outcome.none(new Why(CellState.DECLINED, "gap.declined"));
        }
        var asked = items + count(w -> w.state() != CellState.MODEL_NOT_ASKED && w.state() != CellState.NOT_ASKED);
        if (2 * count(RowValue::failed) > asked) {
            return Outcome.none(mostFrequent(RowValue::failed));
        }
        if (countryMeans.isEmpty()) {
            // a model that gave any answer was asked
            return Outcome.none(
                    mostFrequent(without.keySet().stream().allMatch(RowValue::unasked) ? w -> true : w -> !unasked(w)));
        }
        var mean = countryMeans.stream().mapToDouble(m -> m).sum() / countryMeans.size();
        var state = few
                ? CellState.FEW_PEOPLE
                : metric.needsVariance() && mean <= 0 ? CellState.NOT_ABOVE_SAMPLING : CellState.VALUE;
        return new Outcome(mean, metric.shown(mean), state, "");
    }

    private static boolean unasked(Why why) {
        return why.state() == CellState.MODEL_NOT_ASKED || why.state() == CellState.NOT_ASKED;
    }

    private static boolean failed(Why why) {
        return why.state() == CellState.FAILED_CHECKS;
    }

    private int count(Predicate<Why> which) {
        return without.entrySet().stream()
                .filter(e -> which.test(e.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** The most frequent reason; of equally frequent ones the one that came first. */
    private Why mostFrequent(Predicate<Why> which) {
        var best = new Why(CellState.NOT_ASKED, "gap.not-asked");
        var most = 0;
        for (var entry : without.entrySet()) {
            if (which.test(entry.getKey()) && entry.getValue() > most) {
                best = entry.getKey();
                most = entry.getValue();
            }
        }
        return best;
    }

    private record Why(CellState state, String reason) {}

    /** Mean of items, what is shown of it, state and reason. */
    record Outcome(double mean, double shown, CellState state, String reason) {
        private static Outcome none(Why why) {
            return new Outcome(Double.NaN, Double.NaN, why.state(), why.reason());
        }

        /** No value, for a reason that lies with the row. */
        static Outcome none(CellState state, String reason) {
            return none(new Why(state, reason));
        }
    }
}
