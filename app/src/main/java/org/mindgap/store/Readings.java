package org.mindgap.store;

import org.mindgap.elicit.read.ReadingRules;

/** Rules of reading as words: what is as usual is not said. */
public final class Readings {
    private static final String STANDARD = "standard";

    private Readings() {}

    /** "standard", or what differs: "missing legacy-zero, spellings max, form per-token". */
    public static String word(ReadingRules rules) {
        var usual = ReadingRules.STANDARD;
        var said = new StringBuilder();
        if (rules.missing() != usual.missing()) {
            said.append("missing ").append(rules.missing().word());
        }
        if (rules.spellings() != usual.spellings()) {
            said.append(said.isEmpty() ? "" : ", ").append("spellings ").append(lower(rules.spellings()));
        }
        if (rules.form() != usual.form()) {
            said.append(said.isEmpty() ? "" : ", ").append("form ").append(lower(rules.form()));
        }
        return said.isEmpty() ? STANDARD : said.toString();
    }

    static boolean standard(String word) {
        return word.equals(STANDARD);
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }
}
