package org.mindgap.compare.simulation;

import java.io.IOException;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.compare.paired.SignFlips;
import org.mindgap.compare.power.PairedPower;
import org.mindgap.stats.Multiplicity;
import org.mindgap.stats.Seed;

/** Paired comparisons: intervals, changed signs, equivalence, Benjamini and Hochberg, power. */
@Tag("bench")
class PairedSimulationTest {
    private static final double LEVEL = 0.05;

    private interface Shape {
        double draw(RandomGenerator random);
    }

    private static final Map<String, Shape> SHAPES = new java.util.TreeMap<>(Map.of(
            "normal", RandomGenerator::nextGaussian,
            "two peaks", r -> (r.nextBoolean() ? 2 : -2) + 0.3 * r.nextGaussian(),
            "long tails", r -> r.nextGaussian() / Math.sqrt((sq(r) + sq(r) + sq(r)) / 3),
            "skewed", r -> r.nextExponential() - 1));

    private static double sq(RandomGenerator random) {
        var z = random.nextGaussian();
        return z * z;
    }

    private static double[] drawn(String shape, int n, double mean, int round) {
        var random = new Seed(round).and(shape).and(n).generator();
        var differences = new double[n];
        for (var i = 0; i < n; i++) {
            differences[i] = mean
                    + SHAPES.getOrDefault(shape, RandomGenerator::nextGaussian).draw(random);
        }
        return differences;
    }

    /** Without changing signs, which takes a hundred times as long. */
    private static PairedTest student(double[] differences) {
        var mean = java.util.Arrays.stream(differences).average().orElseThrow();
        var squares = java.util.Arrays.stream(differences)
                .map(d -> (d - mean) * (d - mean))
                .sum();
        var n = differences.length;
        return new PairedTest(n, mean, Math.sqrt(squares / (n - 1)), new SignFlips(1, 1, 1, 1, true), 0, 0);
    }

    @Test
    void pairs() throws IOException {
        var rates = new Rates("Paired comparisons, " + Rates.ROUNDS + " rounds each");
        for (var shape : SHAPES.keySet()) {
            for (var n : new int[] {6, 20, 60}) {
                var name = shape + ", " + n + " questions: ";
                intervals(rates, shape, n, name);
                signs(rates, shape, n, name);
            }
        }
        for (var n : new int[] {10, 40}) {
            var margin = 0.8;
            rates.atMost(
                    "normal, " + n + " questions, true difference = margin: TOST says equivalent",
                    LEVEL,
                    Rates.ROUNDS,
                    r -> student(drawn("normal", n, margin, r)).equivalence(margin) < LEVEL);
        }
        var power = new PairedPower(1, LEVEL);
        rates.near(
                "normal, 20 questions, d 0.6: t finds it as often as power says",
                power.power(0.6, 20),
                Rates.ROUNDS,
                r -> found(drawn("normal", 20, 0.6, r)));
        rates.near(
                "normal, 40 questions, margin 0.6: TOST as often as power says",
                power.equivalence(0, 0.6, 40),
                Rates.ROUNDS,
                r -> student(drawn("normal", 40, 0, r)).equivalence(0.6) < LEVEL);
        discoveries(rates);
        rates.done("compare-paired.txt");
    }

    private static boolean found(double[] differences) {
        var test = student(differences);
        return test.p() < LEVEL && test.mean() > 0;
    }

    private static void intervals(Rates rates, String shape, int n, String name) {
        IntPredicateOf misses = r -> {
            var test = student(drawn(shape, n, 0, r));
            return Math.abs(test.mean()) > test.margin(0.95);
        };
        if (shape.equals("normal")) {
            rates.near(name + "95 % interval misses", LEVEL, Rates.ROUNDS, misses::test);
        } else {
            // t holds for normal differences; of others it is told how far
            rates.told(name + "95 % interval misses", Rates.ROUNDS, misses::test);
        }
    }

    private static void signs(Rates rates, String shape, int n, String name) {
        IntPredicateOf rejects = r ->
                SignFlips.of(drawn(shape, n, 0, r), new Seed(r).and("signs")).twoSided() <= LEVEL;
        if (shape.equals("skewed")) {
            rates.told(name + "changed signs reject (not symmetric)", Rates.ROUNDS / 4, rejects::test);
        } else {
            rates.atMost(name + "changed signs reject", LEVEL, Rates.ROUNDS / 4, rejects::test);
        }
    }

    /** What a round is asked. */
    private interface IntPredicateOf {
        boolean test(int round);
    }

    /** Fifty rows of 20 questions, 35 without a difference, all rows correlated by 0.3 through their questions. */
    private static void discoveries(Rates rates) {
        for (var how :
                new Multiplicity[] {Multiplicity.BENJAMINI_HOCHBERG, Multiplicity.BENJAMINI_YEKUTIELI, Multiplicity.HOLM
                }) {
            var rounds = Rates.ROUNDS / 4;
            var share = new double[rounds];
            var any = new double[rounds];
            for (var round = 0; round < rounds; round++) {
                var random = new Seed(round).and("fdr").generator();
                var common = new double[20];
                for (var i = 0; i < common.length; i++) {
                    common[i] = Math.sqrt(0.3) * random.nextGaussian();
                }
                var p = new double[50];
                for (var row = 0; row < p.length; row++) {
                    var differences = new double[20];
                    for (var i = 0; i < differences.length; i++) {
                        differences[i] = (row < 35 ? 0 : 0.9) + common[i] + Math.sqrt(0.7) * random.nextGaussian();
                    }
                    p[row] = student(differences).p();
                }
                var adjusted = how.adjust(p);
                var wrong = 0;
                var all = 0;
                for (var row = 0; row < p.length; row++) {
                    all += adjusted[row] <= LEVEL ? 1 : 0;
                    wrong += adjusted[row] <= LEVEL && row < 35 ? 1 : 0;
                }
                share[round] = all == 0 ? 0 : (double) wrong / all;
                any[round] = wrong > 0 ? 1 : 0;
            }
            if (how == Multiplicity.HOLM) {
                rates.meanAtMost("50 rows, 35 without a difference: Holm finds any that is none", LEVEL, any);
            } else {
                var word = how == Multiplicity.BENJAMINI_HOCHBERG ? "BH" : "BY";
                rates.meanAtMost("50 rows, 35 without a difference: " + word + ", part of false finds", LEVEL, share);
            }
        }
    }
}
