package org.mindgap.figure.comparison;

import java.util.List;
import org.mindgap.compare.mixed.RandomEffects;
import org.mindgap.compare.regression.Coefficient;
import org.mindgap.compare.regression.Fit;

/**
 * What figures need of a fitted regression, mixed or plain.
 *
 * @param formula as it was written
 * @param response the column explained
 * @param method REML, ML, OLS, or CLUSTERS for least squares with errors of clusters
 * @param clusters their variable, or empty
 * @param leftOut rows without a value
 * @param effects coefficients
 * @param random how groups differ; empty of a plain regression
 * @param fitted one per row used
 * @param residuals one per row used
 * @param variance of the residuals
 * @param file whose rows these are
 */
@SuppressWarnings("ArrayRecordComponent") // made once; nobody writes to them
record Fitted(
        String formula,
        String response,
        String method,
        String clusters,
        int leftOut,
        List<Coefficient> effects,
        List<RandomEffects> random,
        double[] fitted,
        double[] residuals,
        double variance,
        String file) {

    static Fitted of(Fit fit, String file) {
        if (fit.mixed().isPresent()) {
            var model = fit.mixed().get();
            return new Fitted(
                    model.formula().text(),
                    model.formula().response(),
                    model.restricted() ? "REML" : "ML",
                    "",
                    model.leftOut(),
                    fit.coefficients(),
                    model.random(),
                    model.fitted(),
                    model.residuals(),
                    model.variance(),
                    file);
        }
        var linear = fit.linear().orElseThrow();
        var by = linear.by();
        var model = linear.model();
        return new Fitted(
                model.formula().text(),
                model.formula().response(),
                by == null ? "OLS" : "CLUSTERS",
                by == null ? "" : by,
                model.leftOut(),
                fit.coefficients(),
                List.of(),
                model.fitted(),
                model.residuals(),
                model.variance(),
                file);
    }

    int rows() {
        return fitted.length;
    }
}
