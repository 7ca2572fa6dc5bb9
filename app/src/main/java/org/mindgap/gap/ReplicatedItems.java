package org.mindgap.gap;

import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.Map;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Group;
import org.mindgap.survey.ReplicateShares;

/** The items of the question in work in all replicates of a block; kept until the next question. */
final class ReplicatedItems {
    private final ReplicateShares.Block people;
    private final ModelReplicates models;
    private final boolean peopleVary;
    private final boolean modelsVary;
    private final FloorPeople floors;
    private final Map<Group, double[]> shares = new IdentityHashMap<>();
    private final Map<Pooled, double[]> answers = new IdentityHashMap<>();
    private double[][][] deviations = {};
    private double[][][] floor = {};
    private final Map<double[], double[]> entropies = new IdentityHashMap<>();

    /**
     * For one block.
     *
     * @param peopleVary whether people are as in the replicate, or as in the survey throughout
     * @param modelsVary likewise for models; yardsticks made of respondents always go with the people
     */
    ReplicatedItems(
            ReplicateShares.Block people,
            ModelReplicates models,
            boolean peopleVary,
            boolean modelsVary,
            FloorPeople floors) {
        this.people = people;
        this.models = models;
        this.peopleVary = peopleVary;
        this.modelsVary = modelsVary;
        this.floors = floors;
    }

    /** People to compare the survey with when the gap from sampling alone is computed. */
    interface FloorPeople {
        /** Number of replicates of the floor. */
        int width();

        /** k × width numbers. */
        double[] shares(RowItem item);
    }

    /** Number of replicates of the floor. */
    int floorWidth() {
        return floors.width();
    }

    void nextQuestion(ReplicatePlan.Work work) {
        deviations = new double[work.items()][][];
        floor = new double[work.floors()][][];
        entropies.clear();
        shares.clear();
        answers.clear();
    }

    /**
     * For each part of the metric the item in each replicate minus the item in the survey.
     *
     * @param number of the item in the question's plan
     */
    double[][] deviations(int number, Metric metric, RowItem item) {
        if (deviations[number] != null) {
            return deviations[number];
        }
        var made = plain(metric, item, peopleOf(item), modelOf(item), people.width());
        var point = item.pair();
        for (var part = 0; part < made.length; part++) {
            var value = metric.plain(part, point);
            for (var b = 0; b < made[part].length; b++) {
                made[part][b] -= value;
            }
        }
        deviations[number] = made;
        return made;
    }

    /**
     * For each part of the metric the item between survey and people of a replicate.
     *
     * @param number of the item in the question's plan
     */
    double[][] floor(int number, Metric metric, RowItem item) {
        if (floor[number] == null) {
            var width = floors.width();
            floor[number] = plain(metric, item, floors.shares(item), models.likePeople(item, width), width);
        }
        return floor[number];
    }

    private double[] peopleOf(RowItem item) {
        return peopleVary
                ? people.shares(item.question(), item.cell())
                : repeated(item.people().shares());
    }

    private double[] modelOf(RowItem item) {
        var ofPeople = item.model().chance() instanceof Chance.Reference
                || item.model().chance() instanceof Chance.MostCommon;
        var varies = ofPeople ? peopleVary : modelsVary;
        return varies
                ? answers.computeIfAbsent(item.model(), m -> models.shares(item))
                : item.model().shares();
    }

    private double[] repeated(double[] shares) {
        var repeated = new double[shares.length * people.width()];
        for (var i = 0; i < shares.length; i++) {
            Arrays.fill(repeated, i * people.width(), (i + 1) * people.width(), shares[i]);
        }
        return repeated;
    }

    private double[][] plain(Metric metric, RowItem item, double[] shares, double[] model, int width) {
        var places = item.places();
        var k = item.people().counted().size();
        var all = places.length == k;
        var chosen = all ? shares : placed(shares, places, width);
        var replicated = new Metric.Replicated(
                chosen,
                all ? model : placed(model, places, model.length == k ? 1 : width),
                item.pair(),
                width,
                () -> entropy(chosen, places.length, width));
        var plain = new double[metric.parts()][width];
        for (var part = 0; part < plain.length; part++) {
            metric.plain(part, replicated, plain[part]);
        }
        return plain;
    }

    private double[] entropy(double[] shares, int options, int width) {
        return entropies.computeIfAbsent(shares, s -> halfEntropy(s, options, width));
    }

    /** ½ Σ p·ln p in each replicate. */
    static double[] halfEntropy(double[] shares, int options, int width) {
        var sums = new double[width];
        for (var i = 0; i < options; i++) {
            for (var b = 0; b < width; b++) {
                var share = shares[i * width + b];
                sums[b] += share == 0 ? 0 : share * Math.log(share) / 2;
            }
        }
        return sums;
    }

    /** Some of the options, rescaled over these in each replicate. */
    static double[] placed(double[] shares, int[] places, int width) {
        var placed = new double[places.length * width];
        for (var b = 0; b < width; b++) {
            var sum = 0.0;
            for (var place : places) {
                sum += shares[place * width + b];
            }
            for (var i = 0; i < places.length; i++) {
                placed[i * width + b] = shares[places[i] * width + b] / sum;
            }
        }
        return placed;
    }
}
