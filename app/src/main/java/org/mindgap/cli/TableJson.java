package org.mindgap.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.mindgap.figure.DataTable;

/** A table as JSON: an array of objects, numbers as numbers, null where there is none; what is infinite is the text
 * "Infinity". */
final class TableJson {
    private TableJson() {}

    static void print(DataTable table, PrintStream out) throws IOException {
        try (var json = generator(out)) {
            write(table, json);
        }
        out.println();
    }

    /** A generator that leaves the stream open. */
    static JsonGenerator generator(PrintStream out) throws IOException {
        var json = new JsonFactory()
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)
                .createGenerator(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        json.setPrettyPrinter(new DefaultPrettyPrinter());
        return json;
    }

    static void write(DataTable table, JsonGenerator json) throws IOException {
        json.writeStartArray();
        for (var row : table.rows()) {
            json.writeStartObject();
            for (var i = 0; i < row.size(); i++) {
                json.writeFieldName(table.columns().get(i));
                value(row.get(i), json);
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void value(Object value, JsonGenerator json) throws IOException {
        if (value instanceof Double number) {
            if (Double.isFinite(number)) {
                json.writeNumber(number);
            } else if (number.isInfinite()) {
                // JSON has no number for it, and null would say that there is no value
                json.writeString(number.toString());
            } else {
                json.writeNull();
            }
        } else if (value instanceof Integer number) {
            json.writeNumber(number);
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean yes) {
            json.writeBoolean(yes);
        } else {
            json.writeString(value.toString());
        }
    }
}
