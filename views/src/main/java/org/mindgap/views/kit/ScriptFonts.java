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
    private static final String FAMILY = "-fx-font-family: ";

    private final Set<String> installed = new HashSet<>(Font.getFamilies());

    /** Lets a node show text of a language; where no font of it is installed the node stays as it is. */
    public void dress(Node node, String tag) {
        node.getProperties().remove(Lettering.class); // a language says more than the letters do
        first(node, families(tag));
    }

    /** The same for text of a script; Chinese letters stand as in China. */
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
            return families(UnicodeScript.HANGUL);
        } else if (scripts.contains(UnicodeScript.HIRAGANA)) {
            return families(UnicodeScript.HIRAGANA);
        } else if (scripts.contains(UnicodeScript.HAN)) {
            return traditional(tag) ? List.of("Noto Sans CJK TC") : families(UnicodeScript.HAN);
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
