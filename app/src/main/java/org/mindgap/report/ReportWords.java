package org.mindgap.report;

import java.util.Locale;
import java.util.ResourceBundle;

/** The words of reports. */
final class ReportWords {
    private final ResourceBundle bundle = ResourceBundle.getBundle(
            "org.mindgap.report.report",
            Locale.ENGLISH,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));

    /** "1 respondent", "3,336 respondents". */
    String counted(String key, int number) {
        return counted(key, number, new Object[0]);
    }

    /** The same with more to say: the number is {0}, the others follow. */
    String counted(String key, int number, Object... more) {
        var arguments = new Object[more.length + 1];
        arguments[0] = count(number);
        System.arraycopy(more, 0, arguments, 1, more.length);
        return text(key + (number == 1 ? ".one" : ".other"), arguments);
    }

    /** "3,336". */
    String count(long number) {
        return String.format(Locale.ENGLISH, "%,d", number);
    }

    boolean has(String key) {
        return bundle.containsKey(key);
    }

    String text(String key, Object... arguments) {
        var text = bundle.getString(key);
        for (var i = 0; i < arguments.length; i++) {
            text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
        }
        return text;
    }
}
