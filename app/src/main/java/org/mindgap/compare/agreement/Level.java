package org.mindgap.compare.agreement;

/** What the values are, and so how much a disagreement of two of them counts (Krippendorff 2011, section 5). */
public enum Level {
    /** Any disagreement alike. */
    NOMINAL,
    /** By how many values were given between the two, in their order. */
    ORDINAL,
    /** By the square of their difference. */
    INTERVAL;

    /**
     * Squared difference of two values.
     *
     * @param values ascending
     * @param given how often each was given
     */
    double difference(int one, int other, double[] values, double[] given) {
        if (one == other) {
            return 0;
        }
        return switch (this) {
            case NOMINAL -> 1;
            case INTERVAL -> (values[one] - values[other]) * (values[one] - values[other]);
            case ORDINAL -> {
                var low = Math.min(one, other);
                var high = Math.max(one, other);
                var between = -(given[low] + given[high]) / 2;
                for (var g = low; g <= high; g++) {
                    between += given[g];
                }
                yield between * between;
            }
        };
    }
}
