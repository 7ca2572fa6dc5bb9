package org.mindgap.formats.survey;

/** Cells that a spreadsheet would compute, with an apostrophe before them. Numbers are none of these. */
final class GuardedText {
    private static final String STARTS = "=+-@";

    private GuardedText() {}

    /** With an apostrophe where it is needed, or where one stands already that would be taken for ours. */
    static String of(String text) {
        return starts(text) || isGuarded(text) ? "'" + text : text;
    }

    /** A column's name: {@code @name} is one that SPSS allows, and computes nothing without brackets. */
    static String ofName(String name) {
        return name.startsWith("@") && name.indexOf('(') < 0 ? name : of(name);
    }

    /** Whether its first character is an apostrophe of ours. */
    static boolean isGuarded(String text) {
        return text.length() > 1
                && text.charAt(0) == '\''
                && (starts(text.substring(1)) || isGuarded(text.substring(1)));
    }

    private static boolean starts(String text) {
        return !text.isEmpty()
                && STARTS.indexOf(text.charAt(0)) >= 0
                && org.mindgap.formats.text.DecimalText.parse(text).isEmpty();
    }
}
