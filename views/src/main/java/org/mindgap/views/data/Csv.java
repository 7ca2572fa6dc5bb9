package org.mindgap.views.data;

import java.util.List;
import java.util.stream.Collectors;

/** Rows of text as CSV for the clipboard; no cell can start a formula in a spreadsheet. */
final class Csv {
    private Csv() {}

    static String of(List<String> head, List<List<String>> rows) {
        var all = new StringBuilder(line(head));
        rows.forEach(r -> all.append(line(r)));
        return all.toString();
    }

    private static String line(List<String> cells) {
        return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
    }

    private static String cell(String text) {
        var safe = startsFormula(text) ? "'" + text : text;
        return safe.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r' || c == ';' || c == '\t')
                ? '"' + safe.replace("\"", "\"\"") + '"'
                : safe;
    }

    private static boolean startsFormula(String text) {
        return !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 && !text.matches("-?[0-9]+([.,][0-9]+)?");
    }
}
