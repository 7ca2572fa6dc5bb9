package org.mindgap.compare.mixed;

import java.util.Arrays;
import java.util.List;
import org.mindgap.compare.formula.Groups;

/**
 * Effects that differ by group, all of them correlated: one term in brackets of a formula.
 *
 * @param name of the groups
 * @param groups the group of each row
 * @param effects names of the effects
 * @param values for each effect, a number per row: ones for the level itself
 */
@SuppressWarnings("ArrayRecordComponent") // columns as long as the table; nobody writes to them
public record RandomTerm(String name, Groups groups, List<String> effects, double[][] values) {
    /** Effects of all groups together. */
    int size() {
        return groups.levels().size() * width();
    }

    int width() {
        return effects.size();
    }

    int levels() {
        return groups.levels().size();
    }

    /** Numbers that make up the relative covariance factor of one group: a lower triangle. */
    int parameters() {
        return width() * (width() + 1) / 2;
    }

    /** Root mean square of each effect's numbers: the unit in which the factor is sought. */
    double[] units() {
        return Arrays.stream(values)
                .mapToDouble(v -> {
                    var square = Arrays.stream(v).map(x -> x * x).average().orElse(0);
                    return square > 0 ? Math.sqrt(square) : 1;
                })
                .toArray();
    }
}
