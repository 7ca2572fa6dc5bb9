package org.mindgap.compare.mixed;

import java.util.Arrays;
import java.util.Comparator;
import org.mindgap.compare.formula.Basis;
import org.mindgap.compare.formula.DesignColumn;
import org.mindgap.compare.formula.DesignColumns;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Groups;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** The observations that have every variable of a formula, and whether a mixed model can be fitted to them. */
final class Complete {
    private static final long BYTES = 8;
    private static final double PART = 0.6;
    private static final double NOTHING = 1e-16;

    private final Formula formula;
    private final Observations data;

    Complete(Formula formula, Observations all) throws ProblemException {
        this.formula = formula;
        this.data = all.needed(formula);
    }

    Observations data() {
        return data;
    }

    double[] response() {
        var series = (Series.Numbers) data.column(formula.response()).orElseThrow();
        var values = new double[data.rows()];
        Arrays.setAll(values, series::value);
        return values;
    }

    /** The term with the most groups first: its groups are taken out one at a time. */
    RandomTerm[] terms() {
        return formula.groupings().stream()
                .map(g -> {
                    var columns = DesignColumns.of(data, g.effects());
                    return new RandomTerm(
                            g.name(),
                            Groups.of(data, g.group()),
                            columns.stream().map(DesignColumn::name).toList(),
                            columns.stream().map(DesignColumn::values).toArray(double[][]::new));
                })
                .sorted(Comparator.comparingInt(RandomTerm::levels).reversed())
                .toArray(RandomTerm[]::new);
    }

    /**
     * Refuses effects of groups that are also in another term of the same groups, and those that the coefficients already
     * say for every group: in neither case anything says how large their variance is.
     */
    void apart(RandomTerm[] terms, Basis basis) throws ProblemException {
        for (var t = 0; t < terms.length; t++) {
            for (var e = 0; e < terms[t].width(); e++) {
                var effect = terms[t].effects().get(e);
                for (var before = 0; before < t; before++) {
                    if (Arrays.equals(
                                    terms[before].groups().codes(),
                                    terms[t].groups().codes())
                            && terms[before].effects().contains(effect)) {
                        throw new ProblemException(Problem.error("compare.effect-twice", effect, terms[t].name()));
                    }
                }
                if (said(terms[t], e, basis)) {
                    throw new ProblemException(Problem.error("compare.effect-said", effect, terms[t].name()));
                }
            }
        }
    }

    /** Whether the coefficients can take every value of an effect in every group. */
    private static boolean said(RandomTerm term, int effect, Basis basis) {
        if (term.levels() > basis.size()) {
            return false;
        }
        var codes = term.groups().codes();
        for (var group = 0; group < term.levels(); group++) {
            var column = new double[codes.length];
            var square = 0.0;
            for (var row = 0; row < codes.length; row++) {
                column[row] = codes[row] == group ? term.values()[effect][row] : 0;
                square += column[row] * column[row];
            }
            var left = Arrays.stream(basis.residuals(column)).map(r -> r * r).sum();
            if (left > NOTHING * square) {
                return false;
            }
        }
        return true;
    }

    void check(RandomTerm[] terms, int coefficients) throws ProblemException {
        var rows = data.rows();
        if (rows <= coefficients + 1) {
            throw new ProblemException(Problem.error("compare.few-rows", rows, coefficients));
        }
        for (var term : terms) {
            if (term.levels() < 2) {
                throw new ProblemException(Problem.error("compare.one-group", term.name()));
            }
            if (term.size() >= rows) {
                throw new ProblemException(
                        Problem.error("compare.many-groups", term.name(), term.levels(), term.width(), rows));
            }
        }
        var others = Arrays.stream(terms).skip(1).mapToLong(RandomTerm::size).sum() + coefficients + 1;
        var needed = 2 * BYTES * others * others;
        if (needed > PART * Runtime.getRuntime().maxMemory()) {
            throw new ProblemException(Problem.error("compare.memory", others, needed >> 20));
        }
    }
}
