package org.mindgap.cli;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.mindgap.figure.DataTable;
import org.mindgap.survey.Question;

/** A number of each two questions as a square. */
final class MatrixCells {
    private final List<Question> questions;
    private final Map<List<String>, Double> cells = new HashMap<>();

    MatrixCells(List<Question> questions) {
        this.questions = questions;
    }

    void put(Question one, Question other, double value) {
        cells.put(List.of(one.id(), other.id()), value);
        cells.put(List.of(other.id(), one.id()), value);
    }

    /** @param itself what a question has with itself */
    DataTable table(double itself) {
        var columns = new ArrayList<>(List.of("question"));
        questions.forEach(q -> columns.add(q.shownName()));
        var rows = new ArrayList<List<Object>>();
        for (var one : questions) {
            var row = new ArrayList<Object>(List.of(one.shownName()));
            for (var other : questions) {
                row.add(one.equals(other) ? itself : cells.getOrDefault(List.of(one.id(), other.id()), Double.NaN));
            }
            rows.add(row);
        }
        return new DataTable(columns, rows);
    }
}
