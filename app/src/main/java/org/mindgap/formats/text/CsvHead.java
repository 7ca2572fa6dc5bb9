package org.mindgap.formats.text;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * The names in the first row of what may be a CSV file, for recognising a kind.
 *
 * @param names without quotes and blanks around them; empty where the file starts otherwise than a CSV file
 */
public record CsvHead(List<String> names) {
    public CsvHead {
        names = List.copyOf(names);
    }

    /** Looks at no more than the first 64 KiB. */
    public static CsvHead of(Path file) throws IOException {
        var head = FileFacts.head(file);
        var end = head.indexOf('\n');
        var first = (end < 0 ? head : head.substring(0, end)).strip();
        if (first.startsWith("{") || first.startsWith("[") || first.indexOf('\0') >= 0) {
            return new CsvHead(List.of());
        }
        return new CsvHead(Arrays.stream(first.replace("\"", "").split("[,;\t]", -1))
                .map(String::strip)
                .toList());
    }

    public boolean has(String... columns) {
        return names.containsAll(List.of(columns));
    }
}
