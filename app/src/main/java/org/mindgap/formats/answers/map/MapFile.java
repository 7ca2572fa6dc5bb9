package org.mindgap.formats.answers.map;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Reads and writes maps as JSON (docs/formats/map-json.md). */
public final class MapFile {
    private static final String SCHEMA = "map/1";
    private static final long LARGEST = 1 << 20;
    private static final Set<String> KEYS = Set.of("schema", "format", "match", "form", "filter", "patterns", "group");

    private MapFile() {}

    /** @throws ProblemException if it is no map, or says something that no map says */
    public static RunMap read(Path file) throws IOException, ProblemException {
        var name = FileFacts.name(file);
        if (!Files.isRegularFile(file)) {
            throw new ProblemException(Problem.error("formats.no-file").at(Place.file(name)));
        }
        if (Files.size(file) > LARGEST) {
            throw new ProblemException(Problem.error("runs.map-large").at(Place.file(name)));
        }
        try {
            return map(JsonText.mapper().readTree(Files.readString(file, StandardCharsets.UTF_8)));
        } catch (JacksonException e) {
            throw JsonText.broken(name, e);
        } catch (java.nio.charset.CharacterCodingException e) {
            throw new ProblemException(wrong("bytes that are no UTF-8").at(Place.file(name)), e);
        } catch (ProblemException e) {
            throw new ProblemException(
                    e.problems().stream().map(p -> p.at(Place.file(name))).toList());
        }
    }

    /** Writes a map so that people can read and change it. */
    public static void write(RunMap map, Path file) throws IOException {
        var printer = new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n"));
        Files.writeString(file, JsonText.mapper().writer(printer).writeValueAsString(json(map)) + "\n");
    }

    private static RunMap map(JsonNode root) throws ProblemException {
        if (root == null
                || !root.isObject()
                || !JsonText.text(root.get("schema")).equals(SCHEMA)) {
            throw new ProblemException(Problem.error("runs.map-schema"));
        }
        var sources = new LinkedHashMap<String, MapSource>();
        for (var entry : root.properties()) {
            if (RunMap.TARGETS.contains(entry.getKey())) {
                sources.put(entry.getKey(), source(entry.getValue(), entry.getKey()));
            } else if (!KEYS.contains(entry.getKey())) {
                throw new ProblemException(wrong(entry.getKey()));
            }
        }
        for (var entry : root.path("group").properties()) {
            sources.put(RunMap.GROUP + entry.getKey(), source(entry.getValue(), "group." + entry.getKey()));
        }
        return new RunMap(
                JsonText.text(root.get("format")),
                match(JsonText.text(root.get("match"))),
                form(JsonText.text(root.get("form"))),
                JsonText.text(root.get("filter")),
                sources,
                patterns(root.path("patterns")));
    }

    private static RunMap.Match match(String word) throws ProblemException {
        return switch (word) {
            case "", "id" -> RunMap.Match.ID;
            case "text" -> RunMap.Match.TEXT;
            case "options" -> RunMap.Match.OPTIONS;
            default -> throw new ProblemException(wrong("match: " + word));
        };
    }

    private static TextForm form(String word) throws ProblemException {
        return word.isEmpty()
                ? TextForm.SUM
                : TextForm.named(word).orElseThrow(() -> new ProblemException(wrong("form: " + word)));
    }

    private static List<MapPattern> patterns(JsonNode nodes) throws ProblemException {
        var patterns = new ArrayList<MapPattern>();
        for (var node : nodes) {
            var written = JsonText.text(node.get("pattern"));
            try {
                patterns.add(new MapPattern(source(node, "patterns"), written));
            } catch (IllegalArgumentException e) {
                throw new ProblemException(Problem.error("runs.map-pattern", written), e);
            }
        }
        return patterns;
    }

    private static MapSource source(JsonNode node, String where) throws ProblemException {
        var values = new LinkedHashMap<String, String>();
        for (var entry : node.path("values").properties()) {
            values.put(entry.getKey(), JsonText.text(entry.getValue()));
        }
        if (node.has("field")) {
            var pointer = JsonText.text(node.get("field"));
            try {
                JsonPointer.compile(pointer);
            } catch (IllegalArgumentException e) {
                throw new ProblemException(Problem.error("runs.map-pointer", pointer, where), e);
            }
            return new MapSource(MapSource.Kind.FIELD, pointer, values);
        }
        if (node.has("value")) {
            return new MapSource(MapSource.Kind.VALUE, JsonText.text(node.get("value")), values);
        }
        if (node.path("file").asBoolean()) {
            return new MapSource(MapSource.Kind.FILE, "", values);
        }
        if (node.path("folder").asBoolean()) {
            return new MapSource(MapSource.Kind.FOLDER, "", values);
        }
        throw new ProblemException(Problem.error("runs.map-source", where));
    }

    private static Problem wrong(String what) {
        return Problem.error("runs.map-wrong", what);
    }

    private static ObjectNode json(RunMap map) {
        var root = JsonText.mapper().createObjectNode();
        root.put("schema", SCHEMA);
        if (!map.format().isEmpty()) {
            root.put("format", map.format());
        }
        root.put("match", map.match().name().toLowerCase(Locale.ROOT));
        root.put("form", map.form().word());
        if (!map.filter().isEmpty()) {
            root.put("filter", map.filter());
        }
        for (var target : RunMap.TARGETS) {
            map.source(target).ifPresent(s -> root.set(target, json(s)));
        }
        var groups = map.sources().entrySet().stream()
                .filter(e -> e.getKey().startsWith(RunMap.GROUP))
                .sorted(Map.Entry.comparingByKey())
                .toList();
        if (!groups.isEmpty()) {
            var group = root.putObject("group");
            groups.forEach(e -> group.set(e.getKey().substring(RunMap.GROUP.length()), json(e.getValue())));
        }
        if (!map.patterns().isEmpty()) {
            var patterns = root.putArray("patterns");
            for (var pattern : map.patterns()) {
                patterns.add(json(pattern.source()).put("pattern", pattern.pattern()));
            }
        }
        return root;
    }

    private static ObjectNode json(MapSource source) {
        var node = JsonText.mapper().createObjectNode();
        switch (source.kind()) {
            case FIELD -> node.put("field", source.of());
            case VALUE -> node.put("value", source.of());
            case FILE -> node.put("file", true);
            case FOLDER -> node.put("folder", true);
        }
        if (!source.values().isEmpty()) {
            var values = node.putObject("values");
            source.values().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(e -> values.put(e.getKey(), e.getValue()));
        }
        return node;
    }
}
