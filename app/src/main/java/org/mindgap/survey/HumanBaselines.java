package org.mindgap.survey;

import org.mindgap.stats.LonelyStrata;

/**
 * Makes the human side of comparisons for one survey. Baselines made by the same object share what was read and
 * counted, so that another filter or policy costs nothing twice. Immutable to the outside, safe for many threads.
 */
public final class HumanBaselines {
    private final Survey survey;
    private final Maker maker;
    private final LonelyStrata lonely;

    /** Reads no column before an estimate is asked for. */
    public HumanBaselines(Survey survey) {
        this(survey, LonelyStrata.ADJUST);
    }

    /**
     * As {@link #HumanBaselines(Survey)}.
     *
     * @param lonely what is done with strata of a single unit; replicates of our own know ADJUST and COLLAPSE alone
     */
    public HumanBaselines(Survey survey, LonelyStrata lonely) {
        this.lonely = lonely;
        this.survey = survey;
        this.maker = survey.source() instanceof Respondents respondents ? tallied(respondents) : published();
    }

    /** A baseline of its own. */
    public static HumanBaseline of(Survey survey, Group filter, boolean weighted, OptionPolicy policy) {
        return new HumanBaselines(survey).baseline(filter, weighted, policy);
    }

    /**
     * A baseline.
     *
     * @param filter only these people are used; with respondents the full design stays the whole file
     * @param weighted with the product of all variables used as weight (1 where there is none); rows whose weight is
     *     missing, 0, negative or infinite are dropped. Without: every row counts 1 and no weight is looked at.
     *     Published shares are as published either way
     */
    public HumanBaseline baseline(Group filter, boolean weighted, OptionPolicy policy) {
        return maker.make(filter, weighted, policy);
    }

    private Maker tallied(Respondents respondents) {
        var tallies = new RespondentTallies.Both(survey, respondents, lonely);
        return (filter, weighted, policy) ->
                new RespondentBaseline(survey, tallies.of(weighted), filter, weighted, policy);
    }

    private Maker published() {
        var index = new PublishedIndex((PublishedShares) survey.source());
        return (filter, weighted, policy) -> new PublishedBaseline(survey, index, filter, weighted, policy);
    }

    private interface Maker {
        HumanBaseline make(Group filter, boolean weighted, OptionPolicy policy);
    }
}
