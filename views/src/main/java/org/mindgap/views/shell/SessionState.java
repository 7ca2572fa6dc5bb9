package org.mindgap.views.shell;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where one was left, as it stands in the file; everything may be missing in a file of another version.
 *
 * @param version of this file's form
 * @param study path of the study, {@link #EXAMPLE}, or empty where none was open
 * @param room name of the room
 * @param filters per filter the keys that were ticked
 * @param place where one was in the room, in words that only the room reads
 * @param folded whether the inspector was folded away
 * @param window where the window stood
 */
record SessionState(
        int version,
        @Nullable String study,
        @Nullable String room,
        @Nullable Map<String, List<String>> filters,
        @Nullable Map<String, String> place,
        boolean folded,
        @Nullable WindowPlace window) {
    static final String EXAMPLE = "example";
    static final SessionState NONE = new SessionState(1, "", "START", Map.of(), Map.of(), false, null);

    /** Whether a study was open. */
    boolean hasStudy() {
        return study != null && !study.isEmpty();
    }
}
