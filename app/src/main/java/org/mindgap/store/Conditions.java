package org.mindgap.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mindgap.elicit.Condition;

/** Ways of asking as rows of their own, so that an answer holds a number. Remembers those met. On the writer's thread only. */
final class Conditions {
    private final Map<Condition, Long> known = new HashMap<>();

    long key(Session session, Condition condition) throws SQLException {
        var key = known.get(condition);
        if (key == null) {
            @Nullable
            Object[] values = {
                condition.askedAs().name(),
                condition.language(),
                condition.wording(),
                condition.order(),
                condition.reading().name(),
                condition.temperature()
            };
            key = session.number(
                    "SELECT key FROM condition WHERE asked_as = ? AND language = ? AND wording = ?"
                            + " AND option_order = ? AND reading = ? AND temperature IS ?",
                    values);
            if (key == 0) {
                key = session.insert(
                        "INSERT INTO condition (asked_as, language, wording, option_order, reading, temperature)"
                                + " VALUES (?, ?, ?, ?, ?, ?)",
                        values);
            }
            known.put(condition, key);
        }
        return key;
    }
}
