package org.mindgap.formats.survey;

import java.util.Arrays;
import java.util.Collection;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Column;

/** A weight while its rows are read: what is no number of at least 0 is reported with its line and missing. */
final class WeightDraft {
    private final String name;
    private final String file;
    private final ProblemLog log;
    private final NumberStyle numbers;
    private double[] values = new double[256];
    private int rows;
    private boolean positive;

    /** A weight of a program's file, which writes numbers in one way only. */
    WeightDraft(String name, String file, ProblemLog log) {
        this(name, file, log, NumberStyle.PLAIN);
    }

    WeightDraft(String name, String file, ProblemLog log, NumberStyle numbers) {
        this.numbers = numbers;
        this.name = name;
        this.file = file;
        this.log = log;
    }

    void add(String cell, long line) {
        if (rows == values.length) {
            values = Arrays.copyOf(values, rows + (rows >> 1));
        }
        var text = cell.strip();
        var weight = numbers.parse(text).orElse(Double.NaN);
        if (!text.isEmpty() && !(weight >= 0)) {
            log.add(Problem.warning("formats.weight", text).at(new Place(file, line, name)));
            weight = Double.NaN;
        }
        positive |= weight > 0;
        values[rows++] = weight;
    }

    /** Per row whether its weights, multiplied, are above 0. */
    static boolean[] used(Collection<WeightDraft> weights, int rows) {
        var used = new boolean[rows];
        Arrays.fill(used, true);
        for (var weight : weights) {
            for (var row = 0; row < rows; row++) {
                used[row] &= weight.values[row] > 0;
            }
        }
        return used;
    }

    /** How many rows several weights, multiplied, leave without a weight, with a weight of 0, and in use. */
    static Use use(Collection<WeightDraft> weights, int rows) {
        var missing = 0;
        var zero = 0;
        for (var row = 0; row < rows; row++) {
            var product = 1.0;
            for (var weight : weights) {
                product *= weight.values[row];
            }
            missing += Double.isNaN(product) ? 1 : 0;
            zero += product == 0 ? 1 : 0;
        }
        return new Use(missing, zero, rows - missing - zero);
    }

    /** Rows by what their weight is. */
    record Use(int missing, int zero, int used) {}

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
