package org.mindgap.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.PeopleText;
import org.mindgap.survey.Group;

/** Groups as rows of their own, so that an answer holds a number. Remembers those met. */
final class People {
    private final Map<Long, Group> known = new HashMap<>();
    private final Map<String, Long> keys = new HashMap<>();

    Group read(Session session, long key) throws SQLException {
        var group = known.get(key);
        if (group == null) {
            group = PeopleText.read(
                    session.first("SELECT codes FROM people WHERE key = ?", row -> row.getString(1), key)
                            .orElseThrow(() -> new DamagedException("no people " + key)));
            known.put(key, group);
        }
        return group;
    }

    long key(Session session, Group group) throws SQLException {
        // by the text, since groups that differ only in the order of their conditions are equal
        var text = PeopleText.write(group);
        var key = keys.get(text);
        if (key == null) {
            session.run("INSERT OR IGNORE INTO people (codes) VALUES (?)", text);
            key = session.number("SELECT key FROM people WHERE codes = ?", text);
            keys.put(text, key);
        }
        return key;
    }
}
