package org.mindgap.compare.formula;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Finds columns that number repetitions of one computation, such as rounds of a bootstrap. Rows of such rounds are no
 * observations: as many as one likes can be made, and errors shrink with their number (methods.md §5.7, defect 2).
 */
public final class Replicates {
    private static final int FEWEST = 10;

    private Replicates() {}

    /**
     * A column that a formula does not name, in which every combination of the categories that it names has the same ten
     * numbers or more, each once. A question's number looks the same, so this is a reason to ask and no proof.
     *
     * @param count rounds
     */
    public record Found(String column, int count) {}

    /** The first such column, if there is one. */
    public static Optional<Found> in(Observations data, Formula formula) {
        var named = formula.variables();
        var cells = cells(data, named);
        return data.names().stream()
                .filter(n -> !named.contains(n))
                .flatMap(n -> rounds(data, n, cells).stream())
                .findFirst();
    }

    private static Optional<Found> rounds(Observations data, String name, int[] cells) {
        if (!(data.column(name).orElseThrow() instanceof Series.Numbers numbers)) {
            return Optional.empty();
        }
        var seen = new HashMap<Integer, List<Double>>();
        for (var row = 0; row < cells.length; row++) {
            var value = numbers.value(row);
            if (value != Math.rint(value)) {
                return Optional.empty();
            }
            seen.computeIfAbsent(cells[row], c -> new ArrayList<>()).add(value);
        }
        var sets = seen.values().stream().map(v -> v.stream().sorted().toList()).toList();
        var first = sets.get(0);
        var alike = sets.size() > 1
                && first.size() >= FEWEST
                && Set.copyOf(first).size() == first.size()
                && first.get(first.size() - 1) - first.get(0) == first.size() - 1
                && sets.stream().allMatch(first::equals);
        return alike ? Optional.of(new Found(name, first.size())) : Optional.empty();
    }

    /** For each row, which combination of the named categories it has. */
    private static int[] cells(Observations data, Set<String> named) {
        var positions = new HashMap<List<Integer>, Integer>();
        var categories = named.stream()
                .flatMap(n -> data.column(n).stream())
                .filter(Series.Categories.class::isInstance)
                .map(Series.Categories.class::cast)
                .toList();
        return IntStream.range(0, data.rows())
                .map(row -> positions.computeIfAbsent(
                        categories.stream().map(c -> c.code(row)).toList(), k -> positions.size()))
                .toArray();
    }
}
