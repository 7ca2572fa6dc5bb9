package org.mindgap.compare.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * The columns that terms make of observations, with treatment contrasts as in R: a factor of a term is compared with its
 * first level where the term without that factor is in the model too, and has a column for each level otherwise
 * (Chambers and Hastie 1992, Statistical Models in S, section 2.3.2). In products the first factor varies fastest.
 */
public final class DesignColumns {
    /** The constant's name. */
    public static final String CONSTANT = "(Intercept)";

    private static final int MOST = 1500;
    private static final double PART = 0.5;

    /** A column and its vector of the basis, in each row. */
    private static final int BYTES = 16;

    private final Observations data;
    private final List<Term> terms;

    private DesignColumns(Observations data, List<Term> terms) {
        this.data = data;
        this.terms = terms;
    }

    /** Of complete observations: no row is missing a variable of a term. */
    public static List<DesignColumn> of(Observations data, List<Term> terms) {
        var maker = new DesignColumns(data, terms);
        var all = new ArrayList<DesignColumn>();
        terms.forEach(t -> all.addAll(maker.columns(t)));
        return all;
    }

    /**
     * Refuses categories that are too many to have a coefficient each: a name or a free text, as a rule, or a number of
     * which some fields are none.
     *
     * @throws ProblemException naming the variable that has most
     */
    static void check(Observations data, List<Term> terms) throws ProblemException {
        for (var term : terms) {
            var columns = 1.0;
            var most = 0;
            var of = "";
            for (var variable : term.variables()) {
                if (data.column(variable).orElseThrow() instanceof Series.Categories categories) {
                    columns *= categories.levels().size();
                    if (categories.levels().size() > most) {
                        most = categories.levels().size();
                        of = variable;
                    }
                }
            }
            var memory = PART * Runtime.getRuntime().maxMemory() / BYTES / data.rows();
            if (most > 0 && columns > Math.min(MOST, memory)) {
                throw new ProblemException(Problem.error("compare.many-categories", term, (long) columns, of, most));
            }
        }
    }

    private List<DesignColumn> columns(Term term) {
        if (term.variables().isEmpty()) {
            var ones = new double[data.rows()];
            Arrays.fill(ones, 1);
            return List.of(new DesignColumn(CONSTANT, ones));
        }
        List<DesignColumn> made = List.of();
        for (var variable : term.variables()) {
            var own = own(variable, terms.stream().anyMatch(term.without(variable)::same));
            made = made.isEmpty() ? own : products(made, own);
        }
        return made;
    }

    private List<DesignColumn> own(String variable, boolean contrasts) {
        var series = data.column(variable).orElseThrow();
        if (series instanceof Series.Numbers numbers) {
            var values = new double[data.rows()];
            Arrays.setAll(values, numbers::value);
            return List.of(new DesignColumn(variable, values));
        }
        var categories = (Series.Categories) series;
        var all = new ArrayList<DesignColumn>();
        for (var level = contrasts ? 1 : 0; level < categories.levels().size(); level++) {
            var values = new double[data.rows()];
            for (var row = 0; row < values.length; row++) {
                values[row] = categories.code(row) == level ? 1 : 0;
            }
            all.add(new DesignColumn(variable + "[" + categories.levels().get(level) + "]", values));
        }
        return all;
    }

    private static List<DesignColumn> products(List<DesignColumn> fast, List<DesignColumn> slow) {
        var all = new ArrayList<DesignColumn>();
        for (var two : slow) {
            for (var one : fast) {
                var values = new double[one.values().length];
                Arrays.setAll(values, i -> one.values()[i] * two.values()[i]);
                all.add(new DesignColumn(one.name() + ":" + two.name(), values));
            }
        }
        return all;
    }
}
