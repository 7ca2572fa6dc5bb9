package org.mindgap.report;

import java.util.Locale;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.HeatmapSpec;

/** Tables of a report: every figure has its twin. */
final class HtmlTables {
    private final Html html;
    private final ReportWords words;
    private final TableCells cells;

    HtmlTables(Html html, ReportWords words) {
        this.html = html;
        this.words = words;
        this.cells = new TableCells(words);
    }

    /** Any table; the first column names the row. */
    void table(String caption, DataTable table) {
        html.open("div", "class", "wide").open("table");
        html.element("caption", caption);
        html.open("thead").open("tr");
        for (var i = 0; i < table.columns().size(); i++) {
            html.element(
                    "th", head(table.columns().get(i)), "scope", "col", "class", cells.number(table, i) ? "num" : "");
        }
        html.close().close().open("tbody");
        for (var row : table.rows()) {
            html.open("tr");
            for (var i = 0; i < row.size(); i++) {
                var value = cells.text(table, row, i);
                if (i == 0) {
                    html.element("th", value, "scope", "row");
                } else {
                    html.element("td", value, "class", cells.look(table, i));
                }
            }
            html.close();
        }
        html.close().close().close();
    }

    /** A column's name in the data files in words; variables of the survey keep theirs. */
    private String head(String column) {
        return words.has("head." + column) ? words.text("head." + column) : column;
    }

    /** A heatmap as a table: the same rows, columns and words. */
    void heatmap(HeatmapSpec figure) {
        html.open("div", "class", "wide").open("table");
        html.element("caption", figure.title() + ". " + figure.scale().title() + ".");
        html.open("thead").open("tr");
        html.element("th", words.text("column.row"), "scope", "col", "rowspan", "2");
        html.element("th", figure.baseHead(), "scope", "col", "rowspan", "2", "class", "num");
        for (var group : figure.columnGroups()) {
            html.element(
                    "th",
                    group.badge().isEmpty() ? group.name() : group.name() + " (" + group.badge() + ")",
                    "scope",
                    "colgroup",
                    "colspan",
                    String.valueOf(group.columns().size()));
        }
        html.close().open("tr");
        figure.columnGroups().stream()
                .flatMap(g -> g.columns().stream())
                .forEach(c -> html.element("th", c.head(), "scope", "col", "class", "num"));
        html.close().close().open("tbody");
        for (var row : figure.rows()) {
            html.open("tr", "class", row.everyone() ? "everyone" : "");
            html.element("th", row.label(), "scope", "row");
            html.element("td", row.base(), "class", "num");
            for (var cell : row.cells()) {
                var shown = cell.text().isEmpty() ? words.text("state." + word(cell)) : cell.text();
                var whole = cell.interval().isEmpty() || cell.text().isEmpty()
                        ? shown
                        : words.text("cell.interval", shown, cell.interval());
                html.element("td", whole, "class", "num", "title", cell.sentence());
            }
            html.close();
        }
        html.close().close().close();
    }

    private static String word(HeatmapSpec.Cell cell) {
        return cell.state().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
