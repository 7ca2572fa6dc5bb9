package org.mindgap.formats.table;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A text that is read as nothing.
 *
 * @param code without blanks around it, as it stands in the file
 * @param columns names of the columns where it is nothing; empty for all
 */
public record MissingCode(String code, Set<String> columns) {
    public MissingCode {
        columns = java.util.Collections.unmodifiableSet(new LinkedHashSet<>(columns));
    }

    public static MissingCode everywhere(String code) {
        return new MissingCode(code, Set.of());
    }

    public boolean in(String column) {
        return columns.isEmpty() || columns.contains(column);
    }

    /** Codes with commas, and the columns before a colon where they are nothing in some only: {@code Q1,Q2:98,99}. */
    public static List<MissingCode> parse(String text) {
        var colon = text.lastIndexOf(':');
        var columns = colon < 0 ? Set.<String>of() : new LinkedHashSet<>(parts(text.substring(0, colon)));
        return parts(text.substring(colon + 1)).stream()
                .map(code -> new MissingCode(code, columns))
                .toList();
    }

    /** As {@link #parse} reads it. */
    public String text() {
        return columns.isEmpty() ? code : String.join(",", columns) + ":" + code;
    }

    private static List<String> parts(String text) {
        return Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(p -> !p.isEmpty())
                .toList();
    }
}
