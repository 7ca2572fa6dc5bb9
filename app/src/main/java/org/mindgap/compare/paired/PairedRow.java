package org.mindgap.compare.paired;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Two sides compared for one row of people.
 *
 * @param keys value by dimension of the table: variables by code, topics and models as they are
 * @param questionsFirst questions of which the first side has a value
 * @param questionsSecond the same of the second
 * @param meanFirst mean of the first side's values over the questions that both have; NaN without any
 * @param meanSecond the same of the second
 * @param test on the questions that both have; absent without any
 * @param adjusted the p-value of changed signs, adjusted for all rows; NaN without a test
 * @param items the questions that both have, in the order of the table
 */
public record PairedRow(
        Map<String, String> keys,
        int questionsFirst,
        int questionsSecond,
        double meanFirst,
        double meanSecond,
        Optional<PairedTest> test,
        double adjusted,
        List<PairedItem> items) {
    public PairedRow {
        items = List.copyOf(items);
    }

    /** Whether both sides have the same values everywhere: two names for one answer, as a rule. */
    public boolean identical() {
        return test.filter(t -> t.equal() == t.count()).isPresent();
    }

    PairedRow adjusted(double p) {
        return new PairedRow(keys, questionsFirst, questionsSecond, meanFirst, meanSecond, test, p, items);
    }
}
