package org.mindgap.survey;

import java.util.Optional;
import org.mindgap.stats.ShareTally;
import org.mindgap.stats.UnitTally;

/**
 * Two groups of respondents who may overlap, on the same options.
 *
 * @param both the respondents who are in both
 * @param hereUnits the first group by the units of the sample, where there are strata or clusters
 * @param thereUnits likewise
 */
record TallyPair(
        ShareTally here,
        ShareTally there,
        ShareTally both,
        Optional<UnitTally> hereUnits,
        Optional<UnitTally> thereUnits) {

    /** The options up to one of them together, against all others: a pair on two options. */
    TallyPair upTo(int option) {
        return new TallyPair(
                here.upTo(option),
                there.upTo(option),
                both.upTo(option),
                hereUnits.map(u -> u.upTo(option)),
                thereUnits.map(u -> u.upTo(option)));
    }

    /** The first group's share of an option minus the second's. */
    OptionShare difference(int at, Option option, int designSize) {
        var variance = hereUnits.isPresent() && thereUnits.isPresent()
                ? hereUnits.get().differenceVariance(thereUnits.get(), at)
                : here.differenceVariance(there, both, at, designSize);
        return new OptionShare(option, here.count(at), here.share(at) - there.share(at), Math.sqrt(variance));
    }
}
