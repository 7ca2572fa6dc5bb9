package org.mindgap.gap;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.mindgap.survey.Group;
import org.mindgap.survey.ReplicateShares;

/** The items of the question in work in all replicates of a block; kept until the next question. */
final class ReplicatedItems {
    private final ReplicateShares.Block people;
    private final ModelReplicates models;
    private final boolean peopleVary;
    private final boolean modelsVary;
    private final FloorPeople floors;
    private final Map<Key, double[][]> deviations = new HashMap<>();
    private final Map<Key, double[][]> floor = new HashMap<>();

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

    void nextQuestion() {
        deviations.clear();
        floor.clear();
    }

    /** For each part of the metric the item in each replicate minus the item in the survey. */
    double[][] deviations(Metric metric, RowItem item) {
        var key = new Key(metric, item.cell(), item.model());
        var known = deviations.get(key);
        if (known != null) {
            return known;
        }
        var made = plain(metric, item, peopleOf(item), modelOf(item), people.width());
        var point = item.pair();
        for (var part = 0; part < made.length; part++) {
            var value = metric.plain(part, point);
            for (var b = 0; b < made[part].length; b++) {
                made[part][b] -= value;
            }
        }
        deviations.put(key, made);
        return made;
    }

    /** For each part of the metric the item between survey and people of a replicate. */
    double[][] floor(Metric metric, RowItem item) {
        // a model of probabilities is no part of its floor, which is then the same for all columns
        var key = new Key(metric, item.cell(), item.model().chance() instanceof Chance.Draws ? item.model() : null);
        var known = floor.get(key);
        if (known != null) {
            return known;
        }
        var width = floors.width();
        var made = plain(metric, item, floors.shares(item), models.likePeople(item, width), width);
        floor.put(key, made);
        return made;
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
        return varies ? models.shares(item) : item.model().shares();
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
        var replicated = new Metric.Replicated(
                all ? shares : placed(shares, places, width),
                all ? model : placed(model, places, model.length == k ? 1 : width),
                item.pair(),
                width);
        var plain = new double[metric.parts()][width];
        for (var part = 0; part < plain.length; part++) {
            metric.plain(part, replicated, plain[part]);
        }
        return plain;
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

    /** An item: pooled answers are told apart by identity, since comparing them costs more than computing. */
    private static final class Key {
        private final Metric metric;
        private final Group cell;
        private final @org.jspecify.annotations.Nullable Pooled model;

        Key(Metric metric, Group cell, @org.jspecify.annotations.Nullable Pooled model) {
            this.metric = metric;
            this.cell = cell;
            this.model = model;
        }

        @Override
        @SuppressWarnings("ReferenceEquality") // see above
        public boolean equals(Object other) {
            return other instanceof Key key && metric.equals(key.metric) && model == key.model && cell.equals(key.cell);
        }

        @Override
        public int hashCode() {
            return 31 * cell.hashCode() + System.identityHashCode(model);
        }
    }
}
