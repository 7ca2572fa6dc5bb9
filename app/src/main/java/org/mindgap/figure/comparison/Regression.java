package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.compare.linear.LinearModel;
import org.mindgap.compare.mixed.FixedEffect;
import org.mindgap.compare.mixed.MixedModel;
import org.mindgap.compare.mixed.RandomEffects;

/**
 * What figures need of a fitted regression, mixed or plain.
 *
 * @param formula as it was written
 * @param response the column explained
 * @param method how it was fitted
 * @param leftOut rows without a value
 * @param effects coefficients
 * @param random how groups differ; empty of a plain regression
 * @param fitted one per row used
 * @param residuals one per row used
 * @param variance of the residuals
 * @param file whose rows these are
 */
@SuppressWarnings("ArrayRecordComponent") // made once; nobody writes to them
public record Regression(
        String formula,
        String response,
        Method method,
        int leftOut,
        List<FixedEffect> effects,
        List<RandomEffects> random,
        double[] fitted,
        double[] residuals,
        double variance,
        String file) {
    public Regression {
        effects = List.copyOf(effects);
        random = List.copyOf(random);
    }

    /** How it was fitted. */
    public enum Method {
        /** Restricted maximum likelihood. */
        REML,
        /** Maximum likelihood. */
        ML,
        /** Ordinary least squares. */
        OLS
    }

    /** A mixed model. */
    public static Regression of(MixedModel model, String file) {
        return new Regression(
                model.formula().text(),
                model.formula().response(),
                model.restricted() ? Method.REML : Method.ML,
                model.leftOut(),
                model.fixed(),
                model.random(),
                model.fitted(),
                model.residuals(),
                model.variance(),
                file);
    }

    /** A plain regression, with errors of independent rows. */
    public static Regression of(LinearModel model, String file) {
        var effects = new ArrayList<FixedEffect>();
        var errors = model.errors();
        for (var i = 0; i < errors.length; i++) {
            effects.add(new FixedEffect(model.names().get(i), model.coefficients()[i], errors[i], model.degrees()));
        }
        return new Regression(
                model.formula().text(),
                model.formula().response(),
                Method.OLS,
                model.leftOut(),
                effects,
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
