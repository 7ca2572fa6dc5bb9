package org.mindgap.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mindgap.stereotype.benchmark.GroupLink;
import org.mindgap.stereotype.benchmark.Slice;
import org.mindgap.survey.Group;

/** Which people of a survey a name of a benchmark is about, as a user said; kept in the study. */
public final class GroupLinks {
    private static final String KIND = "benchmark-group";
    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeptItems kept;

    GroupLinks(KeptItems kept) {
        this.kept = kept;
    }

    /** As written. */
    record Body(int version, String set, Slice.By by, String name, String survey, Map<String, String> codes) {}

    /** All of them in the order in which they were first said; what cannot be read is none. */
    public List<GroupLink> all() {
        return kept.list(KIND).stream().flatMap(item -> read(item).stream()).toList();
    }

    private static Optional<GroupLink> read(KeptItem item) {
        try {
            var body = JSON.readValue(item.body(), Body.class);
            var people = Group.everyone();
            for (var code : body.codes().entrySet()) {
                people = people.and(code.getKey(), code.getValue());
            }
            return Optional.of(new GroupLink(body.set(), body.by(), body.name(), body.survey(), people));
        } catch (JsonProcessingException | IllegalArgumentException | NullPointerException e) {
            return Optional.empty();
        }
    }

    /** Says it, in place of what was said of this name and survey before. */
    public void put(GroupLink link) {
        try {
            kept.put(
                    KIND,
                    id(link.set(), link.by(), link.name(), link.survey()),
                    link.name(),
                    JSON.writeValueAsString(new Body(
                            1,
                            link.set(),
                            link.by(),
                            link.name(),
                            link.survey(),
                            new TreeMap<>(link.people().codes()))));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes it back; nothing happens where nothing was said. */
    public void remove(String set, Slice.By by, String name, String survey) {
        kept.remove(KIND, id(set, by, name, survey));
    }

    private static String id(String set, Slice.By by, String name, String survey) {
        return String.join("\n", set, by.name(), name, survey);
    }
}
