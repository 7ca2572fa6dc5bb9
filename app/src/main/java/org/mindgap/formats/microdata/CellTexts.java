package org.mindgap.formats.microdata;

import java.util.Arrays;
import java.util.List;

/** Cells as a text file would have them; an empty text where there is nothing. */
public final class CellTexts {
    private final Cells cells;
    private final List<String> dictionary;

    public CellTexts(Cells cells) {
        this.cells = cells;
        if (cells instanceof Cells.Coded coded) {
            dictionary =
                    Arrays.stream(coded.dictionary()).mapToObj(CodeText::of).toList();
        } else if (cells instanceof Cells.Texts texts) {
            dictionary = texts.dictionary();
        } else {
            dictionary = List.of();
        }
    }

    /** The different texts that a column of codes or texts holds. */
    public List<String> dictionary() {
        return dictionary;
    }

    public String at(int row) {
        if (cells instanceof Cells.Coded coded) {
            return word(coded.index().at(row));
        }
        if (cells instanceof Cells.Texts texts) {
            return word(texts.index().at(row));
        }
        if (cells instanceof Cells.Numbers numbers) {
            var value = numbers.values().at(row);
            return Double.isNaN(value) ? "" : CodeText.of(value);
        }
        return "";
    }

    private String word(int position) {
        return position < 0 ? "" : dictionary.get(position);
    }
}
