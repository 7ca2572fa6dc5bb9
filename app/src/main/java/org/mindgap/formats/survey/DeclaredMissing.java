package org.mindgap.formats.survey;

import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.CodeText;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.NumberDraft;

/**
 * Numbers of which a file declares some missing. In a column of codes such a value stays, as an option that is no
 * answer; in a column of numbers 999 would be an age of 999. It stays in the column, from which what is declared missing
 * is taken out when it is used; a tagged value of Stata, for which a column of numbers has no place, does not.
 *
 * @param cells where nothing stands in place of a value that cannot be kept
 * @param values how many respondents had one that is declared missing
 * @param tagged how many of these are no number and were not kept
 */
record DeclaredMissing(Cells cells, int values, int tagged) {

    /** @param keep whether numbers that are declared missing stay */
    static DeclaredMissing of(Cells cells, MissingValues missing, boolean keep) {
        if (!(cells instanceof Cells.Coded) && !(cells instanceof Cells.Numbers)) {
            return new DeclaredMissing(cells, 0, 0);
        }
        var draft = new NumberDraft();
        var count = 0;
        var tagged = 0;
        for (var row = 0; row < cells.size(); row++) {
            var value = value(cells, row);
            var letter = CodeText.letter(value) != 0;
            var declared = letter || (!Double.isNaN(value) && !missing.isEmpty() && missing.has(value));
            count += declared ? 1 : 0;
            tagged += letter ? 1 : 0;
            if (letter || (declared && !keep)) {
                draft.addNothing();
            } else {
                draft.add(value);
            }
        }
        var whole = keep ? tagged == 0 : count == 0;
        return new DeclaredMissing(whole ? cells : draft.cells(), count, tagged);
    }

    private static double value(Cells cells, int row) {
        if (cells instanceof Cells.Coded coded) {
            var position = coded.index().at(row);
            return position < 0 ? Double.NaN : coded.dictionary()[position];
        }
        return ((Cells.Numbers) cells).values().at(row);
    }
}
