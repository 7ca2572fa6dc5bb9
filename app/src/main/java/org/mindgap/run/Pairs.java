package org.mindgap.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which personas are asked in which languages (methods.md §5.5): all, those whose country speaks the prompt's language, or
 * those whose country does not. A prompt that names no country is asked in every language.
 *
 * @param kind which pairs are asked
 * @param spoken languages (BCP 47) of each country, by its code or label; which language counts as a country's own is the
 *     plan's to say
 */
public record Pairs(Kind kind, Map<String, List<String>> spoken) {
    public static final Pairs ALL = new Pairs(Kind.ALL, Map.of());

    /** Which pairs are asked. */
    public enum Kind {
        ALL,
        CONGRUENT,
        INCONGRUENT;

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public Pairs {
        var copy = new LinkedHashMap<String, List<String>>();
        spoken.forEach((country, languages) -> copy.put(country, List.copyOf(languages)));
        spoken = java.util.Collections.unmodifiableMap(copy);
    }

    /**
     * Whether a pair is asked; nothing where the plan does not say what is spoken there.
     *
     * @param code the country's code
     * @param label its label
     * @param language BCP 47 tag of the prompt
     */
    Optional<Boolean> takes(String code, String label, String language) {
        if (kind == Kind.ALL) {
            return Optional.of(true);
        }
        return spoken.entrySet().stream()
                .filter(e -> e.getKey().equalsIgnoreCase(code) || e.getKey().equalsIgnoreCase(label))
                .findFirst()
                .map(e -> e.getValue().stream().anyMatch(s -> primary(s).equals(primary(language)))
                        == (kind == Kind.CONGRUENT));
    }

    /** Hindi is Hindi, in whichever region and script. */
    private static String primary(String tag) {
        return Locale.forLanguageTag(tag).getLanguage();
    }
}
