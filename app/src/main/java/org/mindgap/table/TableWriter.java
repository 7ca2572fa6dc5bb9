package org.mindgap.table;

/** Writes tables. Every text is escaped for what it is written into, whatever it holds. */
public final class TableWriter {
    private TableWriter() {}

    /** The table as a file of a format holds it. */
    public static String write(NotedTable table, TableFormat format) {
        return switch (format) {
            case CSV -> table.data().csv();
            case TSV -> tsv(table);
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
    private static String tsv(NotedTable table) {
        var text = new StringBuilder(String.join("\t", table.data().columns())).append('\n');
        for (var row : table.data().rows()) {
            for (var i = 0; i < row.size(); i++) {
                var value = row.get(i);
                var cell = value instanceof Double number && number.isNaN() ? "" : Cells.text(value);
                text.append(i == 0 ? "" : "\t").append(Cells.harmless(value, cell));
            }
            text.append('\n');
        }
        return text.toString();
    }
}
