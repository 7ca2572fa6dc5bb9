package org.mindgap.survey;

import java.util.List;
import java.util.Optional;

/**
 * The human side of every comparison: a survey, a filter, a weight and an option policy. All runs compared with one
 * baseline use the same rows, weights and policy. Implementations are immutable and safe for many threads; see
 * {@link HumanBaselines}.
 */
public interface HumanBaseline {

    Survey survey();

    /** Only these respondents are used, everywhere. */
    Group filter();

    boolean weighted();

    OptionPolicy policy();

    /** Same survey and filter, other policy. */
    HumanBaseline with(OptionPolicy policy);

    /**
     * What a group answered. For published shares only what was published: an estimate whose shares are NaN otherwise.
     *
     * @param question a question of the survey
     * @param group in the survey's own variables and codes
     */
    Estimate estimate(Question question, Group group);

    /**
     * The shares of one group minus those of another that may contain it, over the counted options, each with the
     * standard error of the difference that takes the people in both into account.
     */
    List<OptionShare> difference(Question question, Group group, Group reference);

    /**
     * The shares of a group cumulated over the counted options by position, each with the standard error of the sum: of
     * the first option, of the first and the second, and so on to the last but one. The options named are the last of
     * each sum, the counts those of the sums.
     */
    List<OptionShare> cumulated(Question question, Group group);

    /** {@link #cumulated(Question, Group)} of one group minus that of another, as {@link #difference}. */
    List<OptionShare> cumulated(Question question, Group group, Group reference);

    /**
     * The respondents of a group who do not count in its estimate. Nobody for published shares.
     *
     * @param question a question of the survey
     * @param group in the survey's own variables and codes
     */
    Omitted omitted(Question question, Group group);

    /**
     * Strata and clusters, from which the standard errors and degrees of freedom come; nothing where the survey names
     * neither, as with published shares.
     */
    default Optional<Design> design() {
        return Optional.empty();
    }

    /** The respondents themselves, for what no share tells: crosstabs, means; nobody for published shares. */
    default Optional<SampledPeople> people() {
        return Optional.empty();
    }

    /**
     * Replicates of the sample: the file's own where it has any and people are weighted, else as many as asked for.
     * Published shares without any base have none, nor has a sample of one unit.
     *
     * @param count B where the survey brings none
     * @param seed of every draw; without meaning where the survey brings its own
     */
    ReplicateShares replicates(int count, long seed);

    /** Random halves of the sample. */
    HalfShares halves(int splits, long seed);

    /**
     * The groups that occur (at least one respondent of weight above 0, or one published cell) when people are divided
     * by the variables: one code per variable, in the order of the variables' value labels, larger first nowhere. With
     * published shares only groups that were published by exactly these variables (and the filter's).
     */
    List<Group> groups(List<Variable> by);
}
