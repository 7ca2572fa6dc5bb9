package org.mindgap.store;

import java.sql.SQLException;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.Map;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.PeopleText;
import org.mindgap.survey.Group;

/** Groups as rows of their own, so that an answer holds a number. Remembers those met. */
final class People {
    private static final int MOST = 4_096;

    private final Map<Long, Group> known = new HashMap<>();
    private final Map<String, Long> keys = new HashMap<>();

    /** The same group comes again and again: its text is made once. */
    private final IdentityHashMap<Group, Long> same = new IdentityHashMap<>();

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
        var met = same.get(group);
        if (met != null) {
            return met;
        }
        // by the text, since groups that differ only in the order of their conditions are equal
        var text = PeopleText.write(group);
        var key = keys.get(text);
        if (key == null) {
            session.run("INSERT OR IGNORE INTO people (codes) VALUES (?)", text);
            key = session.number("SELECT key FROM people WHERE codes = ?", text);
            keys.put(text, key);
        }
        if (same.size() >= MOST) {
            same.clear();
        }
        same.put(group, key);
        return key;
    }
}
