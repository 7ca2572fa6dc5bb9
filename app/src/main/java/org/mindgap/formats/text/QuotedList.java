package org.mindgap.formats.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Values in one line, between commas. What has a comma, a quote or blanks at its ends stands in double quotes, a quote
 * in it twice: {@code 98, "yes, but", lo thru 0}.
 */
public final class QuotedList {
    private QuotedList() {}

    /**
     * A value and whether it was quoted, so that it means nothing but itself.
     *
     * @param text without quotes
     */
    public record Item(String text, boolean quoted) {}

    /** The values of a line; those without anything in them are left away unless they are quoted. */
    public static List<Item> split(String line) {
        var items = new ArrayList<Item>();
        var at = 0;
        while (at <= line.length()) {
            var from = at;
            while (from < line.length() && Character.isWhitespace(line.charAt(from))) {
                from++;
            }
            var end = from < line.length() && line.charAt(from) == '"' ? closing(line, from) : -1;
            if (end > 0) {
                items.add(new Item(line.substring(from + 1, end).replace("\"\"", "\""), true));
                at = end + 1;
                while (at < line.length() && line.charAt(at) != ',') {
                    at++;
                }
            } else {
                var comma = line.indexOf(',', from);
                at = comma < 0 ? line.length() : comma;
                var text = line.substring(from, at).strip();
                if (!text.isEmpty()) {
                    items.add(new Item(text, false));
                }
            }
            at++;
        }
        return items;
    }

    /** Where the quote is that ends a value and has nothing but blanks before the next comma, or -1. */
    private static int closing(String line, int opening) {
        var at = opening + 1;
        while (at < line.length()) {
            if (line.charAt(at) != '"') {
                at++;
            } else if (at + 1 < line.length() && line.charAt(at + 1) == '"') {
                at += 2;
            } else {
                var comma = line.indexOf(',', at);
                var rest = line.substring(at + 1, comma < 0 ? line.length() : comma);
                return rest.isBlank() ? at : -1;
            }
        }
        return -1;
    }

    /** A value as it stands in a line. */
    public static String word(String value) {
        return value.isEmpty() || value.contains(",") || value.contains("\"") || !value.equals(value.strip())
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }

    /** The line of some values. */
    public static String join(List<String> values) {
        return values.stream().map(QuotedList::word).collect(Collectors.joining(", "));
    }
}
