package org.mindgap.stats;

import java.util.random.RandomGenerator;

/**
 * Random halves of a sample (methods.md §8.8): the units of each stratum are dealt out at random, half to one side and
 * half to the other; where their number is odd a coin says who has one more. Weights stay as they are.
 */
public final class Halving {
    private final SampleDesign design;
    private final Seed seed;

    /**
     * Halves of a design.
     *
     * @param seed of all splits: split s depends on it and on s alone
     */
    public Halving(SampleDesign design, long seed) {
        this.design = design;
        this.seed = new Seed(seed).and("halves");
    }

    /** 1 for the units of the first half, 0 for the others, split by split. */
    public UnitFactors first() {
        return this::sides;
    }

    /** 1 for the units that are not in the first half. */
    public UnitFactors second() {
        return split -> {
            var sides = sides(split);
            for (var i = 0; i < sides.length; i++) {
                sides[i] = 1 - sides[i];
            }
            return sides;
        };
    }

    private double[] sides(int split) {
        var random = seed.and(split).generator();
        var sides = new double[design.units()];
        for (var stratum = 0; stratum < design.strata(); stratum++) {
            var units = design.unitsOf(stratum).clone();
            var odd = units.length % 2 == 1 && random.nextBoolean() ? 1 : 0;
            shuffle(units, random);
            for (var i = 0; i < units.length / 2 + odd; i++) {
                sides[units[i]] = 1;
            }
        }
        return sides;
    }

    private static void shuffle(int[] units, RandomGenerator random) {
        for (var i = units.length - 1; i > 0; i--) {
            var other = random.nextInt(i + 1);
            var kept = units[i];
            units[i] = units[other];
            units[other] = kept;
        }
    }
}
