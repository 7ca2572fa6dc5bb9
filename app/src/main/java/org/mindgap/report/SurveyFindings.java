package org.mindgap.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.Model;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureBuilder;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.GapIntervalColumns;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.OverlayFigure;
import org.mindgap.figure.Ranking;
import org.mindgap.figure.WithYardsticks;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Survey;

/**
 * What a report says of one survey: the heatmap, its largest cell, the questions of that cell, and the answers to the
 * first of them.
 *
 * @param survey the survey
 * @param models all models, yardsticks included
 * @param heatmaps none where the survey has no variable that divides people; the first leads to what follows
 * @param largest the cell with the largest gap, yardsticks apart
 * @param ranked its questions, the largest sure gap first
 * @param overlay people and model on the first of them
 * @param notes of the computation
 */
record SurveyFindings(
        Survey survey,
        List<Model> models,
        List<HeatmapFigure> heatmaps,
        Optional<Largest> largest,
        List<QuestionComparison> ranked,
        Optional<OverlayFigure> overlay,
        List<Problem> notes) {

    /** A cell and its sentence. */
    record Largest(GapRow cell, String sentence) {}

    static SurveyFindings of(Survey survey, AnswerSource answers) {
        var all = new WithYardsticks(answers);
        var gaps = GapCalculator.of(survey, all);
        var builder = new FigureBuilder(gaps, all, Locale.ENGLISH);
        var heatmaps = new Heatmaps(survey, builder).all();
        var main = heatmaps.stream().findFirst();
        var largest = main.flatMap(h -> largest(h, all.models()));
        var ranked = largest.map(
                        l -> ranked(survey, gaps, l.cell(), main.orElseThrow().query()))
                .orElse(List.of());
        var overlay = ranked.stream()
                .filter(r -> r.state().hasValue())
                .findFirst()
                .flatMap(first -> largest.map(l -> builder.overlayFigure(
                        l.cell().model(),
                        l.cell().askedAs(),
                        l.cell().group(),
                        first.people().question().id(),
                        main.orElseThrow().query())));
        var notes =
                heatmaps.stream().flatMap(h -> h.notes().stream()).distinct().toList();
        return new SurveyFindings(survey, all.models(), heatmaps, largest, ranked, overlay, notes);
    }

    /** The questions of the largest cell. */
    DataTable rankedTable() {
        return table(ranked);
    }

    /** Questions and their gaps as a table. */
    static DataTable table(List<QuestionComparison> ranked) {
        var rows = new ArrayList<List<Object>>();
        for (var one : ranked) {
            var hidden = one.state() == CellState.HIDDEN;
            var row = new ArrayList<Object>(List.of(
                    one.people().question().shownName(),
                    one.people().question().text(),
                    one.people().base() > 0 && !hidden ? (Object) one.people().base() : (Object) Double.NaN,
                    hidden ? Double.NaN : one.people().effectiveBase(),
                    one.metric(),
                    one.state().hasValue() ? one.value() : Double.NaN));
            row.addAll(GapIntervalColumns.of(one.interval(), one.state().hasValue()));
            row.add(FigureData.word(one.state()));
            rows.add(row);
        }
        var columns = new ArrayList<>(List.of("question", "text", "n", "n_eff", "metric", "value"));
        columns.addAll(GapIntervalColumns.NAMES);
        columns.add("state");
        return new DataTable(columns, rows);
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
                .sorted(Ranking.largestSureGapFirst())
                .toList();
    }
}
