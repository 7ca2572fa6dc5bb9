package org.mindgap.table;

import java.util.Locale;
import org.mindgap.figure.DataTable;

/** The values of a table as people read them: up to four decimals, a dash where there is none. */
final class Cells {
    static final String NONE = "–";
    private static final String STARTS_FORMULA = "=+-@\t\r";

    private Cells() {}

    static String text(Object value) {
        if (value instanceof Double number) {
            return number.isNaN() ? NONE : decimal(number);
        }
        return value.toString().replaceAll("\\s+", " ").strip();
    }

    /** Whether a column holds numbers: it stands at the right. */
    static boolean number(DataTable table, int column) {
        return table.rows().stream().anyMatch(r -> r.get(column) instanceof Number)
                && table.rows().stream().noneMatch(r -> r.get(column) instanceof String);
    }

    /** Text that a spreadsheet would run as a formula gets a leading apostrophe; a number does not. */
    static String harmless(Object value, String text) {
        var runs = value instanceof String && !text.isEmpty() && STARTS_FORMULA.indexOf(text.charAt(0)) >= 0;
        return runs && !text.matches("-\\d{1,400}(\\.\\d{1,400})?") ? "'" + text : text;
    }

    private static String decimal(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return String.valueOf((long) number);
        }
        return String.format(Locale.ROOT, "%.4f", number)
                .replaceFirst("0+$", "")
                .replaceFirst("\\.$", "");
    }
}
