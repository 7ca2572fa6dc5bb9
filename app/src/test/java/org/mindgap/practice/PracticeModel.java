package org.mindgap.practice;

import java.util.List;
import java.util.Random;

/**
 * A model made from the truth.
 *
 * @param id of the model in files
 * @param name as shown
 * @param draws how often it is asked, or 0 where it gives probabilities
 * @param rule what it says
 */
record PracticeModel(String id, String name, int draws, Rule rule) {
    static final String PREFIX = "practice/";

    /** Size of the mirror's error in every answer: half the sum of its squares, rooted. */
    static final double NOISE = .02;

    /** How many times further the exaggerator is from the average than people are, share by share. */
    static final double EXAGGERATION = 1.5;

    /** Size of the inventor's differences, as the mirror's. */
    static final double INVENTION = .08;

    static final int DRAWS = 100;

    /** What a model says when it is asked as somebody. */
    interface Rule {
        /** Shares over the substantive options, adding up to 1; none at all where it is not asked. */
        double[] says(Item item, Target target);
    }

    /** The models of the files. */
    static List<PracticeModel> all(Truth truth) {
        return List.of(
                new PracticeModel("mirror", "Mirror", 0, (i, t) -> mirror(truth, i, t)),
                new PracticeModel("sampler", "Sampler", DRAWS, truth::of),
                new PracticeModel("guesser", "Guesser", 0, (i, t) -> uniform(i.options())),
                new PracticeModel("majority-voice", "Majority voice", 0, (i, t) -> majority(truth, i, t)),
                new PracticeModel("exaggerator", "Exaggerator", 0, (i, t) -> exaggerator(truth, i, t)),
                new PracticeModel("inventor", "Inventor", 0, (i, t) -> inventor(truth, i, t)));
    }

    /** The truth itself: nothing is planted. */
    static PracticeModel truth(Truth truth) {
        return new PracticeModel("truth", "Truth", 0, truth::of);
    }

    /** What the model answers: its rule, or the shares of draws. */
    double[] answer(Item item, Target target, Random random) {
        var says = rule.says(item, target);
        if (draws == 0 || says.length == 0) {
            return says;
        }
        var counts = new double[says.length];
        for (var i = 0; i < draws; i++) {
            counts[Drawing.draw(says, random.nextDouble())]++;
        }
        for (var i = 0; i < counts.length; i++) {
            counts[i] /= draws;
        }
        return counts;
    }

    private static double[] mirror(Truth truth, Item item, Target target) {
        var random = new Random(seed(17, item, target));
        return checked(plus(truth.of(item, target), zeroSum(item.options(), NOISE, random)), item);
    }

    private static double[] uniform(int options) {
        var shares = new double[options];
        java.util.Arrays.fill(shares, 1.0 / options);
        return shares;
    }

    /** The largest faith of the place, whoever is meant; no one in particular: the average of these. */
    private static double[] majority(Truth truth, Item item, Target target) {
        var places = truth.world().places();
        if (target.place() >= 0) {
            return truth.of(item, target.place(), places.get(target.place()).largest()[0]);
        }
        var mean = new double[item.options()];
        for (var p = 0; p < places.size(); p++) {
            var largest = truth.of(item, p, places.get(p).largest()[0]);
            for (var i = 0; i < mean.length; i++) {
                mean[i] += largest[i] / places.size();
            }
        }
        return mean;
    }

    /** Share by share as many times as far from the place's average; a place, from the average place. */
    private static double[] exaggerator(Truth truth, Item item, Target target) {
        var reference = switch (target.as()) {
            case NO_ONE, COUNTRY -> truth.of(item);
            case GROUP -> truth.of(item, target.place());
        };
        var people = truth.of(item, target);
        var away = new double[people.length];
        for (var i = 0; i < away.length; i++) {
            away[i] = reference[i] + EXAGGERATION * (people[i] - reference[i]);
        }
        return checked(away, item);
    }

    /** The truth, but in the topic in which faiths are alike every faith but the largest is pushed aside. */
    private static double[] inventor(Truth truth, Item item, Target target) {
        var people = truth.of(item, target);
        if (!item.topic().equals(Truth.ALIKE) || target.faith() < 0) {
            return people;
        }
        var largest = truth.world().places().get(target.place()).largest()[0];
        if (target.faith() == largest) {
            return people;
        }
        var random = new Random(seed(23, item, target));
        return checked(plus(people, zeroSum(item.options(), INVENTION, random)), item);
    }

    private static long seed(long model, Item item, Target target) {
        return (model * 1009 + target.place()) * 1009
                + target.faith()
                + 1_000_003L * item.id().hashCode();
    }

    private static double[] plus(double[] shares, double[] error) {
        var sum = shares.clone();
        for (var i = 0; i < sum.length; i++) {
            sum[i] += error[i];
        }
        return sum;
    }

    /** As many options up as down, by the same amount, in whole ten-thousandths. */
    private static double[] zeroSum(int options, double size, Random random) {
        var pairs = options / 2;
        var each = Math.round(size / Math.sqrt(pairs) * 10_000) / 10_000.0;
        var error = new double[options];
        var free = new java.util.ArrayList<Integer>();
        for (var i = 0; i < options; i++) {
            free.add(i);
        }
        for (var i = 0; i < 2 * pairs; i++) {
            error[free.remove(random.nextInt(free.size()))] = i % 2 == 0 ? each : -each;
        }
        return error;
    }

    private static double[] checked(double[] shares, Item item) {
        for (var share : shares) {
            if (share < 0 || share > 1) {
                throw new IllegalStateException("a share of " + share + " for " + item.id());
            }
        }
        return shares;
    }
}
