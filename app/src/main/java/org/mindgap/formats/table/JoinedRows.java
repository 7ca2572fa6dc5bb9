package org.mindgap.formats.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mindgap.formats.text.JoinedFile;
import org.mindgap.formats.text.QuoteSign;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;

/**
 * Rows of a file that may be several, one behind the other.
 *
 * @param rows without byte order marks
 * @param without the same without those in which the first row comes again
 * @param marks lines that begin with a byte order mark
 * @param again lines in which the first row comes again
 */
record JoinedRows(List<HeadRows.Row> rows, List<HeadRows.Row> without, List<Long> marks, List<Long> again) {

    static JoinedRows of(List<HeadRows.Row> all, QuoteSign quote) {
        List<HeadRows.Row> rows = new ArrayList<>();
        List<HeadRows.Row> without = new ArrayList<>();
        List<Long> marks = new ArrayList<>();
        List<Long> again = new ArrayList<>();
        for (var row : all) {
            var fields = JoinedFile.unmarked(row.fields(), quote.sign());
            if (JoinedFile.isMarked(row.fields())) {
                marks.add(row.line());
            }
            if (!rows.isEmpty() && JoinedFile.repeats(rows.get(0).fields(), fields) && isName(fields)) {
                again.add(row.line());
            } else {
                without.add(new HeadRows.Row(row.line(), fields));
            }
            rows.add(new HeadRows.Row(row.line(), fields));
        }
        return new JoinedRows(rows, without, marks, again);
    }

    /** Rows of numbers come again in every file. */
    private static boolean isName(List<String> fields) {
        return fields.stream().allMatch(f -> NumberShape.of(f) == NumberShape.NONE);
    }

    /** Rows of texts may be the same; that the first one names columns must be seen before others are taken for it. */
    Guess<Integer> header(Optional<Integer> chosen) {
        var guess = new HeaderGuess(without).of(chosen);
        return again.isEmpty() || guess.by() == Guess.By.SEEN || chosen.isPresent()
                ? guess
                : new HeaderGuess(rows).of(chosen);
    }

    List<HeadRows.Row> rows(boolean named) {
        return named ? without : rows;
    }

    List<Problem> said(String file, boolean named) {
        List<Problem> said = new ArrayList<>();
        if (named && !again.isEmpty()) {
            said.add(Problem.error("table.names-again").at(Place.line(file, again.get(0))));
        }
        if (!marks.isEmpty()) {
            said.add(Problem.warning("table.mark-inside").at(Place.line(file, marks.get(0))));
        }
        return said;
    }
}
