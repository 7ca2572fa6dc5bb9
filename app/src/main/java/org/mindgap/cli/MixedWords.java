package org.mindgap.cli;

import java.io.PrintStream;
import java.util.Locale;
import org.mindgap.compare.mixed.LikelihoodRatio;
import org.mindgap.compare.mixed.MixedModel;

/** A mixed model as people read it. */
final class MixedWords {
    static final String OWN =
            "se of groups' own effects is lme4's (conditional variance); se_prediction and the intervals"
                    + " of 95 % add that coefficients are estimated. Both take variances as known: with fewer than 20 groups"
                    + " intervals are too narrow.";

    private final MixedModel model;

    MixedWords(MixedModel model) {
        this.model = model;
    }

    String method() {
        return "Linear mixed model by " + (model.restricted() ? "REML" : "maximum likelihood") + ", " + model.rows()
                + " observations; degrees of freedom by Satterthwaite, intervals of 95 %.";
    }

    void print(PrintStream out) {
        out.println(model.formula().text());
        out.println(method());
        out.println();
        out.print(FitTables.text(FitTables.fixed(model)));
        out.println();
        out.print(TableText.exact(FitTables.random(model), c -> c > 1 && c < 5));
        out.println();
        out.println(line(
                "Log-likelihood %.4f (%d parameters), AIC %.2f, BIC %.2f.",
                model.logLikelihood(), model.parameters(), model.aic(), model.bic()));
        var shares = model.shares();
        out.println(line(
                        "R2 of the coefficients alone %.4f, with the groups %.4f (Nakagawa and Schielzeth).",
                        shares.marginal(), shares.conditional())
                + shares.intraclass()
                        .map(i -> line(" Of what the coefficients leave, %.1f %% lies between groups (ICC).", 100 * i))
                        .orElse(""));
    }

    void compare(MixedModel other, LikelihoodRatio ratio, PrintStream out) {
        out.println();
        out.println("Against " + other.formula().text());
        out.println(line(
                "Its log-likelihood %.4f (%d parameters), AIC %.2f. Likelihood ratio: chi-squared %.4f with %d degrees"
                        + " of freedom, p = %s.",
                other.logLikelihood(),
                other.parameters(),
                other.aic(),
                ratio.statistic(),
                ratio.degrees(),
                line(ratio.p() < 1e-4 ? "%.2g" : "%.4f", ratio.p())));
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }
}
