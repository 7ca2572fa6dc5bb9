package org.mindgap.compare.formula;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mindgap.problem.ProblemException;

/**
 * What is explained by what: {@code alignment ~ consistency + multilingual:family + (1|model)}, in the language of R's
 * formulas and lme4's brackets (Bates et al. 2015, Journal of Statistical Software 67(1), section 2).
 *
 * @param response the column explained
 * @param fixed terms by the number of their variables and then as written; the constant is first unless taken out
 * @param groupings terms in brackets; empty for a plain regression
 * @param text as it was written
 */
public record Formula(String response, List<Term> fixed, List<Grouping> groupings, String text) {
    public Formula {
        fixed = List.copyOf(fixed);
        groupings = List.copyOf(groupings);
    }

    /**
     * Reads a formula.
     *
     * @throws ProblemException if it is none, with the place where it ceased to be one
     */
    public static Formula of(String text) throws ProblemException {
        return new FormulaParser(text).formula();
    }

    /** Every column that it names, the response first. */
    public Set<String> variables() {
        var all = new LinkedHashSet<String>();
        all.add(response);
        fixed.forEach(t -> all.addAll(t.variables()));
        for (var grouping : groupings) {
            grouping.effects().forEach(t -> all.addAll(t.variables()));
            all.addAll(grouping.group());
        }
        return all;
    }

    /** The columns that are groups. */
    public Set<String> groups() {
        var all = new LinkedHashSet<String>();
        groupings.forEach(g -> all.addAll(g.group()));
        return all;
    }
}
