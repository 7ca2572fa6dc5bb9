package org.mindgap.formats.por;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * Numbers to the base 30: digits 0 to 9 and A to T, a point, and behind + or - a power of 30. Read to the nearest
 * number that a computer keeps.
 */
final class PorNumber {
    /** Powers of 30 that are exact in eight bytes. */
    private static final int EXACT_POWER = 13;

    private static final long EXACT = 1L << 53;
    private static final int MOST_POWER = 1000;
    private static final int BASE = 30;

    private PorNumber() {}

    /** The value of a digit, or -1. */
    static int digit(int character) {
        if (character >= '0' && character <= '9') {
            return character - '0';
        }
        return character >= 'A' && character <= 'T' ? character - 'A' + 10 : -1;
    }

    /**
     * The number of some characters, without the slash at their end.
     *
     * @return the largest number that a computer keeps where it is larger, as programs write HIGHEST
     * @throws NumberFormatException if it is none
     */
    static double of(byte[] text, int length) {
        var at = 0;
        while (at < length && text[at] == ' ') {
            at++;
        }
        var negative = at < length && text[at] == '-';
        at += negative ? 1 : 0;
        var mantissa = 0L;
        var large = BigInteger.ZERO;
        var isLarge = false;
        var digits = 0;
        var power = 0;
        var point = false;
        for (; at < length; at++) {
            var digit = digit(text[at]);
            if (digit < 0) {
                if (text[at] != '.' || point) {
                    break;
                }
                point = true;
                continue;
            }
            if (!isLarge && mantissa > (EXACT - BASE) / BASE) {
                isLarge = true;
                large = BigInteger.valueOf(mantissa);
            }
            if (isLarge) {
                large = large.multiply(BigInteger.valueOf(BASE)).add(BigInteger.valueOf(digit));
            } else {
                mantissa = mantissa * BASE + digit;
            }
            digits++;
            power -= point ? 1 : 0;
        }
        if (digits == 0) {
            throw new NumberFormatException("no digit");
        }
        power += exponent(text, at, length);
        var value = isLarge || Math.abs(power) > EXACT_POWER
                ? exact(isLarge ? large : BigInteger.valueOf(mantissa), power)
                : power < 0 ? mantissa / Math.pow(BASE, -power) : mantissa * Math.pow(BASE, power);
        return negative ? -value : value;
    }

    private static int exponent(byte[] text, int from, int length) {
        if (from == length) {
            return 0;
        }
        var at = from + 1;
        if ((text[from] != '+' && text[from] != '-') || at == length) {
            throw new NumberFormatException("no number");
        }
        var power = 0;
        for (; at < length; at++) {
            var digit = digit(text[at]);
            if (digit < 0 || power > MOST_POWER) {
                throw new NumberFormatException("no power");
            }
            power = power * BASE + digit;
        }
        return text[from] == '-' ? -power : power;
    }

    private static double exact(BigInteger mantissa, int power) {
        if (mantissa.signum() == 0) {
            return 0;
        }
        if (power > MOST_POWER) {
            return Double.MAX_VALUE;
        }
        var value = power >= 0
                ? new BigDecimal(mantissa.multiply(BigInteger.valueOf(BASE).pow(power))).doubleValue()
                : power < -MOST_POWER
                        ? 0
                        : new BigDecimal(mantissa)
                                .divide(new BigDecimal(BigInteger.valueOf(BASE).pow(-power)), new MathContext(60))
                                .doubleValue();
        return Math.min(value, Double.MAX_VALUE);
    }
}
