package org.mindgap.compare;

import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;

/**
 * Ninety observations made by a formula that R computes too (docs/verification/mixed.R): nine groups g, five groups h
 * across them, three categories k, a number x.
 */
public final class Generated {
    private Generated() {}

    public static Observations data() {
        var columns = new LinkedHashMap<String, Series>();
        columns.put(
                "g",
                Series.Categories.of(
                        IntStream.range(0, 90).mapToObj(i -> "g" + i % 9).toList()));
        columns.put(
                "h",
                Series.Categories.of(
                        IntStream.range(0, 90).mapToObj(i -> "h" + 7 * i % 5).toList()));
        columns.put(
                "k",
                Series.Categories.of(IntStream.range(0, 90)
                        .mapToObj(i -> "abc".substring(i / 4 % 3, i / 4 % 3 + 1))
                        .toList()));
        columns.put(
                "x",
                new Series.Numbers(IntStream.range(0, 90).mapToDouble(Math::cos).toArray()));
        columns.put(
                "y",
                new Series.Numbers(
                        IntStream.range(0, 90).mapToDouble(Generated::y).toArray()));
        return new Observations(columns);
    }

    private static double y(int i) {
        var x = Math.cos(i);
        return 2
                + 0.5 * x
                + Math.sin(3 * (i % 9))
                + 0.8 * Math.cos(5 * (7 * i % 5)) * x
                + 0.3 * (i / 4 % 3)
                + 0.7 * Math.sin(i * i);
    }
}
