package org.mindgap.formats.table;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.table.Guess.By;
import org.mindgap.problem.Problem;

/** Finds whether the first row of a table names its columns: it holds texts where numbers stand below, or texts that none below repeats. */
final class HeaderGuess {
    private HeaderGuess() {}

    /** How the first row differs from those below. */
    private static final class Differences {
        /** Columns of numbers with a text on top. */
        private int named;
        /** Columns of numbers with a number on top. */
        private int numbers;
        /** Columns of texts whose top comes again below. */
        private int again;

        Differences(HeadRows.Row first, List<HeadRows.Row> body) {
            for (var column = 0; column < first.fields().size(); column++) {
                var top = first.fields().get(column).strip();
                if (top.isEmpty()) {
                    continue;
                }
                if (areNumbers(column, body)) {
                    if (NumberShape.of(top) == NumberShape.NONE) {
                        named++;
                    } else {
                        numbers++;
                    }
                } else {
                    again += comesAgain(top, column, body) ? 1 : 0;
                }
            }
        }

        private static boolean areNumbers(int column, List<HeadRows.Row> body) {
            var found = false;
            for (var row : body) {
                var field = column < row.fields().size() ? row.fields().get(column) : "";
                if (!field.isBlank()) {
                    if (NumberShape.of(field) == NumberShape.NONE) {
                        return false;
                    }
                    found = true;
                }
            }
            return found;
        }

        private static boolean comesAgain(String top, int column, List<HeadRows.Row> body) {
            return body.stream()
                    .anyMatch(r -> column < r.fields().size()
                            && r.fields().get(column).strip().equals(top));
        }
    }

    /** @param rows of the table, its first one among them */
    static Guess<Boolean> of(List<HeadRows.Row> rows, Optional<Boolean> chosen) {
        var line = rows.isEmpty() ? 1 : rows.get(0).line();
        if (chosen.isPresent()) {
            return guess(
                    chosen.get(),
                    By.CHOSEN,
                    Problem.note(chosen.get() ? "table.header-chosen" : "table.header-chosen-none", line));
        }
        if (rows.size() == 1 && hasNumbersOnly(rows.get(0))) {
            return guess(false, By.ASSUMED, Problem.note("table.header-figures", line));
        }
        if (rows.size() < 2) {
            return guess(true, By.ASSUMED, Problem.note("table.header-alone", line));
        }
        var first = rows.get(0);
        var found = new Differences(first, rows.subList(1, rows.size()));
        if (found.named > found.numbers) {
            return guess(
                    true,
                    By.SEEN,
                    Problem.note("table.header-numbers", line, found.named, found.named + found.numbers));
        }
        if (found.numbers > 0) {
            return guess(
                    false,
                    By.SEEN,
                    Problem.note("table.header-none", line, found.numbers, found.named + found.numbers));
        }
        if (found.again > 0) {
            return guess(false, By.ASSUMED, Problem.warning("table.header-again", line, found.again));
        }
        var different = new HashSet<>(first.fields()).size() == first.fields().size();
        return guess(true, By.ASSUMED, Problem.note(different ? "table.header-unlike" : "table.header-texts", line));
    }

    private static boolean hasNumbersOnly(HeadRows.Row row) {
        return row.fields().stream().noneMatch(f -> NumberShape.of(f) == NumberShape.NONE);
    }

    private static Guess<Boolean> guess(boolean header, By by, Problem why) {
        return new Guess<>(header, by, why, List.of(!header));
    }
}
