package org.mindgap.gap;

import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.ReplicateShares;

/**
 * What sampling does to one value of a gap table (methods.md §8.11). Every number is as shown, in the units of
 * {@link GapRow#value()}.
 *
 * @param floor the gap from sampling alone: mean over replicates of the plain metric between replicate and survey; NaN
 *     where unknown
 * @param corrected the value less what sampling adds, partly so for {@link Metric.Correction#PARTLY}
 * @param lower end of the 95 % interval of the corrected value; NaN where there is none
 * @param upper likewise
 * @param kind what the interval allows for
 * @param sign whether the value is beyond what sampling alone would cause
 * @param method where the replicates came from
 * @param degreesOfFreedom of t; NaN without interval
 * @param replicates B; 0 where none were made
 * @param seed of the replicates
 * @param ceiling 95th percentile over replicates of the plain metric between replicate and survey: a model whose plain
 *     value is not above it is as near as the survey is to itself; NaN where unknown
 * @param reason code of the problem that says why there is no interval, or empty
 */
public record GapInterval(
        double floor,
        double corrected,
        double lower,
        double upper,
        Kind kind,
        Sign sign,
        ReplicateShares.Method method,
        double degreesOfFreedom,
        int replicates,
        long seed,
        double ceiling,
        String reason) {
    /** Reason of an interval for which nobody asked. */
    static final String NOT_ASKED = "gap.no-interval-asked";

    /** Reason of an interval that is still being computed. */
    static final String PENDING = "gap.interval-pending";

    /** Reason of an interval whose computation was stopped. */
    private static final String STOPPED = "gap.interval-stopped";

    /** What an interval allows for. */
    public enum Kind {
        /** None: nothing is known, or the value is too near to what sampling alone causes. */
        NONE,
        /** The people; these questions. */
        FIXED_ITEMS,
        /** The people, and questions like these. */
        SAMPLED_ITEMS,
        /** The people; one question. */
        ONE_ITEM;

        /** The word in files: none, fixed, sampled, item. */
        public String word() {
            return switch (this) {
                case NONE -> "none";
                case FIXED_ITEMS -> "fixed";
                case SAMPLED_ITEMS -> "sampled";
                case ONE_ITEM -> "item";
            };
        }
    }

    /** Where a value stands against sampling. */
    public enum Sign {
        ABOVE,
        WITHIN,
        UNKNOWN
    }

    /** Nothing is known, for a reason. */
    public static GapInterval none(String reason) {
        return new GapInterval(
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Kind.NONE,
                Sign.UNKNOWN,
                ReplicateShares.Method.NONE,
                Double.NaN,
                0,
                0,
                Double.NaN,
                reason);
    }

    /** Whether nothing is known of the value's sampling yet: it is still being computed, or that was stopped. */
    public boolean pending() {
        return reason.equals(PENDING) || reason.equals(STOPPED);
    }

    /** Whether the interval would be computed by nobody, since that was stopped. */
    public boolean wasStopped() {
        return reason.equals(STOPPED);
    }

    /** The same where nobody computes it any more: a pending interval says that this was stopped. */
    GapInterval stopped() {
        return pending() ? none(STOPPED) : this;
    }

    public boolean known() {
        return !Double.isNaN(lower) && !Double.isNaN(upper);
    }
}
