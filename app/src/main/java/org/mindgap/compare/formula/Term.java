package org.mindgap.compare.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * What is added up in a formula: a variable, or the product of several.
 *
 * @param variables without repetition, in the order written; empty for the constant
 */
public record Term(List<String> variables) {
    /** The constant. */
    public static final Term CONSTANT = new Term(List.of());

    public Term {
        variables = List.copyOf(variables);
    }

    /** The product with another, each variable once. */
    Term with(Term other) {
        var all = new ArrayList<>(variables);
        other.variables.stream().filter(v -> !all.contains(v)).forEach(all::add);
        return new Term(all);
    }

    /** The same without a variable. */
    Term without(String variable) {
        return new Term(variables.stream().filter(v -> !v.equals(variable)).toList());
    }

    /** Whether both are of the same variables. */
    boolean same(Term other) {
        return variables.size() == other.variables.size() && variables.containsAll(other.variables);
    }

    @Override
    public String toString() {
        return variables.isEmpty() ? "1" : String.join(":", variables);
    }
}
