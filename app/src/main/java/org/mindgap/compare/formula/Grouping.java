package org.mindgap.compare.formula;

import java.util.List;

/**
 * A term in brackets: effects that differ by group.
 *
 * @param effects what differs; the constant is one of them unless it was taken out
 * @param group variables whose combinations are the groups
 */
public record Grouping(List<Term> effects, List<String> group) {
    public Grouping {
        effects = List.copyOf(effects);
        group = List.copyOf(group);
    }

    /** The groups' name, as {@code country:religion}. */
    public String name() {
        return String.join(":", group);
    }
}
