package org.mindgap.views.stereotypes;

import java.util.HashMap;
import java.util.Map;
import java.util.function.IntConsumer;
import org.jspecify.annotations.Nullable;

/** Comes back to a cell, its points, one question, as soon as the map and the cell are computed. On the window's thread. */
final class DifferenceReturn {
    private static final String ROW = "row";
    private static final String COLUMN = "column";
    private static final String OPENED = "opened";
    private static final String SIDE = "side-by-side";
    private static final String QUESTION = "question";
    private static final String PEOPLE = "people";

    private final DifferencesModel model;
    private final PairModel pairs;
    private final PointsView points;
    private final Runnable openCell;
    private final IntConsumer openQuestion;
    private @Nullable Map<String, String> wanted;

    DifferenceReturn(
            DifferencesModel model, PairModel pairs, PointsView points, Runnable openCell, IntConsumer openQuestion) {
        this.model = model;
        this.pairs = pairs;
        this.points = points;
        this.openCell = openCell;
        this.openQuestion = openQuestion;
        model.figure().addListener((o, before, now) -> arrive());
        model.cell().addListener((o, before, now) -> arrive());
    }

    /** Where one is below the map. */
    Map<String, String> now(boolean opened) {
        var place = new HashMap<String, String>();
        var map = model.figure().get();
        var cell = model.chosen().get();
        if (map == null || cell == null) {
            return place;
        }
        place.put(ROW, MapPlaces.row(map, cell.row()));
        place.put(COLUMN, MapPlaces.column(map, cell.column()));
        place.put(OPENED, String.valueOf(opened));
        place.put(SIDE, String.valueOf(points.multiples()));
        var open = pairs.pair().get();
        if (open != null) {
            var item = open.cell().questions().get(open.index()).item();
            place.put(QUESTION, item.question());
            place.put(PEOPLE, String.valueOf(item.group().codes()));
        }
        return place;
    }

    void goTo(Map<String, String> where) {
        wanted = where.containsKey(ROW) ? where : null;
        arrive();
    }

    /** Whoever goes on by himself is not led elsewhere. */
    void forget() {
        wanted = null;
    }

    private void arrive() {
        var where = wanted;
        var map = model.figure().get();
        if (where == null || map == null || !model.current()) {
            return;
        }
        var place = MapPlaces.find(map, where.getOrDefault(ROW, ""), where.getOrDefault(COLUMN, ""));
        if (place.isEmpty()) {
            wanted = null;
            return;
        }
        model.choose(place.get());
        var cell = model.cell().get();
        if (cell == null || !cell.place().equals(place.get())) {
            return; // it is being read
        }
        wanted = null;
        if (!"true".equals(where.get(OPENED))) {
            return;
        }
        openCell.run();
        points.sideBySide("true".equals(where.get(SIDE)));
        for (var i = 0; i < cell.questions().size(); i++) {
            var item = cell.questions().get(i).item();
            if (item.question().equals(where.get(QUESTION))
                    && String.valueOf(item.group().codes()).equals(where.get(PEOPLE))) {
                openQuestion.accept(i);
                return;
            }
        }
    }
}
