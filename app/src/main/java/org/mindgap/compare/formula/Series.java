package org.mindgap.compare.formula;

import java.util.Arrays;
import java.util.List;

/** One column of observations. */
public sealed interface Series permits Series.Numbers, Series.Categories {
    int size();

    boolean missing(int row);

    /** The same for the rows named, in their order. */
    Series rows(int[] kept);

    /** Numbers; NaN is missing. */
    final class Numbers implements Series {
        private final double[] values;

        public Numbers(double[] values) {
            this.values = values.clone();
        }

        public double value(int row) {
            return values[row];
        }

        @Override
        public int size() {
            return values.length;
        }

        @Override
        public boolean missing(int row) {
            return Double.isNaN(values[row]);
        }

        @Override
        public Numbers rows(int[] kept) {
            return new Numbers(Arrays.stream(kept).mapToDouble(r -> values[r]).toArray());
        }
    }

    /** Categories: an index into the levels for each row, negative where missing. */
    final class Categories implements Series {
        private final List<String> levels;
        private final int[] codes;

        public Categories(List<String> levels, int[] codes) {
            this.levels = List.copyOf(levels);
            this.codes = codes.clone();
        }

        /** Of texts, levels in the order of their characters; an empty text is missing. */
        public static Categories of(List<String> texts) {
            var levels =
                    texts.stream().filter(t -> !t.isEmpty()).distinct().sorted().toList();
            return of(texts, levels);
        }

        /** Of texts in a given order of levels. */
        static Categories of(List<String> texts, List<String> levels) {
            var positions = new java.util.HashMap<String, Integer>();
            levels.forEach(l -> positions.put(l, positions.size()));
            return new Categories(
                    levels,
                    texts.stream().mapToInt(t -> positions.getOrDefault(t, -1)).toArray());
        }

        /** The first is the one that the others are compared with. */
        public List<String> levels() {
            return levels;
        }

        public int code(int row) {
            return codes[row];
        }

        public int[] codes() {
            return codes.clone();
        }

        @Override
        public int size() {
            return codes.length;
        }

        @Override
        public boolean missing(int row) {
            return codes[row] < 0;
        }

        /** Levels that no row has any more are dropped, as R's model frames do. */
        @Override
        public Categories rows(int[] kept) {
            var seen = new int[levels.size()];
            for (var row : kept) {
                if (codes[row] >= 0) {
                    seen[codes[row]]++;
                }
            }
            var renamed = new int[levels.size()];
            var left = new java.util.ArrayList<String>();
            for (var level = 0; level < seen.length; level++) {
                renamed[level] = left.size();
                if (seen[level] > 0) {
                    left.add(levels.get(level));
                }
            }
            return new Categories(
                    left,
                    Arrays.stream(kept)
                            .map(r -> codes[r] < 0 ? -1 : renamed[codes[r]])
                            .toArray());
        }
    }
}
