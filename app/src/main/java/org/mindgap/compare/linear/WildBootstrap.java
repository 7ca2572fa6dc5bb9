package org.mindgap.compare.linear;

import java.util.Arrays;
import java.util.random.RandomGenerator;
import org.mindgap.compare.formula.Groups;
import org.mindgap.job.JobContext;

/**
 * P-values of coefficients by the wild cluster bootstrap with the null hypothesis imposed (Cameron, Gelbach and Miller
 * 2008, Review of Economics and Statistics 90(3)): residuals of the model without the coefficient change their sign
 * cluster by cluster, and t of CR1 is compared with those of the changed responses. All 2^G patterns of signs where G is
 * at most 12, otherwise drawn. With fewer than five clusters no p-value can fall below 1/16.
 */
public final class WildBootstrap {
    private static final int ALL = 12;

    private final ClusterScores scores;
    private final LinearModel model;

    private WildBootstrap(LinearModel model, Groups groups) {
        this.scores = new ClusterScores(model.basis(), groups);
        this.model = model;
    }

    /**
     * One p-value per coefficient, two-sided: the part of the patterns whose |t| is as large.
     *
     * @param draws patterns where not all are used; the one that was observed is added
     */
    public static double[] of(LinearModel model, Groups groups, int draws, RandomGenerator random) {
        return of(model, groups, draws, random, JobContext.unwatched());
    }

    /**
     * The same, which can be stopped.
     *
     * @param context asked at every pattern
     */
    public static double[] of(LinearModel model, Groups groups, int draws, RandomGenerator random, JobContext context) {
        var bootstrap = new WildBootstrap(model, groups);
        var patterns = patterns(bootstrap.scores.clusters, draws, random);
        var all = new double[model.coefficients().length];
        Arrays.setAll(all, c -> bootstrap.p(c, patterns, context));
        return all;
    }

    /** Whether all patterns of signs are used for as many clusters. */
    public static boolean exact(int clusters) {
        return clusters <= ALL;
    }

    private static int[][] patterns(int clusters, int draws, RandomGenerator random) {
        var exact = exact(clusters);
        var all = new int[exact ? 1 << clusters : draws + 1][clusters];
        for (var i = 0; i < all.length; i++) {
            for (var g = 0; g < clusters; g++) {
                var minus = exact ? (i >> g & 1) == 1 : i > 0 && random.nextBoolean();
                all[i][g] = minus ? -1 : 1;
            }
        }
        return all;
    }

    private double p(int coefficient, int[][] patterns, JobContext context) {
        var direction = scores.direction(coefficient);
        var restricted = scores.scores(restricted(direction));
        // the first pattern changes nothing: it is what was observed
        var observed = statistic(direction, restricted, patterns[0]);
        var as = 0;
        for (var pattern : patterns) {
            context.checkCancelled();
            if (statistic(direction, restricted, pattern) >= observed * (1 - 1e-9)) {
                as++;
            }
        }
        return (double) as / patterns.length;
    }

    /** Residuals of the model without one coefficient: what that coefficient alone explains is given back. */
    private double[] restricted(double[] direction) {
        var coordinates = model.basis().coordinates(response());
        var length = ClusterScores.dot(direction, direction);
        var part = ClusterScores.dot(direction, coordinates) / length;
        var all = model.residuals();
        var vectors = model.basis().vectors();
        for (var i = 0; i < direction.length; i++) {
            for (var row = 0; row < all.length; row++) {
                all[row] += part * direction[i] * vectors[i][row];
            }
        }
        return all;
    }

    private double[] response() {
        var fitted = model.fitted();
        var residuals = model.residuals();
        Arrays.setAll(fitted, i -> fitted[i] + residuals[i]);
        return fitted;
    }

    /** |t|² of CR1 but for its constant factor: the coefficient's square over the sum of its clusters' squares. */
    private double statistic(double[] direction, double[][] restricted, int[] signs) {
        var size = direction.length;
        var sum = new double[size];
        for (var g = 0; g < signs.length; g++) {
            for (var i = 0; i < size; i++) {
                sum[i] += signs[g] * restricted[g][i];
            }
        }
        var estimate = ClusterScores.dot(direction, sum);
        var variance = 0.0;
        for (var g = 0; g < signs.length; g++) {
            var taken = ClusterScores.times(scores.products[g], sum);
            var part = 0.0;
            for (var i = 0; i < size; i++) {
                part += direction[i] * (signs[g] * restricted[g][i] - taken[i]);
            }
            variance += part * part;
        }
        return variance > 0 ? estimate * estimate / variance : Double.POSITIVE_INFINITY;
    }
}
