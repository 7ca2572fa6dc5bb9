package org.mindgap.stereotype;

import java.util.EnumSet;
import java.util.Set;

/** What stands out in a row. */
final class Flags {
    /** A ratio of disagreement below this is too little. */
    static final double LITTLE = 0.8;

    /** Points by which a model must hold groups apart for a difference to be called one. */
    static final double TELLING = 5;

    private Flags() {}

    /** Whether the model's answers are more alike than people's, by entropy and, where options are ordered, by variance. */
    static Set<AmplificationFlag> of(Spread spread) {
        var little = spread.entropy() < LITTLE && !(spread.variance() >= LITTLE);
        return little ? EnumSet.of(AmplificationFlag.LITTLE_DISAGREEMENT) : EnumSet.noneOf(AmplificationFlag.class);
    }

    /**
     * Whether the model shows a difference that people do not: theirs is below its floor, and the lower end of M is above
     * the upper end of D. Nor may it be theirs made larger, which a group too small to show it would have too: what both
     * have in common is not above sampling. A difference under five points is none that anybody would see.
     */
    static boolean invented(RowRule.Judged judged, boolean ordinal) {
        var t = judged.t();
        var sums = judged.sums();
        var lower = sums.m() - t * Math.sqrt(judged.apart());
        var upper = sums.d() + t * Math.sqrt(judged.of().dd());
        var points = 100 * Math.sqrt(Math.max(0, sums.m()) / judged.each().size() / (ordinal ? 1 : 2));
        return sums.people() <= judged.floor()
                && lower > upper
                && sums.n() <= t * Math.sqrt(judged.of().nn())
                && points >= TELLING;
    }

    /**
     * Whether the model answers like the country's largest group: as the group it is nearer to these than to the group,
     * and nearer to them than the group itself is. Asked of a contrast with the largest group.
     */
    static boolean likeMajority(RowRule.Judged judged, Varied varied) {
        var toMajority = -varied.noiseOfReference();
        var toGroup = -varied.noiseOfGroup();
        for (var item : varied.run().items()) {
            var people = item.people();
            var projection = people.projection();
            var said = projection.of(item.shares(), 1);
            toMajority += squared(said, projection.of(people.other(), 1));
            toGroup += squared(said, projection.of(people.group(), 1));
        }
        return judged.passes()
                && toMajority < toGroup
                && toMajority < judged.sums().d();
    }

    private static double squared(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }
}
