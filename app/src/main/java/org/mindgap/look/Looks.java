package org.mindgap.look;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.formats.text.JsonText;
import org.mindgap.store.KeptItem;
import org.mindgap.store.KeptItems;
import org.mindgap.survey.Group;

/**
 * Saved views and notes in a study, as JSON of version 1 (docs/formats/looks.md). What a newer program wrote, or nobody can
 * read, is left where it is and not shown. Slow: reads and writes the file.
 */
public final class Looks {
    private static final int VERSION = 1;
    private static final String VIEW = "view";
    private static final String ROOM_VIEW = "view-differences";
    private static final String NOTE = "note";
    private static final String CORRECTED = "corrected";
    private static final String COUNTRIES = "countriesBy";
    private static final String POPULATION = "population";

    private final KeptItems items;

    public Looks(KeptItems items) {
        this.items = items;
    }

    /** Views in the order in which they were first saved. */
    public List<SavedView> views() {
        return items.list(VIEW).stream()
                .flatMap(i -> read(i, json -> view(i.name(), json)).stream())
                .toList();
    }

    /** Saves a view, or writes over the one of its name. */
    public void save(SavedView view) {
        var json = JsonText.mapper().createObjectNode();
        json.put("version", VERSION);
        array(json, "rows", view.rows());
        json.put("metric", view.metric());
        json.put("sameQuestions", view.sameQuestions());
        json.put("order", view.order().name());
        json.put("ranks", view.ranks().name());
        var filters = json.putObject("filters");
        array(filters, "models", view.models());
        array(filters, "countries", view.countries());
        array(filters, "religions", view.religions());
        array(filters, "topics", view.topics());
        array(filters, "askedAs", names(view.askedAs()));
        array(filters, "readings", names(view.readings()));
        array(filters, "languages", view.languages());
        view.corrected().ifPresent(c -> filters.put(CORRECTED, c));
        if (view.byPopulation()) {
            json.put(COUNTRIES, POPULATION);
        }
        items.put(VIEW, view.name(), view.name(), json.toString());
    }

    public void remove(SavedView view) {
        items.remove(VIEW, view.name());
    }

    /** Views of group differences in the order in which they were first saved. */
    public List<RoomView> roomViews() {
        return items.list(ROOM_VIEW).stream()
                .flatMap(i -> read(i, json -> roomView(i.name(), json)).stream())
                .toList();
    }

    /** Saves such a view, or writes over the one of its name. */
    public void save(RoomView view) {
        var json = JsonText.mapper().createObjectNode();
        json.put("version", VERSION);
        var place = json.putObject("place");
        new TreeMap<>(view.place()).forEach(place::put);
        var filters = json.putObject("filters");
        new TreeMap<>(view.filters()).forEach((name, texts) -> array(filters, name, texts));
        items.put(ROOM_VIEW, view.name(), view.name(), json.toString());
    }

    public void remove(RoomView view) {
        items.remove(ROOM_VIEW, view.name());
    }

    private static RoomView roomView(String name, JsonNode json) {
        var place = new TreeMap<String, String>();
        json.path("place")
                .properties()
                .forEach(f -> place.put(f.getKey(), f.getValue().asText()));
        var filters = new TreeMap<String, List<String>>();
        json.path("filters").properties().forEach(f -> filters.put(f.getKey(), List.copyOf(texts(f.getValue()))));
        return new RoomView(name, place, filters);
    }

    /** Notes in the order in which they were first written. */
    public List<CellNote> notes() {
        return items.list(NOTE).stream()
                .flatMap(i -> read(i, Looks::note).stream())
                .toList();
    }

    /** Notes on cells of a survey that were last written before a time. */
    public List<CellNote> notesBefore(String survey, Instant time) {
        return items.list(NOTE).stream()
                .filter(i -> Instant.parse(i.time()).isBefore(time))
                .flatMap(i -> read(i, Looks::note).stream())
                .filter(n -> n.survey().equals(survey))
                .toList();
    }

    /** Keeps a note in place of the cell's former one; an empty one takes it away. */
    public void put(CellNote note) {
        if (note.text().isBlank()) {
            items.remove(NOTE, note.id());
            return;
        }
        var json = JsonText.mapper().createObjectNode();
        json.put("version", VERSION);
        json.put("survey", note.survey());
        json.put("model", note.model());
        json.put("askedAs", note.askedAs().name());
        var people = json.putObject("people");
        note.people().codes().forEach(people::put);
        json.put("text", note.text());
        items.put(NOTE, note.id(), "", json.toString());
    }

    private static <T> Optional<T> read(KeptItem item, Function<JsonNode, T> reader) {
        try {
            var json = JsonText.mapper().readTree(item.body());
            return json.path("version").asInt() > VERSION ? Optional.empty() : Optional.of(reader.apply(json));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static SavedView view(String name, JsonNode json) {
        var filters = json.path("filters");
        return new SavedView(
                name,
                List.copyOf(texts(json.path("rows"))),
                json.path("metric").asText(),
                json.path("sameQuestions").asBoolean(true),
                HeatmapOrder.valueOf(json.path("order").asText(HeatmapOrder.STUDY.name())),
                Ranks.valueOf(json.path("ranks").asText(Ranks.NONE.name())),
                texts(filters.path("models")),
                texts(filters.path("countries")),
                texts(filters.path("religions")),
                texts(filters.path("topics")),
                texts(filters.path("askedAs")).stream().map(AskedAs::valueOf).collect(Collectors.toSet()),
                texts(filters.path("readings")).stream().map(Reading::valueOf).collect(Collectors.toSet()),
                texts(filters.path("languages")),
                filters.has(CORRECTED) ? Optional.of(filters.path(CORRECTED).asBoolean()) : Optional.empty(),
                json.path(COUNTRIES).asText().equals(POPULATION));
    }

    private static CellNote note(JsonNode json) {
        var people = Group.everyone();
        for (var code : json.path("people").properties()) {
            people = people.and(code.getKey(), code.getValue().asText());
        }
        return new CellNote(
                json.path("survey").asText(),
                people,
                json.path("model").asText(),
                AskedAs.valueOf(json.path("askedAs").asText()),
                json.path("text").asText());
    }

    private static void array(ObjectNode json, String name, Collection<String> texts) {
        var array = json.putArray(name);
        (texts instanceof List<String> ? texts : texts.stream().sorted().toList()).forEach(array::add);
    }

    private static Set<String> texts(JsonNode array) {
        var texts = new LinkedHashSet<String>();
        array.forEach(t -> texts.add(t.asText()));
        return texts;
    }

    private static List<String> names(Set<? extends Enum<?>> values) {
        return new ArrayList<>(values.stream().map(Enum::name).toList());
    }
}
