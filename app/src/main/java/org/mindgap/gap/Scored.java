package org.mindgap.gap;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Group;

/** A row of a table and the items that its value was made of. Immutable to the outside. */
final class Scored {
    private final GapRow row;
    private final Metric metric;
    private final List<RowItem> items;
    /** Made when it is asked for; two threads may both make it, and make the same. */
    private @Nullable Entered entered;

    /**
     * A row.
     *
     * @param items with weights that add up to 1; empty where there is no value
     */
    Scored(GapRow row, Metric metric, List<RowItem> items) {
        this.row = row;
        this.metric = metric;
        this.items = List.copyOf(items);
    }

    GapRow row() {
        return row;
    }

    Metric metric() {
        return metric;
    }

    List<RowItem> items() {
        return items;
    }

    /** The items as a key. */
    Entered entered() {
        var known = entered;
        if (known == null) {
            known = Entered.of(items);
            entered = known;
        }
        return known;
    }

    Scored with(GapRow newRow) {
        var changed = new Scored(newRow, metric, items);
        changed.entered = entered;
        return changed;
    }

    Set<String> questions() {
        return items.stream().map(i -> i.question().id()).collect(Collectors.toSet());
    }

    /** The items of some questions, weighted anew: countries alike, within each its questions alike. */
    List<RowItem> on(Set<String> questions) {
        Map<Group, List<RowItem>> cells = new LinkedHashMap<>();
        for (var item : items) {
            if (questions.contains(item.question().id())) {
                cells.computeIfAbsent(item.cell(), c -> new ArrayList<>()).add(item);
            }
        }
        return cells.values().stream()
                .flatMap(of -> of.stream().map(i -> i.weighing(1.0 / cells.size() / of.size())))
                .toList();
    }
}
