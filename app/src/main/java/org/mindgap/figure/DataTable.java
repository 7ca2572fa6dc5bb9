package org.mindgap.figure;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * A table of plain values, as machines read it. A value is text, a whole number, a double (NaN where there is none) or a
 * boolean.
 *
 * @param columns names, unique
 * @param rows each as long as the columns
 */
public record DataTable(List<String> columns, List<List<Object>> rows) {

    public DataTable {
        columns = List.copyOf(columns);
        if (Set.copyOf(columns).size() != columns.size()) {
            throw new IllegalArgumentException("two columns have one name: " + columns);
        }
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException(row.size() + " values for " + columns.size() + " columns");
            }
        }
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * As CSV after RFC 4180: a header, decimal points, numbers with all their digits, nothing for NaN. Text that a
     * spreadsheet would run as a formula gets a leading apostrophe; numbers do not, nor do codes that are numbers.
     */
    public String csv() {
        var text = new StringBuilder();
        line(columns, text);
        rows.forEach(r -> line(r, text));
        return text.toString();
    }

    private static void line(Collection<?> values, StringBuilder text) {
        var first = true;
        for (var value : values) {
            if (!first) {
                text.append(',');
            }
            first = false;
            text.append(cell(value));
        }
        text.append("\r\n");
    }

    private static String cell(Object value) {
        if (value instanceof Double number) {
            return number.isNaN() ? "" : number.toString();
        }
        return value instanceof String text ? quoted(harmless(text)) : value.toString();
    }

    private static String harmless(String text) {
        var runs = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return runs && !text.matches("-\\d{1,400}(\\.\\d{1,400})?") ? "'" + text : text;
    }

    private static String quoted(String text) {
        var plain = text.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r')
                && text.equals(text.strip());
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
