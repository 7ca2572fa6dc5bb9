package org.mindgap.survey;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.mindgap.stats.ShareTally;
import org.mindgap.stats.UnitTally;

/**
 * What respondents answered, weighted, with errors from the replicate weights that the survey brings, or linearised ones
 * where it brings none and where people are not weighted.
 */
final class RespondentBaseline implements HumanBaseline {
    private final Survey survey;
    private final RespondentTallies tallies;
    private final Group filter;
    private final boolean weighted;
    private final OptionPolicy policy;

    RespondentBaseline(Survey survey, RespondentTallies tallies, Group filter, boolean weighted, OptionPolicy policy) {
        this.survey = survey;
        this.tallies = tallies;
        this.filter = filter;
        this.weighted = weighted;
        this.policy = policy;
    }

    @Override
    public Survey survey() {
        return survey;
    }

    @Override
    public Group filter() {
        return filter;
    }

    @Override
    public boolean weighted() {
        return weighted;
    }

    @Override
    public OptionPolicy policy() {
        return policy;
    }

    @Override
    public HumanBaseline with(OptionPolicy other) {
        return new RespondentBaseline(survey, tallies, filter, weighted, other);
    }

    @Override
    public Estimate estimate(Question question, Group group) {
        var people = filter.intersect(group);
        var all = tally(question, people);
        var countedAt = positions(question, true);
        var apartAt = positions(question, false);
        var counted = all.only(countedAt);
        var answeredAt =
                IntStream.concat(IntStream.of(countedAt), IntStream.of(apartAt)).toArray();
        var answered = all.only(answeredAt);
        var units = tallies.units(question, people);
        var domain = people.map(g -> tallies.domains().of(Set.of(g))).orElse(Domains.Domain.NOBODY);
        return new Estimate(
                question,
                people.orElse(group),
                resampled(
                        averaged(shares(question, countedAt, counted, units.map(u -> u.only(countedAt)), 0), domain),
                        0,
                        r -> r.errors(question, group, countedAt)),
                resampled(
                        averaged(
                                shares(
                                        question,
                                        apartAt,
                                        answered,
                                        units.map(u -> u.only(answeredAt)),
                                        countedAt.length),
                                domain),
                        countedAt.length,
                        r -> r.errors(question, group, answeredAt)),
                counted.base(),
                counted.effectiveBase(),
                counted.kishDesignEffect(),
                domain.people(),
                domain.degreesOfFreedom(),
                tallies.supplied().isPresent() ? SamplingError.REPLICATES : SamplingError.LINEARISED);
    }

    @Override
    public List<OptionShare> difference(Question question, Group group, Group reference) {
        var at = positions(question, true);
        var pair = pair(question, group, reference, at);
        var differences = IntStream.range(0, at.length)
                .mapToObj(i -> pair.difference(i, question.options().get(at[i]), tallies.designSize()))
                .toList();
        return resampled(averaged(differences, everybody()), 0, r -> r.errors(question, group, reference, at));
    }

    @Override
    public List<OptionShare> cumulated(Question question, Group group) {
        var people = filter.intersect(group);
        var at = positions(question, true);
        var tally = tally(question, people).only(at);
        var units = tallies.units(question, people).map(u -> u.only(at));
        var sums = IntStream.range(0, Math.max(0, at.length - 1))
                .mapToObj(i -> {
                    var sum = tally.upTo(i);
                    var variance = units.map(u -> u.upTo(i).variance(0))
                            .orElseGet(() -> sum.variance(0, tallies.designSize()));
                    return new OptionShare(
                            question.options().get(at[i]), sum.count(0), sum.share(0), Math.sqrt(variance));
                })
                .toList();
        return resampled(averaged(sums, everybody()), 0, r -> r.cumulated().errors(question, group, at));
    }

    @Override
    public List<OptionShare> cumulated(Question question, Group group, Group reference) {
        var at = positions(question, true);
        var pair = pair(question, group, reference, at);
        var differences = IntStream.range(0, Math.max(0, at.length - 1))
                .mapToObj(i -> pair.upTo(i).difference(0, question.options().get(at[i]), tallies.designSize()))
                .toList();
        return resampled(
                averaged(differences, everybody()), 0, r -> r.cumulated().errors(question, group, reference, at));
    }

