package org.mindgap.views.kit;

import java.util.Optional;
import javafx.event.Event;
import javafx.event.EventType;
import org.mindgap.figure.DataTable;
import org.mindgap.table.TableFormat;

/**
 * A table is wanted on the clipboard or as a file. It rises from the table to the window, which knows the study: where it
 * comes from and what of it is invented is said in one place, and no room can forget it.
 */
public final class TableEvent extends Event {
    /** The only kind. */
    public static final EventType<TableEvent> WANTED = new EventType<>(Event.ANY, "TABLE_WANTED");

    private static final long serialVersionUID = 1;

    private final transient DataTable table;
    private final String title;
    private final transient Optional<TableFormat> format;

    /**
     * @param title what the table is
     * @param format for the clipboard; nothing to save it as a file
     */
    public TableEvent(DataTable table, String title, Optional<TableFormat> format) {
        super(WANTED);
        this.table = table;
        this.title = title;
        this.format = format;
    }

    public DataTable table() {
        return table;
    }

    public String title() {
        return title;
    }

    public Optional<TableFormat> format() {
        return format;
    }
}
