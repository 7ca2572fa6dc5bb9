package org.mindgap.compare.regression;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.formula.Groups;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.linear.ClusterErrors;
import org.mindgap.compare.linear.LinearModel;
import org.mindgap.compare.linear.WildBootstrap;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;

/**
 * A linear model with the errors asked for.
 *
 * @param by the clusters' variable, or null where rows are taken to be independent
 * @param simple CR1, or null without clusters
 * @param reduced CR2, or null without clusters
 * @param wild p-values of the wild bootstrap; none without clusters
 * @param exact whether the bootstrap used all patterns
 */
@SuppressWarnings("ArrayRecordComponent") // made once and printed
public record LinearFit(
        LinearModel model,
        @Nullable String by,
        @Nullable ClusterErrors simple,
        @Nullable ClusterErrors reduced,
        double[] wild,
        boolean exact) {
    /** With fewer clusters than this CR1 is told to be too small. */
    public static final int FEW = 50;

    private static final int DRAWS = 9999;

    static LinearFit alone(LinearModel model) {
        return new LinearFit(model, null, null, null, new double[0], false);
    }

    /**
     * With errors of clusters.
     *
     * @throws ProblemException if the variable is not there, has one value only, or is missing in a row that is used
     */
    static LinearFit clustered(LinearModel model, String by, Seed seed, JobContext context) throws ProblemException {
        var groups = groups(model.data(), by);
        var count = groups.levels().size();
        if (count < 2) {
            throw new ProblemException(Problem.error("compare.one-group", by));
        }
        return new LinearFit(
                model,
                by,
                ClusterErrors.simple(model, groups),
                ClusterErrors.reduced(model, groups),
                WildBootstrap.of(model, groups, DRAWS, seed.generator(), context),
                WildBootstrap.exact(count));
    }

    private static Groups groups(Observations used, String by) throws ProblemException {
        var column = used.column(by);
        if (column.isEmpty()) {
            throw new ProblemException(Problem.error("compare.no-column", by, String.join(", ", used.names())));
        }
        var without = used.rows() - used.complete(List.of(by)).length;
        if (without > 0) {
            throw new ProblemException(Problem.error("compare.cluster-missing", without, by));
        }
        return Groups.of(used, List.of(by));
    }

    /** With errors of CR2 and Satterthwaite's degrees of freedom where there are clusters. */
    public List<Coefficient> coefficients() {
        var independent = model.errors();
        var estimates = model.coefficients();
        var all = new ArrayList<Coefficient>();
        for (var c = 0; c < estimates.length; c++) {
            all.add(new Coefficient(
                    model.names().get(c),
                    estimates[c],
                    reduced == null ? independent[c] : reduced.errors()[c],
                    reduced == null ? model.degrees() : reduced.degrees()[c]));
        }
        return all;
    }
}
