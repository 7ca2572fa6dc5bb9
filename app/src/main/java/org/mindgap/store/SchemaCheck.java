package org.mindgap.store;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.mindgap.problem.Problem;

/**
 * Whether a study has the tables and columns of its version. Looked at on opening, before anything is written: where one
 * is missing, an import could neither be finished nor taken away again.
 */
final class SchemaCheck {
    private static final String COLUMNS = "SELECT known.name || '.' || part.name FROM sqlite_schema AS known"
            + " JOIN pragma_table_info(known.name) AS part WHERE known.type = 'table'";

    private SchemaCheck() {}

    /** Why a study of this program's version cannot be used, or nothing. More than is needed does no harm. */
    static Optional<Problem> refusal(Session session) throws SQLException {
        var missing = new TreeSet<String>();
        try (var whole = Sessions.inMemory()) {
            Schema.create(whole);
            missing.addAll(columns(whole));
        }
        missing.removeAll(columns(session));
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(Problem.error("store.damaged", missing.first() + " is missing"));
    }

    private static List<String> columns(Session session) throws SQLException {
        return session.list(COLUMNS, row -> row.getString(1));
    }
}
