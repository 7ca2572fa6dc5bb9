package org.mindgap.stereotype;

import java.util.List;
import java.util.Map;
import org.mindgap.gap.Column;
import org.mindgap.gap.PeopleRow;

/**
 * A group, its reference and a model on some questions: what a row is computed from.
 *
 * @param keys of the row
 * @param column the model, asked as the group
 * @param row the group
 * @param reference whom it is compared with
 * @param contrast among people
 * @param items in the model, in the order of the contrast's
 */
record Run(
        Map<String, String> keys,
        Column column,
        PeopleRow row,
        Reference reference,
        PeopleContrast contrast,
        List<ModelItem> items) {
    Run {
        items = List.copyOf(items);
    }

    boolean varies() {
        return items.stream().anyMatch(ModelItem::varies);
    }

    boolean ofPeople() {
        return items.stream().anyMatch(ModelItem::ofPeople);
    }
}
