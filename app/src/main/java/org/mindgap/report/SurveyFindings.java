package org.mindgap.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.Metrics;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaseline;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/**
 * What a report says of one survey: the heatmap, its largest cell, the questions of that cell, and the answers to the
 * first of them.
 *
 * @param survey the survey
 * @param models all models, yardsticks included
 * @param heatmap nothing where the survey has no variable that divides people
 * @param largest the cell with the largest gap, yardsticks apart
 * @param ranked its questions, the largest gap first
 * @param overlay people and model on the first of them
 * @param notes of the computation
 */
record SurveyFindings(
        Survey survey,
        List<Model> models,
        Optional<HeatmapFigure> heatmap,
        Optional<Largest> largest,
        List<QuestionComparison> ranked,
        Optional<OverlayFigure> overlay,
        List<Problem> notes) {

    private static final double HIDDEN_BELOW = 10;

    /** A cell and its sentence. */
    record Largest(GapRow cell, String sentence) {}

    static SurveyFindings of(Survey survey, AnswerSource answers) {
        var all = new WithYardsticks(answers);
        var gaps = GapCalculator.of(survey, all);
        var builder = new FigureBuilder(gaps, all, Locale.ENGLISH);
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of());
        var rows = rows(survey);
        var heatmap = rows.isEmpty()
                ? Optional.<HeatmapFigure>empty()
                : Optional.of(builder.heatmap(new HeatmapRequest(query, rows, true), JobContext.unwatched()))
                        .filter(h -> !h.rows().isEmpty());
        var by = new ArrayList<>(List.of(GapQuery.MODEL, GapQuery.ASKED_AS));
        by.addAll(rows);
        var notes = gaps.table(GapQuery.of(query.metrics(), by), JobContext.unwatched())
                .notes();
        var largest = heatmap.flatMap(h -> largest(h, all.models()));
        var ranked = largest.map(l ->
                        ranked(survey, gaps, l.cell(), heatmap.orElseThrow().query()))
                .orElse(List.of());
        var overlay = ranked.stream()
                .filter(r -> r.state().hasValue())
                .findFirst()
                .flatMap(first -> largest.map(l -> builder.overlayFigure(
                        l.cell().model(),
                        l.cell().askedAs(),
                        l.cell().group(),
                        first.people().question().id(),
                        query)));
        return new SurveyFindings(survey, all.models(), heatmap, largest, ranked, overlay, notes);
    }

    /** The questions of the largest cell. */
    DataTable rankedTable() {
        var rows = new ArrayList<List<Object>>();
        for (var one : ranked) {
            rows.add(List.of(
                    one.people().question().id(),
                    one.people().question().text(),
                    one.people().base() > 0 ? (Object) one.people().base() : (Object) Double.NaN,
                    one.people().effectiveBase(),
                    one.metric(),
                    one.state().hasValue() ? one.value() : Double.NaN,
                    FigureData.word(one.state())));
        }
        return new DataTable(List.of("question", "text", "n", "n_eff", "metric", "value", "state"), rows);
    }

    /** What people answered; to one question, or to all. */
    DataTable shares(@Nullable Question only) {
        var variables =
                rows(survey).stream().map(v -> survey.variable(v).orElseThrow()).toList();
        var columns =
                new ArrayList<String>(variables.stream().map(Variable::name).toList());
        columns.addAll(List.of("question", "code", "label", "n", "n_eff", "share", "se", "lower", "upper"));
        var baseline = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
        var rows = new ArrayList<List<Object>>();
        for (var question : only == null ? survey.questions() : List.of(only)) {
            for (var level = 0; level <= variables.size(); level++) {
                var by = variables.subList(0, level);
                for (var group : by.isEmpty() ? List.of(Group.everyone()) : baseline.groups(by)) {
                    shares(baseline, question, group, variables, rows);
                }
            }
        }
        return new DataTable(columns, rows);
    }

    private static void shares(
            HumanBaseline baseline, Question question, Group group, List<Variable> variables, List<List<Object>> rows) {
        var estimate = baseline.estimate(question, group);
        // few people are hidden here as in the heatmap: the table leaves the house
        if (!estimate.answered() || estimate.effectiveBase() < HIDDEN_BELOW) {
            return;
        }
        for (var option : estimate.counted()) {
            var interval = estimate.interval(option);
            var row = new ArrayList<Object>();
            variables.forEach(v -> row.add(group.code(v.name()).map(v::labelOf).orElse("")));
            row.addAll(List.of(
                    question.id(), option.option().code(), option.option().label()));
            row.add(estimate.base() > 0 ? (Object) estimate.base() : (Object) Double.NaN);
            row.addAll(List.of(estimate.effectiveBase(), option.share(), option.standardError()));
            row.addAll(List.of(interval.lower(), interval.upper()));
            rows.add(row);
        }
    }

    private static List<String> rows(Survey survey) {
        var usual = Stream.of(Role.COUNTRY, Role.RELIGION)
                .flatMap(r -> survey.withRole(r).stream())
                .map(Variable::name)
                .toList();
        return usual.isEmpty()
                ? survey.dividing().stream().map(Variable::name).limit(1).toList()
                : usual;
    }

    private static Optional<Largest> largest(HeatmapFigure heatmap, List<Model> models) {
        record At(GapRow cell, String sentence) {}
        var cells = new ArrayList<At>();
        var rows = heatmap.spec().rows();
        for (var i = 0; i < rows.size(); i++) {
            for (var j = 0; j < heatmap.columns().size(); j++) {
                var id = heatmap.columns().get(j).model();
                var yardstick = models.stream()
                        .anyMatch(m -> m.id().equals(id) && m.kind().yardstick());
                var cell = heatmap.cells().get(i).get(j);
                if (!yardstick && cell.state() == CellState.VALUE) {
                    cells.add(new At(cell, rows.get(i).cells().get(j).sentence()));
                }
            }
        }
        return cells.stream()
                .max(Comparator.comparingDouble(a -> a.cell().value()))
                .map(a -> new Largest(a.cell(), a.sentence()));
    }

    private static List<QuestionComparison> ranked(Survey survey, GapCalculator gaps, GapRow cell, GapQuery query) {
        return survey.questions().stream()
                .filter(q -> query.questions().isEmpty() || query.questions().contains(q.id()))
                .map(q -> gaps.compare(
                        cell.model(),
                        cell.askedAs(),
                        cell.group(),
                        q.id(),
                        query.metrics().get(0),
                        query))
                .filter(c -> c.people().answered())
                .sorted(Comparator.comparing(
                                (QuestionComparison c) -> !c.state().hasValue())
                        .thenComparing(c -> c.state().hasValue() ? c.value() : 0, Comparator.reverseOrder()))
                .toList();
    }
}
