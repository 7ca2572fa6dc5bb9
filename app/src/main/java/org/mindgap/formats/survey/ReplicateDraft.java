package org.mindgap.formats.survey;

import java.util.Arrays;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;

/** A replicate weight while its rows are read. Half of a replicate would be a wrong error: what is no weight stops all. */
final class ReplicateDraft {
    private final String name;
    private final String file;
    private final NumberStyle numbers;
    private double[] values = new double[256];
    private int rows;

    /** A weight of a program's file, which writes numbers in one way only. */
    ReplicateDraft(String name, String file) {
        this(name, file, NumberStyle.PLAIN);
    }

    ReplicateDraft(String name, String file, NumberStyle numbers) {
        this.numbers = numbers;
        this.name = name;
        this.file = file;
    }

    void add(String cell, long line) throws ProblemException {
        if (rows == values.length) {
            values = Arrays.copyOf(values, rows + (rows >> 1));
        }
        var text = cell.strip();
        var weight = numbers.parse(text).orElse(Double.NaN);
        if (!text.isEmpty() && !(weight >= 0)) {
            throw new ProblemException(
                    Problem.error("formats.replicate-value", text).at(new Place(file, line, name)));
        }
        values[rows++] = weight;
    }

    String name() {
        return name;
    }

    /** @throws ProblemException if somebody in use has no value here */
    void mustBeWhole(boolean[] used) throws ProblemException {
        var blank = 0;
        for (var row = 0; row < rows; row++) {
            blank += used[row] && Double.isNaN(values[row]) ? 1 : 0;
        }
        if (blank > 0) {
            throw new ProblemException(
                    Problem.error("formats.replicate-blank", blank).at(new Place(file, 0, name)));
        }
    }

    Column.Numbers numbers() {
        return new Column.Numbers(Arrays.copyOf(values, rows));
    }
}
