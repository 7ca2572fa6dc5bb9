package org.mindgap.compare.simulation;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Groups;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;
import org.mindgap.compare.linear.ClusterErrors;
import org.mindgap.compare.linear.LinearModel;
import org.mindgap.compare.linear.WildBootstrap;
import org.mindgap.compare.mixed.MixedFit;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;

/**
 * Sizes of tests of a coefficient that is 0: x is the same for all observations of a group, the hardest case, as a family
 * of models or a language is in study S4; z varies within groups.
 */
@Tag("bench")
class RegressionSimulationTest {
    private static final double LEVEL = 0.05;
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    private static Observations data(int groups, int size, double between, int round) {
        var random = new Seed(round).and(groups).and(size).generator();
        var n = groups * size;
        var x = new double[n];
        var z = new double[n];
        var y = new double[n];
        for (var g = 0; g < groups; g++) {
            var own = between * random.nextGaussian();
            var level = random.nextGaussian();
            for (var i = 0; i < size; i++) {
                x[g * size + i] = level;
                z[g * size + i] = random.nextGaussian();
                y[g * size + i] = own + random.nextGaussian();
            }
        }
        var columns = new LinkedHashMap<String, Series>();
        columns.put("y", new Series.Numbers(y));
        columns.put("x", new Series.Numbers(x));
        columns.put("z", new Series.Numbers(z));
        columns.put(
                "g",
                Series.Categories.of(
                        IntStream.range(0, n).mapToObj(i -> "g" + i / size).toList()));
        return new Observations(columns);
    }

    @Test
    void sizes() throws IOException {
        var rounds = Rates.ROUNDS / 4;
        var rates = new Rates("Tests of coefficients that are 0, level 0.05, " + rounds + " rounds each");
        for (var groups : new int[] {8, 20}) {
            for (var between : new double[] {0.3, 1}) {
                var name = groups + " groups of 10, sd between " + between + ": ";
                // between groups a variance at 0 is common with few groups: the test is then a little small
                rates.atMost(name + "Satterthwaite, x", 0.065, rounds, r -> mixed(groups, between, r, 1) < LEVEL);
                rates.near(name + "Satterthwaite, z", LEVEL, rounds, r -> mixed(groups, between, r, 2) < LEVEL);
                rates.told(name + "z in the place of t, x", rounds, r -> z(groups, between, r) < LEVEL);
                rates.told(name + "least squares, x", rounds, r -> plain(groups, between, r) < LEVEL);
                rates.told(name + "CR1, x", rounds, r -> clusters(groups, between, r, false) < LEVEL);
                rates.atMost(name + "CR2, x", 0.065, rounds, r -> clusters(groups, between, r, true) < LEVEL);
                if (groups == 8) {
                    rates.told(name + "wild bootstrap, x", rounds, r -> wild(groups, between, r) <= LEVEL);
                }
            }
        }
        rates.done("compare-regression.txt");
    }

    /** Own effects of groups, known here, beside their intervals: these take variances and coefficients as known. */
    @Test
    void ownEffects() throws IOException {
        var rounds = Rates.ROUNDS / 8;
        var rates = new Rates("95 % intervals of groups' own effects, " + rounds + " rounds of all groups each");
        for (var groups : new int[] {5, 8, 20, 50}) {
            for (var between : new double[] {0.3, 1}) {
                var missed = 0;
                for (var round = 0; round < rounds; round++) {
                    missed += missed(groups, between, round);
                }
                rates.between(
                        groups + " groups of 10, sd between " + between + ": interval misses",
                        0,
                        groups < 50 ? 0.2 : 0.1,
                        (double) missed / rounds / groups);
            }
        }
        rates.done("compare-own-effects.txt");
    }

    private static int missed(int groups, double between, int round) {
        try {
            var random = new Seed(round).and(groups).and(10).generator();
            var own = new double[groups];
            for (var g = 0; g < groups; g++) {
                own[g] = between * random.nextGaussian();
                // as data() draws: the level of x, then a pair for each row
                for (var i = 0; i < 1 + 2 * 10; i++) {
                    random.nextGaussian();
                }
            }
            var term = MixedFit.of(Formula.of("y ~ z + (1 | g)"), data(groups, 10, between, round), true)
                    .random()
                    .get(0);
            var missed = 0;
            for (var g = 0; g < groups; g++) {
                var at = Integer.parseInt(term.levels().get(g).substring(1));
                missed += term.lower(g, 0) > own[at] || term.upper(g, 0) < own[at] ? 1 : 0;
            }
            return missed;
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double mixed(int groups, double between, int round, int coefficient) {
        try {
            return MixedFit.of(Formula.of("y ~ x + z + (1 | g)"), data(groups, 10, between, round), true)
                    .fixed()
                    .get(coefficient)
                    .p();
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double z(int groups, double between, int round) {
        try {
            var x = MixedFit.of(Formula.of("y ~ x + z + (1 | g)"), data(groups, 10, between, round), true)
                    .fixed()
                    .get(1);
            return 2 * NORMAL.survivalProbability(Math.abs(x.t()));
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static LinearModel linear(int groups, double between, int round) {
        try {
            return LinearModel.of(Formula.of("y ~ x + z"), data(groups, 10, between, round));
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    private static double plain(int groups, double between, int round) {
        var model = linear(groups, between, round);
        return p(model.coefficients()[1] / model.errors()[1], model.degrees());
    }

    private static double clusters(int groups, double between, int round, boolean reduced) {
        var model = linear(groups, between, round);
        var of = groups(model);
        var errors = reduced ? ClusterErrors.reduced(model, of) : ClusterErrors.simple(model, of);
        return p(model.coefficients()[1] / errors.errors()[1], errors.degrees()[1]);
    }

    private static double wild(int groups, double between, int round) {
        var model = linear(groups, between, round);
        return WildBootstrap.of(model, groups(model), 999, new Seed(round).generator())[1];
    }

    private static Groups groups(LinearModel model) {
        return Groups.of(model.data(), List.of("g"));
    }

    private static double p(double t, double df) {
        return 2 * TDistribution.of(df).survivalProbability(Math.abs(t));
    }
}
