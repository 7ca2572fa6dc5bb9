package org.mindgap.elicit;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Shares by option code in the order in which they were given, as two arrays: a study may hold a million of them. Never
 * changes, so that answers with the same shares can hold the same object.
 */
public final class OptionShares extends AbstractMap<String, Double> {
    private final String[] codes;
    private final double[] shares;

    private OptionShares(Map<String, Double> from) {
        codes = new String[from.size()];
        shares = new double[codes.length];
        var next = 0;
        for (var entry : from.entrySet()) {
            codes[next] = entry.getKey();
            shares[next++] = entry.getValue();
        }
    }

    /** The shares themselves where they are of this kind already, else a copy. */
    public static OptionShares of(Map<String, Double> shares) {
        return shares instanceof OptionShares already ? already : new OptionShares(shares);
    }

    @Override
    public int size() {
        return codes.length;
    }

    @Override
    public @Nullable Double get(@Nullable Object code) {
        var at = place(code);
        return at < 0 ? null : shares[at];
    }

    @Override
    public boolean containsKey(@Nullable Object code) {
        return place(code) >= 0;
    }

    private int place(@Nullable Object code) {
        for (var i = 0; i < codes.length; i++) {
            if (codes[i].equals(code)) {
                return i;
            }
        }
        return -1;
    }

    @Override
    public Set<Entry<String, Double>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public int size() {
                return codes.length;
            }

            @Override
            public Iterator<Entry<String, Double>> iterator() {
                return new Entries();
            }
        };
    }

    private final class Entries implements Iterator<Entry<String, Double>> {
        private int next;

        @Override
        public boolean hasNext() {
            return next < codes.length;
        }

        @Override
        public Entry<String, Double> next() {
            if (next >= codes.length) {
                throw new NoSuchElementException();
            }
            var entry = Map.entry(codes[next], shares[next]);
            next++;
            return entry;
        }
    }
}
