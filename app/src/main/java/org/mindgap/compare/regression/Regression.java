package org.mindgap.compare.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Replicates;
import org.mindgap.compare.linear.LinearModel;
import org.mindgap.compare.mixed.LikelihoodRatio;
import org.mindgap.compare.mixed.MixedFit;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Seed;

/**
 * A regression as it is asked for.
 *
 * @param formula with groups in brackets for a mixed model, else for a linear one
 * @param against another mixed model that it is compared with; both are then fitted by maximum likelihood
 * @param likelihood whether a mixed model is fitted by maximum likelihood instead of REML
 * @param cluster variable whose values' rows may depend on one another; of a linear model
 * @param seed of the wild bootstrap where it draws
 */
public record Regression(
        Formula formula, Optional<Formula> against, boolean likelihood, Optional<String> cluster, Seed seed) {
    private static final double ROUNDED = 1e-25;

    /**
     * Fits it.
     *
     * @throws ProblemException if a variable is not there or a model cannot be fitted to the rows, clusters are asked of
     *     a mixed model, or a comparison of a linear one
     */
    public Fit fit(Observations data) throws ProblemException {
        return fit(data, JobContext.unwatched());
    }

    /**
     * The same, which can be stopped.
     *
     * @param context asked at every value of a mixed model's criterion and at every pattern of a bootstrap
     */
    public Fit fit(Observations data, JobContext context) throws ProblemException {
        data.needed(formula);
        var notes = new ArrayList<Problem>();
        Replicates.in(data, formula)
                .ifPresent(r -> notes.add(Problem.warning("compare.replicates", r.column(), r.count())));
        return formula.groupings().isEmpty() ? linear(data, notes, context) : mixed(data, notes, context);
    }

    private Fit mixed(Observations data, List<Problem> notes, JobContext context) throws ProblemException {
        if (cluster.isPresent()) {
            throw new ProblemException(Problem.error("compare.no-cluster"));
        }
        if (against.isPresent() && against.get().groupings().isEmpty()) {
            throw new ProblemException(
                    Problem.error("compare.against-plain", against.get().text()));
        }
        var used = against.isEmpty() ? data : data.needed(against.get()).needed(formula);
        var other = against.isEmpty() ? null : MixedFit.of(against.get(), used, false, context);
        var model = MixedFit.of(formula, used, !likelihood && other == null, context);
        var ratio = other == null ? null : LikelihoodRatio.of(model, other);
        told(data.rows() - model.rows(), data.rows(), model.dropped(), notes);
        perfect(model.fitted(), model.residuals(), notes);
        if (model.singular()) {
            notes.add(Problem.note("compare.singular"));
        }
        if (ratio != null && ratio.boundary()) {
            notes.add(Problem.note("compare.ratio-boundary"));
        }
        return new Fit(
                Optional.of(model), Optional.ofNullable(other), Optional.ofNullable(ratio), Optional.empty(), notes);
    }

    private Fit linear(Observations data, List<Problem> notes, JobContext context) throws ProblemException {
        if (against.isPresent()) {
            throw new ProblemException(Problem.error("compare.against"));
        }
        var model = LinearModel.of(formula, data);
        told(model.leftOut(), data.rows(), model.dropped(), notes);
        perfect(model.fitted(), model.residuals(), notes);
        var fit = cluster.isEmpty() ? LinearFit.alone(model) : LinearFit.clustered(model, cluster.get(), seed, context);
        var simple = fit.simple();
        if (simple != null && simple.clusters() < LinearFit.FEW) {
            notes.add(Problem.note("compare.few-clusters", simple.clusters()));
        }
        return new Fit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(fit), notes);
    }

    private static void told(int leftOut, int rows, List<String> dropped, List<Problem> notes) {
        if (leftOut > 0) {
            notes.add(Problem.warning("compare.rows-left-out", leftOut, rows));
        }
        if (!dropped.isEmpty()) {
            notes.add(Problem.note("compare.dropped", String.join(", ", dropped)));
        }
    }

    /** Residuals that are nothing but last digits: errors and tests are then those of rounding. */
    private static void perfect(double[] fitted, double[] residuals, List<Problem> notes) {
        var size = Arrays.stream(fitted).map(f -> f * f).average().orElse(0);
        var left = Arrays.stream(residuals).map(r -> r * r).average().orElse(0);
        if (left <= ROUNDED * size) {
            notes.add(Problem.warning("compare.perfect-fit"));
        }
    }
}
