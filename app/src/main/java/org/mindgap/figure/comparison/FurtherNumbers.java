package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.mindgap.compare.association.Associations;
import org.mindgap.compare.people.Scope;
import org.mindgap.compare.pooling.PooledGaps;
import org.mindgap.compare.rank.RankedGaps;
import org.mindgap.compare.score.LogScores;
import org.mindgap.compare.style.Agreement;
import org.mindgap.compare.style.Styles;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;

/** Computes places of models, pooled gaps, response styles, log scores and associations, and draws them. */
public record FurtherNumbers(GapCalculator calculator, Survey survey, FurtherFigures figures) {
    /** Questions of which every pair is looked at. */
    public static final int MOST_QUESTIONS = 12;

    /**
     * One of them.
     *
     * @param figure with its table
     * @param notes what is to be told of it
     */
    public record Found(ComparedFigure<EffectsSpec> figure, List<Problem> notes) {
        public Found {
            notes = List.copyOf(notes);
        }
    }

    /**
     * Computes one.
     *
     * @param query rows are its variables
     * @throws ProblemException where there is nothing to show, with why
     */
    public Found of(GapQuery query, FurtherNumber what, JobContext context) throws ProblemException {
        var notes = new LinkedHashSet<Problem>();
        var figure = switch (what) {
            case RANKS -> ranks(query, notes, context);
            case POOLED -> pooled(query, notes, context);
            case STYLES -> styles(query, notes, context);
            case LOG_SCORE -> logScores(query, notes, context);
            case ASSOCIATION -> associations(query, notes, context);
        };
        return new Found(
                figure.orElseThrow(() -> new ProblemException(Problem.error("compare.nothing-further"))),
                List.copyOf(notes));
    }

    private Optional<ComparedFigure<EffectsSpec>> ranks(GapQuery query, Set<Problem> notes, JobContext context) {
        var dimensions = new ArrayList<>(List.of(GapQuery.MODEL, GapQuery.ASKED_AS));
        dimensions.addAll(query.by());
        var result = RankedGaps.of(
                calculator,
                query.by(dimensions).with(GapQuery.Scope.SAME_IN_ALL_ROWS).with(Uncertainty.USUAL),
                GapQuery.MODEL,
                context);
        notes.addAll(result.table().notes());
        return figures.ranks(result, Metrics.GAP_POINTS);
    }

    private Optional<ComparedFigure<EffectsSpec>> pooled(GapQuery query, Set<Problem> notes, JobContext context) {
        var how = new Uncertainty(Uncertainty.USUAL.replicates(), Uncertainty.USUAL.seed(), Uncertainty.Items.FIXED);
        var result = PooledGaps.of(
                calculator, query.with(GapQuery.Scope.SAME_IN_ALL_ROWS).with(how), query.by(), context);
        notes.add(Problem.note("methods.pooled-model"));
        if (result.unknown() > 0) {
            notes.add(Problem.note("methods.pooled-unknown", result.unknown()));
        }
        if (result.few() > 0) {
            notes.add(Problem.note("methods.pooled-few", result.few(), PooledGaps.SPARE));
        }
        return figures.pooled(result, Metrics.GAP_POINTS);
    }

    private Scope scope(GapQuery query, Set<Problem> notes, JobContext context) throws ProblemException {
        var scope = new Scope(calculator, query, context);
        if (scope.overCountries()) {
            throw new ProblemException(Problem.error("compare.over-countries-window"));
        }
        notes.addAll(scope.alarms());
        return scope;
    }

    private Optional<ComparedFigure<EffectsSpec>> styles(GapQuery query, Set<Problem> notes, JobContext context)
            throws ProblemException {
        var styles = new Styles(scope(query, notes, context), Agreement.READ);
        if (styles.unknown() > 0) {
            notes.add(Problem.note("methods.agreement-unknown", styles.unknown()));
        }
        return figures.styles(styles.rows(), query);
    }

    private Optional<ComparedFigure<EffectsSpec>> logScores(GapQuery query, Set<Problem> notes, JobContext context)
            throws ProblemException {
        var rows = new LogScores(scope(query, notes, context), 0).rows();
        var zeros = rows.stream().filter(r -> r.zeros() > 0).count();
        if (zeros > 0) {
            notes.add(Problem.warning("methods.zeros", zeros, rows.size()));
        }
        return figures.logScores(rows, query);
    }

    private Optional<ComparedFigure<EffectsSpec>> associations(GapQuery query, Set<Problem> notes, JobContext context)
            throws ProblemException {
        var questions = survey.questions().stream()
                .filter(q -> query.topics().isEmpty() || query.topics().contains(q.topic()))
                .toList();
        if (questions.size() < 2 || questions.size() > MOST_QUESTIONS) {
            throw new ProblemException(Problem.error("compare.pairs-of-questions", questions.size(), MOST_QUESTIONS));
        }
        notes.add(Problem.note("methods.no-joint-answers"));
        var of = new Associations(calculator, query.by(List.of()), questions, context);
        return figures.associations(of.people(), query);
    }
}
