package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.compare.setting.SettingRow;
import org.mindgap.figure.DataTable;
import org.mindgap.survey.Variable;

/** Two settings with what could not be put to an option, as they are printed. */
final class SettingColumns {
    private static final double LEVEL = 0.95;

    private SettingColumns() {}

    /** @param named the variables as somebody named them */
    static DataTable table(List<SettingRow> rows, List<String> named, List<Variable> by, boolean codes) {
        var columns = new ArrayList<>(named);
        columns.add("n_both");
        for (var side : List.of("a", "b")) {
            columns.addAll(List.of("tv_" + side, "open_" + side, "tv_" + side + "_low", "tv_" + side + "_high"));
        }
        columns.addAll(List.of("difference", "lower", "upper", "p", "p_adjusted", "alignment_a", "whatever"));
        var all = new ArrayList<List<Object>>();
        for (var row : rows) {
            var values = new ArrayList<Object>();
            for (var variable : by) {
                var code = row.people().code(variable.name()).orElse("");
                values.add(codes ? code : variable.distinctLabelOf(code));
            }
            values.add(row.questions());
            for (var side : List.of(row.first(), row.second())) {
                values.addAll(List.of(side.distance(), side.open(), side.low(), side.high()));
            }
            var mean = row.test().map(PairedTest::mean).orElse(Double.NaN);
            var half = row.test().map(t -> t.margin(LEVEL)).orElse(Double.NaN);
            values.addAll(List.of(mean, mean - half, mean + half));
            values.add(row.test().map(t -> t.flips().twoSided()).orElse(Double.NaN));
            values.add(row.adjusted());
            values.add(
                    switch (row.reading()) {
                        case OVERSTATED -> "overstated";
                        case UNDERSTATED -> "understated";
                        case NOT_TOLD_APART -> "not told apart";
                    });
            values.add(row.whatever() ? "yes" : "no");
            all.add(values);
        }
        return new DataTable(columns, all);
    }
}
