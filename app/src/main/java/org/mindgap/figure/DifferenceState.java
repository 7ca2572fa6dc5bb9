package org.mindgap.figure;

import java.util.List;

/**
 * What stands in a cell of a map of group differences (experience.md §4): one of six bins of the amplification A, whose
 * edges are symmetric about 1 on a logarithmic scale, or why there is none.
 */
public enum DifferenceState {
    /** Below -0.4: the model turns the difference round. */
    REVERSED,
    /** Up to 0.4. */
    HARDLY,
    /** Up to 0.8. */
    WEAKER,
    /** Up to 1.25, and the directions agree. */
    SIMILAR,
    /** Up to 2.5. */
    STRONGER,
    /** Above 2.5. */
    MUCH_STRONGER,
    /** As large as among people, but in other directions: the agreement is low. */
    MIXED,
    /** The interval is too wide for a bin. */
    WIDE,
    /** Effective n of the group or of the others is 10 to 30. */
    FEW_PEOPLE,
    /** Nothing is known of sampling, so that the number is as measured. */
    UNCORRECTED,
    /** Nothing to exaggerate. */
    PEOPLE_DO_NOT_DIFFER,
    /** A difference could not be told from sampling. */
    TOO_FEW_PEOPLE,
    /** Fewer than ten people in effect. */
    HIDDEN,
    /** The questions were not asked of these people. */
    NOT_ASKED,
    /** The model was not asked. */
    MODEL_NOT_ASKED,
    /** What the model answered fails the checks. */
    FAILED_CHECKS,
    /** The model declined in over half of its answers. */
    DECLINED,
    /** One answer per question is no distribution. */
    SINGLE_ANSWER,
    /** This way of asking does not apply to these people. */
    DOES_NOT_APPLY;

    /** Edges between the six bins, from the lowest. */
    public static final List<Double> EDGES = List.of(-0.4, 0.4, 0.8, 1.25, 2.5);

    /** From here on directions agree enough to say that a model differs as people do. */
    public static final double AGREEING = 0.7;

    /** An interval that spans more than this factor is too wide for a bin. */
    public static final double WIDEST = 2.5;

    private static final List<DifferenceState> BINS =
            List.of(REVERSED, HARDLY, WEAKER, SIMILAR, STRONGER, MUCH_STRONGER);

    /** The six bins, from the lowest. */
    public static List<DifferenceState> bins() {
        return BINS;
    }

    /** Its place among the six bins, from 0; -1 for all others. */
    public int place() {
        return BINS.indexOf(this);
    }

    /** Whether it is one of the six bins. */
    public boolean bin() {
        return BINS.contains(this);
    }

    /** Whether a number of A belongs to it, in a bin or not. */
    public boolean hasValue() {
        return bin() || this == MIXED || this == WIDE || this == FEW_PEOPLE || this == UNCORRECTED;
    }

    /** The bin of a value, whatever is known of its interval and agreement. */
    public static DifferenceState binOf(double a) {
        if (a < EDGES.get(0)) {
            return REVERSED;
        }
        for (var i = 1; i < EDGES.size(); i++) {
            if (a <= EDGES.get(i)) {
                return BINS.get(i);
            }
        }
        return MUCH_STRONGER;
    }

    /**
     * What a value is called.
     *
     * @param a amplification
     * @param lower end of its interval; NaN where there is none, infinite where it is not bounded
     * @param upper end of its interval, likewise
     * @param agreement r, from -1 to 1; NaN where it is not known, which is not high
     */
    public static DifferenceState of(double a, double lower, double upper, double agreement) {
        if (wide(lower, upper)) {
            return WIDE;
        }
        var bin = binOf(a);
        return bin == SIMILAR && !(agreement >= AGREEING) ? MIXED : bin;
    }

    /**
     * Whether an interval spans more than a factor of 2.5. Factors have no meaning around zero, so values between -0.4 and
     * 0.4, all of one bin, count as one point, and beyond it each side is measured in factors of 0.4.
     */
    public static boolean wide(double lower, double upper) {
        return !Double.isNaN(lower) && !Double.isNaN(upper) && place(upper) - place(lower) > Math.log(WIDEST) + 1e-12;
    }

    /** Place on a logarithmic scale that has two sides. */
    private static double place(double a) {
        var hardly = EDGES.get(1);
        return Math.signum(a) * Math.log(Math.max(Math.abs(a), hardly) / hardly);
    }
}
