package org.mindgap.replication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mindgap.elicit.AskedAs;
import org.mindgap.formats.text.JsonText;

/** The studies that come with Mindgap as presets: JSON beside this class. */
public final class StudyPresets {
    private static final List<String> IDS =
            List.of("mind-the-gap", "rethinking-evaluation", "subgroup-values", "multilingual-multicultural");

    /** All of them, in the order of the studies. */
    public List<StudyPreset> all() {
        return IDS.stream().map(StudyPresets::read).toList();
    }

    /** The one of an id or name; the beginning of one alone will do. Nothing where none is meant, or several are. */
    public Optional<StudyPreset> named(String word) {
        var wanted = plain(word);
        var found = all().stream()
                .filter(p -> plain(p.id()).startsWith(wanted) || plain(p.name()).startsWith(wanted))
                .toList();
        return wanted.isEmpty() || found.size() != 1 ? Optional.empty() : Optional.of(found.get(0));
    }

    private static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "");
    }

    private static StudyPreset read(String id) {
        try (var in = Objects.requireNonNull(StudyPresets.class.getResourceAsStream(id + ".json"), id)) {
            return preset(JsonText.mapper().readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static StudyPreset preset(JsonNode json) {
        return new StudyPreset(
                json.path("id").asText(),
                json.path("name").asText(),
                json.path("source").asText(),
                json.path("about").asText(),
                texts(json.path("surveys")),
                texts(json.path("conditions")),
                list(
                        json.path("plans"),
                        p -> new StudyPreset.Plan(p.path("name").asText(), (ObjectNode) p.path("plan"))),
                list(
                        json.path("views"),
                        v -> new StudyPreset.View(
                                v.path("name").asText(),
                                texts(v.path("rows")),
                                v.path("metric").asText(),
                                Arrays.stream(AskedAs.values())
                                        .filter(a -> texts(v.path("asked_as")).contains(a.word()))
                                        .collect(Collectors.toSet()))),
                list(
                        json.path("figures"),
                        f -> new StudyPreset.Figure(
                                f.path("shows").asText(), f.path("command").asText())),
                list(
                        json.path("deviations"),
                        d -> new StudyPreset.Deviation(
                                d.path("published").asText(),
                                d.path("here").asText(),
                                d.path("why").asText(),
                                d.path("again").asText())),
                texts(json.path("unknown")));
    }

    private static List<String> texts(JsonNode array) {
        return list(array, JsonNode::asText);
    }

    private static <T> List<T> list(JsonNode array, Function<JsonNode, T> each) {
        var all = new ArrayList<T>();
        array.forEach(n -> all.add(each.apply(n)));
        return all;
    }
}
