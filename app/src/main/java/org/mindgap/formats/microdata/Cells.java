package org.mindgap.formats.microdata;

import java.util.List;

/** The cells of one column, one per respondent in the file's order. Immutable by contract. */
public sealed interface Cells {

    int size();

    /**
     * Few different values, through a dictionary.
     *
     * @param index for each respondent the position in the dictionary, or -1 where there is nothing (system-missing)
     * @param dictionary the values that occur; tagged missing values (see {@link CodeText}) are among them
     */
    @SuppressWarnings("ArrayRecordComponent") // compared by identity, as columns are
    record Coded(Index index, double[] dictionary) implements Cells {
        @Override
        public int size() {
            return index.size();
        }
    }

    /** Many different numbers; NaN where there is nothing. */
    record Numbers(Doubles values) implements Cells {
        @Override
        public int size() {
            return values.size();
        }
    }

    /**
     * Texts through a dictionary, without the blanks at their ends.
     *
     * @param index for each respondent the position in the dictionary, or -1 where the text is empty
     * @param dictionary the texts that occur
     */
    record Texts(Index index, List<String> dictionary) implements Cells {
        public Texts {
            dictionary = List.copyOf(dictionary);
        }

        @Override
        public int size() {
            return index.size();
        }
    }

    /**
     * More different texts than were asked to be kept: counted and not kept.
     *
     * @param size respondents
     * @param different texts seen before they were no longer told apart
     */
    record FreeText(int size, int different) implements Cells {}
}
