package org.mindgap.practice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * What people think, in shares of those who have an opinion: by place and faith in whole ten-thousandths, and from these
 * by place, for everybody, and by sex and age. In one topic the faiths of a place do not differ at all.
 */
final class Truth {
    /** The topic in which faiths do not differ. */
    static final String ALIKE = "work and the future";

    private static final int WHOLE = 10_000;
    private static final double PLACES_DIFFER = .22;
    private static final double FAITHS_DIFFER_LEAST = .12;
    private static final double FAITHS_DIFFER_MOST = .3;
    private static final double FAITHS_VARY = .08;

    /** How age and sex lean, on average over people 0. */
    private static final double[] AGE = {.28, .06, -.10, -.315};

    private static final double[] SEX = {.08, -.08};

    private final World world;
    private final long seed;
    private final Map<String, Shares> known = new HashMap<>();

    /** One question. */
    private static final class Shares {
        private final List<double[][]> byFaith = new ArrayList<>();
        private double[] scores = {};
        private double tilt;
    }

    Truth(World world, long seed) {
        this.world = world;
        this.seed = seed;
    }

    World world() {
        return world;
    }

    /** Of the people of a faith in a place. */
    double[] of(Item item, int place, int faith) {
        return shares(item).byFaith.get(place)[faith].clone();
    }

    /** Of the people of a place. */
    double[] of(Item item, int place) {
        var mean = new double[item.options()];
        for (var f : world.faiths(place)) {
            add(mean, of(item, place, f), world.places().get(place).faiths()[f]);
        }
        return mean;
    }

    /** The average place. */
    double[] of(Item item) {
        var mean = new double[item.options()];
        for (var p = 0; p < world.places().size(); p++) {
            add(mean, of(item, p), 1.0 / world.places().size());
        }
        return mean;
    }

    /** Of the people of a target. */
    double[] of(Item item, Target target) {
        return switch (target.as()) {
            case NO_ONE -> of(item);
            case COUNTRY -> of(item, target.place());
            case GROUP -> of(item, target.place(), target.faith());
        };
    }

    /** Of those of a faith in a place who are of this sex and age. */
    double[] of(Item item, int place, int faith, int sex, int age) {
        return leaning(item, of(item, place, faith), sex, age);
    }

    /** Of those of a place who are of this sex and age. */
    double[] ofKind(Item item, int place, int sex, int age) {
        var mean = new double[item.options()];
        for (var f : world.faiths(place)) {
            add(mean, of(item, place, f, sex, age), world.places().get(place).faiths()[f]);
        }
        return mean;
    }

    private double[] leaning(Item item, double[] shares, int sex, int age) {
        var question = shares(item);
        var lean = question.tilt * (AGE[age] + SEX[sex]);
        return tilted(shares, question.scores, lean);
    }

    /**
     * Each share more, or less, by up to the part of it that {@code lean} says, the further its option stands from the
     * mean; adds up to what it did.
     */
    private static double[] tilted(double[] shares, double[] scores, double lean) {
        var mean = 0.0;
        for (var i = 0; i < shares.length; i++) {
            mean += shares[i] * scores[i];
        }
        var furthest = 0.0;
        for (var score : scores) {
            furthest = Math.max(furthest, Math.abs(score - mean));
        }
        var tilted = new double[shares.length];
        for (var i = 0; i < shares.length; i++) {
            tilted[i] = shares[i] * (1 + lean * (scores[i] - mean) / furthest);
        }
        return tilted;
    }

    private static void add(double[] sum, double[] shares, double factor) {
        for (var i = 0; i < sum.length; i++) {
            sum[i] += factor * shares[i];
        }
    }

    private synchronized Shares shares(Item item) {
        return known.computeIfAbsent(item.id(), id -> make(item));
    }

    /** Depends on the seed and the question's id alone. */
    private Shares make(Item item) {
        var random = new Random(seed * 1_000_003 + item.id().hashCode());
        var made = new Shares();
        made.scores = scores(item, random);
        made.tilt = random.nextBoolean() ? 1 : -1;
        var base = base(item.options(), random);
        for (var p = 0; p < world.places().size(); p++) {
            var place = tilted(base, made.scores, PLACES_DIFFER * (2 * random.nextDouble() - 1));
            var byFaith = new double[World.FAITHS.size()][];
            var alike = whole(place);
            for (var f = 0; f < byFaith.length; f++) {
                var leaning = tilted(place, made.scores, faith(random));
                var varied = tilted(leaning, noise(item.options(), random), FAITHS_VARY);
                byFaith[f] = item.topic().equals(ALIKE) ? alike.clone() : whole(varied);
            }
            made.byFaith.add(byFaith);
        }
        return made;
    }

    private static double faith(Random random) {
        var size = FAITHS_DIFFER_LEAST + (FAITHS_DIFFER_MOST - FAITHS_DIFFER_LEAST) * random.nextDouble();
        return random.nextBoolean() ? size : -size;
    }

    /** From -1 to 1: in the options' order, or in any order where they have none. */
    private static double[] scores(Item item, Random random) {
        var scores = new double[item.options()];
        for (var i = 0; i < scores.length; i++) {
            scores[i] = 2.0 * i / (scores.length - 1) - 1;
        }
        if (!item.measure().ordered()) {
            for (var i = scores.length - 1; i > 0; i--) {
                var j = random.nextInt(i + 1);
                var kept = scores[i];
                scores[i] = scores[j];
                scores[j] = kept;
            }
        }
        return scores;
    }

    private static double[] noise(int options, Random random) {
        var noise = new double[options];
        for (var i = 0; i < options; i++) {
            noise[i] = 2 * random.nextDouble() - 1;
        }
        return noise;
    }

    /** No option under 0.4 of an equal share, none over 1.9 of it or so. */
    private static double[] base(int options, Random random) {
        var base = new double[options];
        var sum = 0.0;
        for (var i = 0; i < options; i++) {
            base[i] = .4 + 1.2 * random.nextDouble();
            sum += base[i];
        }
        for (var i = 0; i < options; i++) {
            base[i] /= sum;
        }
        return base;
    }

    /** Rounded to ten-thousandths that add up to 1; the largest takes what is left. */
    private static double[] whole(double[] shares) {
        var parts = new long[shares.length];
        var left = (long) WHOLE;
        var largest = 0;
        for (var i = 0; i < shares.length; i++) {
            parts[i] = Math.round(shares[i] * WHOLE);
            left -= parts[i];
            largest = shares[i] > shares[largest] ? i : largest;
        }
        parts[largest] += left;
        var whole = new double[shares.length];
        for (var i = 0; i < shares.length; i++) {
            whole[i] = parts[i] / (double) WHOLE;
        }
        return whole;
    }
}
