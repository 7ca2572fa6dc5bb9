package org.mindgap.pin;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.figure.DataTable;

/** A pin of a table's numbers as JSON; docs/formats/pins.md says what the fields mean. */
final class TabledText {
    static final String TABLE = "table";

    private TabledText() {}

    static void write(Tabled of, ObjectNode json) {
        var table = json.putObject(TABLE);
        of.file().ifPresent(f -> {
            table.put("path", f.path())
                    .put("sha256", f.sha256())
                    .put("invented", f.invented())
                    .put("copies", f.copies());
            f.columns().forEach(table.putArray("columns")::add);
        });
        of.study().ifPresent(s -> ComparedText.write(s, table.putObject("study")));
        of.fitted().ifPresent(f -> ComparedText.write(f, json.putObject("fitted")));
        var frozen = json.putObject("frozen").put("title", of.frozen().title());
        of.frozen().numbers().columns().forEach(frozen.putArray("columns")::add);
        var rows = frozen.putArray("rows");
        for (var row : of.frozen().numbers().rows()) {
            var line = rows.addArray();
            row.forEach(v -> value(v, line));
        }
    }

    private static void value(Object value, ArrayNode line) {
        if (value instanceof Double number) {
            if (Double.isFinite(number)) {
                line.add(number);
            } else {
                line.addNull();
            }
        } else if (value instanceof Integer whole) {
            line.add(whole);
        } else if (value instanceof Boolean yes) {
            line.add(yes);
        } else {
            line.add(value.toString());
        }
    }

    static Tabled read(JsonNode json) {
        var table = json.required(TABLE);
        var frozen = json.required("frozen");
        var rows = new ArrayList<List<Object>>();
        for (var row : frozen.required("rows")) {
            var line = new ArrayList<Object>();
            row.forEach(v -> line.add(value(v)));
            rows.add(line);
        }
        return new Tabled(
                table.has("path") ? Optional.of(file(table)) : Optional.empty(),
                compared(table.path("study"), PinRequest.Steady.class),
                compared(json.path("fitted"), PinRequest.Fitted.class),
                new Tabled.Frozen(
                        frozen.path("title").asText(), new DataTable(texts(frozen.required("columns")), rows)));
    }

    private static Tabled.File file(JsonNode table) {
        return new Tabled.File(
                table.required("path").asText(),
                table.required("sha256").asText(),
                table.path("invented").asBoolean(),
                texts(table.required("columns")),
                table.path("copies").asInt(1));
    }

    private static <T> Optional<T> compared(JsonNode json, Class<T> kind) {
        return ComparedText.read(json).map(kind::cast);
    }

    private static Object value(JsonNode value) {
        if (value.isNull()) {
            return Double.NaN;
        }
        if (value.isInt()) {
            return value.intValue();
        }
        return value.isNumber() ? value.doubleValue() : value.isBoolean() ? value.booleanValue() : value.asText();
    }

    private static List<String> texts(JsonNode array) {
        var all = new ArrayList<String>();
        array.forEach(t -> all.add(t.asText()));
        return all;
    }
}
