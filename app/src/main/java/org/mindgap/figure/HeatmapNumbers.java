package org.mindgap.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.GapTable;
import org.mindgap.gap.Uncertainty;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/**
 * The gap tables behind one heatmap: one for the blocks ("everyone") and one for the rows within them, over questions
 * that are decided for all of them together.
 *
 * @param query as it was in the end used: explicit questions where the rows share them, else scope ALL
 * @param models ids of what stands in the columns
 * @param levels the row variables of each table
 * @param rows of all tables
 * @param questions ids that the rows share, or every question that a row has with scope ALL
 * @param questionsInAll number of questions that anybody was asked in this filter
 * @param notes of the calculator, each once
 */
record HeatmapNumbers(
        GapQuery query,
        Set<String> models,
        List<List<String>> levels,
        List<GapRow> rows,
        List<String> questions,
        int questionsInAll,
        List<Problem> notes) {

    /**
     * Computes them.
     *
     * @param gaps a calculator for models and yardsticks alike
     */
    static HeatmapNumbers compute(
            HeatmapRequest request, Survey survey, GapCalculator gaps, AnswerSource answers, JobContext context) {
        var levels = levels(request, survey, gaps);
        var query = request.query();
        var models = models(request, survey, answers);
        var shared = query.scope() == GapQuery.Scope.SAME_IN_ALL_ROWS
                ? shared(query, levels, answers, gaps, context.part(0, 0.1))
                : Set.<String>of();
        var used = over(query, shared);
        var tables = new ArrayList<GapTable>();
        var share = 0.85 / levels.size();
        for (var level : levels) {
            var part = context.part(0.1 + tables.size() * share, 0.1 + (tables.size() + 1) * share);
            tables.add(gaps.table(at(used, level, models, query.uncertainty()), part));
        }
        // of the questions that all people share, those that all models answered: the calculator narrows
        var kept = shared.isEmpty() ? shared : common(tables);
        return new HeatmapNumbers(
                over(query, kept),
                models,
                levels,
                tables.stream().flatMap(t -> t.rows().stream()).toList(),
                List.copyOf(kept),
                gaps.table(at(query, List.of(), counting(models, answers), Optional.empty()), context.part(0.95, 1))
                        .questionsInAll(),
                tables.stream().flatMap(t -> t.notes().stream()).distinct().toList());
    }

    private static GapQuery over(GapQuery query, Set<String> shared) {
        return GapQuery.of(query.metrics().subList(0, 1), List.of())
                .where(query.where())
                .models(query.models())
                .questions(shared.isEmpty() ? query.questions() : shared)
                .topics(query.topics())
                .with(query.policy())
                .weighted(query.weighted())
                .with(shared.isEmpty() ? GapQuery.Scope.ALL : GapQuery.Scope.SAME_IN_ALL_ROWS)
                .uncertainty(query.uncertainty())
                .with(query.choice())
                .byPopulation(query.byPopulation())
                .narrowed(query.codes(), query.askedAs());
    }

    /** The questions that the rows of every table share; in the order of the survey. */
    private static Set<String> common(List<GapTable> tables) {
        Set<String> common = new LinkedHashSet<>();
        var first = true;
        for (var table : tables) {
            if (table.rows().isEmpty()) {
                continue;
            }
            if (first) {
                common.addAll(table.sharedQuestions());
                first = false;
            } else {
                common.retainAll(table.sharedQuestions());
            }
        }
        return common;
    }

    boolean sameQuestions() {
        return query.scope() == GapQuery.Scope.SAME_IN_ALL_ROWS;
    }

    private static List<List<String>> levels(HeatmapRequest request, Survey survey, GapCalculator gaps) {
        var rows = request.rows();
        var outer = rows.size() > 1 ? rows.subList(0, 1) : List.<String>of();
        var countries = rows.size() == 1
                && survey.variable(rows.get(0))
                        .map(v -> v.role() == Role.COUNTRY)
                        .orElse(false);
        var baseline = gaps.baseline(request.query());
        var levels = new ArrayList<List<String>>();
        var everyone = outer.stream().map(v -> survey.variable(v).orElseThrow()).toList();
        if (!countries && !baseline.groups(everyone).isEmpty()) {
            levels.add(outer);
        }
        levels.add(rows);
        return List.copyOf(levels);
    }

    /** Ids of the models named, or of those that answered the survey, and where wanted of the yardsticks. */
    private static Set<String> models(HeatmapRequest request, Survey survey, AnswerSource answers) {
        var named = request.query().models();
        var ids = new LinkedHashSet<String>();
        for (var model : answers.models()) {
            var wanted = model.kind().yardstick()
                    ? request.yardsticks() || named.contains(model.id())
                    : named.contains(model.id())
                            || (named.isEmpty()
                                    && answers.summary(survey.id(), model.id()).answers() > 0);
            if (wanted) {
                ids.add(model.id());
            }
        }
        return ids;
    }

    /** Whom questions are counted with: what people were asked does not depend on it. */
    private static Set<String> counting(Set<String> models, AnswerSource answers) {
        var probe = probe(answers);
        return probe.isEmpty() ? models : probe;
    }

    /** The model whose cells cost least, random guess, where it is known. */
    private static Set<String> probe(AnswerSource answers) {
        return answers.models().stream()
                .filter(m -> m.kind() == Model.Kind.UNIFORM)
                .findFirst()
                .map(m -> Set.of(m.id()))
                .orElse(Set.of());
    }

    private static Set<String> shared(
            GapQuery query, List<List<String>> levels, AnswerSource answers, GapCalculator gaps, JobContext context) {
        // who was asked what does not depend on the model: the cheapest one answers it
        var probe = probe(answers);
        return common(levels.stream()
                .map(level -> gaps.table(at(query, level, probe, Optional.empty()), context))
                .toList());
    }

    /** The query of one table: models and ways of asking by variables. */
    static GapQuery at(GapQuery query, List<String> variables, Set<String> models, Optional<Uncertainty> uncertainty) {
        var by = new ArrayList<>(List.of(GapQuery.MODEL, GapQuery.ASKED_AS));
        by.addAll(variables);
        // columns are chosen later: a yardstick is asked as no one and stands beside every column
        return query.by(by)
                .models(models)
                .uncertainty(uncertainty)
                .minus(Map.of())
                .narrowed(query.codes(), Set.of());
    }

    /** The same query by other dimensions. */
    static GapQuery by(GapQuery query, List<String> by) {
        return query.by(by);
    }
}
