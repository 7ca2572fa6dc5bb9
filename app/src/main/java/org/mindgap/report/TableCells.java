package org.mindgap.report;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import org.mindgap.figure.DataTable;

/** The cells of a table of numbers as people read them. */
final class TableCells {
    /** Columns in the units of the metric. */
    private static final Set<String> UNITS = Set.of("value", "floor", "corrected", "lower", "upper");

    private static final Set<String> TENTHS = Set.of("n_eff", "df");

    /** Letters from which a text is given room to run in. */
    static final int SENTENCE = 24;

    /** From here on, a tenth of a person or of a degree of freedom says nothing. */
    private static final int MANY = 100;

    private final ReportWords words;

    TableCells(ReportWords words) {
        this.words = words;
    }

    List<List<String>> texts(DataTable table) {
        return table.rows().stream()
                .map(r -> IntStream.range(0, r.size())
                        .mapToObj(i -> text(table, r, i))
                        .toList())
                .toList();
    }

    List<Boolean> numbers(DataTable table) {
        return IntStream.range(0, table.columns().size())
                .mapToObj(i -> number(table, i))
                .toList();
    }

    /** How a column's cells look: as numbers, as sentences that need room, or as words (empty). */
    String look(DataTable table, int column) {
        if (number(table, column)) {
            return "num";
        }
        return table.rows().stream().anyMatch(r -> r.get(column).toString().length() > SENTENCE) ? "text" : "";
    }

    boolean number(DataTable table, int column) {
        return table.rows().stream().anyMatch(r -> r.get(column) instanceof Number);
    }

    String text(DataTable table, List<Object> row, int column) {
        var value = row.get(column);
        if (!(value instanceof Double number)) {
            return value instanceof Integer n ? String.format(Locale.ENGLISH, "%,d", n) : value.toString();
        }
        if (number.isNaN()) {
            return words.text("state.no-number");
        }
        var name = table.columns().get(column);
        var metric = table.columns().indexOf("metric");
        var inUnits = UNITS.contains(name) && metric >= 0;
        var points = inUnits && String.valueOf(row.get(metric)).contains("points");
        if (TENTHS.contains(name)) {
            return String.format(Locale.ENGLISH, number >= MANY ? "%,.0f" : "%,.1f", number);
        }
        return String.format(Locale.ENGLISH, points ? "%,.1f" : "%.3f", number);
    }
}
