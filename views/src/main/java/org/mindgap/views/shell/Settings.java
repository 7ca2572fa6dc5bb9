package org.mindgap.views.shell;

import java.util.Locale;
import org.mindgap.views.kit.Look;
import org.mindgap.views.kit.Theme;

/**
 * How a user wants the window; kept between two starts.
 *
 * @param version of this file's form
 * @param theme name of a {@link Theme}, in small letters
 * @param presentation larger type
 */
record Settings(int version, String theme, boolean presentation) {
    static final Settings USUAL = new Settings(1, "light", false);

    static Settings of(Look.State look) {
        return new Settings(1, look.theme().name().toLowerCase(Locale.ROOT), look.presentation());
    }

    /** A theme that is not known is the light one. */
    Look.State look() {
        for (var each : Theme.values()) {
            if (each.name().equalsIgnoreCase(theme)) {
                return new Look.State(each, presentation);
            }
        }
        return new Look.State(Theme.LIGHT, presentation);
    }

    /** The theme of a start that was told one; what the user chose before otherwise. */
    Look.State first() {
        var told = System.getProperty("mindgap.theme", "");
        return told.isEmpty() ? look() : new Settings(1, told, presentation).look();
    }
}
