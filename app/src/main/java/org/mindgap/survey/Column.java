package org.mindgap.survey;

import java.util.List;

/** The values of one variable, one per respondent in the file's order. Immutable by contract: nobody writes to it. */
public sealed interface Column {

    /** Number of respondents. */
    int size();

    /**
     * Codes through a dictionary.
     *
     * @param index for each respondent the position in {@code dictionary}, or -1 where the file has no value
     * @param dictionary the codes that occur, as text
     */
    @SuppressWarnings("ArrayRecordComponent") // a column is compared by identity, and a copy of it costs megabytes
    record Codes(int[] index, List<String> dictionary) implements Column {
        public Codes {
            dictionary = List.copyOf(dictionary);
        }

        @Override
        public int size() {
            return index.length;
        }
    }

    /**
     * Numbers.
     *
     * @param values one per respondent, NaN where the file has no value
     */
    @SuppressWarnings("ArrayRecordComponent") // as above
    record Numbers(double[] values) implements Column {
        @Override
        public int size() {
            return values.length;
        }
    }
}
