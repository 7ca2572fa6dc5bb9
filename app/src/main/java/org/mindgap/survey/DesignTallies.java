package org.mindgap.survey;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.mindgap.stats.LonelyStrata;
import org.mindgap.stats.RakedMargins;
import org.mindgap.stats.SampleDesign;
import org.mindgap.stats.UnitTally;

/** The strata and clusters of one survey with one weight, and the respondents of cells in the order of their units. */
final class DesignTallies {
    private final SampleDesign design;
    private final Optional<Design> facts;
    private final double[] weights;
    private final Map<Partition, int[][]> rows = new ConcurrentHashMap<>();

    private DesignTallies(SampleDesign design, Optional<Design> facts, double[] weights) {
        this.design = design;
        this.facts = facts;
        this.weights = weights;
    }

    /**
     * Reads the columns used as stratum (all of them together make the strata) and the first one used as cluster: the
     * variance needs the units drawn first alone.
     *
     * @param lonely what is done with strata of a single unit
     * @param raked what the weights were raked to
     * @return nothing where the survey has neither, and weights that were not raked
     */
    static Optional<DesignTallies> of(
            Survey survey,
            Respondents respondents,
            double[] weights,
            LonelyStrata lonely,
            Optional<RakedMargins> raked) {
        var strata = survey.variables().stream()
                .filter(v -> v.role() == Role.STRATUM)
                .map(Variable::name)
                .toList();
        var clusterVariable = survey.withRole(Role.CLUSTER);
        var named = !strata.isEmpty() || clusterVariable.isPresent();
        if (!named && raked.isEmpty()) {
            return Optional.empty();
        }
        var partition = Partition.of(strata, respondents, weights);
        var stratum = IntStream.range(0, weights.length).map(partition::cellOf).toArray();
        var cluster = clusterVariable
                .map(v -> Partition.codes(respondents.column(v.name())).index())
                .orElseGet(() -> IntStream.range(0, weights.length).toArray());
        var design = SampleDesign.of(stratum, cluster, weights, lonely);
        var facts = named
                ? Optional.of(Design.of(design, stratum, cluster, weights, clusterVariable.isPresent()))
                : Optional.<Design>empty();
        return Optional.of(new DesignTallies(raked.map(design::raked).orElse(design), facts, weights));
    }

    /** What there is to say of strata and clusters, where any are named. */
    Optional<Design> facts() {
        return facts;
    }

    SampleDesign design() {
        return design;
    }

    /**
     * The people of a cell.
     *
     * @param cell of the partition, or -1 for nobody
     * @param chosen per respondent the option, or -1
     */
    UnitTally tally(Partition partition, int cell, int options, int[] chosen) {
        var people = cell < 0 ? new int[0] : rows.computeIfAbsent(partition, this::rows)[cell];
        return UnitTally.of(design, options, people, chosen, weights);
    }

    private int[][] rows(Partition partition) {
        var size = new int[partition.size()];
        var inOrder = IntStream.range(0, weights.length)
                .filter(i -> weights[i] > 0 && partition.cellOf(i) >= 0)
                .boxed()
                .sorted(Comparator.comparingInt(design::unitOf))
                .mapToInt(Integer::intValue)
                .toArray();
        for (var i : inOrder) {
            size[partition.cellOf(i)]++;
        }
        var cells = Arrays.stream(size).mapToObj(int[]::new).toArray(int[][]::new);
        Arrays.fill(size, 0);
        for (var i : inOrder) {
            var cell = partition.cellOf(i);
            cells[cell][size[cell]++] = i;
        }
        return cells;
    }
}
