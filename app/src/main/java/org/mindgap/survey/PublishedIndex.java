package org.mindgap.survey;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

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

    /** The bases that were published for exactly this group, those of 0 not among them. */
    IntStream bases(Group group) {
        return cells.getOrDefault(group, Map.of()).values().stream()
                .map(PublishedCell::base)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .filter(b -> b > 0);
    }

    /** Every group that something was published for, in the order of the file. */
    Set<Group> groups() {
        return cells.keySet();
    }
}
