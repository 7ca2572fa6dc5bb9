package org.mindgap.compare.mixed;

import java.util.List;
import org.mindgap.compare.formula.Formula;

/**
 * A fitted linear mixed model.
 *
 * @param formula what was fitted
 * @param restricted whether by REML, otherwise by maximum likelihood
 * @param rows observations used
 * @param leftOut observations without a value of a variable named
 * @param dropped columns that follow from others and have no coefficient
 * @param fixed coefficients
 * @param covariances of the coefficients, row-major
 * @param random a term each, the one with the most groups first
 * @param theta relative covariance factors as lme4 gives them, term by term, each lower triangle by columns
 * @param variance of the residuals
 * @param criterion −2 log-likelihood, restricted for REML
 * @param shares parts of the variance
 * @param singular whether a term's covariance matrix has no inverse: a boundary fit
 * @param fitted with the groups' own effects, one per row used
 * @param residuals one per row used
 * @param calls times that the criterion was computed
 */
@SuppressWarnings("ArrayRecordComponent") // made once, columns among them; nobody writes to them
public record MixedModel(
        Formula formula,
        boolean restricted,
        int rows,
        int leftOut,
        List<String> dropped,
        List<FixedEffect> fixed,
        double[] covariances,
        List<RandomEffects> random,
        double[] theta,
        double variance,
        double criterion,
        Shares shares,
        boolean singular,
        double[] fitted,
        double[] residuals,
        int calls) {
    public MixedModel {
        dropped = List.copyOf(dropped);
        fixed = List.copyOf(fixed);
        random = List.copyOf(random);
    }

    public double logLikelihood() {
        return -criterion / 2;
    }

    /** Coefficients, covariance factors, and the residual variance. */
    public int parameters() {
        return fixed.size() + theta.length + 1;
    }

    public double aic() {
        return criterion + 2 * parameters();
    }

    public double bic() {
        return criterion + Math.log(rows) * parameters();
    }
}
