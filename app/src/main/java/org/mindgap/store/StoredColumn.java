package org.mindgap.store;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mindgap.store.codec.DamagedException;
import org.mindgap.store.codec.DictionaryCodec;
import org.mindgap.store.codec.RowGroupCodec;
import org.mindgap.survey.Column;

/**
 * One column as the file holds it: blobs that are decoded after the connection is given back. The number of respondents
 * is believed only after as many row groups as it asks for were found.
 *
 * @param dictionary blob, or null for numbers
 * @param groups in order
 */
@SuppressWarnings("ArrayRecordComponent") // read once and never compared
record StoredColumn(byte @Nullable [] dictionary, List<StoredGroup> groups) {

    /** A row group's stated number of respondents and its blob. */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record StoredGroup(int respondents, byte[] data) {}

    static StoredColumn read(Session session, long variable) throws SQLException {
        var dictionary = session.list(
                "SELECT codes FROM dictionary WHERE variable = ?",
                row -> new StoredGroup(0, blob(row.getBytes(1))),
                variable);
        if (dictionary.isEmpty()) {
            throw new DamagedException("variable " + variable + " has no column");
        }
        var groups = session.list(
                "SELECT respondents, data FROM row_group WHERE variable = ? ORDER BY place",
                row -> new StoredGroup(row.getInt(1), blob(row.getBytes(2))),
                variable);
        var codes = dictionary.get(0).data();
        return new StoredColumn(codes.length == 0 ? null : codes, groups);
    }

    Column decode(int respondents) throws DamagedException {
        var expected = (respondents + (long) RowGroupCodec.ROWS - 1) / RowGroupCodec.ROWS;
        if (groups.size() != expected) {
            throw new DamagedException(groups.size() + " row groups instead of " + expected);
        }
        for (var place = 0; place < groups.size(); place++) {
            var rows = Math.min(RowGroupCodec.ROWS, respondents - place * RowGroupCodec.ROWS);
            if (groups.get(place).respondents() != rows) {
                throw new DamagedException(
                        "row group " + place + " has " + groups.get(place).respondents() + " rows instead of " + rows);
            }
        }
        return dictionary == null ? numbers(respondents) : codes(respondents, DictionaryCodec.decode(dictionary));
    }

    private Column numbers(int respondents) throws DamagedException {
        var values = new double[respondents];
        var from = 0;
        for (var group : groups) {
            RowGroupCodec.decode(group.data(), group.respondents(), values, from);
            from += group.respondents();
        }
        return new Column.Numbers(values);
    }

    private Column codes(int respondents, List<String> codes) throws DamagedException {
        var index = new int[respondents];
        var from = 0;
        for (var group : groups) {
            RowGroupCodec.decode(group.data(), group.respondents(), codes.size(), index, from);
            from += group.respondents();
        }
        return new Column.Codes(index, codes);
    }

    /** The driver gives null for NULL, and a NULL stands for "numbers". */
    private static byte[] blob(byte @Nullable [] bytes) {
        return bytes == null ? new byte[0] : bytes;
    }
}
