package org.mindgap.gap;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.stats.Multiplicity;

/** p-values of the differences of a table, adjusted by Benjamini and Hochberg, metric by metric (methods.md §9.6). */
final class Adjusted {
    private Adjusted() {}

    /** The same rows; each metric's differences are one family. */
    static List<Scored> of(List<Scored> rows) {
        var filled = new ArrayList<>(rows);
        rows.stream().map(Scored::metric).distinct().forEach(metric -> {
            var p = rows.stream()
                    .mapToDouble(r -> r.metric().equals(metric) ? p(r) : Double.NaN)
                    .toArray();
            var adjusted = Multiplicity.BENJAMINI_HOCHBERG.adjust(p);
            for (var i = 0; i < p.length; i++) {
                var row = filled.get(i).row();
                if (!Double.isNaN(p[i]) && row.contrast().isPresent()) {
                    filled.set(
                            i, filled.get(i).with(row.with(row.contrast().get().adjusted(adjusted[i]))));
                }
            }
        });
        return filled;
    }

    private static double p(Scored row) {
        return row.row().contrast().map(GapContrast::p).orElse(Double.NaN);
    }
}
