package org.mindgap.stats;

import java.util.random.RandomGenerator;

/**
 * The rescaling bootstrap of Rao and Wu with λ = 1 (methods.md §8.5): in each stratum of n units n − 1 are drawn with
 * replacement, and a unit drawn r times weighs n/(n − 1)·r times as much. The variance over replicates, Σ(T − T̄)²/B, is
 * that of {@link SampleDesign#variance}.
 *
 * <p>The unit of a stratum with a single one has the factor 0 or 2 with equal chance. Its total z then has the variance
 * z², which is what the linearised error takes (R's {@code survey.lonely.psu = "adjust"}).
 */
public final class RaoWu implements UnitFactors {
    private final SampleDesign design;
    private final Seed seed;

    /**
     * Replicates of a design.
     *
     * @param seed of all replicates: replicate b depends on it and on b alone
     */
    public RaoWu(SampleDesign design, long seed) {
        this.design = design;
        this.seed = new Seed(seed);
    }

    @Override
    public double[] factors(int replicate) {
        var random = seed.and(replicate).generator();
        var factors = new double[design.units()];
        for (var stratum = 0; stratum < design.strata(); stratum++) {
            var units = design.unitsOf(stratum);
            var some = units.length == 1 ? lonely(random) : factors(draw(units.length, random));
            for (var i = 0; i < units.length; i++) {
                factors[units[i]] = some[i];
            }
        }
        return factors;
    }

    /**
     * The factors of a stratum.
     *
     * @param drawn how often each of its n units was drawn, at least two units, n − 1 draws in all
     */
    public static double[] factors(int[] drawn) {
        var factors = new double[drawn.length];
        for (var i = 0; i < drawn.length; i++) {
            factors[i] = drawn[i] * (double) drawn.length / (drawn.length - 1);
        }
        return factors;
    }

    private static int[] draw(int units, RandomGenerator random) {
        var drawn = new int[units];
        for (var i = 1; i < units; i++) {
            drawn[random.nextInt(units)]++;
        }
        return drawn;
    }

    private static double[] lonely(RandomGenerator random) {
        return new double[] {random.nextBoolean() ? 2 : 0};
    }
}
