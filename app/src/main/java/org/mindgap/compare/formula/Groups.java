package org.mindgap.compare.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * The group that each row is of.
 *
 * @param levels names of the groups, those of several variables joined by a colon
 * @param codes one per row, an index into the levels
 */
@SuppressWarnings("ArrayRecordComponent") // as long as the table; nobody writes to it
public record Groups(List<String> levels, int[] codes) {
    /** Of complete observations: the combinations of values that occur, in the order of the first variable's levels. */
    public static Groups of(Observations data, List<String> variables) {
        Groups made = null;
        for (var variable : variables) {
            var own = (Series.Categories)
                    data.asCategories(variable).column(variable).orElseThrow();
            var groups = new Groups(own.levels(), own.codes());
            made = made == null ? groups : made.crossed(groups);
        }
        return java.util.Objects.requireNonNull(made);
    }

    private Groups crossed(Groups other) {
        var width = (long) other.levels.size();
        var sorted = new java.util.TreeSet<Long>();
        for (var row = 0; row < codes.length; row++) {
            sorted.add(codes[row] * width + other.codes[row]);
        }
        var positions = new HashMap<Long, Integer>();
        var names = new ArrayList<String>();
        for (var key : sorted) {
            positions.put(key, names.size());
            names.add(levels.get((int) (key / width)) + ":" + other.levels.get((int) (key % width)));
        }
        var both = new int[codes.length];
        for (var row = 0; row < both.length; row++) {
            both[row] = positions.getOrDefault(codes[row] * width + other.codes[row], -1);
        }
        return new Groups(names, both);
    }
}
