package org.mindgap.translation;

import static java.lang.Character.UnicodeScript.ARABIC;
import static java.lang.Character.UnicodeScript.ARMENIAN;
import static java.lang.Character.UnicodeScript.BENGALI;
import static java.lang.Character.UnicodeScript.CYRILLIC;
import static java.lang.Character.UnicodeScript.DEVANAGARI;
import static java.lang.Character.UnicodeScript.ETHIOPIC;
import static java.lang.Character.UnicodeScript.GEORGIAN;
import static java.lang.Character.UnicodeScript.GREEK;
import static java.lang.Character.UnicodeScript.GUJARATI;
import static java.lang.Character.UnicodeScript.GURMUKHI;
import static java.lang.Character.UnicodeScript.HAN;
import static java.lang.Character.UnicodeScript.HANGUL;
import static java.lang.Character.UnicodeScript.HEBREW;
import static java.lang.Character.UnicodeScript.HIRAGANA;
import static java.lang.Character.UnicodeScript.KANNADA;
import static java.lang.Character.UnicodeScript.KATAKANA;
import static java.lang.Character.UnicodeScript.KHMER;
import static java.lang.Character.UnicodeScript.LAO;
import static java.lang.Character.UnicodeScript.LATIN;
import static java.lang.Character.UnicodeScript.MALAYALAM;
import static java.lang.Character.UnicodeScript.MONGOLIAN;
import static java.lang.Character.UnicodeScript.MYANMAR;
import static java.lang.Character.UnicodeScript.ORIYA;
import static java.lang.Character.UnicodeScript.SINHALA;
import static java.lang.Character.UnicodeScript.TAMIL;
import static java.lang.Character.UnicodeScript.TELUGU;
import static java.lang.Character.UnicodeScript.THAANA;
import static java.lang.Character.UnicodeScript.THAI;
import static java.lang.Character.UnicodeScript.TIBETAN;

import java.lang.Character.UnicodeScript;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * The scripts in which languages are written, after the main scripts of Unicode's language data (CLDR). A tag that names
 * its script ({@code sr-Latn}) is believed.
 */
public final class Scripts {
    private static final Map<String, Set<UnicodeScript>> BY_LANGUAGE = new HashMap<>();

    private static final Map<String, Set<UnicodeScript>> BY_CODE = Map.of(
            "Hans", EnumSet.of(HAN),
            "Hant", EnumSet.of(HAN),
            "Kore", EnumSet.of(HANGUL, HAN),
            "Jpan", EnumSet.of(HAN, HIRAGANA, KATAKANA));

    static {
        written(
                LATIN,
                "af az ca ceb co cs cy da de en es et eu fi fil fr ga gl ha haw hr hu id ig is it jv ku la lb lt lv mg"
                        + " mi ms mt nb nl nn no ny om pl pt ro rw sk sl sm sn so sq st su sv sw tl tk tn to tr ts uz vi"
                        + " wo xh yo zu");
        written(CYRILLIC, "ba be bg ce kk ky mk mn os ru sah sr tg tt uk uz");
        written(ARABIC, "ar ckb fa ks ps sd ug ur");
        written(DEVANAGARI, "awa bho doi gom hi kok ks mai mr ne sa sat sd");
        written(BENGALI, "as bn mni");
        written(HAN, "zh yue nan wuu lzh cmn");
        written(THAI, "th");
        written(KHMER, "km");
        written(LAO, "lo");
        written(MYANMAR, "my shn mnw");
        written(TAMIL, "ta");
        written(TELUGU, "te");
        written(KANNADA, "kn tcy");
        written(MALAYALAM, "ml");
        written(SINHALA, "si");
        written(GUJARATI, "gu");
        written(GURMUKHI, "pa");
        written(ORIYA, "or");
        written(THAANA, "dv");
        written(TIBETAN, "bo dz");
        written(GEORGIAN, "ka");
        written(ARMENIAN, "hy");
        written(HEBREW, "he yi");
        written(GREEK, "el");
        written(ETHIOPIC, "am ti");
        written(MONGOLIAN, "mn");
        written(LATIN, "sr bs az ku");
        BY_LANGUAGE.put("ko", BY_CODE.get("Kore"));
        BY_LANGUAGE.put("ja", BY_CODE.get("Jpan"));
        // in Pakistan
        BY_LANGUAGE.put("pa-PK", EnumSet.of(ARABIC));
    }

    private Scripts() {}

    private static void written(UnicodeScript script, String languages) {
        for (var language : languages.split(" ", -1)) {
            BY_LANGUAGE
                    .computeIfAbsent(language, l -> EnumSet.noneOf(UnicodeScript.class))
                    .add(script);
        }
    }

    /** The scripts of a language by its BCP 47 tag; none where that is not known. */
    public static Set<UnicodeScript> of(String tag) {
        var locale = Locale.forLanguageTag(tag);
        var script = locale.getScript();
        if (!script.isEmpty()) {
            return BY_CODE.getOrDefault(script, named(script));
        }
        var language = locale.toLanguageTag().startsWith("no") ? "no" : locale.getLanguage();
        return BY_LANGUAGE.getOrDefault(
                language + "-" + locale.getCountry(), BY_LANGUAGE.getOrDefault(modern(language), Set.of()));
    }

    /** Java keeps old codes of three languages. */
    private static String modern(String language) {
        return switch (language) {
            case "in" -> "id";
            case "iw" -> "he";
            case "ji" -> "yi";
            default -> language;
        };
    }

    private static Set<UnicodeScript> named(String code) {
        try {
            return EnumSet.of(UnicodeScript.forName(code));
        } catch (IllegalArgumentException e) {
            return Set.of();
        }
    }

    /** Whether a language is written from right to left. */
    public static boolean rightToLeft(String tag) {
        return of(tag).stream().anyMatch(s -> s == ARABIC || s == HEBREW || s == THAANA);
    }

    /** "Thai", "Han", "Latin": as sentences name them. */
    static String words(Set<UnicodeScript> scripts) {
        return String.join(" or ", scripts.stream().map(Scripts::word).toList());
    }

    static String word(UnicodeScript script) {
        return switch (script) {
            case HAN -> "Chinese";
            case HIRAGANA, KATAKANA -> "Japanese kana";
            case HANGUL -> "Korean";
            default ->
                List.of(script.name().split("_", -1)).stream()
                        .map(w -> w.charAt(0) + w.substring(1).toLowerCase(Locale.ROOT))
                        .reduce((a, b) -> a + " " + b)
                        .orElseThrow();
        };
    }
}
