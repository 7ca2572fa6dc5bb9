package org.mindgap.formats.survey;

import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mindgap.survey.Column;
import org.mindgap.survey.Respondents;

/**
 * Respondents as a file brought them: codes take a byte each while they wait to be written into a study, and a column is
 * made when it is asked for. A survey of a thousand variables would else be held in four times the memory.
 */
final class PackedRespondents implements Respondents {
    private final int count;
    private final Map<String, Kept> columns = new HashMap<>();

    /** A column that can be made again. */
    interface Packed {
        Column column();
    }

    PackedRespondents(int count, Map<String, Packed> columns) {
        this.count = count;
        columns.forEach((name, packed) -> this.columns.put(name, new Kept(packed)));
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public Column column(String variable) {
        var kept = columns.get(variable);
        if (kept == null) {
            throw new IllegalArgumentException("no variable " + variable);
        }
        var column = kept.get();
        if (column.size() != count) {
            throw new IllegalStateException("a column has " + column.size() + " rows, not " + count);
        }
        return column;
    }

    /** One column, the same while somebody holds it. */
    private static final class Kept {
        private final Packed packed;
        private @Nullable WeakReference<Column> made;

        Kept(Packed packed) {
            this.packed = packed;
        }

        synchronized Column get() {
            var known = made == null ? null : made.get();
            if (known == null) {
                known = packed.column();
                made = new WeakReference<>(known);
            }
            return known;
        }
    }
}
