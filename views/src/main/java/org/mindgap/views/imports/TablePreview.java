package org.mindgap.views.imports;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Columns and first rows of a CSV file, for the eye. Reads at most the first 256 KiB, so that a large file opens at
 * once; what counts is what the reader itself finds later.
 *
 * @param columns names in the first row
 * @param rows the first rows
 */
public record TablePreview(List<String> columns, List<List<String>> rows) {
    private static final int BYTES = 1 << 18;
    private static final int ROWS = 20;

    public TablePreview {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    public static TablePreview none() {
        return new TablePreview(List.of(), List.of());
    }

    public static TablePreview read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(BYTES);
        }
        var text = new String(bytes, StandardCharsets.UTF_8);
        if (text.startsWith("\ufeff")) {
            text = text.substring(1);
        }
        var all = new ArrayList<List<String>>();
        try (var reader = CsvReader.builder().ofCsvRecord(text)) {
            for (var record : reader) {
                all.add(record.getFields());
                if (all.size() > ROWS) {
                    break;
                }
            }
        } catch (CsvParseException e) {
            return none(); // the reader says what is wrong with it, with the line
        }
        if (bytes.length == BYTES && all.size() <= ROWS && all.size() > 1) {
            all.remove(all.size() - 1); // may be cut
        }
        return all.isEmpty() ? none() : new TablePreview(all.get(0), all.subList(1, all.size()));
    }
}
