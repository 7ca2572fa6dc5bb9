package org.mindgap.formats.text;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.regex.Pattern;

/**
 * How a file writes numbers. Digits are 0 to 9; the reader's language never matters. Groups of digits are of three, or of
 * two before the last three as in India; a number whose groups are cut otherwise is none.
 */
public final class NumberStyle {
    /** A point before the fraction and no groups, as programs write. */
    public static final NumberStyle PLAIN = new NumberStyle(DecimalSign.POINT, ThousandsSign.NONE);

    private static final int LONGEST = 400;

    private final DecimalSign decimal;
    private final ThousandsSign thousands;
    private final Pattern grouped;

    /** @throws IllegalArgumentException if one sign is to mean both */
    public NumberStyle(DecimalSign decimal, ThousandsSign thousands) {
        if (clash(decimal, thousands)) {
            throw new IllegalArgumentException("one sign for fractions and thousands");
        }
        this.decimal = decimal;
        this.thousands = thousands;
        this.grouped = Pattern.compile("[+-]?[0-9]{1,3}(?:(["
                + (thousands == ThousandsSign.NONE ? "x" : thousands.signs())
                + "])(?:[0-9]{3}|[0-9]{2}(?=\\1[0-9])))(?:\\1(?:[0-9]{3}|[0-9]{2}(?=\\1[0-9])))*(?:\\" + decimal.sign()
                + "[0-9]*)?");
    }

    /** Whether one sign would mean both. */
    public static boolean clash(DecimalSign decimal, ThousandsSign thousands) {
        return thousands.signs().indexOf(decimal.sign()) >= 0;
    }

    public DecimalSign decimal() {
        return decimal;
    }

    public ThousandsSign thousands() {
        return thousands;
    }

    /** A finite number in this style; blanks around it do not matter. */
    public OptionalDouble parse(String text) {
        return plain(text).map(DecimalText::parse).orElse(OptionalDouble.empty());
    }

    /** The same number as programs write it, digit by digit; nothing where the text is no number in this style. */
    public Optional<String> plain(String text) {
        var number = text.strip();
        if (number.isEmpty() || number.length() > LONGEST) {
            return Optional.empty();
        }
        if (thousands != ThousandsSign.NONE && grouped.matcher(number).matches()) {
            number = ungrouped(number);
        }
        if (decimal == DecimalSign.COMMA) {
            if (number.indexOf('.') >= 0) {
                return Optional.empty();
            }
            number = number.replace(',', '.');
        }
        return DecimalText.parse(number).isPresent() ? Optional.of(number) : Optional.empty();
    }

    private String ungrouped(String number) {
        var digits = new StringBuilder(number.length());
        for (var i = 0; i < number.length(); i++) {
            if (thousands.signs().indexOf(number.charAt(i)) < 0) {
                digits.append(number.charAt(i));
            }
        }
        return digits.toString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NumberStyle style && style.decimal == decimal && style.thousands == thousands;
    }

    @Override
    public int hashCode() {
        return decimal.hashCode() * 31 + thousands.hashCode();
    }

    @Override
    public String toString() {
        return "decimal " + decimal.word() + ", thousands " + thousands.word();
    }
}
