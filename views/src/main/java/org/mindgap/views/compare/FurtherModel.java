package org.mindgap.views.compare;

import java.util.List;
import org.mindgap.figure.comparison.FurtherFigures;
import org.mindgap.figure.comparison.FurtherNumber;
import org.mindgap.figure.comparison.FurtherNumbers;
import org.mindgap.gap.GapQuery;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Numbers beyond those of the studies: places of models, pooled gaps, response styles, log scores, associations. */
public final class FurtherModel extends CrossedModel<FurtherResult> {
    private final Chosen<FurtherNumber> what;

    public FurtherModel(Workbench workbench, Tasks tasks, Texts texts) {
        super(workbench, tasks, texts);
        what = new Chosen<>(this::compute);
        what.offer(List.of(
                new Offer<>(FurtherNumber.RANKS, texts.get("cmp.further.ranks")),
                new Offer<>(FurtherNumber.POOLED, texts.get("cmp.further.pooled")),
                new Offer<>(FurtherNumber.STYLES, texts.get("cmp.further.styles")),
                new Offer<>(FurtherNumber.LOG_SCORE, texts.get("cmp.further.log-score")),
                new Offer<>(FurtherNumber.ASSOCIATION, texts.get("cmp.further.association"))));
        begin();
    }

    Chosen<FurtherNumber> what() {
        return what;
    }

    @Override
    void compute(Workbench.Opened now, Survey survey, List<Variable> crossed, GapQuery query) {
        var asked = what.value().orElseThrow();
        var calculation = new FurtherNumbers(
                now.study().gaps(survey),
                survey,
                new FurtherFigures(survey, now.study().answers().models(), texts().locale()));
        computed().run(texts().get("job.compare.further"), context -> {
            var found = calculation.of(query, asked, context);
            return new FurtherResult(survey.id(), query, query.by(), asked, found.figure(), found.notes());
        });
    }
}
