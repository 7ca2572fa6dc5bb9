package org.mindgap.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.GapRow;
import org.mindgap.survey.Group;

/** Finds the number of each cell, and says why there is none where no table holds one. */
final class HeatmapCells {
    private static final Set<String> NO_PEOPLE =
            Set.of(GapQuery.MODEL, GapQuery.ASKED_AS, GapQuery.TOPIC, GapQuery.QUESTION);

    private record Place(Group people, ColumnKey column) {}

    private final Map<Place, GapRow> found = new HashMap<>();
    private final HeatmapNumbers numbers;

    HeatmapCells(HeatmapNumbers numbers) {
        this.numbers = numbers;
        for (var row : numbers.rows()) {
            found.put(new Place(people(row), new ColumnKey(row.model(), row.askedAs())), row);
        }
    }

    /** The people of a table's row by its own dimensions, without the filter. */
    static Group people(GapRow row) {
        var people = Group.everyone();
        for (var key : row.keys().entrySet()) {
            if (!NO_PEOPLE.contains(key.getKey())) {
                people = people.and(key.getKey(), key.getValue());
            }
        }
        return people;
    }

    /** The columns of a model, in the order none, country, group; those alone in which it was asked. */
    List<ColumnKey> columns(Model model) {
        var columns = new ArrayList<ColumnKey>();
        for (var askedAs : AskedAs.values()) {
            if (!wanted(askedAs)) {
                continue;
            }
            var asked = numbers.rows().stream()
                    .filter(r -> r.model().equals(model.id()) && r.askedAs() == askedAs)
                    .anyMatch(r -> r.state() != CellState.MODEL_NOT_ASKED && r.state() != CellState.DOES_NOT_APPLY);
            if (asked) {
                columns.add(new ColumnKey(model.id(), askedAs));
            }
        }
        if (columns.isEmpty() && wanted(AskedAs.NO_ONE)) {
            columns.add(new ColumnKey(model.id(), AskedAs.NO_ONE));
        }
        return columns;
    }

    private boolean wanted(AskedAs askedAs) {
        var narrowed = numbers.query().askedAs();
        return narrowed.isEmpty() || narrowed.contains(askedAs);
    }

    GapRow cell(Group people, boolean everyone, ColumnKey column) {
        var row = found.get(new Place(people, column));
        return row != null ? row : empty(people, everyone, column);
    }

    private GapRow empty(Group people, boolean everyone, ColumnKey column) {
        var applies = !everyone || column.askedAs() != AskedAs.GROUP;
        return new GapRow(
                people.codes(),
                column.model(),
                column.askedAs(),
                Reading.PROBABILITIES,
                numbers.query().where().and(people),
                0,
                0,
                Double.NaN,
                numbers.query().metrics().get(0).id(),
                Double.NaN,
                Double.NaN,
                applies ? CellState.MODEL_NOT_ASKED : CellState.DOES_NOT_APPLY,
                applies ? "gap.model-not-asked" : "gap.asked-as-does-not-apply",
                Double.NaN,
                0);
    }
}
