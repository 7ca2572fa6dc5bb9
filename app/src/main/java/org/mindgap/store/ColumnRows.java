package org.mindgap.store;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.mindgap.store.codec.DictionaryCodec;
import org.mindgap.store.codec.RowGroupCodec;
import org.mindgap.survey.Column;

/**
 * One encoded column: its dictionary, which numbers have none, and its row groups. Encoding needs no connection, so that
 * it goes on beside the writing of the column before.
 *
 * @param variable name
 * @param dictionary blob, or null for numbers
 * @param groups blobs in order
 * @param respondents in all
 */
@SuppressWarnings("ArrayRecordComponent") // handed from the encoder to the writer and never compared
record ColumnRows(String variable, byte @Nullable [] dictionary, List<byte[]> groups, int respondents) {

    static ColumnRows encode(String variable, Column column) {
        var size = column.size();
        var groups = new ArrayList<byte[]>();
        for (var from = 0; from < size; from += RowGroupCodec.ROWS) {
            var rows = Math.min(RowGroupCodec.ROWS, size - from);
            if (column instanceof Column.Codes codes) {
                var width = RowGroupCodec.width(codes.dictionary().size());
                groups.add(RowGroupCodec.encode(codes.index(), from, rows, width));
            } else if (column instanceof Column.Numbers numbers) {
                groups.add(RowGroupCodec.encode(numbers.values(), from, rows));
            }
        }
        var dictionary = column instanceof Column.Codes codes ? DictionaryCodec.encode(codes.dictionary()) : null;
        return new ColumnRows(variable, dictionary, groups, size);
    }

    /** Size in the file. */
    long bytes() {
        var size = dictionary == null ? 0L : dictionary.length;
        for (var group : groups) {
            size += group.length;
        }
        return size;
    }

    void write(Session session, long survey) throws SQLException {
        var key = session.number("SELECT key FROM variable WHERE survey = ? AND name = ?", survey, variable);
        session.run("INSERT INTO dictionary (variable, codes) VALUES (?, ?)", key, dictionary);
        for (var place = 0; place < groups.size(); place++) {
            session.run(
                    "INSERT INTO row_group (variable, place, respondents, data) VALUES (?, ?, ?, ?)",
                    key,
                    place,
                    Math.min(RowGroupCodec.ROWS, respondents - place * RowGroupCodec.ROWS),
                    groups.get(place));
        }
    }
}
