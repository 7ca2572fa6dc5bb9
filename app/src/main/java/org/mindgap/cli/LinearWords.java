package org.mindgap.cli;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.linear.ClusterErrors;
import org.mindgap.compare.linear.LinearModel;
import org.mindgap.compare.regression.LinearFit;
import org.mindgap.figure.DataTable;

/** A linear model as it is printed. */
final class LinearWords {
    private final LinearFit fit;
    private final LinearModel model;
    private final @Nullable ClusterErrors simple;

    LinearWords(LinearFit fit) {
        this.fit = fit;
        this.model = fit.model();
        this.simple = fit.simple();
    }

    List<String> notes() {
        var rows = model.residuals().length;
        if (fit.by() == null || simple == null) {
            return List.of("Linear model by least squares, " + rows
                    + " observations; standard errors take rows to be independent; intervals of 95 %.");
        }
        return List.of(
                "Linear model by least squares, " + rows + " observations in " + simple.clusters() + " clusters of "
                        + fit.by()
                        + "; se, df, t, p and the interval of 95 % are CR2 with Satterthwaite's degrees of freedom.",
                fit.exact()
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
        var coefficients = fit.coefficients();
        for (var c = 0; c < coefficients.size(); c++) {
            var one = coefficients.get(c);
            var row = new ArrayList<Object>(List.of(one.name(), one.estimate(), one.error(), one.degrees()));
            row.addAll(List.of(one.t(), one.p(), one.lower(), one.upper()));
            if (simple != null) {
                row.addAll(List.of(independent[c], simple.errors()[c], fit.wild()[c]));
            }
            rows.add(row);
        }
        return new DataTable(names, rows);
    }

    void print(PrintStream out) {
        out.println(model.formula().text());
        notes().forEach(out::println);
        out.println();
        out.print(FitTables.text(table()));
        out.println();
        out.println(String.format(
                Locale.ROOT,
                "R2 %.4f, residual standard deviation %.5g with %d degrees of freedom, log-likelihood %.4f.",
                model.explained(),
                Math.sqrt(model.variance()),
                model.degrees(),
                model.logLikelihood()));
    }
}
