package org.mindgap.multiverse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureData;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.survey.Group;

/**
 * Choices as a table: one row per choice, its settings, the cell's number and what became of each finding. Column names
 * are stable.
 */
public final class ChoiceTable {
    private final Universe universe;

    public ChoiceTable(Universe universe) {
        this.universe = universe;
    }

    /** Of one cell: the numbers of the cell. */
    public DataTable of(Group people, ColumnKey column, List<Verdict> verdicts) {
        var columns = columns();
        columns.addAll(List.of("value", "n_questions", "state", "reason"));
        verdicts.forEach(v -> columns.add(HoldsWords.key(v.finding()).replace('-', '_')));
        var rows = new ArrayList<List<Object>>();
        for (var i = 0; i < universe.choices().size(); i++) {
            var choice = universe.choices().get(i);
            var cell = cell(choice, people, column);
            var row = settings(choice);
            row.addAll(List.of(cell.value(), cell.questions(), FigureData.word(cell.state()), cell.reason()));
            for (var verdict : verdicts) {
                row.add(word(verdict.outcomes().get(i)));
            }
            rows.add(row);
        }
        return new DataTable(columns, rows);
    }

    /** Of one group: the numbers of all columns, one row per choice and column. */
    public DataTable of(Group people, Verdict verdict) {
        var columns = columns();
        columns.addAll(List.of("model", "asked_as", "value", "n_questions", "state", "reason"));
        columns.add(HoldsWords.key(verdict.finding()).replace('-', '_'));
        var rows = new ArrayList<List<Object>>();
        for (var i = 0; i < universe.choices().size(); i++) {
            var choice = universe.choices().get(i);
            for (var column : universe.usual().columns()) {
                var cell = cell(choice, people, column);
                var row = settings(choice);
                row.addAll(List.of(column.model(), column.askedAs().word()));
                row.addAll(List.of(cell.value(), cell.questions(), FigureData.word(cell.state()), cell.reason()));
                row.add(word(verdict.outcomes().get(i)));
                rows.add(row);
            }
        }
        return new DataTable(columns, rows);
    }

    /** The cell of a choice. */
    public ChoiceCell cell(Choice choice, Group people, ColumnKey column) {
        return choice.cells()
                .get(universe.usual().rows().indexOf(people))
                .get(universe.usual().columns().indexOf(column));
    }

    private static List<String> columns() {
        var columns = new ArrayList<String>();
        Arrays.stream(Axis.values()).map(Axes::word).forEach(columns::add);
        columns.add("usual");
        return columns;
    }

    private static List<Object> settings(Choice choice) {
        var row = new ArrayList<Object>();
        choice.settings().forEach(s -> row.add(s.key()));
        row.add(choice.usual());
        return row;
    }

    private static String word(Verdict.Outcome outcome) {
        return switch (outcome) {
            case HOLDS -> "yes";
            case DOES_NOT_HOLD -> "no";
            case DOES_NOT_APPLY -> "";
        };
    }
}
