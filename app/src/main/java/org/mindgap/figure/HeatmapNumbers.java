package org.mindgap.figure;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.GapTable;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/**
 * The gap tables behind one heatmap: one for the blocks ("everyone") and one for the rows within them, over questions
 * that are decided for all of them together.
 *
 * @param query as it was in the end used: explicit questions where the rows share them, else scope ALL
 * @param levels the row variables of each table
 * @param rows of all tables
 * @param questions ids that the rows share, or every question that a row has with scope ALL
 * @param questionsInAll number of questions that anybody was asked in this filter
 * @param notes of the calculator, each once
 */
record HeatmapNumbers(
        GapQuery query,
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
        var models = models(request, answers);
        var shared = query.scope() == GapQuery.Scope.SAME_IN_ALL_ROWS
                ? shared(query, levels, answers, gaps, context)
                : Set.<String>of();
        var used = new GapQuery(
                query.metrics().subList(0, 1),
                List.of(),
                query.where(),
                query.models(),
                shared.isEmpty() ? query.questions() : shared,
                query.topics(),
                query.policy(),
                query.weighted(),
                shared.isEmpty() ? GapQuery.Scope.ALL : GapQuery.Scope.SAME_IN_ALL_ROWS,
                query.codes(),
                query.askedAs());
        var rows = new ArrayList<GapRow>();
        var notes = new LinkedHashSet<Problem>();
        for (var level : levels) {
            var table = gaps.table(at(used, level, models), context);
            rows.addAll(table.rows());
            notes.addAll(table.notes());
        }
        var inAll = at(query, List.of(), models);
        return new HeatmapNumbers(
                used,
                levels,
                List.copyOf(rows),
                List.copyOf(shared),
                gaps.table(inAll, context).questionsInAll(),
                List.copyOf(notes));
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

    /** Ids of the models asked for and, where wanted, of the yardsticks. */
    private static Set<String> models(HeatmapRequest request, AnswerSource answers) {
        var ids = new LinkedHashSet<String>();
        for (var model : answers.models()) {
            var wanted = model.kind().yardstick()
                    ? request.yardsticks()
                    : request.query().models().isEmpty()
                            || request.query().models().contains(model.id());
            if (wanted) {
                ids.add(model.id());
            }
        }
        return ids;
    }

    private static Set<String> shared(
            GapQuery query, List<List<String>> levels, AnswerSource answers, GapCalculator gaps, JobContext context) {
        // who was asked what does not depend on the model: the cheapest one answers it
        var probe = answers.models().stream()
                .filter(m -> m.kind() == Model.Kind.UNIFORM)
                .findFirst()
                .map(m -> Set.of(m.id()))
                .orElse(Set.of());
        Set<String> shared = new LinkedHashSet<>();
        var first = true;
        for (var level : levels) {
            GapTable table = gaps.table(at(query, level, probe), context);
            if (table.rows().isEmpty()) {
                continue;
            }
            if (first) {
                shared.addAll(table.sharedQuestions());
                first = false;
            } else {
                shared.retainAll(table.sharedQuestions());
            }
        }
        return shared;
    }

    private static GapQuery at(GapQuery query, List<String> variables, Set<String> models) {
        var by = new ArrayList<>(List.of(GapQuery.MODEL, GapQuery.ASKED_AS));
        by.addAll(variables);
        return new GapQuery(
                query.metrics(),
                by,
                query.where(),
                models,
                query.questions(),
                query.topics(),
                query.policy(),
                query.weighted(),
                query.scope(),
                query.codes(),
                // columns are chosen later: a yardstick is asked as no one and stands beside every column
                Set.of());
    }
}
