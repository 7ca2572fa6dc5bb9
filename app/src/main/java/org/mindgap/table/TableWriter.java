package org.mindgap.table;

import java.util.List;
import org.mindgap.figure.DataTable;

/** Writes tables. Every text is escaped for what it is written into, whatever it holds. */
public final class TableWriter {
    private TableWriter() {}

    /** The table as a file of a format holds it. */
    public static String write(NotedTable table, TableFormat format) {
        return switch (format) {
            case CSV -> table.marked().csv();
            case TSV -> tsv(table.marked());
            case LATEX -> new LatexTable(table).text();
            case MARKDOWN -> new MarkdownTable(table).text();
            case HTML -> new HtmlTable(table).page();
        };
    }

    /** The table alone as HTML, for the clipboard. */
    public static String htmlFragment(NotedTable table) {
        return new HtmlTable(table).fragment();
    }

    /** Fields parted by tabs, no quotes: what spreadsheets take from the clipboard. */
    private static String tsv(DataTable table) {
        var text = new StringBuilder();
        line(List.<Object>copyOf(table.columns()), text);
        table.rows().forEach(row -> line(row, text));
        return text.toString();
    }

    private static void line(List<Object> row, StringBuilder text) {
        for (var i = 0; i < row.size(); i++) {
            var value = row.get(i);
            var cell = value instanceof Double number && number.isNaN() ? "" : Cells.text(value);
            text.append(i == 0 ? "" : "\t").append(Cells.harmless(value, cell));
        }
        text.append('\n');
    }
}
