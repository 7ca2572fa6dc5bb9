package org.mindgap.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.gap.metric.Metric;

/**
 * A value whose sampling error is wanted: a weighted sum over items of a metric, or the difference of two such sums. A
 * metric of several parts is a function of several sums; it enters by its gradient at the value.
 *
 * @param metric what is computed of each item
 * @param terms the items
 * @param floor whether the gap from sampling alone is wanted too
 */
record Statistic(Metric metric, List<Term> terms, boolean floor) {
    Statistic {
        terms = List.copyOf(terms);
    }

    /**
     * An item in a sum.
     *
     * @param slopes by how much the value changes with each part of the item's metric
     * @param minus whether it belongs to what is subtracted
     */
    @SuppressWarnings("ArrayRecordComponent") // made and read within one computation
    record Term(RowItem item, double[] slopes, boolean minus) {}

    /** A value's items. */
    static Statistic of(Metric metric, List<RowItem> items) {
        var gradient = gradient(metric, means(metric, items));
        return new Statistic(metric, terms(items, gradient, 1), true);
    }

    /** One value minus another. */
    static Statistic difference(Metric metric, List<RowItem> items, List<RowItem> minus) {
        var terms = new ArrayList<>(terms(items, gradient(metric, means(metric, items)), 1));
        terms.addAll(terms(minus, gradient(metric, means(metric, minus)), -1));
        return new Statistic(metric, terms, false);
    }

    Statistic withoutFloor() {
        return new Statistic(metric, terms, false);
    }

    /** The terms of each question, in the order in which questions first come. */
    Map<String, List<Term>> byQuestion() {
        var questions = new LinkedHashMap<String, List<Term>>();
        for (var term : terms) {
            questions
                    .computeIfAbsent(term.item().question().id(), q -> new ArrayList<>())
                    .add(term);
        }
        return questions;
    }

    /** The weighted mean of each part of the plain metric. */
    static double[] means(Metric metric, List<RowItem> items) {
        var means = new double[metric.parts()];
        for (var item : items) {
            for (var part = 0; part < means.length; part++) {
                means[part] += item.weight() * metric.plain(part, item.pair());
            }
        }
        return means;
    }

    private static List<Term> terms(List<RowItem> items, double[] gradient, int sign) {
        return items.stream()
                .map(item -> {
                    var slopes = new double[gradient.length];
                    for (var part = 0; part < slopes.length; part++) {
                        slopes[part] = sign * gradient[part] * item.weight();
                    }
                    return new Term(item, slopes, sign < 0);
                })
                .toList();
    }

    /** Numerically, by central differences; exactly 1 for a metric of one part. */
    private static double[] gradient(Metric metric, double[] means) {
        var gradient = new double[means.length];
        if (gradient.length == 1) {
            gradient[0] = 1;
            return gradient;
        }
        for (var part = 0; part < gradient.length; part++) {
            var step = 1e-6 * Math.max(1, Math.abs(means[part]));
            var up = means.clone();
            var down = means.clone();
            up[part] += step;
            down[part] -= step;
            gradient[part] = (metric.combined(up) - metric.combined(down)) / (2 * step);
        }
        return gradient;
    }
}
