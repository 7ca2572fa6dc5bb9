package org.mindgap.views.export;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.Locale;
import java.util.Optional;

/** Reads and writes the numbers of the dialog in the way of the user's language; never guesses. */
final class ExportNumbers {
    private final Locale locale;

    ExportNumbers(Locale locale) {
        this.locale = locale;
    }

    /** The number that a text is, whole and nothing beside it. */
    Optional<Double> read(String text) {
        var bare = text.strip();
        var position = new ParsePosition(0);
        var number = NumberFormat.getNumberInstance(locale).parse(bare, position);
        return number == null || position.getIndex() < bare.length()
                ? Optional.empty()
                : Optional.of(number.doubleValue());
    }

    /** A number without thousands signs, so that it can be edited; decimals only where there are some. */
    String write(double number, int decimals) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setGroupingUsed(false);
        format.setMaximumFractionDigits(decimals);
        return format.format(number);
    }
}
