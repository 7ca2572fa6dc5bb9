package org.mindgap.table;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A table with pipes. Signs that Markdown or HTML would read are escaped. */
final class MarkdownTable {
    private static final String SIGNS = "\\`*_{}[]()#+!|~$";

    private final NotedTable table;

    MarkdownTable(NotedTable table) {
        this.table = table;
    }

    String text() {
        var data = table.data();
        var text = new StringBuilder();
        if (!table.caption().isBlank()) {
            text.append("**").append(escaped(table.caption())).append("**\n\n");
        }
        text.append(line(data.columns().stream().map(MarkdownTable::escaped).collect(Collectors.joining(" | "))));
        text.append(line(IntStream.range(0, data.columns().size())
                .mapToObj(i -> Cells.number(data, i) ? "---:" : "---")
                .collect(Collectors.joining(" | "))));
        for (var row : data.rows()) {
            text.append(line(row.stream().map(MarkdownTable::cell).collect(Collectors.joining(" | "))));
        }
        for (var note : table.notes()) {
            text.append('\n').append(escaped(note)).append('\n');
        }
        if (!table.invented().isBlank()) {
            text.append("\n**").append(escaped(table.invented())).append("**\n");
        }
        return text.toString();
    }

    private static String line(String cells) {
        return "| " + cells + " |\n";
    }

    private static String cell(Object value) {
        var text = Cells.text(value);
        return value instanceof Number ? text : escaped(text);
    }

    static String escaped(String text) {
        var out = new StringBuilder(text.length() + 16);
        text.replaceAll("\\s+", " ").codePoints().forEach(c -> {
            switch (c) {
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '&' -> out.append("&amp;");
                default -> {
                    if (SIGNS.indexOf(c) >= 0) {
                        out.append('\\');
                    }
                    out.appendCodePoint(c);
                }
            }
        });
        return out.toString();
    }
}
