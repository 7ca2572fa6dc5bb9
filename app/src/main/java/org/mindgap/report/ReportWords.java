package org.mindgap.report;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of reports. */
final class ReportWords {
    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "org.mindgap.report.report",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    String text(String key, Object... arguments) {
        var text = bundle.getString(key);
        for (var i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
