package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.compare.mixed.MixedModel;
import org.mindgap.views.kit.Texts;

/** What a regression's tables do not say, in sentences. */
final class FitSentences {
    private final Texts texts;
    private final Written write;

    FitSentences(Texts texts) {
        this.texts = texts;
        write = new Written(texts);
    }

    /** How it was fitted, to how many rows. */
    String method(FitResult result) {
        var fit = result.fit();
        if (fit.mixed().isPresent()) {
            var mixed = fit.mixed().get();
            return texts.get(mixed.restricted() ? "cmp.fit.said.reml" : "cmp.fit.said.ml", mixed.rows());
        }
        var linear = fit.linear().orElseThrow();
        var rows = linear.model().residuals().length;
        var simple = linear.simple();
        return simple == null
                ? texts.get("cmp.fit.said.linear", rows)
                : texts.get(
                        linear.exact() ? "cmp.fit.said.clusters.exact" : "cmp.fit.said.clusters",
                        rows,
                        simple.clusters(),
                        String.valueOf(linear.by()));
    }

    /** What the model explains, and how it compares. */
    List<String> shares(FitResult result) {
        var said = new ArrayList<String>();
        var fit = result.fit();
        fit.mixed().ifPresent(m -> mixed(m, said));
        fit.linear()
                .ifPresent(l -> said.add(texts.get(
                        "cmp.fit.said.explained",
                        write.number(l.model().explained(), 3),
                        write.number(Math.sqrt(l.model().variance()), 3),
                        l.model().degrees())));
        fit.ratio().ifPresent(r -> {
            var other = fit.other().orElseThrow();
            said.add(texts.get(
                    "cmp.fit.said.ratio",
                    other.formula().text(),
                    write.number(r.statistic(), 3),
                    r.degrees(),
                    write.p(r.p()),
                    write.number(other.aic(), 1)));
        });
        return said;
    }

    private void mixed(MixedModel model, List<String> said) {
        var shares = model.shares();
        said.add(texts.get(
                "cmp.fit.said.shares", write.number(shares.marginal(), 3), write.number(shares.conditional(), 3)));
        shares.intraclass().ifPresent(i -> said.add(texts.get("cmp.fit.said.icc", texts.percent(i))));
        said.add(texts.get(
                "cmp.fit.said.likelihood",
                write.number(model.logLikelihood(), 2),
                model.parameters(),
                write.number(model.aic(), 1),
                write.number(model.bic(), 1)));
    }
}
