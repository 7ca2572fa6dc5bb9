package org.mindgap.views.gaps;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Question;
import org.mindgap.survey.Survey;
import org.mindgap.views.kit.FigureScreen;

/** Computes what stands behind a cell. Slow: called from jobs. */
public final class CellReader {

    /**
     * Questions whose intervals the calculator does not wait for are ranked by their values.
     *
     * @param models of the study, to find random guess by
     */
    public CellFacts read(
            Survey survey,
            GapCalculator gaps,
            List<Model> models,
            HeatmapFigure figure,
            FigureScreen.Cell place,
            JobContext context) {
        var key = figure.columns().get(place.column());
        var group = figure.rows().get(place.row());
        var query = figure.query();
        var plain = query.withoutIntervals();
        var metric = query.metrics().get(0);
        var guess = models.stream()
                .filter(m -> m.kind() == Model.Kind.UNIFORM)
                .map(Model::id)
                .findFirst();
        var candidates = candidates(survey, figure);
        var ids = candidates.stream().map(Question::id).toList();
        var comparisons = gaps.compare(key.model(), key.askedAs(), group, ids, metric, query, context);
        var guesses = guess.map(id -> gaps.compare(id, AskedAs.NO_ONE, group, ids, metric, plain, context));
        var ranked = new ArrayList<RankedQuestion>();
        for (var i = 0; i < candidates.size(); i++) {
            var comparison = comparisons.get(i);
            if (comparison.state() != CellState.NOT_ASKED) {
                var at = i;
                var atGuess = guesses.map(g -> g.get(at).value()).orElse(Double.NaN);
                ranked.add(new RankedQuestion(candidates.get(i), comparison, atGuess));
            }
        }
        var facts = new CellFacts(figure, place, yardsticks(figure, place), ranked);
        ranked.sort(facts.settled() ? RankedQuestion.BY_SURE_GAP : RankedQuestion.BY_GAP);
        return new CellFacts(figure, place, facts.yardsticks(), ranked);
    }

    private static List<Question> candidates(Survey survey, HeatmapFigure figure) {
        var query = figure.query();
        return survey.questions().stream()
                .filter(q -> query.questions().isEmpty() || query.questions().contains(q.id()))
                .filter(q -> query.topics().isEmpty() || query.topics().contains(q.topic()))
                .toList();
    }

    private static List<CellFacts.Yardstick> yardsticks(HeatmapFigure figure, FigureScreen.Cell place) {
        var found = new ArrayList<CellFacts.Yardstick>();
        var column = 0;
        for (var group : figure.spec().columnGroups()) {
            for (var c : group.columns()) {
                // the metric's own number: what is drawn may be 100 times it, or its complement
                var cell = figure.cells().get(place.row()).get(column++);
                if (group.yardstick() && cell.state().hasValue()) {
                    found.add(new CellFacts.Yardstick(c.head(), cell.value()));
                }
            }
        }
        return found;
    }
}
