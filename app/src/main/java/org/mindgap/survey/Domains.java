package org.mindgap.survey;

import java.util.BitSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.mindgap.stats.SampleDesign;

/**
 * What the design tells about some of the people of a survey: degrees of freedom are those of the units and strata in
 * which these people are, as {@code degf(subset(design, ...))} of R's {@code survey} has them, whether or not they
 * answered. Kept, since all questions ask for the same people. Safe for many threads.
 */
final class Domains {
    private final double[] weights;
    private final Optional<SampleDesign> design;
    private final Optional<SuppliedReplicates> supplied;
    private final Function<Set<String>, Partition> partitions;
    private final Map<Set<Group>, Domain> known = new ConcurrentHashMap<>();

    /**
     * Of one survey with one weight.
     *
     * @param weights one per respondent
     * @param partitions divides respondents by variables
     */
    Domains(
            double[] weights,
            Optional<SampleDesign> design,
            Optional<SuppliedReplicates> supplied,
            Function<Set<String>, Partition> partitions) {
        this.weights = weights;
        this.design = design;
        this.supplied = supplied;
        this.partitions = partitions;
    }

    /**
     * Some people.
     *
     * @param people of weight above 0
     * @param degreesOfFreedom units minus strata; without these one less than the rank of the file's replicates, else
     *     than the people
     * @param averaged by what linearised variances are multiplied for strata of a single unit
     */
    record Domain(int people, int degreesOfFreedom, double averaged) {
        static final Domain NOBODY = new Domain(0, 0, 1);
    }

    /** Degrees of freedom of some people of weight above 0. */
    int degreesOfFreedom(BitSet people) {
        return design.map(d -> d.degreesOfFreedom(people))
                .or(() -> supplied.map(s -> s.degreesOfFreedom(people)))
                .orElse(Math.max(0, people.cardinality() - 1));
    }

    /** The people of all these groups together. */
    Domain of(Set<Group> groups) {
        var found = known.get(groups);
        return found != null ? found : known.computeIfAbsent(Set.copyOf(groups), this::find);
    }

    private Domain find(Set<Group> groups) {
        var people = new BitSet(weights.length);
        for (var group : groups) {
            var partition = partitions.apply(group.codes().keySet());
            var cell = partition.cell(group);
            if (cell >= 0) {
                for (var at = partition.start(cell); at < partition.start(cell + 1); at++) {
                    var row = partition.order()[at];
                    people.set(row, weights[row] > 0);
                }
            }
        }
        var size = people.cardinality();
        if (size == 0) {
            return Domain.NOBODY;
        }
        return new Domain(
                size,
                degreesOfFreedom(people),
                design.map(d -> d.averaged(people)).orElse(1.0));
    }
}
