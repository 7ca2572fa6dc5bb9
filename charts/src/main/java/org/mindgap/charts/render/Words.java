package org.mindgap.charts.render;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.mindgap.figure.DifferenceState;
import org.mindgap.gap.CellState;

/** The few words that a figure has of itself: its legend, and what an empty row says. */
final class Words {
    private final ResourceBundle bundle = ResourceBundle.getBundle("org.mindgap.charts.render.Words", Locale.ROOT);

    /** What a state of a cell means, for the legend. */
    String legend(CellState state) {
        return bundle.getString("legend." + state.name());
    }

    /** The word in a cell of a map of differences, or empty. */
    String difference(DifferenceState state) {
        return bundle.getString("difference." + state.name());
    }

    /** What a state of such a cell means, for the legend. */
    String differenceLegend(DifferenceState state) {
        return bundle.getString("difference.legend." + state.name());
    }

    /** Words for a row that is hidden, longest first. */
    List<String> hidden() {
        return List.of(bundle.getString("hidden.long"), bundle.getString("hidden.short"), bundle.getString("hidden"));
    }

    /** A word by its key. */
    String word(String key) {
        return bundle.getString(key);
    }

    /** A sentence by its key, with {0}, {1} ... filled in. */
    String sentence(String key, Object... arguments) {
        var text = bundle.getString(key);
        for (var i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
