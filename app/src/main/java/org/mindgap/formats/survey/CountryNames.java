package org.mindgap.formats.survey;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * ISO 3166-1 codes of countries as files of published shares write them, with or without what they say of the sample:
 * "India (Old national sample)" is IN. Only to tell which names mean one country; nothing is renamed or merged.
 */
public final class CountryNames {
    private static final Pattern SAMPLE = Pattern.compile("\\s*\\([^()]*\\bsample\\)\\s*$");

    /** No country is called so; the pattern would look long at a damaged file's name. */
    private static final int LONGEST = 300;

    private final Map<String, String> codes = new HashMap<>();

    public CountryNames() {
        var bundle = ResourceBundle.getBundle("org.mindgap.formats.countries", Locale.ROOT);
        for (var code : bundle.keySet()) {
            for (var name : bundle.getString(code).split("\\|")) {
                codes.put(name, code);
            }
        }
    }

    /** The ISO 3166-1 alpha-2 code, or nothing for a name that is not known. */
    public Optional<String> code(String name) {
        return name.length() > LONGEST
                ? Optional.empty()
                : Optional.ofNullable(
                        codes.get(SAMPLE.matcher(name).replaceFirst("").strip()));
    }

    /** Names that mean one country, by its code, where there are several of them; codes in order, names as they come. */
    public Map<String, List<String>> several(Collection<String> names) {
        var byCode = new TreeMap<String, List<String>>();
        for (var name : names) {
            code(name)
                    .ifPresent(c ->
                            byCode.computeIfAbsent(c, k -> new ArrayList<>()).add(name));
        }
        byCode.values().removeIf(n -> n.size() < 2);
        return byCode;
    }
}
