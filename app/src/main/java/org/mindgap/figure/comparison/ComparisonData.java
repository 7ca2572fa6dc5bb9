package org.mindgap.figure.comparison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.mindgap.compare.paired.PairedRow;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.figure.ComparisonSpec.Row;
import org.mindgap.figure.DataTable;
import org.mindgap.gap.metric.Metric;
import org.mindgap.stats.Multiplicity;

/** The numbers behind a paired comparison. */
final class ComparisonData {
    private final Metric metric;
    private final double margin;
    private final Multiplicity how;

    ComparisonData(Metric metric, double margin, Multiplicity how) {
        this.metric = metric;
        this.margin = margin;
        this.how = how;
    }

    DataTable table(List<PairedRow> rows, List<String> labels, List<Row> drawn) {
        var all = new ArrayList<List<Object>>();
        for (var i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            var values = new ArrayList<Object>(List.of(
                    labels.get(i),
                    row.questionsSecond(),
                    row.questionsFirst(),
                    row.test().map(PairedTest::count).orElse(0),
                    row.meanSecond(),
                    row.meanFirst()));
            values.addAll(row.test()
                    .map(this::numbers)
                    .orElseGet(() -> List.of(
                            Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN)));
            values.addAll(List.of(
                    row.adjusted(),
                    how.name().toLowerCase(Locale.ROOT),
                    margin,
                    row.identical(),
                    drawn.get(i).verdict(),
                    metric.id()));
            all.add(values);
        }
        return new DataTable(
                List.of(
                        "row",
                        "n_before",
                        "n_after",
                        "n_both",
                        "before",
                        "after",
                        "difference",
                        "lower",
                        "upper",
                        "d_z",
                        "p_t",
                        "p_equivalent",
                        "p",
                        "p_adjusted",
                        "adjusted_by",
                        "margin",
                        "identical",
                        "verdict",
                        "metric"),
                all);
    }

    private List<Object> numbers(PairedTest test) {
        var half = test.margin(ComparisonFigures.LEVEL);
        return List.of(
                test.mean(),
                test.mean() - half,
                test.mean() + half,
                test.effect(),
                test.p(),
                margin > 0 ? test.equivalence(margin) : Double.NaN,
                test.flips().twoSided());
    }
}
