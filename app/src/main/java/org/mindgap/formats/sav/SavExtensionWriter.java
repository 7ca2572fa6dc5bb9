package org.mindgap.formats.sav;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.MissingValues;

/** Writes the records of type 7 that hold what the other records have no place for. */
final class SavExtensionWriter {
    private static final Map<String, String> ROLES =
            Map.of("input", "0", "target", "1", "both", "2", "none", "3", "partition", "4", "split", "5");

    private final LittleEndian out;
    private final SavPlan plan;
    private final Labels labels;

    /** Cuts labels to what fits, and says which were cut. */
    interface Labels {
        byte[] cut(String label, String of);
    }

    SavExtensionWriter(LittleEndian out, SavPlan plan, Labels labels) {
        this.out = out;
        this.plan = plan;
        this.labels = labels;
    }

    void write(Dictionary dictionary, int rows) throws IOException {
        extension(13, 1, longNames());
        extension(14, 1, veryLong());
        extension(16, 8, longs(1, rows));
        extension(17, 1, attributes(dictionary.attributes()));
        extension(18, 1, variableAttributes());
        extension(20, 1, "UTF-8");
        longLabels();
        longMissing();
        sets(dictionary);
    }

    private void extension(int subtype, int size, String text) throws IOException {
        extension(subtype, size, text.getBytes(StandardCharsets.UTF_8));
    }

    private void extension(int subtype, int size, byte[] data) throws IOException {
        if (data.length > 0) {
            out.int32(7);
            out.int32(subtype);
            out.int32(size);
            out.int32(data.length / size);
            out.bytes(data);
        }
    }

    private static byte[] longs(long first, long second) {
        var bytes = new byte[16];
        for (var i = 0; i < 8; i++) {
            bytes[i] = (byte) (first >>> (8 * i));
            bytes[8 + i] = (byte) (second >>> (8 * i));
        }
        return bytes;
    }

    private String longNames() {
        return String.join(
                "\t",
                plan.columns().stream()
                        .map(c -> c.shortName() + "=" + c.field().name())
                        .toList());
    }

    private String veryLong() {
        var text = new StringBuilder();
        for (var column : plan.columns()) {
            if (column.segments() > 1) {
                text.append(column.shortName())
                        .append('=')
                        .append(String.format(Locale.ROOT, "%05d", column.width()))
                        .append("\0\t");
            }
        }
        return text.toString();
    }

    private static String attributes(Map<String, List<String>> attributes) {
        var text = new StringBuilder();
        attributes.forEach((name, values) -> {
            text.append(name).append('(');
            // a value ends with its line
            values.forEach(v ->
                    text.append('\'').append(v.replaceAll("[\\r\\n]+", " ")).append("'\n"));
            text.append(')');
        });
        return text.toString();
    }

    private String variableAttributes() {
        List<String> parts = new ArrayList<>();
        for (var column : plan.columns()) {
            var field = column.field();
            var all = new LinkedHashMap<>(field.attributes());
            if (ROLES.containsKey(field.roleInFile())) {
                all.put("$@Role", List.of(ROLES.get(field.roleInFile())));
            }
            if (!all.isEmpty()) {
                parts.add(field.name() + ":" + attributes(all));
            }
        }
        return String.join("/", parts);
    }

    private void longLabels() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new LittleEndian(bytes);
        for (var column : plan.columns()) {
            if (column.width() > SavDictionaryWriter.SHORT_TEXT
                    && !column.field().labels().isEmpty()) {
                counted(data, column.field().name());
                data.int32(column.width());
                data.int32(column.field().labels().size());
                for (var label : column.field().labels()) {
                    data.int32(column.width());
                    data.bytes(SavDictionaryWriter.filled(label.code(), column.width()));
                    var text = labels.cut(label.label(), column.field().name());
                    data.int32(text.length);
                    data.bytes(text);
                }
            }
        }
        data.flush();
        extension(21, 1, bytes.toByteArray());
    }

    private void longMissing() throws IOException {
        var bytes = new ByteArrayOutputStream();
        var data = new LittleEndian(bytes);
        for (var column : plan.columns()) {
            var codes = column.field().missing().codes().stream()
                    .filter(c -> !MissingValues.isTooLong(c))
                    .limit(SavDictionaryWriter.MOST_MISSING)
                    .toList();
            if (column.width() > SavDictionaryWriter.SHORT_TEXT && !codes.isEmpty()) {
                counted(data, column.field().name());
                data.int8(codes.size());
                data.int32(8);
                for (var code : codes) {
                    data.bytes(SavDictionaryWriter.filled(code, 8));
                }
            }
        }
        data.flush();
        extension(22, 1, bytes.toByteArray());
    }

    private static void counted(LittleEndian data, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        data.int32(bytes.length);
        data.bytes(bytes);
    }

    private void sets(Dictionary dictionary) throws IOException {
        var text = new StringBuilder();
        for (var set : dictionary.sets()) {
            var label = set.label().getBytes(StandardCharsets.UTF_8).length + " " + set.label();
            var fields = set.fields().stream()
                    .flatMap(name ->
                            plan.columns().stream().filter(c -> c.field().name().equals(name)))
                    .map(SavPlan.Column::shortName)
                    .toList();
            text.append(set.name()).append('=');
            if (set.isTicks()) {
                text.append('D')
                        .append(set.counted().getBytes(StandardCharsets.UTF_8).length)
                        .append(' ')
                        .append(set.counted())
                        .append(' ');
            } else {
                text.append("C ");
            }
            text.append(label).append(' ').append(String.join(" ", fields)).append('\n');
        }
        extension(7, 1, text.toString());
    }
}
