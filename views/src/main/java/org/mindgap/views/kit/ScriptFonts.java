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
    /** How the style of a node begins that was given a font here; those of icons have another family. */
    static final String STYLE = "-fx-font-family: \"Noto ";

    private static final String FAMILY = "-fx-font-family: ";

    private final Set<String> installed = new HashSet<>(Font.getFamilies());

    /** Lets a node show text of a language; where no font of it is installed the node stays as it is. */
    public void dress(Node node, String tag) {
        first(node, families(tag));
    }

    /** The same for text of a script other than Korean's, Japanese's and Chinese's. */
    void dress(Node node, UnicodeScript script) {
        first(node, families(script));
    }

    private void first(Node node, List<String> families) {
        families.stream()
                .filter(installed::contains)
                .findFirst()
                .ifPresent(family -> node.setStyle(FAMILY + "\"" + family + "\";"));
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
            return families(UnicodeScript.ARABIC);
        }
        return scripts.stream()
                .filter(s -> s != UnicodeScript.LATIN)
                .flatMap(s -> families(s).stream())
                .toList();
    }

    private static List<String> families(UnicodeScript script) {
        if (script == UnicodeScript.ARABIC) {
            // Noto's Arabic letters stand too low for a row of a table
            return List.of("Noto Naskh Arabic", "Noto Sans Arabic");
        }
        return List.of("Noto Sans " + script.name().charAt(0)
                + script.name().substring(1).toLowerCase(Locale.ROOT));
    }

    private static boolean traditional(String tag) {
        var locale = Locale.forLanguageTag(tag);
        return locale.getScript().equals("Hant")
                || (locale.getScript().isEmpty() && Set.of("TW", "HK", "MO").contains(locale.getCountry()));
    }
}
