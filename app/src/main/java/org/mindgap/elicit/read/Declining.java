package org.mindgap.elicit.read;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * Whether a text in which no option was found says that it will not answer, by phrases of the bundle {@code declining}.
 * A text that chooses and regrets has chosen.
 */
final class Declining {
    private static final int BEGINNING = 400;

    private final List<String> phrases;

    Declining() {
        var bundle = ResourceBundle.getBundle(
                "org.mindgap.elicit.read.declining",
                Locale.ROOT,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        phrases = bundle.keySet().stream()
                .flatMap(k -> List.of(bundle.getString(k).split("\\|")).stream())
                .map(String::strip)
                .toList();
    }

    boolean says(String text) {
        var plain = text.substring(0, Math.min(BEGINNING, text.length()))
                .toLowerCase(Locale.ROOT)
                .replace('\u2019', '\'');
        return phrases.stream().anyMatch(plain::contains);
    }
}
