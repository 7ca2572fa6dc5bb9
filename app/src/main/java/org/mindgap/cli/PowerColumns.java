package org.mindgap.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.mindgap.compare.power.GapPower;
import org.mindgap.compare.power.PairedPower;
import org.mindgap.figure.DataTable;

/**
 * What a study finds, for numbers of questions: first how many are needed.
 *
 * @param table as it is printed
 * @param none whether no number of questions is enough
 */
record PowerColumns(DataTable table, boolean none) {
    /**
     * A paired comparison.
     *
     * @param margin of equivalence, or null
     * @param questions to look at, besides the number needed
     */
    static PowerColumns paired(
            PairedPower power, double difference, @Nullable Double margin, List<Integer> questions, double wanted) {
        var needed = margin != null
                ? power.questionsForEquivalence(difference, margin, wanted)
                : difference == 0 ? OptionalInt.empty() : power.questions(difference, wanted);
        var columns = new ArrayList<>(List.of("needed", "questions", "difference", "sd"));
        if (margin != null) {
            columns.add("margin");
        }
        columns.addAll(List.of("power", "smallest_seen"));
        var rows = new ArrayList<List<Object>>();
        for (var n : numbers(needed, questions)) {
            var row = new ArrayList<Object>(
                    List.of(needed.isPresent() && needed.getAsInt() == n, n, difference, power.deviation()));
            if (margin != null) {
                row.add(margin);
                row.add(power.equivalence(difference, margin, n));
            } else {
                row.add(power.power(difference, n));
            }
            row.add(power.smallest(n, wanted));
            rows.add(row);
        }
        return new PowerColumns(new DataTable(columns, rows), needed.isEmpty());
    }

    /**
     * A gap of one model and people.
     *
     * @param deviation of the true gaps between questions, or null for the questions asked alone
     */
    static PowerColumns gap(
            GapPower power, double gap, @Nullable Double deviation, List<Integer> questions, double wanted) {
        var needed = power.questions(gap, wanted);
        var rows = new ArrayList<List<Object>>();
        for (var n : numbers(needed, questions)) {
            var draws = power.drawsNeeded(gap, n, wanted);
            rows.add(List.of(
                    needed.isPresent() && needed.getAsInt() == n,
                    n,
                    gap,
                    deviation == null ? (Object) "" : deviation,
                    power.options(),
                    power.people(),
                    power.draws(),
                    power.power(gap, n),
                    power.smallest(n, wanted),
                    draws.isPresent() ? (Object) draws.getAsInt() : (Object) Double.NaN));
        }
        return new PowerColumns(
                new DataTable(
                        List.of(
                                "needed",
                                "questions",
                                "gap",
                                "gap_sd",
                                "options",
                                "people",
                                "draws",
                                "power",
                                "smallest_seen",
                                "draws_needed"),
                        rows),
                needed.isEmpty());
    }

    private static List<Integer> numbers(OptionalInt needed, List<Integer> questions) {
        var all = new ArrayList<Integer>();
        needed.ifPresent(all::add);
        questions.stream().filter(n -> !all.contains(n)).forEach(all::add);
        return all;
    }
}
