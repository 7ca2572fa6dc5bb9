package org.mindgap.views.compare;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;

/** Formulas to begin with, of columns that differ between rows. */
final class GapExamples {
    private GapExamples() {}

    /** Of a study's gaps. */
    static List<String> of(Observations table) {
        var all = new ArrayList<String>();
        var groups = differs(table, "question") ? " + (1 | question)" : "";
        if (differs(table, "asked_as")) {
            all.add("gap ~ asked_as" + groups);
        }
        if (differs(table, "model")) {
            all.add("gap ~ model" + groups);
        }
        if (differs(table, "model") && differs(table, "asked_as")) {
            all.add("gap ~ model * asked_as" + groups);
        }
        if (differs(table, "religion")) {
            all.add("gap ~ religion" + groups);
        }
        return all;
    }

    /** Of any table: its first number by its second, alone and with the groups of its first category. */
    static List<String> any(Observations table) {
        var numbers = table.names().stream()
                .filter(n ->
                        table.column(n).filter(Series.Numbers.class::isInstance).isPresent())
                .toList();
        var groups = table.names().stream().filter(n -> differs(table, n)).toList();
        if (numbers.size() < 2) {
            return List.of();
        }
        var simple = quoted(numbers.get(0)) + " ~ " + quoted(numbers.get(1));
        return groups.isEmpty() ? List.of(simple) : List.of(simple, simple + " + (1 | " + quoted(groups.get(0)) + ")");
    }

    private static boolean differs(Observations table, String name) {
        return table.column(name)
                .filter(c -> c instanceof Series.Categories categories
                        && categories.levels().size() > 1
                        && categories.levels().size() < table.rows())
                .isPresent();
    }

    /** As a formula takes it. */
    private static String quoted(String name) {
        return name.matches("[A-Za-z][A-Za-z0-9_.]*") ? name : "`" + name + "`";
    }
}
