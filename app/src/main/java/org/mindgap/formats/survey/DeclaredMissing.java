package org.mindgap.formats.survey;

import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.NumberDraft;

/**
 * Numbers without those that a file declares missing. In a column of codes such a value stays, as an option that is no
 * answer; in a column of numbers 999 would be a weight or an age of 999.
 *
 * @param cells where nothing stands in place of a value that was declared missing
 * @param values how many respondents had one, tagged ones of Stata among them
 */
record DeclaredMissing(Cells cells, int values) {

    static DeclaredMissing without(Cells cells, MissingValues missing) {
        if (!(cells instanceof Cells.Coded) && !(cells instanceof Cells.Numbers)) {
            return new DeclaredMissing(cells, 0);
        }
        var draft = new NumberDraft();
        var count = 0;
        for (var row = 0; row < cells.size(); row++) {
            var value = value(cells, row);
            if (isDeclared(value, missing)) {
                count++;
                draft.addNothing();
            } else {
                draft.add(value);
            }
        }
        return count == 0 ? new DeclaredMissing(cells, 0) : new DeclaredMissing(draft.cells(), count);
    }

    private static boolean isDeclared(double value, MissingValues missing) {
        return CodeText.letter(value) != 0 || (!Double.isNaN(value) && !missing.isEmpty() && missing.has(value));
    }

    private static double value(Cells cells, int row) {
        if (cells instanceof Cells.Coded coded) {
            var position = coded.index().at(row);
            return position < 0 ? Double.NaN : coded.dictionary()[position];
        }
        return ((Cells.Numbers) cells).values().at(row);
    }
}
