package org.mindgap.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All statistics in one block of replicates, question by question, so that respondents are read once a question
 * (methods.md §8.11, at its end). For one thread.
 */
final class BlockRun {
    private final List<Statistic> statistics;
    private final double[] scales;
    private final double[][] total;
    private final double[][][] floor;
    private final List<Map<String, Moments>> questions = new ArrayList<>();
    private final List<Map<String, double[]>> batteries = new ArrayList<>();

    /**
     * A block.
     *
     * @param floorWidth number of replicates of the floor
     * @param scales c_b of its replicates
     */
    BlockRun(List<Statistic> statistics, int floorWidth, double[] scales) {
        this.statistics = statistics;
        this.scales = scales;
        this.total = new double[statistics.size()][scales.length];
        this.floor = new double[statistics.size()][][];
        for (var s = 0; s < statistics.size(); s++) {
            var statistic = statistics.get(s);
            floor[s] = statistic.floor() ? new double[statistic.metric().parts()][floorWidth] : new double[0][];
            questions.add(new HashMap<>());
            batteries.add(new HashMap<>());
        }
    }

    /**
     * Adds a question.
     *
     * @param items of the block
     */
    void add(ReplicatePlan.Work work, ReplicatedItems items) {
        items.nextQuestion(work);
        work.parts().forEach(part -> add(part, items));
    }

    private void add(ReplicatePlan.Part part, ReplicatedItems items) {
        var metric = statistics.get(part.statistic()).metric();
        var deviation = new double[scales.length];
        for (var t = 0; t < part.terms().size(); t++) {
            var term = part.terms().get(t);
            var slot = items.deviations(part.items()[t], metric, term.item());
            for (var p = 0; p < slot.length; p++) {
                addTo(deviation, term.slopes()[p], slot[p]);
            }
        }
        addTo(total[part.statistic()], 1, deviation);
        questions.get(part.statistic()).put(part.question(), new Moments(deviation, scales));
        var item = part.terms().get(0).item();
        if (!item.question().battery().isEmpty()) {
            var battery = batteries.get(part.statistic()).computeIfAbsent(item.unit(), u -> new double[scales.length]);
            addTo(battery, 1, deviation);
        }
        for (var p = 0; p < floor[part.statistic()].length; p++) {
            for (var t = 0; t < part.terms().size(); t++) {
                var one = part.terms().get(t).item();
                addTo(floor[part.statistic()][p], one.weight(), items.floor(part.floors()[t], metric, one)[p]);
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

    /** By question, batteries apart. */
    Map<String, Moments> batteries(int statistic) {
        var moments = new HashMap<String, Moments>();
        batteries.get(statistic).forEach((unit, deviations) -> moments.put(unit, new Moments(deviations, scales)));
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
