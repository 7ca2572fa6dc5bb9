package org.mindgap.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.job.JobContext;

/**
 * All statistics in one block of replicates, question by question, so that respondents are read once a question
 * (methods.md §8.11, at its end). For one thread.
 */
final class BlockRun {
    private final List<Statistic> statistics;
    private final ReplicatedItems items;
    private final double[] scales;
    private final double[][] total;
    private final double[][][] floor;
    private final List<Map<String, Moments>> questions = new ArrayList<>();
    private final List<Map<String, double[]>> units = new ArrayList<>();

    /**
     * A block.
     *
     * @param scales c_b of its replicates
     */
    BlockRun(List<Statistic> statistics, ReplicatedItems items, double[] scales) {
        this.statistics = statistics;
        this.items = items;
        this.scales = scales;
        this.total = new double[statistics.size()][scales.length];
        this.floor = new double[statistics.size()][][];
        for (var s = 0; s < statistics.size(); s++) {
            var statistic = statistics.get(s);
            floor[s] = statistic.floor() ? new double[statistic.metric().parts()][items.floorWidth()] : new double[0][];
            questions.add(new LinkedHashMap<>());
            units.add(new LinkedHashMap<>());
        }
    }

    /**
     * Computes everything.
     *
     * @param plan by question the statistics with terms of it
     */
    BlockRun run(Map<String, List<Part>> plan, JobContext context) {
        for (var parts : plan.values()) {
            context.checkCancelled();
            items.nextQuestion();
            parts.forEach(this::add);
        }
        return this;
    }

    /** The terms of one question in one statistic. */
    record Part(int statistic, String question, List<Statistic.Term> terms) {}

    /** By question, in the order in which questions first come. */
    static Map<String, List<Part>> plan(List<Statistic> statistics) {
        var plan = new LinkedHashMap<String, List<Part>>();
        for (var s = 0; s < statistics.size(); s++) {
            var number = s;
            statistics
                    .get(s)
                    .byQuestion()
                    .forEach((question, terms) -> plan.computeIfAbsent(question, q -> new ArrayList<>())
                            .add(new Part(number, question, terms)));
        }
        return plan;
    }

    private void add(Part part) {
        var metric = statistics.get(part.statistic()).metric();
        var deviation = new double[scales.length];
        for (var term : part.terms()) {
            var slot = items.deviations(metric, term.item());
            for (var p = 0; p < slot.length; p++) {
                addTo(deviation, term.slopes()[p], slot[p]);
            }
        }
        addTo(total[part.statistic()], 1, deviation);
        var moments = new Moments(deviation, scales);
        questions.get(part.statistic()).put(part.question(), moments);
        var unit = units.get(part.statistic())
                .computeIfAbsent(part.terms().get(0).item().unit(), u -> new double[scales.length]);
        addTo(unit, 1, deviation);
        for (var p = 0; p < floor[part.statistic()].length; p++) {
            for (var term : part.terms()) {
                addTo(floor[part.statistic()][p], term.item().weight(), items.floor(metric, term.item())[p]);
            }
        }
    }

    private static void addTo(double[] sum, double factor, double[] values) {
        for (var b = 0; b < sum.length; b++) {
            sum[b] += factor * values[b];
        }
    }

    double[] total(int statistic) {
        return total[statistic];
    }

    Map<String, Moments> questions(int statistic) {
        return questions.get(statistic);
    }

    Map<String, Moments> units(int statistic) {
        var moments = new HashMap<String, Moments>();
        units.get(statistic).forEach((unit, deviations) -> moments.put(unit, new Moments(deviations, scales)));
        return moments;
    }

    /** The whole statistic between replicate and survey. */
    double[] floor(int statistic) {
        var parts = floor[statistic];
        var metric = statistics.get(statistic).metric();
        var whole = new double[parts.length == 0 ? 0 : parts[0].length];
        var means = new double[parts.length];
        for (var b = 0; b < whole.length; b++) {
            for (var p = 0; p < parts.length; p++) {
                means[p] = parts[p][b];
            }
            whole[b] = metric.combined(means);
        }
        return whole;
    }

    double[] scales() {
        return scales;
    }
}
