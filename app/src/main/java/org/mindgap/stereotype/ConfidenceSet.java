package org.mindgap.stereotype;

import java.util.Locale;

/**
 * The values of a ratio that a sample does not contradict (Fieller): an interval, or a set without bound where the
 * denominator may be 0.
 *
 * @param shape what it looks like
 * @param lower of {@link Shape#BOUNDED} the lower end, of {@link Shape#FROM} the only end, of {@link Shape#TWO_RAYS} the end
 *     of the ray that comes from below; NaN otherwise
 * @param upper of {@link Shape#BOUNDED} the upper end, of {@link Shape#UP_TO} the only end, of {@link Shape#TWO_RAYS} the
 *     start of the ray that goes up; NaN otherwise
 */
public record ConfidenceSet(Shape shape, double lower, double upper) {
    /** Nothing is known. */
    public static final ConfidenceSet UNKNOWN = new ConfidenceSet(Shape.UNKNOWN, Double.NaN, Double.NaN);

    /** Every number. */
    public static final ConfidenceSet EVERYTHING = new ConfidenceSet(Shape.EVERYTHING, Double.NaN, Double.NaN);

    /** What the set looks like. */
    public enum Shape {
        /** From lower to upper. */
        BOUNDED,
        /** Lower and everything above. */
        FROM,
        /** Upper and everything below. */
        UP_TO,
        /** Everything up to lower, and everything from upper on: what is between them is contradicted. */
        TWO_RAYS,
        /** The whole line. */
        EVERYTHING,
        /** There is none. */
        UNKNOWN;

        /** The word in files: bounded, from, up-to, two-rays, everything, unknown. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * {a: (N − aD)² ≤ t²(S_NN − 2aS_ND + a²S_DD)}.
     *
     * @param t quantile of t
     * @param of covariance of numerator and denominator
     */
    static ConfidenceSet fieller(double numerator, double denominator, double t, Covariance of) {
        var square = denominator * denominator - t * t * of.dd();
        var half = numerator * denominator - t * t * of.nd();
        var constant = numerator * numerator - t * t * of.nn();
        if (Double.isNaN(square) || Double.isNaN(half) || Double.isNaN(constant)) {
            return UNKNOWN;
        }
        if (square == 0) {
            return linear(half, constant);
        }
        var discriminant = half * half - square * constant;
        if (square > 0) {
            // never empty: a = N/D is in it
            var root = Math.sqrt(Math.max(0, discriminant));
            return new ConfidenceSet(Shape.BOUNDED, (half - root) / square, (half + root) / square);
        }
        if (!(discriminant > 0)) {
            // two rays that meet are everything
            return EVERYTHING;
        }
        var root = Math.sqrt(discriminant);
        return new ConfidenceSet(Shape.TWO_RAYS, (half + root) / square, (half - root) / square);
    }

    /** −2·half·a + constant ≤ 0. */
    private static ConfidenceSet linear(double half, double constant) {
        if (half == 0) {
            return constant <= 0 ? EVERYTHING : UNKNOWN;
        }
        var end = constant / (2 * half);
        return half > 0
                ? new ConfidenceSet(Shape.FROM, end, Double.NaN)
                : new ConfidenceSet(Shape.UP_TO, Double.NaN, end);
    }

    /** Whether a value is in the set; nothing is in an unknown one. */
    public boolean contains(double value) {
        return switch (shape) {
            case BOUNDED -> value >= lower && value <= upper;
            case FROM -> value >= lower;
            case UP_TO -> value <= upper;
            case TWO_RAYS -> value <= lower || value >= upper;
            case EVERYTHING -> true;
            case UNKNOWN -> false;
        };
    }

    /** Whether it has both ends. */
    public boolean bounded() {
        return shape == Shape.BOUNDED;
    }

    /** As people read it: "0.82 to 1.45", "up to -0.31 or from 1.20", "any value". */
    public String text(Locale locale) {
        return switch (shape) {
            case BOUNDED -> shown(locale, lower) + " to " + shown(locale, upper);
            case FROM -> shown(locale, lower) + " or more";
            case UP_TO -> shown(locale, upper) + " or less";
            case TWO_RAYS -> "up to " + shown(locale, lower) + " or from " + shown(locale, upper);
            case EVERYTHING -> "any value";
            case UNKNOWN -> "unknown";
        };
    }

    /** Two decimals, and no minus before 0. */
    private static String shown(Locale locale, double number) {
        var rounded = Math.round(number * 100) / 100.0;
        return String.format(locale, "%.2f", rounded == 0 ? 0.0 : rounded);
    }

    @Override
    public String toString() {
        return text(Locale.ROOT);
    }
}
