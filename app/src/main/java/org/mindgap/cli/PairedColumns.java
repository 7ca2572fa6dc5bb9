package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.paired.PairedComparison;
import org.mindgap.compare.paired.PairedRow;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.figure.DataTable;
import org.mindgap.gap.metric.Metric;
import org.mindgap.survey.Survey;

/** A paired comparison as it is printed. */
final class PairedColumns {
    private static final List<String> TEST = List.of(
            "n_a", "n_b", "n_both", "mean_a", "mean_b", "difference", "lower", "upper", "p", "p_adjusted", "d_z");
    private static final List<String> MORE = List.of("t", "df", "p_t", "sign_patterns", "exact");
    private static final double LEVEL = 0.95;

    private final PairedComparison result;
    private final Survey survey;
    private final @Nullable Double margin;
    private final Metric metric;

    /** @param margin of equivalence, or null where nobody asked */
    PairedColumns(PairedComparison result, Survey survey, @Nullable Double margin, Metric metric) {
        this.result = result;
        this.survey = survey;
        this.margin = margin;
        this.metric = metric;
    }

    /**
     * The table.
     *
     * @param named the dimensions as somebody named them
     * @param dimensions the same as the survey has them
     * @param text whether people read it: fewer columns
     * @param codes codes instead of names
     */
    DataTable table(List<String> named, List<String> dimensions, boolean text, boolean codes) {
        var columns = new ArrayList<>(named);
        columns.addAll(TEST);
        columns.add(closer() + "_a");
        columns.add("same");
        columns.add(closer() + "_b");
        if (margin != null) {
            columns.add("p_equivalent");
        }
        if (!text) {
            columns.addAll(MORE);
            columns.addAll(List.of("metric", "margin", "identical"));
        }
        var rows = new ArrayList<List<Object>>();
        for (var row : result.rows()) {
            var values = new ArrayList<Object>();
            for (var dimension : dimensions) {
                var code = row.keys().getOrDefault(dimension, "");
                values.add(
                        codes
                                ? code
                                : survey.variable(dimension)
                                        .map(v -> v.labelOf(code))
                                        .orElse(code));
            }
            numbers(row, values);
            if (!text) {
                more(row, values);
            }
            rows.add(values);
        }
        return new DataTable(columns, rows);
    }

    /** Whose value is the smaller is closer to people, or only smaller where the metric has no such direction. */
    private String closer() {
        return switch (metric.direction()) {
            case SMALLER_IS_CLOSER, LARGER_IS_CLOSER -> "closer";
            case NEITHER -> "smaller";
        };
    }

    private void numbers(PairedRow row, List<Object> values) {
        values.addAll(List.of(row.questionsFirst(), row.questionsSecond()));
        values.add(row.test().map(PairedTest::count).orElse(0));
        values.addAll(List.of(row.meanFirst(), row.meanSecond()));
        if (row.test().isEmpty()) {
            for (var i = 0; i < (margin == null ? 9 : 10); i++) {
                values.add(Double.NaN);
            }
            return;
        }
        var test = row.test().get();
        values.addAll(List.of(test.mean(), test.mean() - test.margin(LEVEL), test.mean() + test.margin(LEVEL)));
        values.addAll(List.of(test.flips().twoSided(), row.adjusted(), test.effect()));
        var turned = metric.direction() == Metric.Direction.LARGER_IS_CLOSER;
        values.addAll(List.of(turned ? test.larger() : test.smaller(), test.equal()));
        values.add(turned ? test.smaller() : test.larger());
        if (margin != null) {
            values.add(test.equivalence(margin));
        }
    }

    private void more(PairedRow row, List<Object> values) {
        if (row.test().isEmpty()) {
            values.addAll(List.of(Double.NaN, Double.NaN, Double.NaN, 0, false));
        } else {
            var test = row.test().get();
            values.addAll(List.of(
                    test.t(),
                    test.count() - 1,
                    test.p(),
                    test.flips().patterns(),
                    test.flips().exact()));
        }
        values.add(metric.id().toLowerCase(Locale.ROOT));
        values.add(margin == null ? (Object) Double.NaN : margin);
        values.add(row.identical());
    }
}
