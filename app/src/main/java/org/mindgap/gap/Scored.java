package org.mindgap.gap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.survey.Group;

/**
 * A row of a table and the items that its value was made of.
 *
 * @param items with weights that add up to 1; empty where there is no value
 */
record Scored(GapRow row, Metric metric, List<RowItem> items) {
    Scored {
        items = List.copyOf(items);
    }

    Scored with(GapRow newRow) {
        return new Scored(newRow, metric, items);
    }

    Set<String> questions() {
        return items.stream().map(i -> i.question().id()).collect(Collectors.toSet());
    }

    /** The items of some questions, weighted anew: countries alike, within each its questions alike. */
    List<RowItem> on(Set<String> questions) {
        Map<Group, List<RowItem>> cells = new LinkedHashMap<>();
        for (var item : items) {
            if (questions.contains(item.question().id())) {
                cells.computeIfAbsent(item.cell(), c -> new java.util.ArrayList<>())
                        .add(item);
            }
        }
        return cells.values().stream()
                .flatMap(of -> of.stream().map(i -> i.weighing(1.0 / cells.size() / of.size())))
                .toList();
    }
}
