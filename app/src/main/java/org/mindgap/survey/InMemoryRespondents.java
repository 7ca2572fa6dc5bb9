package org.mindgap.survey;

import java.util.Map;

/**
 * Respondents whose columns are all at hand.
 *
 * @param count number of rows
 * @param columns by variable name, each of that length
 */
public record InMemoryRespondents(int count, Map<String, Column> columns) implements Respondents {

    public InMemoryRespondents {
        columns = Map.copyOf(columns);
        for (var column : columns.values()) {
            if (column.size() != count) {
                throw new IllegalArgumentException("a column has " + column.size() + " rows, not " + count);
            }
        }
    }

    @Override
    public Column column(String variable) {
        var column = columns.get(variable);
        if (column == null) {
            throw new IllegalArgumentException("no variable " + variable);
        }
        return column;
    }
}
