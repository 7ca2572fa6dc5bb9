package org.mindgap.compare.linear;

import java.util.Arrays;
import org.mindgap.compare.formula.Groups;

/**
 * Standard errors of coefficients when rows of one cluster depend on one another.
 *
 * @param clusters number of them
 * @param errors one per coefficient
 * @param degrees of freedom of the t distribution, one per coefficient
 */
@SuppressWarnings("ArrayRecordComponent") // made once; nobody writes to them
public record ClusterErrors(int clusters, double[] errors, double[] degrees) {

    /**
     * CR1: the sandwich times G/(G−1)·(n−1)/(n−p), with G − 1 degrees of freedom (Liang and Zeger 1986; the factor is
     * Stata's). Too small where clusters are few.
     */
    public static ClusterErrors simple(LinearModel model, Groups groups) {
        var scores = new ClusterScores(model.basis(), groups);
        var of = scores.scores(model.residuals());
        double g = scores.clusters;
        var n = model.residuals().length;
        var factor = g / (g - 1) * (n - 1) / model.degrees();
        var errors = new double[scores.size];
        Arrays.setAll(errors, c -> {
            var direction = scores.direction(c);
            return Math.sqrt(factor
                    * Arrays.stream(of)
                            .mapToDouble(s -> ClusterScores.dot(direction, s))
                            .map(v -> v * v)
                            .sum());
        });
        var degrees = new double[scores.size];
        Arrays.fill(degrees, g - 1);
        return new ClusterErrors(scores.clusters, errors, degrees);
    }

    /**
     * CR2: residuals scaled so that the variance is unbiased if rows were independent, and Satterthwaite's degrees of
     * freedom under the same (Bell and McCaffrey 2002, Survey Methodology 28(2); Pustejovsky and Tipton 2018, Journal of
     * Business and Economic Statistics 36(4)). Holds with few clusters.
     */
    public static ClusterErrors reduced(LinearModel model, Groups groups) {
        var scores = new ClusterScores(model.basis(), groups);
        var of = scores.scores(model.residuals());
        var adjusted = new double[scores.clusters][];
        Arrays.setAll(adjusted, scores::adjustment);
        var errors = new double[scores.size];
        var degrees = new double[scores.size];
        for (var c = 0; c < scores.size; c++) {
            var direction = scores.direction(c);
            var weights = new double[scores.clusters][];
            var sum = 0.0;
            for (var g = 0; g < weights.length; g++) {
                weights[g] = ClusterScores.times(adjusted[g], direction);
                var part = ClusterScores.dot(weights[g], of[g]);
                sum += part * part;
            }
            errors[c] = Math.sqrt(sum);
            degrees[c] = satterthwaite(scores, weights);
        }
        return new ClusterErrors(scores.clusters, errors, degrees);
    }

    /** (tr Ω)² / tr Ω², where Ω holds the products of the clusters' weights outside of the design. */
    private static double satterthwaite(ClusterScores scores, double[][] weights) {
        var count = weights.length;
        var inside = new double[count][];
        var own = new double[count];
        for (var g = 0; g < count; g++) {
            inside[g] = ClusterScores.times(scores.products[g], weights[g]);
            own[g] = ClusterScores.dot(weights[g], inside[g]);
        }
        var trace = 0.0;
        var square = 0.0;
        for (var g = 0; g < count; g++) {
            for (var h = 0; h < count; h++) {
                var product = (g == h ? own[g] : 0) - ClusterScores.dot(inside[g], inside[h]);
                square += product * product;
                trace += g == h ? product : 0;
            }
        }
        return trace * trace / square;
    }
}
