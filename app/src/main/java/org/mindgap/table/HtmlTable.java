package org.mindgap.table;

/** A table that says what its heads are heads of; the first column names the row. */
final class HtmlTable {
    private final NotedTable table;

    HtmlTable(NotedTable table) {
        this.table = table;
    }

    String page() {
        var title = table.caption().isBlank() ? "Mindgap" : table.caption();
        return "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<title>" + escaped(title)
                + "</title>\n<style>\nbody { font-family: sans-serif; }\ntable { border-collapse: collapse; }\n"
                + "caption { text-align: start; font-weight: bold; }\n"
                + "th, td { padding: 0.2em 0.6em; text-align: start; border-bottom: 1px solid #c3cad1; }\n"
                + ".number { text-align: right; font-variant-numeric: tabular-nums; }\n</style>\n</head>\n<body>\n"
                + fragment() + "</body>\n</html>\n";
    }

    String fragment() {
        var data = table.data();
        var text = new StringBuilder("<table>\n");
        if (!table.caption().isBlank()) {
            text.append("<caption>").append(escaped(table.caption())).append("</caption>\n");
        }
        text.append("<thead>\n<tr>");
        for (var i = 0; i < data.columns().size(); i++) {
            text.append("<th scope=\"col\"").append(classOf(i)).append('>');
            text.append(escaped(
                            Cells.harmless(data.columns().get(i), data.columns().get(i))))
                    .append("</th>");
        }
        text.append("</tr>\n</thead>\n<tbody>\n");
        for (var row : data.rows()) {
            text.append("<tr>");
            for (var i = 0; i < row.size(); i++) {
                // spreadsheets run formulas that come as HTML from the clipboard too
                var value = escaped(Cells.harmless(row.get(i), Cells.text(row.get(i))));
                text.append(
                        i == 0
                                ? "<th scope=\"row\"" + classOf(i) + ">" + value + "</th>"
                                : "<td" + classOf(i) + ">" + value + "</td>");
            }
            text.append("</tr>\n");
        }
        text.append("</tbody>\n</table>\n");
        for (var note : table.notes()) {
            text.append("<p>").append(escaped(note)).append("</p>\n");
        }
        if (!table.invented().isBlank()) {
            text.append("<p><strong>").append(escaped(table.invented())).append("</strong></p>\n");
        }
        return text.toString();
    }

    private String classOf(int column) {
        return Cells.number(table.data(), column) ? " class=\"number\"" : "";
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
