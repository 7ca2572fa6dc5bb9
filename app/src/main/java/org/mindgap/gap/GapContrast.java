package org.mindgap.gap;

/**
 * A row's value minus that of another row, on the same replicates and the same questions (methods.md §8.11, line 11).
 *
 * @param reference model, way of asking or group subtracted, as the query named it
 * @param difference as shown
 * @param lower end of the 95 % interval
 * @param upper end of the 95 % interval
 * @param degreesOfFreedom of t
 * @param t difference over its standard error
 * @param p two-sided, from t
 * @param adjusted for all differences of the table
 * @param reason code of the problem that says why there is none, or empty
 */
public record GapContrast(
        String reference,
        double difference,
        double lower,
        double upper,
        double degreesOfFreedom,
        double t,
        double p,
        double adjusted,
        String reason) {
    public static GapContrast none(String reference, String reason) {
        var nan = Double.NaN;
        return new GapContrast(reference, nan, nan, nan, nan, nan, nan, nan, reason);
    }

    GapContrast adjusted(double newAdjusted) {
        return new GapContrast(reference, difference, lower, upper, degreesOfFreedom, t, p, newAdjusted, reason);
    }
}
