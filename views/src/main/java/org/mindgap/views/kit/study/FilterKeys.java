package org.mindgap.views.kit.study;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;

/** Filters as words that can be kept in a file. */
public final class FilterKeys {
    private FilterKeys() {}

    /** Those that narrow something. */
    public static Map<String, List<String>> of(Filters.Choice choice) {
        var keys = new HashMap<String, List<String>>();
        keys.put("models", List.copyOf(choice.models()));
        keys.put("countries", List.copyOf(choice.countries()));
        keys.put("religions", List.copyOf(choice.religions()));
        keys.put("topics", List.copyOf(choice.topics()));
        keys.put("askedAs", choice.askedAs().stream().map(Enum::name).toList());
        keys.put("readings", choice.readings().stream().map(Enum::name).toList());
        keys.put("languages", List.copyOf(choice.languages()));
        keys.put("corrected", choice.corrected() ? List.of("true") : List.of());
        keys.values().removeIf(List::isEmpty);
        return keys;
    }

    /** What is known of them; words of a newer program are left out. */
    public static Filters.Choice choice(Map<String, List<String>> keys) {
        return new Filters.Choice(
                set(keys, "models", k -> k),
                set(keys, "countries", k -> k),
                set(keys, "religions", k -> k),
                set(keys, "topics", k -> k),
                set(keys, "askedAs", named(AskedAs.values())),
                set(keys, "readings", named(Reading.values())),
                set(keys, "languages", k -> k),
                keys.getOrDefault("corrected", List.of()).contains("true"));
    }

    private static <E> Set<E> set(Map<String, List<String>> keys, String name, Function<String, @Nullable E> of) {
        var set = new LinkedHashSet<E>();
        for (var key : keys.getOrDefault(name, List.of())) {
            var value = key == null ? null : of.apply(key);
            if (value != null) {
                set.add(value);
            }
        }
        return set;
    }

    private static <E extends Enum<E>> Function<String, @Nullable E> named(E[] values) {
        var all = java.util.Arrays.stream(values).collect(Collectors.toMap(Enum::name, v -> v));
        return all::get;
    }
}
