package org.mindgap.stereotype;

/**
 * How far the model's answers as the group disagree with each other beside how far people of the group do.
 *
 * @param entropy mean entropy of the model's shares over that of people's, both corrected for their number; 1 as among
 *     people, NaN where unknown
 * @param variance the same of the variance of positions, over questions with ordered options; NaN where there is none
 */
public record Spread(double entropy, double variance) {
    static final Spread UNKNOWN = new Spread(Double.NaN, Double.NaN);
}
