package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.mindgap.figure.DataTable;

/**
 * A table for people: aligned columns, numbers at the right, four decimals. The same on every computer, whatever its
 * language. Columns are counted as terminals do: two for Chinese, Japanese and Korean, none for combining signs.
 */
final class TableText {
    private static final int GAP = 2;
    private static final int WIDEST = 60;
    private static final double SMALL = 5e-5;
    private static final Set<String> CHANCES = Set.of("p", "p_adjusted", "p_t", "p_equivalent", "p_wild");

    private TableText() {}

    static String of(DataTable table) {
        return of(table, column -> number(table, column));
    }

    /**
     * A table whose numbers come with words.
     *
     * @param right which columns stand at the right
     */
    static String of(DataTable table, IntPredicate right) {
        var lines = new ArrayList<List<String>>();
        lines.add(table.columns());
        for (var row : table.rows()) {
            lines.add(IntStream.range(0, row.size())
                    .mapToObj(c -> text(table.columns().get(c), row.get(c)))
                    .toList());
        }
        var text = new StringBuilder();
        var widths = widths(lines, table.columns().size());
        for (var i = 0; i < lines.size(); i++) {
            line(lines.get(i), widths, right, text);
            if (i == 0) {
                line(widths.stream().map("-"::repeat).toList(), widths, right, text);
            }
        }
        return text.toString();
    }

    /** The same with numbers that four decimals would show as 0 in digits of their own: 1.3e-13. */
    static String exact(DataTable table, IntPredicate right) {
        var rows = table.rows().stream()
                .map(row -> IntStream.range(0, row.size())
                        .mapToObj(c -> row.get(c) instanceof Double number
                                        && number != 0
                                        && Math.abs(number) < SMALL
                                        && !CHANCES.contains(table.columns().get(c))
                                ? (Object) String.format(Locale.ROOT, "%.1e", number)
                                : row.get(c))
                        .toList())
                .toList();
        return of(new DataTable(table.columns(), rows), right);
    }

    private static List<Integer> widths(List<List<String>> lines, int columns) {
        var widths = new ArrayList<Integer>();
        for (var c = 0; c < columns; c++) {
            var widest = 0;
            for (var line : lines) {
                widest = Math.max(widest, width(line.get(c)));
            }
            widths.add(widest);
        }
        return widths;
    }

    private static void line(List<String> cells, List<Integer> widths, IntPredicate right, StringBuilder text) {
        var start = text.length();
        for (var c = 0; c < cells.size(); c++) {
            var space = " ".repeat(widths.get(c) - width(cells.get(c)));
            text.append(c == 0 ? "" : " ".repeat(GAP));
            text.append(right.test(c) ? space + cells.get(c) : cells.get(c) + space);
        }
        var end = text.length();
        while (end > start && text.charAt(end - 1) == ' ') {
            end--;
        }
        text.setLength(end);
        text.append('\n');
    }

    /** Whether most of a column are numbers: it then stands at the right, its words too. */
    private static boolean number(DataTable table, int column) {
        return table.rows().stream().anyMatch(r -> r.get(column) instanceof Number);
    }

    /** A p-value that four decimals cannot show is told to be smaller: none is 0. */
    private static String text(String column, Object value) {
        return value instanceof Double p && p < SMALL && CHANCES.contains(column) ? "<0.0001" : text(value);
    }

    private static String text(Object value) {
        if (value instanceof Double number) {
            return number.isNaN() ? "-" : String.format(Locale.ROOT, "%.4f", number);
        }
        var text = value.toString().replaceAll("\\R|\t", " ");
        return text.codePointCount(0, text.length()) <= WIDEST
                ? text
                : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }

    private static int width(String text) {
        return text.codePoints().map(TableText::width).sum();
    }

    private static int width(int codePoint) {
        var type = Character.getType(codePoint);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK || type == Character.FORMAT) {
            return 0;
        }
        return switch (Character.UnicodeScript.of(codePoint)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL -> 2;
            default ->
                (codePoint >= 0x3000 && codePoint <= 0x303F) || (codePoint >= 0xFF01 && codePoint <= 0xFF60) ? 2 : 1;
        };
    }
}
