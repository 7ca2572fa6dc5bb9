package org.mindgap.formats.por;

import java.io.IOException;
import org.mindgap.problem.ProblemException;

/** Numbers and texts of a portable file, one after the other. */
final class PorValues {
    private static final int MOST_BLANKS = 1000;
    private static final int LONGEST_NUMBER = 256;
    private static final int LONGEST_TEXT = 32_767;
    private static final int QUICK_DIGITS = 10;

    private final PorCharacters in;
    private final byte[] number = new byte[LONGEST_NUMBER];

    PorValues(PorCharacters in) {
        this.in = in;
    }

    /** A number, or NaN for system-missing. */
    double number() throws IOException, ProblemException {
        return number(in.next());
    }

    /** A number whose first character was read. */
    double number(int first) throws IOException, ProblemException {
        var next = behindBlanks(first);
        if (next == '*') {
            in.next();
            return Double.NaN;
        }
        var length = 0;
        var whole = 0L;
        var plain = true;
        while (next != '/') {
            if (length == LONGEST_NUMBER) {
                throw in.source().damaged("a number of more than " + LONGEST_NUMBER + " digits");
            }
            number[length++] = (byte) next;
            var digit = PorNumber.digit(next);
            plain &= digit >= 0 && length <= QUICK_DIGITS;
            whole = plain ? whole * 30 + digit : 0;
            next = in.next();
        }
        if (plain && length > 0) {
            return whole;
        }
        try {
            return PorNumber.of(number, length);
        } catch (NumberFormatException e) {
            throw in.source().damaged("a number that is none");
        }
    }

    /** No number stands behind many lines of blanks; a file of nothing else would take long. */
    private int behindBlanks(int first) throws IOException, ProblemException {
        var next = first;
        for (var blanks = 0; next == ' '; blanks++) {
            if (blanks == MOST_BLANKS) {
                throw in.source().damaged("a number behind more than " + MOST_BLANKS + " blanks");
            }
            next = in.next();
        }
        return next;
    }

    /** Passes a number by. */
    void skipNumber(int first) throws IOException, ProblemException {
        var next = behindBlanks(first);
        if (next == '*') {
            in.next();
            return;
        }
        while (next != '/') {
            next = in.next();
        }
    }

    /**
     * A whole number.
     *
     * @param most a larger one cannot be
     */
    int count(int most, String what) throws IOException, ProblemException {
        return count(in.next(), most, what);
    }

    private int count(int first, int most, String what) throws IOException, ProblemException {
        var value = number(first);
        if (!(value >= 0 && value <= most) || value != Math.rint(value)) {
            throw in.source().damaged(value + " for " + what);
        }
        return (int) value;
    }

    /** A text: its length in bytes, its bytes. */
    byte[] text() throws IOException, ProblemException {
        return text(in.next());
    }

    /** A text of which the first character of its length was read. */
    byte[] text(int first) throws IOException, ProblemException {
        var text = new byte[count(first, LONGEST_TEXT, "the length of a text")];
        for (var i = 0; i < text.length; i++) {
            text[i] = (byte) in.next();
        }
        return text;
    }
}