    @Override
    public Omitted omitted(Question question, Group group) {
        return filter.intersect(group).map(g -> tallies.omitted(question, g)).orElse(Omitted.NOBODY);
    }

    @Override
    public Optional<Design> design() {
        return tallies.design();
    }

    @Override
    public Optional<SampledPeople> people() {
        return Optional.of(new SampledPeople(survey, tallies, filter, policy));
    }

    @Override
    public ReplicateShares replicates(int count, long seed) {
        return sample().replicates(count, seed);
    }

    @Override
    public HalfShares halves(int splits, long seed) {
        return RespondentHalves.of(sample(), splits, seed);
    }

    private Sample sample() {
        return new Sample(tallies, filter, policy);
    }

    @Override
    public List<Group> groups(List<Variable> by) {
        var variables = new LinkedHashSet<>(filter.codes().keySet());
        by.forEach(v -> variables.add(v.name()));
        return tallies.partition(variables).occupied().stream()
                .filter(g -> g.within(filter))
                .map(g -> g.project(by))
                .distinct()
                .sorted(new CodeOrder(by))
                .toList();
    }

    /**
     * The same shares with errors from the file's replicates, where it has any.
     *
     * @param from place of the first share's error
     */
    private List<OptionShare> resampled(
            List<OptionShare> shares, int from, Function<ReplicateErrors, double[]> errors) {
        if (tallies.supplied().isEmpty() || shares.isEmpty()) {
            return shares;
        }
        var found =
                errors.apply(new ReplicateErrors(sample(), tallies.supplied().get(), false));
        return IntStream.range(0, shares.size())
                .mapToObj(i -> {
                    var share = shares.get(i);
                    return new OptionShare(share.option(), share.count(), share.share(), found[from + i]);
                })
                .toList();
    }

    /** Strata of a single unit as the average of the others, where they shall count so. */
    private static List<OptionShare> averaged(List<OptionShare> shares, Domains.Domain domain) {
        if (domain.averaged() == 1) {
            return shares;
        }
        var times = Math.sqrt(domain.averaged());
        return shares.stream()
                .map(s -> new OptionShare(s.option(), s.count(), s.share(), s.standardError() * times))
                .toList();
    }

    private Domains.Domain everybody() {
        return tallies.domains().of(Set.of(filter));
    }

    private TallyPair pair(Question question, Group group, Group reference, int[] at) {
        var people = filter.intersect(group);
        var others = filter.intersect(reference);
        return new TallyPair(
                tally(question, people).only(at),
                tally(question, others).only(at),
                tally(question, people.flatMap(p -> others.flatMap(p::intersect)))
                        .only(at),
                tallies.units(question, people).map(u -> u.only(at)),
                tallies.units(question, others).map(u -> u.only(at)));
    }

    private ShareTally tally(Question question, Optional<Group> people) {
        return people.map(g -> tallies.tally(question, g))
                .orElseGet(() -> ShareTally.empty(question.options().size()));
    }

    /** Positions among the question's options of those that count, or of those that stand apart. */
    private int[] positions(Question question, boolean counted) {
        return IntStream.range(0, question.options().size())
                .filter(i -> question.options().get(i).kind() != OptionKind.NOT_ASKED)
                .filter(i -> policy.counts(question.options().get(i)) == counted)
                .toArray();
    }

    private List<OptionShare> shares(
            Question question, int[] at, ShareTally tally, Optional<UnitTally> units, int from) {
        return IntStream.range(0, at.length)
                .mapToObj(i -> new OptionShare(
                        question.options().get(at[i]),
                        tally.count(from + i),
                        tally.share(from + i),
                        Math.sqrt(units.map(u -> u.variance(from + i))
                                .orElseGet(() -> tally.variance(from + i, tallies.designSize())))))
                .toList();
    }
}
