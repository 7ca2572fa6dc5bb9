package org.mindgap.look;

import java.util.List;
import java.util.Map;

/**
 * Where somebody was in the room of group differences, under a name.
 *
 * @param name unique within the study
 * @param place in words that the room reads
 * @param filters by their names, each with what it narrows to
 */
public record RoomView(String name, Map<String, String> place, Map<String, List<String>> filters) {
    public RoomView {
        place = Map.copyOf(place);
        filters = Map.copyOf(filters);
    }
}
