package org.mindgap.views.gaps;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.look.Ranks;
import org.mindgap.replication.PublishedMetric;
import org.mindgap.views.kit.FigureScreen;

/** Where one is in the room Gaps: metric, rows, cell, question; told in words, and found again from them. */
final class GapsPlace {
    private static final String METRIC = "metric";
    private static final String ROWS = "rows";
    private static final String SAME = "sameQuestions";
    private static final String COUNTRIES = "countriesBy";
    private static final String POPULATION = "population";
    private static final String RANKS = "ranks";
    private static final String ROW = "row";
    private static final String COLUMN = "column";
    private static final String QUESTION = "question";

    private final GapsModel model;
    private final QuestionModel questions;
    /** What is still to be gone to: it takes two computations until a question can be opened. */
    private @Nullable Map<String, String> wanted;

    GapsPlace(GapsModel model, QuestionModel questions) {
        this.model = model;
        this.questions = questions;
        model.figure().addListener((o, before, now) -> chooseCell(now));
        model.cell().addListener((o, before, now) -> openQuestion(now));
    }

    Map<String, String> now() {
        var waiting = wanted;
        if (waiting != null) {
            return waiting;
        }
        var place = new HashMap<String, String>();
        place.put(METRIC, model.metric().get().id());
        var rows = model.rows().get();
        if (rows != null) {
            place.put(ROWS, String.join(",", rows.variables()));
        }
        place.put(RANKS, model.ranks().get().name());
        place.put(SAME, String.valueOf(model.sameQuestions().get()));
        if (model.byPopulation().get()) {
            place.put(COUNTRIES, POPULATION);
        }
        var figure = model.figure().get();
        var cell = model.chosen().get();
        if (figure != null && cell != null) {
            place.put(ROW, row(figure, cell.row()));
            place.put(COLUMN, column(figure, cell.column()));
        }
        var open = questions.question().get();
        if (open != null) {
            place.put(QUESTION, open.ranked().question().id());
        }
        return place;
    }

    /** Goes there; what is no longer there is left out, and without any words it is the beginning. */
    void goTo(Map<String, String> place) {
        questions.close();
        model.leaveCell();
        model.metric().set(Metrics.find(place.getOrDefault(METRIC, "")).orElse(Metrics.GAP_POINTS));
        model.sameQuestions().set(!"false".equals(place.get(SAME)));
        model.byPopulation().set(POPULATION.equals(place.get(COUNTRIES)));
        var choices = model.rowsChoices();
        var rows = choices.stream()
                .filter(c -> String.join(",", c.variables()).equals(place.get(ROWS)))
                .findFirst();
        if (!choices.isEmpty()) {
            model.rows().set(rows.orElse(choices.get(0)));
        }
        var ranks = place.getOrDefault(RANKS, "");
        model.rank(Arrays.stream(Ranks.values())
                .filter(r -> r.name().equals(ranks) && model.rankable())
                .findFirst()
                .orElse(Ranks.NONE));
        wanted = place.containsKey(ROW) ? Map.copyOf(place) : null;
        chooseCell(model.figure().get()); // it may be there already
    }

    private void chooseCell(@Nullable HeatmapFigure figure) {
        var place = wanted;
        if (figure == null || place == null || !asked(figure, place)) {
            return;
        }
        for (var row = 0; row < figure.rows().size(); row++) {
            for (var column = 0; column < figure.columns().size(); column++) {
                if (row(figure, row).equals(place.get(ROW))
                        && column(figure, column).equals(place.get(COLUMN))) {
                    if (!place.containsKey(QUESTION)) {
                        wanted = null;
                    }
                    model.choose(new FigureScreen.Cell(row, column));
                    return;
                }
            }
        }
        wanted = null;
    }

    private void openQuestion(@Nullable CellFacts cell) {
        var place = wanted;
        if (cell == null || place == null) {
            return;
        }
        wanted = null;
        for (var i = 0; i < cell.questions().size(); i++) {
            if (cell.questions().get(i).question().id().equals(place.get(QUESTION))) {
                questions.open(cell, i);
                return;
            }
        }
    }

    /** A heatmap of another metric or of other rows is not the one to look in: another is under way. */
    private boolean asked(HeatmapFigure figure, Map<String, String> place) {
        var rows = model.request().map(r -> String.join(",", r.rows()));
        var metric = figure.query().metrics().get(0).id();
        var chosen = PublishedMetric.of(metric).map(p -> p.corrected().id()).orElse(metric);
        return chosen.equals(place.get(METRIC))
                && rows.isPresent()
                && rows.get().equals(place.get(ROWS));
    }

    private static String row(HeatmapFigure figure, int row) {
        return new TreeMap<>(figure.rows().get(row).codes()).toString();
    }

    private static String column(HeatmapFigure figure, int column) {
        return figure.columns().get(column).toString();
    }
}
