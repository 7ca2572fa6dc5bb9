package org.mindgap.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.mindgap.stereotype.benchmark.GroupLink;
import org.mindgap.stereotype.benchmark.Slice;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Which people of a survey a name of a benchmark is about, as a user said; kept in the study. */
public final class GroupLinks {
    private static final String KIND = "benchmark-group";
    /** Groups of which somebody said that the benchmark has none, whatever their name. */
    private static final String NOBODY = "benchmark-nobody";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final KeptItems kept;

    /** @param kept what users keep in the study */
    public GroupLinks(KeptItems kept) {
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

    /**
     * Which group of a benchmark each group of a survey is, by its label: as said, else where both have the same name.
     *
     * @param set id of the benchmark
     * @param variable whose groups
     * @param groups of the benchmark, in its own words
     */
    public Map<String, String> mapping(String set, Survey survey, Variable variable, List<String> groups) {
        var mapping = new LinkedHashMap<String, String>();
        for (var value : variable.values()) {
            var label = label(value);
            if (kept.find(NOBODY, nobody(set, survey, variable, value.code())).isEmpty()) {
                groups.stream()
                        .filter(g -> g.equalsIgnoreCase(label))
                        .findFirst()
                        .ifPresent(g -> mapping.put(label, g));
            }
        }
        for (var link : all()) {
            if (link.set().equals(set)
                    && link.by() == Slice.By.GROUP
                    && link.survey().equals(survey.id())
                    && groups.contains(link.name())) {
                link.people()
                        .code(variable.name())
                        .flatMap(code -> variable.values().stream()
                                .filter(v -> v.code().equals(code))
                                .findFirst())
                        .ifPresent(v -> mapping.put(label(v), link.name()));
            }
        }
        return mapping;
    }

    /**
     * Says whom a benchmark calls as the survey calls a group; a group of the benchmark stands for one of the survey alone.
     *
     * @param label of the survey's group
     * @param group in the benchmark's words, empty where it has none
     */
    public void say(String set, Survey survey, Variable variable, String label, String group) {
        for (var value : variable.values()) {
            if (label(value).equals(label)) {
                var people = Group.of(variable.name(), value.code());
                all().stream()
                        .filter(l -> l.set().equals(set) && l.by() == Slice.By.GROUP)
                        .filter(l ->
                                l.survey().equals(survey.id()) && l.people().equals(people))
                        .forEach(l -> remove(set, l.by(), l.name(), survey.id()));
                var nobody = nobody(set, survey, variable, value.code());
                if (group.isEmpty()) {
                    kept.put(NOBODY, nobody, label, "{\"version\":1}");
                } else {
                    kept.remove(NOBODY, nobody);
                    put(new GroupLink(set, Slice.By.GROUP, group, survey.id(), people));
                }
            }
        }
    }

    private static String nobody(String set, Survey survey, Variable variable, String code) {
        return String.join("\n", set, survey.id(), variable.name(), code);
    }

    private static String label(Variable.Value value) {
        return value.label().isEmpty() ? value.code() : value.label();
    }

    private static String id(String set, Slice.By by, String name, String survey) {
        return String.join("\n", set, by.name(), name, survey);
    }
}
