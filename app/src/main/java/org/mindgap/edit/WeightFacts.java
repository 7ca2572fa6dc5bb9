package org.mindgap.edit;

import java.util.List;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Weightless;

/**
 * What a product of numbers would be as a weight, before any scaling.
 *
 * @param people number of rows
 * @param missing people who lack one of the numbers; they would have no weight
 * @param negative people who have all of them, but a negative one; they would have no weight either
 * @param zero people whose product is 0; they would not count
 * @param sum of the products above 0
 * @param squares sum of their squares
 */
public record WeightFacts(int people, int missing, int negative, int zero, double sum, double squares) {

    /** Slow: reads columns. Codes that are no number are missing. */
    public static WeightFacts of(Respondents respondents, List<String> factors) {
        var product = new double[respondents.count()];
        var below = new boolean[product.length];
        java.util.Arrays.fill(product, 1);
        for (var factor : factors) {
            var values = Made.numbers(respondents.column(factor));
            for (var i = 0; i < product.length; i++) {
                product[i] *= Double.isFinite(values[i]) ? values[i] : Double.NaN;
                below[i] |= values[i] < 0;
            }
        }
        var missing = 0;
        var negative = 0;
        var zero = 0;
        var sum = 0.0;
        var squares = 0.0;
        for (var i = 0; i < product.length; i++) {
            var weight = product[i];
            if (Double.isNaN(weight)) {
                missing++;
            } else if (weight == 0) {
                zero++;
            } else if (below[i]) {
                negative++;
            } else {
                sum += weight;
                squares += weight * weight;
            }
        }
        return new WeightFacts(product.length, missing, negative, zero, sum, squares);
    }

    /** People without a product above 0, by why. */
    public Weightless weightless() {
        return new Weightless(missing, negative, zero);
    }

    /** People with a product above 0. */
    public int used() {
        return people - missing - negative - zero;
    }

    /** Kish's effective number of people; NaN without any. */
    public double effective() {
        return used() == 0 ? Double.NaN : sum * sum / squares;
    }
}
