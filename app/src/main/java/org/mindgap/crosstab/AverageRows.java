package org.mindgap.crosstab;

import java.util.ArrayList;
import java.util.List;

/** Means and medians as rows of a table. */
public final class AverageRows {
    private static final List<String> NUMBERS = List.of(
            "n",
            "sum_w",
            "n_eff",
            "mean",
            "se",
            "lower",
            "upper",
            "deff",
            "median",
            "median_se",
            "median_lower",
            "median_upper",
            "df",
            "hidden");

    private AverageRows() {}

    /** These columns, then those of the numbers. */
    public static List<String> columns(List<String> keys) {
        var columns = new ArrayList<>(keys);
        columns.addAll(NUMBERS);
        return columns;
    }

    /**
     * A row.
     *
     * @param keys what the numbers are of
     * @param hidden whether they are few people's
     */
    public static List<Object> row(List<String> keys, Averages of, boolean hidden) {
        var row = new ArrayList<Object>(keys);
        row.add(hidden ? (Object) Double.NaN : of.count());
        for (var number : new double[] {
            of.sumOfWeights(),
            of.effectiveBase(),
            of.mean(),
            of.meanError(),
            of.meanInterval().lower(),
            of.meanInterval().upper(),
            of.designEffect(),
            of.median(),
            of.medianError(),
            of.medianInterval().lower(),
            of.medianInterval().upper()
        }) {
            row.add(hidden ? Double.NaN : number);
        }
        row.add(of.degreesOfFreedom());
        row.add(hidden);
        return row;
    }
}
