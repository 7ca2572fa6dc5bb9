package org.mindgap.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.linear.ClusterErrors;
import org.mindgap.compare.linear.LinearModel;
import org.mindgap.figure.DataTable;

/**
 * A linear model with the errors asked for.
 *
 * @param by the clusters' variable, or null where rows are taken to be independent
 * @param simple CR1, or null without clusters
 * @param reduced CR2, or null without clusters
 * @param wild p-values of the wild bootstrap; none without clusters
 * @param exact whether the bootstrap used all patterns
 */
@SuppressWarnings("ArrayRecordComponent") // made once and printed
record LinearFit(
        LinearModel model,
        @Nullable String by,
        @Nullable ClusterErrors simple,
        @Nullable ClusterErrors reduced,
        double[] wild,
        boolean exact) {
    /** With fewer clusters than this CR1 is told to be too small. */
    static final int FEW = 50;

    static LinearFit alone(LinearModel model) {
        return new LinearFit(model, null, null, null, new double[0], false);
    }

    List<String> notes() {
        var rows = model.residuals().length;
        if (by == null || simple == null) {
            return List.of("Linear model by least squares, " + rows
                    + " observations; standard errors take rows to be independent; intervals of 95 %.");
        }
        return List.of(
                "Linear model by least squares, " + rows + " observations in " + simple.clusters() + " clusters of "
                        + by
                        + "; se, df, t, p and the interval of 95 % are CR2 with Satterthwaite's degrees of freedom.",
                exact
                        ? "p_wild: wild cluster bootstrap, all patterns of signs, null hypothesis imposed."
                        : "p_wild: wild cluster bootstrap, 9,999 patterns of signs, null hypothesis imposed.");
    }

    DataTable table() {
        var names = new ArrayList<>(List.of("term", "estimate", "se", "df", "t", "p", "lower", "upper"));
        if (simple != null) {
            names.addAll(List.of("se_independent", "se_cr1", "p_wild"));
        }
        var rows = new ArrayList<List<Object>>();
        var independent = model.errors();
        var coefficients = model.coefficients();
        var degrees = new double[coefficients.length];
        Arrays.fill(degrees, model.degrees());
        for (var c = 0; c < coefficients.length; c++) {
            var error = reduced == null ? independent[c] : reduced.errors()[c];
            var freedom = reduced == null ? degrees[c] : reduced.degrees()[c];
            var row = new ArrayList<Object>(numbers(model.names().get(c), coefficients[c], error, freedom));
            if (simple != null) {
                row.addAll(List.of(independent[c], simple.errors()[c], wild[c]));
            }
            rows.add(row);
        }
        return new DataTable(names, rows);
    }

    private static List<Object> numbers(String name, double estimate, double error, double degrees) {
        var t = estimate / error;
        var student = TDistribution.of(degrees);
        var margin = error * student.inverseSurvivalProbability((1 - FitTables.LEVEL) / 2);
        return List.of(
                name,
                estimate,
                error,
                degrees,
                t,
                2 * student.survivalProbability(Math.abs(t)),
                estimate - margin,
                estimate + margin);
    }

    void print(PrintStream out) {
        out.println(model.formula().text());
        notes().forEach(out::println);
        out.println();
        out.print(FitTables.text(table()));
        out.println();
        out.println(String.format(
                Locale.ROOT,
                "R2 %.4f, residual standard deviation %.4f with %d degrees of freedom, log-likelihood %.4f.",
                model.explained(),
                Math.sqrt(model.variance()),
                model.degrees(),
                model.logLikelihood()));
    }
}
