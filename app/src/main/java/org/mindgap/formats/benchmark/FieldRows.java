package org.mindgap.formats.benchmark;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.mindgap.formats.answers.runs.JsonLines;
import org.mindgap.formats.text.CsvHead;
import org.mindgap.formats.text.CsvTable;
import org.mindgap.formats.text.FileFacts;
import org.mindgap.formats.text.JsonText;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/** Rows of a CSV or TSV file with a header, or objects of JSON lines, as fields by name. */
final class FieldRows {
    private FieldRows() {}

    /** Takes a row. */
    interface Row {
        void take(Fields fields);
    }

    /** Names of the columns, or of the first object's fields, in lower case. */
    static Set<String> names(Path file) throws IOException {
        var names = new HashSet<String>();
        if (json(file)) {
            try {
                JsonText.mapper()
                        .readTree(JsonLines.first(file))
                        .fieldNames()
                        .forEachRemaining(n -> names.add(n.toLowerCase(Locale.ROOT)));
            } catch (com.fasterxml.jackson.core.JacksonException e) {
                return Set.of();
            }
            return names;
        }
        CsvHead.of(file).names().forEach(n -> names.add(n.strip().toLowerCase(Locale.ROOT)));
        return names;
    }

    static void read(Path file, Lines lines, JobContext context, Row each) throws IOException, ProblemException {
        if (json(file)) {
            JsonLines.read(file, lines, context, (object, line) -> {
                each.take(fields(object, line));
                return true;
            });
            return;
        }
        try (var table = CsvTable.open(file, context)) {
            List<String> names = new ArrayList<>();
            table.header().forEach(n -> names.add(n.toLowerCase(Locale.ROOT)));
            for (var row = table.next(); row.isPresent(); row = table.next()) {
                var values = new HashMap<String, String>();
                for (var i = 0; i < names.size(); i++) {
                    values.putIfAbsent(names.get(i), row.get().text(i));
                }
                each.take(new Fields(values, row.get().line()));
            }
        }
    }

    private static boolean json(Path file) throws IOException {
        return FileFacts.head(file).stripLeading().startsWith("{");
    }

    private static Fields fields(JsonNode object, long line) {
        var values = new HashMap<String, String>();
        object.properties()
                .forEach(f -> values.putIfAbsent(
                        f.getKey().toLowerCase(Locale.ROOT),
                        f.getValue().isContainerNode() ? f.getValue().toString() : JsonText.text(f.getValue())));
        return new Fields(values, line);
    }
}
