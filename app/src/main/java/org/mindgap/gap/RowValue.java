package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Question;

/**
 * One value of a table from its items. Each part of the items of a country is averaged, then the countries by their
 * weights, unclipped;
 * the means are put together by {@link Metric#combined}, and clipping is left to {@link Metric#shown}. Items without a value are counted by their state, and a value is refused where more than half
 * of the answers were declined, or of the questions asked failed the checks: what is left would not be the model's view.
 */
final class RowValue {
    private final Metric metric;
    private final List<double[]> countryMeans = new ArrayList<>();
    private final List<Double> countryWeights = new ArrayList<>();
    private final Map<String, Question> questions = new LinkedHashMap<>();
    private final Map<Why, Integer> without = new LinkedHashMap<>();
    private final double[] sums;
    private int items;
    private int inCountry;

    RowValue(Metric metric) {
        this.metric = metric;
        this.sums = new double[metric.parts()];
    }

    void add(Question question, Scorer.Score score) {
        if (score.state() == CellState.VALUE) {
            items++;
            for (var i = 0; i < sums.length; i++) {
                sums[i] += score.parts()[i];
            }
            inCountry++;
            questions.put(question.id(), question);
        } else {
            without.merge(new Why(score.state(), score.reason()), 1, Integer::sum);
        }
    }

    /**
     * Ends the items of one country.
     *
     * @param weight how much it counts beside the others
     */
    void endCountry(double weight) {
        if (inCountry > 0) {
            var items = inCountry;
            countryWeights.add(weight);
            countryMeans.add(Arrays.stream(sums).map(s -> s / items).toArray());
        }
        Arrays.fill(sums, 0);
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
        if (countryWeights.contains(Double.NaN)) {
            return Outcome.none(CellState.UNDEFINED, "gap.no-population");
        }
        if (metric.needsPole() && !onePole()) {
            return Outcome.none(CellState.UNDEFINED, "gap.needs-pole");
        }
        var mean = metric.combined(means());
        if (Double.isNaN(mean)) {
            return Outcome.none(CellState.UNDEFINED, "gap.nothing-to-divide-by");
        }
        var state = few
                ? CellState.FEW_PEOPLE
                : metric.needsVariance() && mean <= 0 ? CellState.NOT_ABOVE_SAMPLING : CellState.VALUE;
        return new Outcome(mean, metric.shown(mean), state, "");
    }

    /** The mean of each part over the countries, each the mean over its items. */
    private double[] means() {
        var all = countryWeights.stream().mapToDouble(w -> w).sum();
        return IntStream.range(0, sums.length)
                .mapToDouble(i -> IntStream.range(0, countryMeans.size())
                                .mapToDouble(c ->
                                        countryWeights.get(c) * countryMeans.get(c)[i])
                                .sum()
                        / all)
                .toArray();
    }

    /** Whether there is one question only, or all look towards the same named pole. */
    private boolean onePole() {
        var poles = questions.values().stream()
                .map(q -> q.pole().map(Pole::name).orElse(""))
                .distinct()
                .toList();
        return questions.size() == 1 || (poles.size() == 1 && !poles.get(0).isEmpty());
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

    /** Combined means of the items' parts, what is shown of it, state and reason. */
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
