package org.mindgap.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;

/** What a file says of itself as JSON, schema describe/1 (docs/formats/sav.md). */
final class DictionaryJson {
    private DictionaryJson() {}

    /** @param presets ids of the presets that fit, the closest first */
    static void write(Dictionary dictionary, List<String> presets, JsonGenerator json) throws IOException {
        var origin = dictionary.origin();
        json.writeStartObject();
        json.writeStringField("schema", "describe/1");
        json.writeStringField("format", origin.format());
        json.writeStringField("product", origin.product());
        json.writeStringField("created", origin.created());
        json.writeStringField("label", origin.label());
        json.writeStringField("encoding", origin.encoding());
        json.writeStringField(
                "encoding_from",
                origin.encodingFrom().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (origin.cases().isPresent()) {
            json.writeNumberField("cases", origin.cases().getAsLong());
        } else {
            json.writeNullField("cases");
        }
        json.writeStringField("weight", dictionary.weight().orElse(null));
        texts("presets", presets, json);
        json.writeArrayFieldStart("multiple_response_sets");
        for (var set : dictionary.sets()) {
            json.writeStartObject();
            json.writeStringField("name", set.name());
            json.writeStringField("label", set.label());
            json.writeStringField("counted", set.isTicks() ? set.counted() : null);
            texts("variables", set.fields(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("attributes");
        for (var attribute : dictionary.attributes().entrySet()) {
            texts(attribute.getKey(), attribute.getValue(), json);
        }
        json.writeEndObject();
        texts("documents", dictionary.documents(), json);
        json.writeArrayFieldStart("variables");
        for (var field : dictionary.fields()) {
            variable(field, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void variable(Field field, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("name", field.name());
        json.writeStringField("label", field.label());
        json.writeStringField("type", field.isText() ? "text" : "number");
        json.writeNumberField("width", field.width());
        json.writeStringField("format", field.format());
        json.writeStringField("measure", field.measure().isPresent() ? DescribeCommand.measure(field) : null);
        json.writeStringField("role", field.roleInFile().isEmpty() ? null : field.roleInFile());
        if (field.look().columns() > 0) {
            json.writeNumberField("columns", field.look().columns());
        }
        if (!field.look().alignment().isEmpty()) {
            json.writeStringField("alignment", field.look().alignment());
        }
        json.writeObjectFieldStart("missing");
        texts("codes", field.missing().codes(), json);
        var range = field.missing().range();
        if (range.isPresent()) {
            json.writeArrayFieldStart("range");
            bound(range.get().low(), json);
            bound(range.get().high(), json);
            json.writeEndArray();
        }
        json.writeEndObject();
        json.writeArrayFieldStart("values");
        for (var label : field.labels()) {
            json.writeStartObject();
            json.writeStringField("code", label.code());
            json.writeStringField("label", label.label());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeObjectFieldStart("attributes");
        for (var attribute : field.attributes().entrySet()) {
            texts(attribute.getKey(), attribute.getValue(), json);
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    /** An end that is open is null. */
    private static void bound(double value, JsonGenerator json) throws IOException {
        if (Double.isInfinite(value)) {
            json.writeNull();
        } else {
            json.writeNumber(value);
        }
    }

    private static void texts(String name, List<String> texts, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (var text : texts) {
            json.writeString(text);
        }
        json.writeEndArray();
    }
}
