package org.mindgap.table;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.figure.DataTable;
import org.mindgap.figure.FigureSpec;

/**
 * A table with what there is to say of it.
 *
 * @param data columns and rows
 * @param caption what it is; or empty
 * @param notes below it: people, weight, policy, what is left out
 * @param invented what is invented, or empty; set bold, and never left away
 */
public record NotedTable(DataTable data, String caption, List<String> notes, String invented) {
    private static final String INVENTED = "invented";

    public NotedTable {
        notes = List.copyOf(notes);
    }

    /**
     * The columns and rows for formats that have no room for notes: what is invented stands in a column of its own, unless
     * there is one.
     */
    public DataTable marked() {
        if (invented.isBlank() || data.columns().contains(INVENTED)) {
            return data;
        }
        var columns = new ArrayList<>(data.columns());
        columns.add(INVENTED);
        var rows = new ArrayList<List<Object>>();
        for (var row : data.rows()) {
            var marked = new ArrayList<>(row);
            marked.add(invented);
            rows.add(marked);
        }
        return new DataTable(columns, rows);
    }

    /** A table that speaks for itself. */
    public static NotedTable of(DataTable data) {
        return new NotedTable(data, "", List.of(), "");
    }

    /** The numbers behind a figure, with the figure's own words: title, subtitle, caption. */
    public static NotedTable of(FigureSpec figure, DataTable data) {
        var notes = new ArrayList<String>();
        notes.add(figure.subtitle());
        notes.add((figure.caption().lead() + " " + figure.caption().text()).strip());
        notes.removeIf(String::isBlank);
        return new NotedTable(data, figure.title(), notes, figure.caption().invented());
    }
}
