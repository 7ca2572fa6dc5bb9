package org.mindgap.formats.survey;

import java.util.Arrays;
import org.mindgap.formats.text.DecimalText;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Column;

/** A weight while its rows are read: what is no number of at least 0 is reported with its line and missing. */
final class WeightDraft {
    private final String name;
    private final String file;
    private final ProblemLog log;
    private double[] values = new double[256];
    private int rows;
    private boolean positive;

    WeightDraft(String name, String file, ProblemLog log) {
        this.name = name;
        this.file = file;
        this.log = log;
    }

    void add(String cell, long line) {
        if (rows == values.length) {
            values = Arrays.copyOf(values, rows + (rows >> 1));
        }
        var text = cell.strip();
        var weight = DecimalText.parse(text).orElse(Double.NaN);
        if (!text.isEmpty() && !(weight >= 0)) {
            log.add(Problem.warning("formats.weight", text).at(new Place(file, line, name)));
            weight = Double.NaN;
        }
        positive |= weight > 0;
        values[rows++] = weight;
    }

    String name() {
        return name;
    }

    /** Whether anybody has a weight above 0. */
    boolean isUsable() {
        return positive;
    }

    Column.Numbers numbers() {
        return new Column.Numbers(Arrays.copyOf(values, rows));
    }
}
