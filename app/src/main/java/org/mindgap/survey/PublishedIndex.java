package org.mindgap.survey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Published cells by group and question. Immutable. */
final class PublishedIndex {
    private final Map<Group, Map<String, PublishedCell>> cells = new LinkedHashMap<>();

    PublishedIndex(PublishedShares shares) {
        for (var cell : shares.cells()) {
            var known =
                    cells.computeIfAbsent(cell.group(), g -> new HashMap<>()).put(cell.question(), cell);
            if (known != null) {
                throw new IllegalArgumentException("two cells for " + cell.question() + " in " + cell.group());
            }
        }
    }

    /** The cell that was published for exactly this group. */
    Optional<PublishedCell> cell(Group group, String question) {
        return Optional.ofNullable(cells.getOrDefault(group, Map.of()).get(question));
    }

    /** Every group that something was published for, in the order of the file. */
    Set<Group> groups() {
        return cells.keySet();
    }
}
