package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.compare.mixed.MixedModel;
import org.mindgap.figure.DataTable;

/** Tables of regressions, as machines read them. */
final class FitTables {
    static final double LEVEL = 0.95;

    private FitTables() {}

    static DataTable rows(double[] fitted, double[] residuals) {
        var rows = new ArrayList<List<Object>>();
        for (var i = 0; i < fitted.length; i++) {
            rows.add(List.of(i + 1, fitted[i], residuals[i]));
        }
        return new DataTable(List.of("row", "fitted", "residual"), rows);
    }

    static DataTable fixed(MixedModel model) {
        var rows = new ArrayList<List<Object>>();
        for (var one : model.fixed()) {
            var margin = one.margin(LEVEL);
            rows.add(List.of(
                    one.name(),
                    one.estimate(),
                    one.error(),
                    one.degrees(),
                    one.t(),
                    one.p(),
                    one.estimate() - margin,
                    one.estimate() + margin));
        }
        return new DataTable(List.of("term", "estimate", "se", "df", "t", "p", "lower", "upper"), rows);
    }

    /** How groups differ: a row for each effect, the residuals last. */
    static DataTable random(MixedModel model) {
        var rows = new ArrayList<List<Object>>();
        for (var term : model.random()) {
            for (var e = 0; e < term.effects().size(); e++) {
                var correlations = new ArrayList<String>();
                for (var before = 0; before < e; before++) {
                    var correlation = term.correlation(before, e);
                    correlations.add(
                            Double.isNaN(correlation)
                                    ? "-"
                                    : String.format(java.util.Locale.ROOT, "%.3f", correlation));
                }
                rows.add(List.of(
                        term.group(),
                        term.effects().get(e),
                        term.levels().size(),
                        term.variance(e),
                        Math.sqrt(term.variance(e)),
                        String.join(" ", correlations)));
            }
        }
        rows.add(List.of("residual", "", model.rows(), model.variance(), Math.sqrt(model.variance()), ""));
        return new DataTable(List.of("group", "effect", "groups", "variance", "sd", "correlations"), rows);
    }

    /** Each group's own effects, with intervals of 95 % that take variances as known. */
    static DataTable groups(MixedModel model) {
        var rows = new ArrayList<List<Object>>();
        for (var term : model.random()) {
            for (var g = 0; g < term.levels().size(); g++) {
                for (var e = 0; e < term.effects().size(); e++) {
                    rows.add(List.of(
                            term.group(),
                            term.levels().get(g),
                            term.effects().get(e),
                            term.modes()[g][e],
                            term.errors()[g][e],
                            term.predicted()[g][e],
                            term.lower(g, e),
                            term.upper(g, e)));
                }
            }
        }
        return new DataTable(
                List.of("group", "level", "effect", "own_effect", "se", "se_prediction", "lower", "upper"), rows);
    }

    /** For people: the first column holds names, the others numbers. */
    static String text(DataTable table) {
        return TableText.exact(table, c -> c > 0);
    }
}
