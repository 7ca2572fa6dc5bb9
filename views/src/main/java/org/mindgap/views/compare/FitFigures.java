package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.compare.regression.Fit;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.FitPart;
import org.mindgap.figure.comparison.MadeUp;
import org.mindgap.stats.Seed;
import org.mindgap.views.kit.Texts;

/** The figures of a regression: coefficients, residuals, and the groups' own effects. */
final class FitFigures {
    private static final long SEED = 1;

    private final Texts texts;
    private final MadeUp invented;

    /** One of them. */
    record Drawn(FitPart part, ComparedFigure<?> figure) {}

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
    List<Offer<Drawn>> of(Fit fit, String table) {
        var all = new ArrayList<Offer<Drawn>>();
        for (var part : FitPart.of(fit)) {
            all.add(new Offer<>(
                    new Drawn(part, part.figure(fit, table, invented, texts.locale(), new Seed(SEED))),
                    name(fit, part)));
        }
        return all;
    }

    private String name(Fit fit, FitPart part) {
        return switch (part.kind()) {
            case COEFFICIENTS -> texts.get("cmp.fit.fixed");
            case RESIDUALS -> texts.get("cmp.fit.residuals");
            case OWN -> {
                var term = fit.mixed().orElseThrow().random().get(part.term());
                yield texts.get("cmp.fit.own", term.group(), term.effects().get(part.effect()));
            }
        };
    }
}
