package org.mindgap.views.kit;

import java.lang.Character.UnicodeScript;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.text.Font;
import org.mindgap.translation.Scripts;

/**
 * Fonts of a language where one is installed. What JavaFX falls back on is chosen letter by letter, so that a letter and
 * its mark come from two fonts and fall apart (Tamil, Urdu), and Chinese letters look Japanese; a font of the language
 * has all of them.
 */
public final class ScriptFonts {
    private final Set<String> installed = new HashSet<>(Font.getFamilies());

    /** Lets a node show text of a language; where no font of it is installed the node stays as it is. */
    public void dress(Node node, String tag) {
        families(tag).stream()
                .filter(installed::contains)
                .findFirst()
                .ifPresent(family -> node.setStyle("-fx-font-family: \"" + family + "\";"));
    }

    private static List<String> families(String tag) {
        var scripts = Scripts.of(tag);
        if (scripts.contains(UnicodeScript.HANGUL)) {
            return List.of("Noto Sans CJK KR");
        } else if (scripts.contains(UnicodeScript.HIRAGANA)) {
            return List.of("Noto Sans CJK JP");
        } else if (scripts.contains(UnicodeScript.HAN)) {
            return List.of(traditional(tag) ? "Noto Sans CJK TC" : "Noto Sans CJK SC");
        } else if (scripts.contains(UnicodeScript.ARABIC)) {
            // Noto's Arabic letters stand too low for a row of a table
            return List.of("Noto Naskh Arabic", "Noto Sans Arabic");
        }
        return scripts.stream()
                .filter(s -> s != UnicodeScript.LATIN)
                .map(s -> s.name().charAt(0) + s.name().substring(1).toLowerCase(Locale.ROOT))
                .map(s -> "Noto Sans " + s)
                .toList();
    }

    private static boolean traditional(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getScript().equals("Hant")
                || (locale.getScript().isEmpty() && Set.of("TW", "HK", "MO").contains(locale.getCountry()));
    }
}
