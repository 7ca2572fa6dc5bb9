package org.mindgap.survey;

import java.util.Collection;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.mindgap.stats.RaoWu;
import org.mindgap.stats.ReplicateWeights;
import org.mindgap.stats.SampleDesign;
import org.mindgap.stats.UnitFactors;

/**
 * The respondents of a baseline as replicates see them.
 *
 * @param tallies of the survey, with the baseline's weight
 * @param filter only these people
 * @param policy which options count
 */
record Sample(RespondentTallies tallies, Group filter, OptionPolicy policy) {

    /** Each weight times the factor of its respondent's unit. */
    ReplicateWeights.Source weights(SampleDesign design, UnitFactors units) {
        var weights = tallies.weights();
        return (replicate, into) -> {
            var factors = units.factors(replicate);
            for (var i = 0; i < weights.length; i++) {
                var unit = design.unitOf(i);
                into[i] = unit < 0 ? 0 : weights[i] * factors[unit];
            }
        };
    }

    ReplicateShares.Block block(ReplicateWeights.Source source, int from, int to) {
        return new RespondentBlock(this, ReplicateWeights.of(source, tallies.size(), from, to));
    }

    private ReplicateWeights kept(ReplicateWeights.Source source, long seed, int from, int to) {
        return tallies.keptWeights()
                .get(
                        new KeptWeights.Key(seed, from, to),
                        tallies.size(),
                        () -> ReplicateWeights.of(source, tallies.size(), from, to));
    }

    /** The file's own replicates where it has any, else as many as asked for. */
    ReplicateShares replicates(int count, long seed) {
        return tallies.supplied().map(this::supplied).orElseGet(() -> raoWu(count, seed));
    }

    private ReplicateShares supplied(SuppliedReplicates replicates) {
        return new RespondentReplicates(
                this, replicates.method(), replicates.scales(), (from, to) -> block(replicates, from, to));
    }

    /** As {@link #weights}, and raked weights raked again in each replicate. */
    private ReplicateWeights.Source raked(SampleDesign design, UnitFactors units) {
        var source = weights(design, units);
        return design.margins()
                .<ReplicateWeights.Source>map(margins -> (replicate, into) -> {
                    source.write(replicate, into);
                    margins.again(into);
                })
                .orElse(source);
    }

    /** The Rao–Wu bootstrap; nothing can be drawn from a sample of one unit. */
    private ReplicateShares raoWu(int count, long seed) {
        var design = tallies.sample();
        if (design.units() < 2) {
            return new RespondentReplicates(this, ReplicateShares.Method.NONE, new double[0], (from, to) -> {
                throw new IllegalStateException("there are no replicates");
            });
        }
        return new RespondentReplicates(
                this,
                ReplicateShares.Method.RAO_WU,
                IntStream.range(0, count).mapToDouble(b -> 1.0 / count).toArray(),
                (from, to) -> new RespondentBlock(this, kept(raked(design, new RaoWu(design, seed)), seed, from, to)));
    }

    /** Of the people of all these groups together, the filter included. */
    int degreesOfFreedom(Collection<Group> groups) {
        var people = groups.stream().flatMap(g -> filter.intersect(g).stream()).collect(Collectors.toSet());
        return tallies.domains().of(people).degreesOfFreedom();
    }

    /** The cell of a group among all people, the filter included. */
    Optional<Cell> cell(Group group) {
        return filter.intersect(group).flatMap(people -> {
            var partition = tallies.partition(people.codes().keySet());
            var number = partition.cell(people);
            return number < 0 ? Optional.empty() : Optional.of(new Cell(partition, number));
        });
    }

    /** One cell of a division of people; a division is itself alone. */
    record Cell(Partition partition, int number) {}
}
