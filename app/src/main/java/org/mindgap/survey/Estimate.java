package org.mindgap.survey;

import java.util.List;
import org.mindgap.stats.Interval;
import org.mindgap.stats.ShareIntervals;

/**
 * What a group answered to a question.
 *
 * @param question the question
 * @param group who
 * @param counted the options that the policy counts, by position; shares add up to 1
 * @param apart the options that it does not count (don't know, refused), as shares of all answers given, those apart
 *     included
 * @param base n: respondents who chose a counted option and have a weight above 0; for published shares the base as
 *     published, 0 where it was not
 * @param effectiveBase Kish effective n of these, (Σw)²/Σw² (methods.md §8.2); where shares were published the base less
 *     those who chose an option apart, NaN
 *     where no base was
 * @param designEffect Kish design effect, base / effectiveBase; NaN where unknown
 * @param people respondents of the group (weight above 0), whether or not they answered; 0 for published shares
 * @param degreesOfFreedom units drawn first (clusters, else respondents) minus strata, of those in which any of these
 *     people are; without strata and clusters one less than the rank of their replicate weights, else people − 1
 * @param error how the standard errors were found
 */
public record Estimate(
        Question question,
        Group group,
        List<OptionShare> counted,
        List<OptionShare> apart,
        int base,
        double effectiveBase,
        double designEffect,
        int people,
        int degreesOfFreedom,
        SamplingError error) {

    public Estimate {
        counted = List.copyOf(counted);
        apart = List.copyOf(apart);
    }

    /** An estimate from a design without strata and clusters. */
    public Estimate(
            Question question,
            Group group,
            List<OptionShare> counted,
            List<OptionShare> apart,
            int base,
            double effectiveBase,
            double designEffect,
            int people,
            SamplingError error) {
        this(
                question,
                group,
                counted,
                apart,
                base,
                effectiveBase,
                designEffect,
                people,
                Math.max(0, people - 1),
                error);
    }

    /** Whether the question was answered here at all: at least one share is known. */
    public boolean answered() {
        // asked once per cell of a table and model: no stream
        for (var share : counted) {
            if (!Double.isNaN(share.share())) {
                return true;
            }
        }
        return false;
    }

    /** The shares of the counted options, in their order. */
    public double[] shares() {
        var shares = new double[counted.size()];
        for (var i = 0; i < shares.length; i++) {
            shares[i] = counted.get(i).share();
        }
        return shares;
    }

    /** The squared standard errors of the counted options, in their order. */
    public double[] variances() {
        var variances = new double[counted.size()];
        for (var i = 0; i < variances.length; i++) {
            var error = counted.get(i).standardError();
            variances[i] = error * error;
        }
        return variances;
    }

    /**
     * The 95 % interval of a share of this estimate, the same everywhere: logit with t for
     * respondents, Korn–Graubard where the share is 0 or 1, Wilson for published shares with a base, unknown for those
     * without (methods.md §8.4).
     */
    public Interval interval(OptionShare share) {
        return interval(share, usualInterval(share));
    }

    /** Which interval {@link #interval(OptionShare)} is. */
    public ShareIntervals.Kind usualInterval(OptionShare share) {
        if (error == SamplingError.SIMPLE_RANDOM || error == SamplingError.UNKNOWN) {
            return ShareIntervals.Kind.WILSON;
        }
        var extreme = share.share() == 0 || share.share() == 1;
        return extreme ? ShareIntervals.Kind.KORN_GRAUBARD : ShareIntervals.Kind.XLOGIT;
    }

    /**
     * The 95 % interval of a share of this estimate, of one kind; unknown where the kind has none (logit of 0 and 1) and
     * where no base was published. A published base is taken as a simple random sample by all kinds.
     */
    public Interval interval(OptionShare share, ShareIntervals.Kind kind) {
        if (error == SamplingError.UNKNOWN) {
            return Interval.UNKNOWN;
        }
        var published = error == SamplingError.SIMPLE_RANDOM;
        var size = published ? (int) effectiveBase : people;
        var freedom = published ? size - 1 : degreesOfFreedom;
        var p = share.share();
        var standardError = share.standardError();
        return switch (kind) {
            case XLOGIT -> ShareIntervals.USUAL.xlogit(p, standardError, freedom);
            case WILSON -> ShareIntervals.USUAL.wilson(p, effectiveBase);
            case KORN_GRAUBARD ->
                ShareIntervals.USUAL.kornGraubard(p, standardError * standardError, size, freedom, effectiveBase);
        };
    }
}
