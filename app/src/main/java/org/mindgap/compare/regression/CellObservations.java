package org.mindgap.compare.regression;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.mindgap.compare.consistency.ConsistencyRow;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;

/** Cells of consistency as a table for a regression, under the names that the command line prints them with. */
public final class CellObservations {

    private CellObservations() {}

    /** A row for each model and language. */
    public static Observations of(List<ConsistencyRow> rows) {
        var table = new LinkedHashMap<String, Series>();
        table.put("model", texts(rows, ConsistencyRow::model));
        table.put("language", texts(rows, ConsistencyRow::language));
        table.put("n_responses", numbers(rows, r -> r.responses()));
        table.put("n_questions", numbers(rows, r -> r.questions()));
        table.put("n_repeated", numbers(rows, r -> r.repeated()));
        table.put("consistency", numbers(rows, r -> r.consistency().value()));
        table.put("alignment", numbers(rows, r -> r.alignment().value()));
        table.put(
                "alignment_questions", numbers(rows, r -> r.questionAlignment().value()));
        table.put("alignment_pearson", numbers(rows, ConsistencyRow::linear));
        table.put("alignment_mean", numbers(rows, ConsistencyRow::nearness));
        table.put("consistency_half", numbers(rows, ConsistencyRow::splitConsistency));
        table.put("alignment_half", numbers(rows, ConsistencyRow::splitAlignment));
        return new Observations(table);
    }

    private static Series texts(List<ConsistencyRow> rows, Function<ConsistencyRow, String> of) {
        return Series.Categories.of(rows.stream().map(of).toList());
    }

    private static Series numbers(List<ConsistencyRow> rows, ToDoubleFunction<ConsistencyRow> of) {
        return new Series.Numbers(rows.stream().mapToDouble(of).toArray());
    }
}
