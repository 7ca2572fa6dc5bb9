package org.mindgap.compare.paired;

/**
 * A question that both sides have a value of.
 *
 * @param question id
 * @param first value of the first side
 * @param second value of the second
 */
public record PairedItem(String question, double first, double second) {
    /** The first side minus the second. */
    public double difference() {
        return first - second;
    }
}
