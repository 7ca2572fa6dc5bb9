package org.mindgap.survey;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;

/**
 * What was published, and nothing else. An option without a published figure is NaN; shares are rescaled to 1 over the
 * counted options only where all of these were published. Errors are those of a simple random sample of the published
 * base, less those who chose an option apart; without a base they are unknown.
 */
final class PublishedBaseline implements HumanBaseline {
    private final Survey survey;
    private final PublishedIndex index;
    private final Group filter;
    private final boolean weighted;
    private final OptionPolicy policy;

    PublishedBaseline(Survey survey, PublishedIndex index, Group filter, boolean weighted, OptionPolicy policy) {
        this.survey = survey;
        this.index = index;
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
        return new PublishedBaseline(survey, index, filter, weighted, other);
    }

    @Override
    public Estimate estimate(Question question, Group group) {
        var people = filter.intersect(group);
        var cell = people.flatMap(g -> index.cell(g, question.id()));
        var counted = question.options().stream().filter(policy::counts).toList();
        var apart = question.options().stream()
                .filter(o -> !policy.counts(o) && o.kind() != OptionKind.NOT_ASKED)
                .toList();
        var countedSum = sum(cell, counted);
        var apartSum = apart.stream()
                .mapToDouble(o -> published(cell, o))
                .filter(s -> !Double.isNaN(s))
                .sum();
        var base = cell.map(PublishedCell::base).orElse(null);
        var among = countedSum.orElse(1) / (countedSum.orElse(1) + apartSum);
        // printed percentages are rounded, people are whole: 47.6 % of 21 are 10, not 9.996
        var effective = base == null ? Double.NaN : Math.rint(base * (Double.isNaN(among) ? 1 : among));
        return new Estimate(
                question,
                people.orElse(group),
                shares(cell, counted, scale(cell, counted), effective),
                shares(cell, apart, 1, base == null ? Double.NaN : base),
                base == null ? 0 : base,
                effective,
                Double.NaN,
                0,
                base == null ? SamplingError.UNKNOWN : SamplingError.SIMPLE_RANDOM);
    }

    @Override
    public List<OptionShare> difference(Question question, Group group, Group reference) {
        var here = estimate(question, group);
        var there = estimate(question, reference);
        return minus(here, here.counted(), there, there.counted());
    }

    private static List<OptionShare> minus(
            Estimate here, List<OptionShare> ofHere, Estimate there, List<OptionShare> ofThere) {
        var differences = new ArrayList<OptionShare>();
        for (var i = 0; i < ofHere.size(); i++) {
            var one = ofHere.get(i);
            var other = ofThere.get(i);
            differences.add(new OptionShare(
                    one.option(), -1, one.share() - other.share(), Math.sqrt(variance(here, one, there, other))));
        }
        return differences;
    }

    @Override
    public List<OptionShare> cumulated(Question question, Group group) {
        return cumulated(estimate(question, group));
    }

    @Override
    public List<OptionShare> cumulated(Question question, Group group, Group reference) {
        var here = estimate(question, group);
        var there = estimate(question, reference);
        return minus(here, cumulated(here), there, cumulated(there));
    }

    /** A sum of shares is a share: its error is that of a simple random sample too. */
    private static List<OptionShare> cumulated(Estimate estimate) {
        var sums = new ArrayList<OptionShare>();
        var sum = 0.0;
        for (var i = 0; i < estimate.counted().size() - 1; i++) {
            var option = estimate.counted().get(i);
            // printed shares add up to a hair above 1
            sum = Math.min(1, sum + option.share());
            sums.add(new OptionShare(option.option(), -1, sum, error(sum, estimate.effectiveBase())));
        }
        return sums;
    }

    @Override
    public Omitted omitted(Question question, Group group) {
        return Omitted.NOBODY;
    }

    @Override
    public ReplicateShares replicates(int count, long seed) {
        return PublishedReplicates.of(this, count, seed);
    }

    @Override
    public HalfShares halves(int splits, long seed) {
        return PublishedHalves.of(this, splits, seed);
    }

    /** The smallest base that was published, among the people of the filter. */
    OptionalInt smallestBase() {
        return index.groups().stream()
                .filter(g -> g.within(filter))
                .flatMapToInt(g -> index.bases(g))
                .min();
    }

    /** The smallest base that was published for a group, whatever the question. */
    OptionalInt smallestBase(Group group) {
        return filter.intersect(group).map(g -> index.bases(g).min()).orElseGet(OptionalInt::empty);
    }

    @Override
    public List<Group> groups(List<Variable> by) {
        var variables = new LinkedHashSet<>(filter.codes().keySet());
        by.forEach(v -> variables.add(v.name()));
        return index.groups().stream()
                .filter(g -> g.codes().keySet().equals(variables) && g.within(filter))
                .map(g -> g.project(by))
                .distinct()
                .sorted(new CodeOrder(by))
                .toList();
    }

    /**
     * The variance of a group's share minus that of people who contain it. With r = n_g/n_ref the reference is r times
     * the group plus the rest, so that the covariance is r·var_g. Groups that have nobody in common are independent;
     * where only some are in both, the covariance cannot be known from published figures.
     */
    private static double variance(Estimate here, OptionShare one, Estimate there, OptionShare other) {
        var varHere = one.standardError() * one.standardError();
        var varThere = other.standardError() * other.standardError();
        double covariance;
        if (here.group().within(there.group())) {
            var part = here.effectiveBase() / there.effectiveBase();
            covariance = part <= 1 ? part * varHere : Double.NaN;
        } else {
            covariance = here.group().intersect(there.group()).isEmpty() ? 0 : Double.NaN;
        }
        var variance = varHere + varThere - 2 * covariance;
        // published figures are rounded: a group that is nearly everyone can come out a hair below 0
        return Double.isNaN(variance) ? Double.NaN : Math.max(0, variance);
    }

    /** The sum over the options where every one was published and somebody chose one. */
    private static OptionalDouble sum(Optional<PublishedCell> cell, List<Option> options) {
        var sum = options.stream().mapToDouble(o -> published(cell, o)).sum();
        return sum > 0 ? OptionalDouble.of(sum) : OptionalDouble.empty();
    }

    /** What shares are rescaled by: NaN where nobody chose a counted option, 1 where one of them was not published. */
    private static double scale(Optional<PublishedCell> cell, List<Option> counted) {
        var sum = counted.stream().mapToDouble(o -> published(cell, o)).sum();
        return sum == 0 ? Double.NaN : Double.isNaN(sum) ? 1 : sum;
    }

    private static double published(Optional<PublishedCell> cell, Option option) {
        return cell.map(c -> c.shares().getOrDefault(option.code(), Double.NaN)).orElse(Double.NaN);
    }

    private static List<OptionShare> shares(
            Optional<PublishedCell> cell, List<Option> options, double scale, double base) {
        return options.stream()
                .map(o -> {
                    var share = published(cell, o) / scale;
                    return new OptionShare(o, -1, share, error(share, base));
                })
                .toList();
    }

    private static double error(double share, double base) {
        return base > 1 ? Math.sqrt(share * (1 - share) / (base - 1)) : Double.NaN;
    }
}
