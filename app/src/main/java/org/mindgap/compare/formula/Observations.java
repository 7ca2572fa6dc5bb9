package org.mindgap.compare.formula;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** A table of observations, a row each: columns of numbers and of categories by their names. */
public final class Observations {
    /** Squares of larger numbers, added up, are no numbers any more. */
    private static final double LARGEST = 1e100;

    private final int rows;
    private final Map<String, Series> columns;

    /**
     * Columns in the order of the table.
     *
     * @throws IllegalArgumentException if they are not of one length
     */
    public Observations(Map<String, Series> columns) {
        this.columns = new LinkedHashMap<>(columns);
        this.rows = columns.values().stream().mapToInt(Series::size).findFirst().orElse(0);
        if (columns.values().stream().anyMatch(c -> c.size() != rows)) {
            throw new IllegalArgumentException("columns of unlike length");
        }
    }

    public int rows() {
        return rows;
    }

    public List<String> names() {
        return List.copyOf(columns.keySet());
    }

    public Optional<Series> column(String name) {
        return Optional.ofNullable(columns.get(name));
    }

    /** Positions of the rows in which none of the columns is missing. */
    public int[] complete(Collection<String> names) {
        var used = names.stream().flatMap(n -> column(n).stream()).toList();
        return IntStream.range(0, rows)
                .filter(r -> used.stream().noneMatch(s -> s.missing(r)))
                .toArray();
    }

    /** The rows named, in their order. */
    public Observations rows(int[] kept) {
        var fewer = new LinkedHashMap<String, Series>();
        columns.forEach((name, series) -> fewer.put(name, series.rows(kept)));
        return new Observations(fewer);
    }

    /**
     * The rows that have every variable of a formula.
     *
     * @throws ProblemException if a variable is no column, the response is no number or the same in all
     *     rows, a number is too large to be squared, categories are too many, or no row has all
     */
    public Observations needed(Formula formula) throws ProblemException {
        for (var name : formula.variables()) {
            if (!columns.containsKey(name)) {
                throw new ProblemException(
                        Problem.error("compare.no-column", name, String.join(", ", columns.keySet())));
            }
        }
        if (!(columns.get(formula.response()) instanceof Series.Numbers)) {
            throw new ProblemException(Problem.error("compare.response", formula.response()));
        }
        var complete = complete(formula.variables());
        if (complete.length == 0) {
            throw new ProblemException(Problem.error("compare.no-rows", String.join(", ", formula.variables()), rows));
        }
        var used = rows(complete);
        for (var name : formula.variables()) {
            if (used.columns.get(name) instanceof Series.Numbers numbers && largest(numbers) > LARGEST) {
                throw new ProblemException(Problem.error("compare.large-number", name, largest(numbers)));
            }
        }
        if (used.rows > 1 && used.constant(formula.response())) {
            throw new ProblemException(Problem.error("compare.same-response", formula.response()));
        }
        DesignColumns.check(used, formula.fixed());
        for (var grouping : formula.groupings()) {
            DesignColumns.check(used, grouping.effects());
        }
        return used;
    }

    private boolean constant(String name) {
        return columns.get(name) instanceof Series.Numbers numbers
                && IntStream.range(1, rows).allMatch(r -> numbers.value(r) == numbers.value(0));
    }

    private static double largest(Series.Numbers numbers) {
        return IntStream.range(0, numbers.size())
                .mapToDouble(r -> Math.abs(numbers.value(r)))
                .max()
                .orElse(0);
    }

    /** The same with a column read as categories though it holds numbers; whole numbers lose their point. */
    public Observations asCategories(String name) {
        if (!(columns.get(name) instanceof Series.Numbers numbers)) {
            return this;
        }
        var sorted = IntStream.range(0, rows)
                .filter(r -> !numbers.missing(r))
                .mapToDouble(numbers::value)
                .distinct()
                .sorted()
                .mapToObj(Observations::plain)
                .toList();
        var texts = new ArrayList<String>();
        for (var row = 0; row < rows; row++) {
            texts.add(numbers.missing(row) ? "" : plain(numbers.value(row)));
        }
        var changed = new LinkedHashMap<>(columns);
        changed.put(name, Series.Categories.of(texts, sorted));
        return new Observations(changed);
    }

    private static String plain(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15 ? Long.toString((long) value) : "" + value;
    }
}
