package org.mindgap.gap;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.stats.Multiplicity;

/** p-values of the differences of a table, adjusted metric by metric: those of one metric are one family (methods.md §9.6). */
final class Adjusted {
    private Adjusted() {}

    /** The same rows; what was adjusted before is adjusted anew. */
    static List<GapRow> of(List<GapRow> rows, Multiplicity how) {
        var filled = new ArrayList<>(rows);
        rows.stream().map(GapRow::metric).distinct().forEach(metric -> {
            var p = rows.stream()
                    .mapToDouble(r -> r.metric().equals(metric) ? p(r) : Double.NaN)
                    .toArray();
            var adjusted = how.adjust(p);
            for (var i = 0; i < p.length; i++) {
                var row = filled.get(i);
                if (!Double.isNaN(p[i]) && row.contrast().isPresent()) {
                    filled.set(i, row.with(row.contrast().get().adjusted(adjusted[i])));
                }
            }
        });
        return filled;
    }

    private static double p(GapRow row) {
        return row.contrast().map(GapContrast::p).orElse(Double.NaN);
    }
}
