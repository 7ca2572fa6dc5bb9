package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.compare.regression.Fit;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.EffectFigures;
import org.mindgap.figure.comparison.GroupEffectFigures;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.figure.comparison.ResidualFigures;
import org.mindgap.stats.Seed;
import org.mindgap.views.kit.Texts;

/** The figures of a regression: coefficients, residuals, and the groups' own effects. */
final class FitFigures {
    private static final long SEED = 1;

    private final Texts texts;
    private final MadeUp invented;

    /** @param invented what every figure says of the table */
    FitFigures(Texts texts, MadeUp invented) {
        this.texts = texts;
        this.invented = invented;
    }

    /**
     * All of them.
     *
     * @param table what was fitted
     */
    List<Offer<ComparedFigure<?>>> of(Fit fit, String table) {
        var all = new ArrayList<Offer<ComparedFigure<?>>>();
        if (!fit.coefficients().isEmpty()) {
            all.add(new Offer<>(
                    invented.effects(new EffectFigures(texts.locale()).of(fit, table)), texts.get("cmp.fit.fixed")));
        }
        all.add(new Offer<>(
                invented.residuals(new ResidualFigures(texts.locale()).of(fit, table, new Seed(SEED))),
                texts.get("cmp.fit.residuals")));
        fit.mixed().ifPresent(model -> {
            for (var t = 0; t < model.random().size(); t++) {
                var term = model.random().get(t);
                for (var e = 0; e < term.effects().size(); e++) {
                    all.add(new Offer<>(
                            invented.effects(new GroupEffectFigures(texts.locale()).of(fit, table, t, e)),
                            texts.get(
                                    "cmp.fit.own", term.group(), term.effects().get(e))));
                }
            }
        });
        return all;
    }
}
