package org.mindgap.compare.subgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Question;

/** One column's hits and distances in one group, question by question. */
final class Tally {
    private final List<Double> hits = new ArrayList<>();
    private final List<Double> distances = new ArrayList<>();
    private final Map<String, Double> hitOf = new LinkedHashMap<>();
    private final Map<String, Double> distanceOf = new LinkedHashMap<>();
    private final List<Double> majority = new ArrayList<>();
    private final List<Double> national = new ArrayList<>();
    private final List<Double> ceilings = new ArrayList<>();
    private int questions;
    private int base = Integer.MAX_VALUE;

    void asked(int people) {
        questions++;
        base = Math.min(base, people);
    }

    /**
     * A question of which there are both sides.
     *
     * @param common the mode of most groups
     * @param everyone shares of the whole country
     */
    void answered(Question question, double[] people, double[] model, int common, double[] everyone, double ceiling) {
        hits.add(Mode.hit(people, model));
        hitOf.put(question.id(), Mode.hit(people, model));
        majority.add(Mode.of(people).get(common) ? 1.0 : 0.0);
        national.add(Mode.hit(people, everyone));
        ceilings.add(ceiling);
        if (question.measure() == Measure.ORDINAL && people.length > 1) {
            distances.add(Math.abs(Mode.first(people) - Mode.first(model)) / (people.length - 1.0));
            distanceOf.put(question.id(), distances.get(distances.size() - 1));
        }
    }

    /** Hits by question: 1, 0, or a part where the model's modes are tied. */
    Map<String, Double> hitOf() {
        return hitOf;
    }

    /** Distances by ordered question. */
    Map<String, Double> distanceOf() {
        return distanceOf;
    }

    int base() {
        return questions == 0 ? 0 : base;
    }

    int questions() {
        return questions;
    }

    int answers() {
        return hits.size();
    }

    int ordered() {
        return distances.size();
    }

    double accuracy() {
        return mean(hits);
    }

    double accuracyOfAll() {
        return questions == 0 ? Double.NaN : sum(hits) / questions;
    }

    double error() {
        return error(hits);
    }

    double majority() {
        return mean(majority);
    }

    double national() {
        return mean(national);
    }

    double ceiling() {
        return mean(ceilings);
    }

    double distance() {
        return mean(distances);
    }

    double distanceError() {
        return error(distances);
    }

    private static double sum(List<Double> values) {
        return values.stream().mapToDouble(v -> v).sum();
    }

    private static double mean(List<Double> values) {
        return values.isEmpty() ? Double.NaN : sum(values) / values.size();
    }

    private static double error(List<Double> values) {
        var n = values.size();
        if (n < 2) {
            return Double.NaN;
        }
        var mean = mean(values);
        var squares = Arrays.stream(values.stream().mapToDouble(v -> v).toArray())
                .map(v -> (v - mean) * (v - mean))
                .sum();
        return Math.sqrt(squares / (n - 1) / n);
    }
}
