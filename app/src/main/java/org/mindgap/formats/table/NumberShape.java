package org.mindgap.formats.table;

import java.util.regex.Pattern;

/** What a field could be as a number, before it is known which sign marks fractions. */
enum NumberShape {
    /** Blank, or a text. */
    NONE,
    /** Digits alone. */
    WHOLE,
    /** One comma that can only mark a fraction: {@code 0,435}, {@code 1234,5}, {@code 2,71828}. */
    COMMA_FRACTION,
    /** One comma before one or two digits: a fraction, or a list of two codes: {@code 1,3}. */
    COMMA_SHORT,
    /** One comma before three digits: {@code 1,234}. */
    COMMA_EITHER,
    /** Commas that can only group digits: {@code 1,234,567}, {@code 1,234.5}, {@code 12,34,567}. */
    COMMA_GROUPS,
    /** One point that can only mark a fraction. */
    POINT_FRACTION,
    /** One point before three digits. */
    POINT_EITHER,
    /** Points that can only group digits: {@code 1.234.567}, {@code 1.234,5}. */
    POINT_GROUPS,
    /** Blanks or apostrophes that group digits. */
    SPACE_GROUPS,
    APOSTROPHE_GROUPS,
    /** Several commas that group nothing: a list of codes. */
    LIST;

    private static final int LONGEST = 60;
    private static final String EXPONENT = "(?:[eE][+-]?[0-9]{1,4})?";
    private static final Pattern DIGITS = Pattern.compile("[+-]?[0-9]+" + EXPONENT);
    private static final Pattern FRACTION = Pattern.compile("[+-]?([0-9]*)([.,])([0-9]+)" + EXPONENT);
    private static final Pattern GROUPS_OF_COMMA =
            Pattern.compile("[+-]?[0-9]{1,3}(?:(?:,[0-9]{2,3})+,[0-9]{3}(?:\\.[0-9]*)?|,[0-9]{3}\\.[0-9]*)");
    private static final Pattern GROUPS_OF_POINT =
            Pattern.compile("[+-]?[0-9]{1,3}(?:(?:\\.[0-9]{3}){2,}(?:,[0-9]*)?|\\.[0-9]{3},[0-9]*)");
    private static final Pattern GROUPS_OF_SPACE =
            Pattern.compile("[+-]?[0-9]{1,3}(?:[ \u00A0\u202F\u2009][0-9]{3})+(?:[.,][0-9]*)?");
    private static final Pattern GROUPS_OF_APOSTROPHE =
            Pattern.compile("[+-]?[0-9]{1,3}(?:['\u2019][0-9]{3})+(?:[.,][0-9]*)?");
    private static final Pattern CODES = Pattern.compile("-?[0-9]+(?:,\\s*-?[0-9]+){2,}");

    static NumberShape of(String field) {
        var text = field.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return NONE;
        }
        if (DIGITS.matcher(text).matches()) {
            return WHOLE;
        }
        var fraction = FRACTION.matcher(text);
        if (fraction.matches()) {
            return one(fraction.group(1), fraction.group(2).charAt(0), fraction.group(3));
        }
        if (GROUPS_OF_COMMA.matcher(text).matches()) {
            return COMMA_GROUPS;
        }
        if (GROUPS_OF_POINT.matcher(text).matches()) {
            return POINT_GROUPS;
        }
        if (GROUPS_OF_SPACE.matcher(text).matches()) {
            return SPACE_GROUPS;
        }
        if (GROUPS_OF_APOSTROPHE.matcher(text).matches()) {
            return APOSTROPHE_GROUPS;
        }
        return CODES.matcher(text).matches() ? LIST : NONE;
    }

    private static NumberShape one(String whole, char sign, String fraction) {
        var group = fraction.length() == 3 && !whole.isEmpty() && whole.length() <= 3 && whole.charAt(0) != '0';
        if (sign == '.') {
            return group ? POINT_EITHER : POINT_FRACTION;
        }
        if (group) {
            return COMMA_EITHER;
        }
        return fraction.length() <= 2 && !whole.isEmpty() && whole.charAt(0) != '0' && whole.length() <= 3
                ? COMMA_SHORT
                : COMMA_FRACTION;
    }
}
