package org.mindgap.formats.text;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Names of a table's columns: those of the first row without blanks around them, or V1, V2 and so on. Where a name comes
 * again a number is put behind it, as in {@code Q1_2}; where there is none it stays empty.
 */
public final class TableNames {
    private TableNames() {}

    /**
     * As many names as there are fields, no two of them the same but empty ones.
     *
     * @param header whether the fields are names
     */
    public static List<String> of(List<String> fields, boolean header) {
        if (!header) {
            return IntStream.rangeClosed(1, fields.size())
                    .mapToObj(i -> "V" + i)
                    .toList();
        }
        var written = fields.stream().map(String::strip).toList();
        var taken = new HashSet<>(written);
        var seen = new HashSet<String>();
        var next = new HashMap<String, Integer>();
        var names = new ArrayList<String>(written.size());
        for (var name : written) {
            if (name.isEmpty() || seen.add(name)) {
                names.add(name);
            } else {
                names.add(free(name, taken, next));
            }
        }
        return names;
    }

    /** @param next the number to begin with, by name, so that many columns of one name cost no more than a few */
    private static String free(String name, Set<String> taken, Map<String, Integer> next) {
        for (var i = next.getOrDefault(name, 2); ; i++) {
            var another = name + "_" + i;
            if (taken.add(another)) {
                next.put(name, i + 1);
                return another;
            }
        }
    }
}
