package org.mindgap.charts.render.text;

import java.awt.Font;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Cuts text where a font of its own script takes over. A logical font chooses letter by letter: the letter of a Tamil or
 * Urdu syllable may come from one font and its mark from another, which then stands beside it over a dotted circle. A
 * font of the script has both. Where none is installed, and for Korean, Japanese and Chinese, whose signs stand alone,
 * the logical font stays.
 */
final class ScriptFaces {
    private static final Set<UnicodeScript> LOGICAL = EnumSet.of(
            UnicodeScript.COMMON,
            UnicodeScript.INHERITED,
            UnicodeScript.UNKNOWN,
            UnicodeScript.LATIN,
            UnicodeScript.GREEK,
            UnicodeScript.CYRILLIC,
            UnicodeScript.HAN,
            UnicodeScript.HANGUL,
            UnicodeScript.HIRAGANA,
            UnicodeScript.KATAKANA,
            UnicodeScript.BOPOMOFO);

    /** Those of Windows and macOS hold several scripts each. */
    private static final List<String> ELSEWHERE =
            List.of("Nirmala UI", "Leelawadee UI", "Segoe UI", "Arial Unicode MS");

    private final Map<UnicodeScript, Optional<Font>> known = new HashMap<>();

    /** The run in parts, each in the face that has its letters; the run itself where nothing has to be cut. */
    List<Run> of(Run run) {
        if (!run.face().family().isEmpty() || run.text().codePoints().allMatch(ScriptFaces::logical)) {
            return List.of(run);
        }
        var text = run.text();
        var parts = new ArrayList<Run>();
        var from = 0;
        while (from < text.length()) {
            var font = font(text.codePointAt(from));
            var to = font.isPresent() ? end(text, from, font.get()) : logicalEnd(text, from);
            var face = font.map(f -> run.face().in(f.getFamily(Locale.ROOT))).orElse(run.face());
            parts.add(new Run(text.substring(from, to), face, run.color()));
            from = to;
        }
        return parts;
    }

    /** Behind the last letter of the same font; blanks and signs between two of its letters stay with them. */
    private int end(String text, int from, Font font) {
        var end = from;
        for (var at = from; at < text.length(); ) {
            var sign = text.codePointAt(at);
            var next = at + Character.charCount(sign);
            var script = UnicodeScript.of(sign);
            if (script == UnicodeScript.INHERITED) {
                end = end == at ? next : end; // a mark goes with the letter that it stands on
            } else if (script == UnicodeScript.COMMON) {
                if (Character.isDigit(sign) || !font.canDisplay(sign)) {
                    return end;
                }
            } else if (font(sign).filter(font::equals).isPresent()) {
                end = next;
            } else {
                return end;
            }
            at = next;
        }
        return end;
    }

    private int logicalEnd(String text, int from) {
        var at = from;
        while (at < text.length() && font(text.codePointAt(at)).isEmpty()) {
            at += Character.charCount(text.codePointAt(at));
        }
        return at;
    }

    private Optional<Font> font(int sign) {
        return logical(sign)
                ? Optional.empty()
                : known.computeIfAbsent(UnicodeScript.of(sign), ScriptFaces::installed)
                        .filter(font -> font.canDisplay(sign));
    }

    private static boolean logical(int sign) {
        return LOGICAL.contains(UnicodeScript.of(sign));
    }

    private static Optional<Font> installed(UnicodeScript script) {
        var families = new ArrayList<String>();
        if (script == UnicodeScript.ARABIC) {
            families.add("Noto Naskh Arabic"); // as in the window
        }
        families.add("Noto Sans " + script.name().charAt(0)
                + script.name().substring(1).toLowerCase(Locale.ROOT));
        families.addAll(ELSEWHERE);
        var letter = letter(script);
        return families.stream()
                .map(family -> new Font(family, Font.PLAIN, 1))
                .filter(font -> families.contains(font.getFamily(Locale.ROOT)) && font.canDisplay(letter))
                .findFirst();
    }

    private static int letter(UnicodeScript script) {
        var sign = 0;
        while (UnicodeScript.of(sign) != script || !Character.isLetter(sign)) {
            sign++;
        }
        return sign;
    }
}
