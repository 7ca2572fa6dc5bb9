package org.mindgap.stereotype;

import java.util.List;
import org.mindgap.survey.Group;

/**
 * Whom a row is compared with.
 *
 * @param against how they were chosen
 * @param variable the variable whose groups are compared
 * @param groups the people, one for each country of the row; for {@link Against.Kind#REST} everyone of the country, of whom
 *     the group is taken out. Empty where there is nobody
 */
public record Reference(Against against, String variable, List<Group> groups) {
    public Reference {
        groups = List.copyOf(groups);
    }

    /** The codes of the groups, each once, where the reference is a group; empty for the public and the rest. */
    public List<String> codes() {
        return groups.stream()
                .flatMap(g -> g.code(variable).stream())
                .distinct()
                .toList();
    }
}
