package org.mindgap.store;

import java.lang.ref.SoftReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mindgap.survey.Column;
import org.mindgap.survey.Respondents;

/** Respondents in a study file: a column is read when asked for and kept while memory allows. */
final class StoredRespondents implements Respondents {
    private final int count;
    private final Map<String, Kept> columns = new HashMap<>();

    /** Reads a column by its variable's key. */
    interface Source {
        Column read(long variable, int respondents);
    }

    StoredRespondents(int count, Map<String, Long> variables, Source source) {
        this.count = count;
        variables.forEach((name, key) -> columns.put(name, new Kept(key, source)));
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
        return kept.get(count);
    }

    /** One column; two threads that ask at once wait for one reading. */
    private static final class Kept {
        private final long key;
        private final Source source;
        private @Nullable SoftReference<Column> column;

        Kept(long key, Source source) {
            this.key = key;
            this.source = source;
        }

        synchronized Column get(int respondents) {
            var known = column == null ? null : column.get();
            if (known == null) {
                known = source.read(key, respondents);
                column = new SoftReference<>(known);
            }
            return known;
        }
    }
}
