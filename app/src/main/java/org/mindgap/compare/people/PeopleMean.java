package org.mindgap.compare.people;

/**
 * A mean over questions of what people's answers stand for, each question counting once.
 *
 * @param value NaN where nobody answered a question
 * @param error its standard error, these questions given; NaN where unknown
 * @param degreesOfFreedom of the error
 * @param base fewest people on a question
 */
public record PeopleMean(double value, double error, int degreesOfFreedom, int base) {
    static final PeopleMean UNKNOWN = new PeopleMean(Double.NaN, Double.NaN, 0, 0);
}
