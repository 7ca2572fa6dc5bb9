package org.mindgap.compare.regression;

import java.util.List;
import java.util.Optional;
import org.mindgap.compare.mixed.LikelihoodRatio;
import org.mindgap.compare.mixed.MixedModel;
import org.mindgap.problem.Problem;

/**
 * A regression that was fitted.
 *
 * @param mixed the mixed model; absent where the formula has no groups
 * @param other the mixed model that it is compared with, where one was named
 * @param ratio of both likelihoods, where one was named
 * @param linear the linear model; absent where the formula has groups
 * @param notes what was left out, and what makes one doubt it
 */
public record Fit(
        Optional<MixedModel> mixed,
        Optional<MixedModel> other,
        Optional<LikelihoodRatio> ratio,
        Optional<LinearFit> linear,
        List<Problem> notes) {
    public Fit {
        notes = List.copyOf(notes);
    }

    /** The coefficients, of fixed effects in a mixed model. */
    public List<Coefficient> coefficients() {
        return mixed.map(m -> m.fixed().stream()
                        .map(f -> new Coefficient(f.name(), f.estimate(), f.error(), f.degrees()))
                        .toList())
                .or(() -> linear.map(LinearFit::coefficients))
                .orElse(List.of());
    }

    /** One per row used. */
    public double[] fitted() {
        return mixed.map(MixedModel::fitted)
                .or(() -> linear.map(l -> l.model().fitted()))
                .orElse(new double[0]);
    }

    /** One per row used. */
    public double[] residuals() {
        return mixed.map(MixedModel::residuals)
                .or(() -> linear.map(l -> l.model().residuals()))
                .orElse(new double[0]);
    }
}
