package org.mindgap.survey;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Tells from an option's label whether it says "don't know", "refused" or "not asked". Every part of the label must be
 * such a word: "Don't know/Refused" is one, "Neutral / Not sure" is not. What an interviewer reads to himself, in
 * brackets, does not count. The label itself is never changed.
 */
public final class OptionWords {
    private static final Pattern BRACKETS = Pattern.compile("\\([^()]*\\)|\\[[^\\[\\]]*]");
    private static final Pattern PARTS = Pattern.compile("\\s*(?:/|;|,|\\bor\\b|\\|)\\s*");

    private static final Set<String> DONT_KNOW = Set.of(
            "don't know",
            "dont know",
            "do not know",
            "i don't know",
            "dk",
            "unsure",
            "not sure",
            "i'm not sure",
            "can't say",
            "cannot say",
            "can't choose",
            "cannot choose",
            "undecided",
            "no opinion");

    private static final Set<String> REFUSED = Set.of(
            "refused",
            "refuse",
            "refusal",
            "ref",
            "refused to answer",
            "refuse to answer",
            "no answer",
            "na",
            "did not answer",
            "didn't answer",
            "declined",
            "declined to answer",
            "decline to answer",
            "declined to state",
            "decline to state",
            "prefer not to say",
            "prefer not to answer",
            "prefer not to state",
            "rather not say",
            "no response");

    private static final Set<String> NOT_ASKED = Set.of(
            "not asked",
            "not asked in survey",
            "not asked in this country",
            "not applicable",
            "inapplicable",
            "does not apply",
            "missing",
            "system missing",
            "not available",
            "skipped");

    /** What such a label goes on with says only why: "Missing; Unknown", "Other missing; Multiple answers Mail (EVS)". */
    private static final Set<String> MISSING = Set.of("missing", "other missing", "system missing");

    /** No words for don't know are as long; a damaged file's label of 60,000 blanks would be looked at for a minute. */
    private static final int LONGEST = 300;

    private OptionWords() {}

    public static OptionKind kind(String label) {
        var parts = label.length() > LONGEST ? List.<String>of() : parts(label);
        if (parts.isEmpty()) {
            return OptionKind.SUBSTANTIVE;
        }
        if (MISSING.contains(parts.get(0)) || parts.stream().allMatch(NOT_ASKED::contains)) {
            return OptionKind.NOT_ASKED;
        }
        if (parts.stream().allMatch(REFUSED::contains)) {
            return OptionKind.REFUSED;
        }
        return parts.stream().allMatch(p -> DONT_KNOW.contains(p) || REFUSED.contains(p))
                ? OptionKind.DONT_KNOW
                : OptionKind.SUBSTANTIVE;
    }

    /** Of an option that is declared missing: what its label says, or that it is no answer. */
    public static OptionKind kindOfMissing(String label) {
        var said = kind(label);
        return said == OptionKind.SUBSTANTIVE ? OptionKind.NOT_ASKED : said;
    }

    private static List<String> parts(String label) {
        var text = label.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u2018', '\'');
        var bare = BRACKETS.matcher(text).replaceAll(" ").strip();
        // a label that is nothing but brackets, "(Don't know)", means what stands in them
        if (bare.isEmpty()) {
            bare = text.replaceAll("[()\\[\\]]", " ").strip();
        }
        return Arrays.stream(PARTS.split(bare))
                .map(p -> p.replaceAll("^[\\s.:*-]+|[\\s.:!*-]+$", "").replaceAll("\\s+", " "))
                .filter(p -> !p.isEmpty())
                .toList();
    }
}
