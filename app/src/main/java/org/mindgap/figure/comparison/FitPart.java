package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.compare.regression.Fit;
import org.mindgap.stats.Seed;

/**
 * Which figure of a regression.
 *
 * @param term place of the groups whose own effects are drawn, in the order of the formula; 0 of the others
 * @param effect place of the effect among theirs
 */
public record FitPart(Kind kind, int term, int effect) {
    public static final FitPart COEFFICIENTS = new FitPart(Kind.COEFFICIENTS, 0, 0);
    public static final FitPart RESIDUALS = new FitPart(Kind.RESIDUALS, 0, 0);

    /** What is drawn. */
    public enum Kind {
        COEFFICIENTS,
        RESIDUALS,
        OWN
    }

    /** Those that a fit has, coefficients first. */
    public static List<FitPart> of(Fit fit) {
        var all = new ArrayList<FitPart>();
        if (!fit.coefficients().isEmpty()) {
            all.add(COEFFICIENTS);
        }
        all.add(RESIDUALS);
        fit.mixed().ifPresent(model -> {
            for (var t = 0; t < model.random().size(); t++) {
                for (var e = 0; e < model.random().get(t).effects().size(); e++) {
                    all.add(new FitPart(Kind.OWN, t, e));
                }
            }
        });
        return all;
    }

    /**
     * Draws it.
     *
     * @param table what was fitted
     * @param made what is invented in it
     * @param seed of the lines that normal residuals would keep within
     */
    public ComparedFigure<?> figure(Fit fit, String table, MadeUp made, Locale locale, Seed seed) {
        return switch (kind) {
            case COEFFICIENTS -> made.effects(new EffectFigures(locale).of(fit, table));
            case RESIDUALS -> made.residuals(new ResidualFigures(locale).of(fit, table, seed));
            case OWN -> made.effects(new GroupEffectFigures(locale).of(fit, table, term, effect));
        };
    }
}
