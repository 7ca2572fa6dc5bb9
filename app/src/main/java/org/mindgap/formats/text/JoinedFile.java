package org.mindgap.formats.text;

import java.util.ArrayList;
import java.util.List;

/** Traces of files that were put one behind the other: a byte order mark in the middle, names of columns that come again. */
public final class JoinedFile {
    private static final char MARK = '\uFEFF';

    private JoinedFile() {}

    /** Whether a row begins with a byte order mark, as a file does. */
    public static boolean isMarked(List<String> fields) {
        return !fields.isEmpty() && !fields.get(0).isEmpty() && fields.get(0).charAt(0) == MARK;
    }

    /** The row without the mark, and without the quotation marks that stood behind it. */
    public static List<String> unmarked(List<String> fields, char quote) {
        if (!isMarked(fields)) {
            return fields;
        }
        var first = fields.get(0).substring(1);
        var sign = String.valueOf(quote);
        if (first.length() > 1 && first.startsWith(sign) && first.endsWith(sign)) {
            first = first.substring(1, first.length() - 1).replace(sign + sign, sign);
        }
        var row = new ArrayList<>(fields);
        row.set(0, first);
        return row;
    }

    /** Whether a row holds the names of the columns again: all of them, and at least two. */
    public static boolean repeats(List<String> names, List<String> fields) {
        if (names.isEmpty()
                || fields.isEmpty()
                || !names.get(0).strip().equals(fields.get(0).strip())) {
            return false;
        }
        var named = 0;
        for (var i = 0; i < Math.max(names.size(), fields.size()); i++) {
            var name = i < names.size() ? names.get(i).strip() : "";
            if (!name.equals(i < fields.size() ? fields.get(i).strip() : "")) {
                return false;
            }
            named += name.isEmpty() ? 0 : 1;
        }
        return named > 1;
    }
}
