package org.mindgap.formats.answers.runs;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.mindgap.formats.answers.RowProblem;
import org.mindgap.formats.answers.map.MapSource;
import org.mindgap.formats.answers.map.RunMap;
import org.mindgap.formats.text.FileFacts;

/** Takes from a record what a map says. */
final class RecordFields {
    private final RunMap map;
    private final String file;
    private final String folder;

    RecordFields(RunMap map, Path file) {
        this.map = map;
        this.file = FileFacts.stem(file);
        var parent = file.toAbsolutePath().getParent();
        this.folder = parent == null ? "" : FileFacts.name(parent);
    }

    /**
     * The values by what they are; those that the record does not have are absent.
     *
     * @throws RowProblem if a text does not have the shape of its pattern
     */
    Map<String, String> of(JsonNode record) throws RowProblem {
        var values = new LinkedHashMap<String, String>();
        for (var pattern : map.patterns()) {
            var text = value(pattern.source(), record);
            var read = pattern.read(text)
                    .orElseThrow(() -> new RowProblem("runs.pattern-differs", text, pattern.pattern()));
            read.forEach((name, value) ->
                    put(values, RunMap.target(name), pattern.source().meant(value)));
        }
        for (var source : map.sources().entrySet()) {
            var value = value(source.getValue(), record);
            if (!value.isEmpty()) {
                values.put(source.getKey(), source.getValue().meant(value));
            }
        }
        return values;
    }

    private static void put(Map<String, String> values, String target, String value) {
        if (!value.isEmpty()) {
            values.put(target, value);
        }
    }

    private String value(MapSource source, JsonNode record) {
        return switch (source.kind()) {
            case FIELD -> text(record.at(JsonPointer.compile(source.of())));
            case FILE -> file;
            case FOLDER -> folder;
            case VALUE -> source.of();
        };
    }

    /** A value as text; a list as its parts with commas, as an order of options is written. */
    static String text(JsonNode node) {
        if (!node.isArray()) {
            return node.isContainerNode() || node.isNull()
                    ? ""
                    : node.asText("").strip();
        }
        var parts = new StringBuilder();
        for (var part : node) {
            parts.append(parts.isEmpty() ? "" : ",")
                    .append(part.isContainerNode() ? "" : part.asText("").strip());
        }
        return parts.toString();
    }
}
