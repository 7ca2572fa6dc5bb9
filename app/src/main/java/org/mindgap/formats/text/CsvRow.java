package org.mindgap.formats.text;

import java.util.List;

/**
 * A row of a CSV file.
 *
 * @param line the line it starts on, from 1
 * @param fields as many as the header has
 */
public record CsvRow(long line, List<String> fields) {

    /** The field without blanks around it; empty where the column is not there (a negative number). */
    public String text(int column) {
        return column < 0 ? "" : fields.get(column).strip();
    }
}
