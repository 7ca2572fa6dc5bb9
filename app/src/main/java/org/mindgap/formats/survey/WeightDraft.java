package org.mindgap.formats.survey;

import java.util.Arrays;
import java.util.Collection;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.text.NumberStyle;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemLog;
import org.mindgap.survey.Column;

/**
 * A weight while its rows are read. What is no number is reported with its line and is missing; a negative one is
 * reported and stays, but weighs nobody.
 */
final class WeightDraft {
    private final String name;
    private final String file;
    private final ProblemLog log;
    private final NumberStyle numbers;
    private final MissingValues declared;
    private double[] values = new double[256];
    private int rows;
    private boolean positive;

    WeightDraft(String name, String file, ProblemLog log, NumberStyle numbers) {
        this(name, file, log, numbers, MissingValues.NONE);
    }

    /** @param declared values that the file declares missing: they stay, and are nobody's weight */
    WeightDraft(String name, String file, ProblemLog log, NumberStyle numbers, MissingValues declared) {
        this.numbers = numbers;
        this.name = name;
        this.file = file;
        this.log = log;
        this.declared = declared;
    }

    void add(String cell, long line) {
        if (rows == values.length) {
            values = Arrays.copyOf(values, rows + (rows >> 1));
        }
        var text = cell.strip();
        var weight = numbers.parse(text).orElse(Double.NaN);
        if (!text.isEmpty() && !Double.isFinite(weight)) {
            log.add(Problem.warning("formats.weight", text).at(new Place(file, line, name)));
            weight = Double.NaN;
        } else if (weight < 0 && !isDeclared(weight)) {
            log.add(Problem.warning("formats.weight-negative", text).at(new Place(file, line, name)));
        }
        positive |= weight > 0 && !isDeclared(weight);
        values[rows++] = weight;
    }

    private boolean isDeclared(double weight) {
        return !declared.isEmpty() && declared.has(weight);
    }

    /** Per row whether its weights, multiplied, are above 0. */
    static boolean[] used(Collection<WeightDraft> weights, int rows) {
        var used = new boolean[rows];
        Arrays.fill(used, true);
        for (var weight : weights) {
            for (var row = 0; row < rows; row++) {
                used[row] &= weight.values[row] > 0 && !weight.isDeclared(weight.values[row]);
            }
        }
        return used;
    }

    /**
     * How many rows several weights, multiplied, leave without a weight, with a negative one, with a weight of 0, and in
     * use. Who lacks one of them has none; what is 0 stays 0; two negative ones make no good one.
     */
    static Use use(Collection<WeightDraft> weights, int rows) {
        var missing = 0;
        var negative = 0;
        var zero = 0;
        for (var row = 0; row < rows; row++) {
            var lacks = false;
            var below = false;
            var nought = false;
            for (var weight : weights) {
                var value = weight.values[row];
                lacks |= Double.isNaN(value) || weight.isDeclared(value);
                below |= value < 0;
                nought |= value == 0;
            }
            missing += lacks ? 1 : 0;
            zero += !lacks && nought ? 1 : 0;
            negative += !lacks && !nought && below ? 1 : 0;
        }
        return new Use(missing, negative, zero, rows - missing - negative - zero);
    }

    /** Rows by what their weight is. */
    record Use(int missing, int negative, int zero, int used) {}

    String name() {
        return name;
    }

    /** Whether anybody has a weight above 0. */
    boolean isUsable() {
        return positive;
    }

    /** As they stand in the file. */
    Column.Numbers numbers() {
        return new Column.Numbers(Arrays.copyOf(values, rows));
    }
}
