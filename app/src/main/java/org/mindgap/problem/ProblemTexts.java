package org.mindgap.problem;

import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/**
 * Turns problems into sentences. The bundle {@code org/mindgap/problem/NAME.properties} holds, for the code
 * {@code NAME.KEY}, the sentence under {@code KEY} and, where something can be done, what to do under
 * {@code KEY.hint}. {@code {0}}, {@code {1}} ... stand for the problem's arguments, and {@code {0|question|questions}} for
 * the first word where that argument is 1 and else for the second; braces and apostrophes elsewhere mean themselves.
 */
public final class ProblemTexts {
    private final Locale locale;

    public ProblemTexts(Locale locale) {
        this.locale = locale;
    }

    /** Place and sentence and hint, as one line. */
    public String line(Problem problem) {
        var place = place(problem);
        var hint = hint(problem);
        return (place.isEmpty() ? "" : place + ": ") + sentence(problem) + (hint.isEmpty() ? "" : " " + hint);
    }

    /** The sentence alone, ending in a full stop. */
    public String sentence(Problem problem) {
        return text(problem, "");
    }

    /** What to do about it, or an empty text. */
    public String hint(Problem problem) {
        return text(problem, ".hint");
    }

    /** "file, line 12, column weight", or an empty text. */
    public String place(Problem problem) {
        var place = problem.place();
        if (place == null) {
            return "";
        }
        var text = new StringBuilder(place.file());
        if (place.line() > 0) {
            text.append(", line ").append(place.line());
        }
        if (place.column() != null) {
            text.append(", column ").append(place.column());
        }
        return text.toString();
    }

    private String text(Problem problem, String suffix) {
        var dot = problem.code().indexOf('.');
        var bundle = problem.code().substring(0, dot);
        var key = problem.code().substring(dot + 1) + suffix;
        String pattern;
        try {
            pattern = ResourceBundle.getBundle("org.mindgap.problem." + bundle, locale)
                    .getString(key);
        } catch (MissingResourceException e) {
            return suffix.isEmpty() ? problem.code() + " " + String.join(", ", problem.arguments()) : "";
        }
        return fill(pattern, problem);
    }

    private static String fill(String pattern, Problem problem) {
        var text = new StringBuilder();
        var i = 0;
        while (i < pattern.length()) {
            var end = pattern.charAt(i) == '{' ? pattern.indexOf('}', i) : -1;
            var number = end > i + 1 ? pattern.substring(i + 1, end) : "";
            var parts = number.split("\\|", -1);
            if ((parts.length == 1 || parts.length == 3)
                    && parts[0].length() == 1
                    && Character.isDigit(parts[0].charAt(0))
                    && parts[0].charAt(0) - '0' < problem.arguments().size()) {
                var argument = problem.arguments().get(parts[0].charAt(0) - '0');
                text.append(parts.length == 1 ? argument : argument.equals("1") ? parts[1] : parts[2]);
                i = end + 1;
            } else {
                text.append(pattern.charAt(i++));
            }
        }
        return text.toString();
    }
}
