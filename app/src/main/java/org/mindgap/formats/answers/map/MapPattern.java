package org.mindgap.formats.answers.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Several values written into one text, as {@code {question}|{country}|{religion}|{lang}|perm{order}|rep{draw}}. What
 * stands between the names stands so in every text; {@code {_}} is passed over.
 *
 * @param source where the text is
 * @param pattern names in braces, and what is between them
 */
public record MapPattern(MapSource source, String pattern) {
    private static final Pattern NAME = Pattern.compile("\\{([^{}]*)}");
    private static final int LONGEST = 2_000;
    private static final int MOST_NAMES = 20;

    /** @throws IllegalArgumentException if it has no name, one name twice, or names without anything between them */
    public MapPattern {
        var names = names(pattern);
        var told = names.stream().filter(n -> !n.equals("_")).toList();
        if (told.isEmpty() || told.stream().distinct().count() != told.size() || pattern.contains("}{")) {
            throw new IllegalArgumentException(pattern);
        }
        if (names.size() > MOST_NAMES || pattern.length() > LONGEST) {
            throw new IllegalArgumentException(pattern);
        }
    }

    private static List<String> names(String pattern) {
        var names = new ArrayList<String>();
        var found = NAME.matcher(pattern);
        while (found.find()) {
            names.add(found.group(1));
        }
        return names;
    }

    /** The names in order, without those that are passed over. */
    public List<String> names() {
        return names(pattern).stream().filter(n -> !n.equals("_")).toList();
    }

    /** The values by name, or nothing where the text is of another shape. */
    public Optional<Map<String, String>> read(String text) {
        var values = new LinkedHashMap<String, String>();
        var found = NAME.matcher(pattern);
        var at = 0;
        var written = 0;
        var name = "";
        while (found.find()) {
            var between = pattern.substring(written, found.start());
            var next = at(text, between, at, written == 0);
            if (next < 0) {
                return Optional.empty();
            }
            put(values, name, text.substring(at, next));
            at = next + between.length();
            written = found.end();
            name = found.group(1);
        }
        var end = pattern.substring(written);
        if (text.length() - at < end.length() || !text.endsWith(end)) {
            return Optional.empty();
        }
        put(values, name, text.substring(at, text.length() - end.length()));
        return Optional.of(values);
    }

    /** The first place of what is between two names; at the beginning it has to stand right there. */
    private static int at(String text, String between, int from, boolean first) {
        if (first) {
            return text.startsWith(between) ? 0 : -1;
        }
        return text.indexOf(between, from);
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (!name.isEmpty() && !name.equals("_")) {
            values.put(name, value.strip());
        }
    }
}
