package org.mindgap.views.kit;

import java.util.regex.Pattern;

/** Makes the third set of tokens: the same style sheet with larger type and all room that type needs. */
final class TokenSheet {
    private static final Pattern SIZE = Pattern.compile(
            "(-fx-(?:font-size|(?:min|pref|max)-(?:width|height)|padding|label-padding|background-radius|spacing|hgap|vgap|cell-size|size"
                    + "|graphic-text-gap|line-spacing)\\s*:)([^;}]*)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])(\\d+(?:\\.\\d+)?)(?=px|[\\s,]|$)");

    private TokenSheet() {}

    /**
     * Multiplies sizes of type, controls and the space between them; lines and focus rings stay as they are.
     *
     * @param css in pixels; negative numbers, which stand for "as it comes", stay
     */
    static String scaled(String css, double factor) {
        return SIZE.matcher(css)
                .replaceAll(size -> java.util.regex.Matcher.quoteReplacement(size.group(1)
                        + NUMBER.matcher(size.group(2)).replaceAll(number -> times(number.group(1), factor))));
    }

    private static String times(String number, double factor) {
        var value = Double.parseDouble(number);
        return value <= 1 ? number : String.valueOf(Math.round(value * factor)); // 1 is a line
    }
}
