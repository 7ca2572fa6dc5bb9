package org.mindgap.views.compare;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.mindgap.compare.association.Associations;
import org.mindgap.compare.people.Scope;
import org.mindgap.compare.pooling.PooledGaps;
import org.mindgap.compare.rank.RankedGaps;
import org.mindgap.compare.score.LogScores;
import org.mindgap.compare.style.Agreement;
import org.mindgap.compare.style.Styles;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.comparison.ComparedFigure;
import org.mindgap.figure.comparison.FurtherFigures;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.RowsChoice;
import org.mindgap.views.kit.study.Workbench;

/** Numbers beyond those of the studies: places of models, pooled gaps, response styles, log scores, associations. */
public final class FurtherModel {
    /** Questions of which every pair is looked at. */
    static final int MOST_QUESTIONS = 12;

    private final Workbench workbench;
    private final Texts texts;
    private final Computed<FurtherResult> computed;
    private final ReadOnlyObjectWrapper<PairsModel.Need> need = new ReadOnlyObjectWrapper<>(PairsModel.Need.SURVEY);
    private final ReadOnlyObjectWrapper<List<Variable>> variables = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Set<String>> by = new ReadOnlyObjectWrapper<>(Set.of());
    private final Chosen<What> what;
    private boolean watched;
    private boolean quiet;

    /** Which number is looked at. */
    enum What {
        RANKS,
        POOLED,
        STYLES,
        LOG_SCORE,
        ASSOCIATION;

        /** The command that prints it. */
        String command() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    public FurtherModel(Workbench workbench, Tasks tasks, Texts texts) {
        this.workbench = workbench;
        this.texts = texts;
        computed = new Computed<>(tasks);
        what = new Chosen<>(this::compute);
        quiet = true;
        what.offer(List.of(
                new Offer<>(What.RANKS, texts.get("cmp.further.ranks")),
                new Offer<>(What.POOLED, texts.get("cmp.further.pooled")),
                new Offer<>(What.STYLES, texts.get("cmp.further.styles")),
                new Offer<>(What.LOG_SCORE, texts.get("cmp.further.log-score")),
                new Offer<>(What.ASSOCIATION, texts.get("cmp.further.association"))));
        quiet = false;
        workbench.opened().addListener((o, before, now) -> opened());
        workbench.filters().choice().addListener((o, before, now) -> compute());
        opened();
    }

    void watch(boolean now) {
        if (now != watched) {
            watched = now;
            compute();
        }
    }

    Computed<FurtherResult> computed() {
        return computed;
    }

    ReadOnlyObjectProperty<PairsModel.Need> need() {
        return need.getReadOnlyProperty();
    }

    /** What divides people. */
    ReadOnlyObjectProperty<List<Variable>> variables() {
        return variables.getReadOnlyProperty();
    }

    /** Names of the variables that are crossed. */
    ReadOnlyObjectProperty<Set<String>> by() {
        return by.getReadOnlyProperty();
    }

    void cross(Set<String> names) {
        by.set(Set.copyOf(names));
        compute();
    }

    Chosen<What> what() {
        return what;
    }

    /** The study's file; nothing while none is open. */
    Optional<Path> file() {
        return workbench.current().map(o -> o.study().path());
    }

    private void opened() {
        var facts = workbench.current().map(Workbench.Opened::facts);
        var survey = facts.flatMap(f -> f.survey());
        need.set(
                survey.isEmpty()
                        ? PairsModel.Need.SURVEY
                        : facts.filter(f -> f.answered()).isEmpty()
                                ? PairsModel.Need.ANSWERS
                                : PairsModel.Need.NOTHING);
        var all = survey.map(Survey::dividing).orElse(List.of());
        var names = all.stream().map(Variable::name).collect(Collectors.toSet());
        variables.set(all);
        if (by.get().isEmpty() || !names.containsAll(by.get())) {
            by.set(survey.map(s -> RowsChoice.of(s, texts)).orElse(List.of()).stream()
                    .findFirst()
                    .map(r -> Set.copyOf(r.variables()))
                    .orElse(Set.of()));
        }
        computed.clear(List.of());
        compute();
    }

    /** Computes anew; what is shown stays until it is there. */
    void compute() {
        var now = workbench.current();
        if (quiet || !watched || need.get() != PairsModel.Need.NOTHING || now.isEmpty()) {
            return;
        }
        var survey = now.get().facts().survey().orElseThrow();
        var crossed = variables.get().stream()
                .filter(v -> by.get().contains(v.name()))
                .toList();
        if (crossed.isEmpty()) {
            computed.clear(List.of(Problem.error("compare.no-variable")));
            return;
        }
        var query = SubgroupsModel.query(
                now.get(), survey, crossed, workbench.filters().choice().get());
        var asked = what.value().orElseThrow();
        var calculation = new Calculation(
                now.get().study().gaps(survey),
                survey,
                new FurtherFigures(survey, now.get().study().answers().models(), texts.locale()));
        computed.run(texts.get("job.compare.further"), context -> calculation.of(query, asked, context));
    }

    /** Not on the window's thread. */
    private record Calculation(GapCalculator calculator, Survey survey, FurtherFigures figures) {
        FurtherResult of(GapQuery query, What what, JobContext context) throws ProblemException {
            var notes = new LinkedHashSet<Problem>();
            var figure = switch (what) {
                case RANKS -> ranks(query, notes, context);
                case POOLED -> pooled(query, notes, context);
                case STYLES -> styles(query, notes, context);
                case LOG_SCORE -> logScores(query, notes, context);
                case ASSOCIATION -> associations(query, notes, context);
            };
            return new FurtherResult(
                    survey.id(),
                    query,
                    query.by(),
                    what,
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
            var how =
                    new Uncertainty(Uncertainty.USUAL.replicates(), Uncertainty.USUAL.seed(), Uncertainty.Items.FIXED);
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

        private Optional<ComparedFigure<EffectsSpec>> associations(
                GapQuery query, Set<Problem> notes, JobContext context) throws ProblemException {
            var questions = survey.questions().stream()
                    .filter(q -> query.topics().isEmpty() || query.topics().contains(q.topic()))
                    .toList();
            if (questions.size() < 2 || questions.size() > MOST_QUESTIONS) {
                throw new ProblemException(
                        Problem.error("compare.pairs-of-questions", questions.size(), MOST_QUESTIONS));
            }
            notes.add(Problem.note("methods.no-joint-answers"));
            var of = new Associations(calculator, query.by(List.of()), questions, context);
            return figures.associations(of.people(), query);
        }
    }
}
