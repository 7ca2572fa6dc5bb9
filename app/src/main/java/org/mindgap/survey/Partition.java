package org.mindgap.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Respondents divided by some variables; only cells that occur exist. Immutable. */
final class Partition {
    private final List<String> variables;
    private final int[] cellOf;
    private final Map<List<String>, Integer> cells;
    private final int[] sizes;
    private final int[] order;
    private final int[] starts;

    private Partition(List<String> variables, int[] cellOf, Map<List<String>, Integer> cells, int[] sizes) {
        this.variables = variables;
        this.cellOf = cellOf;
        this.cells = cells;
        this.sizes = sizes;
        this.starts = new int[sizes.length + 1];
        for (var cell : cellOf) {
            if (cell >= 0) {
                starts[cell + 1]++;
            }
        }
        for (var cell = 0; cell < sizes.length; cell++) {
            starts[cell + 1] += starts[cell];
        }
        this.order = new int[starts[sizes.length]];
        var next = starts.clone();
        for (var i = 0; i < cellOf.length; i++) {
            if (cellOf[i] >= 0) {
                order[next[cellOf[i]]++] = i;
            }
        }
    }

    /**
     * Divides people. Somebody without a value in one of the variables is in no cell.
     *
     * @param weights one per respondent; only those above 0 count in {@link #occupied}
     */
    static Partition of(List<String> variables, Respondents respondents, double[] weights) {
        var n = respondents.count();
        var cellOf = new int[n];
        var names = new ArrayList<List<String>>(List.of(List.of()));
        for (var variable : variables) {
            var column = codes(respondents.column(variable));
            var number = new HashMap<Long, Integer>();
            var finer = new ArrayList<List<String>>();
            for (var i = 0; i < n; i++) {
                var code = column.index()[i];
                if (cellOf[i] < 0 || code < 0) {
                    cellOf[i] = -1;
                    continue;
                }
                var coarse = cellOf[i];
                var cell = number.computeIfAbsent((long) coarse << 32 | code, k -> {
                    var codes = new ArrayList<>(names.get(coarse));
                    codes.add(column.dictionary().get(code));
                    finer.add(List.copyOf(codes));
                    return finer.size() - 1;
                });
                cellOf[i] = cell;
            }
            names.clear();
            names.addAll(finer);
        }
        var cells = new LinkedHashMap<List<String>, Integer>();
        for (var i = 0; i < names.size(); i++) {
            cells.put(names.get(i), i);
        }
        var sizes = new int[names.size()];
        for (var i = 0; i < n; i++) {
            if (cellOf[i] >= 0 && weights[i] > 0) {
                sizes[cellOf[i]]++;
            }
        }
        return new Partition(List.copyOf(variables), cellOf, cells, sizes);
    }

    /** In the order in which {@link #occupied} names codes. */
    List<String> variables() {
        return variables;
    }

    int size() {
        return sizes.length;
    }

    /** The cell of a respondent, or -1. */
    int cellOf(int respondent) {
        return cellOf[respondent];
    }

    /** Respondents in the order of their cells; nobody writes to it. */
    int[] order() {
        return order;
    }

    /** The first place of a cell in {@link #order}; that of the cell after it ends it. */
    int start(int cell) {
        return starts[cell];
    }

    /** The cell of a group that has exactly these variables, or -1 where nobody is in it. */
    int cell(Group group) {
        var codes = variables.stream().map(group.codes()::get).toList();
        return cells.getOrDefault(codes, -1);
    }

    /** The groups with at least one respondent of weight above 0. */
    List<Group> occupied() {
        var groups = new ArrayList<Group>();
        cells.forEach((codes, cell) -> {
            if (sizes[cell] > 0) {
                var group = new LinkedHashMap<String, String>();
                for (var i = 0; i < variables.size(); i++) {
                    group.put(variables.get(i), codes.get(i));
                }
                groups.add(new Group(group));
            }
        });
        return groups;
    }

    /** A column as codes; numbers without labels become their shortest text, 7 rather than 7.0. */
    static Column.Codes codes(Column column) {
        if (column instanceof Column.Codes codes) {
            return codes;
        }
        var values = ((Column.Numbers) column).values();
        var dictionary = Arrays.stream(values)
                .filter(v -> !Double.isNaN(v))
                .distinct()
                .sorted()
                .toArray();
        var index = new int[values.length];
        for (var i = 0; i < values.length; i++) {
            index[i] = Double.isNaN(values[i]) ? -1 : Arrays.binarySearch(dictionary, values[i]);
        }
        return new Column.Codes(
                index, Arrays.stream(dictionary).mapToObj(Partition::text).toList());
    }

    private static String text(double value) {
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? Long.toString((long) value)
                : Double.toString(value);
    }
}
