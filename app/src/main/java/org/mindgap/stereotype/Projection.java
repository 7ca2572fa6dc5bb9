package org.mindgap.stereotype;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;

/**
 * From shares to what differences are taken of: the shares themselves, the mean position, or the share of some options.
 *
 * @param options the counted options in questionnaire order
 * @param places positions among them of those that stand in an order; empty for shares
 * @param some 1 for each option whose shares are added up, else 0; empty where they are not
 */
@SuppressWarnings("ArrayRecordComponent") // made and read within one computation
record Projection(List<Option> options, int[] places, double[] some) {
    Projection {
        options = List.copyOf(options);
    }

    /** That of a question; nothing where it has no order, or no two options. */
    static Optional<Projection> of(Question question, OptionPolicy policy, Scale scale) {
        var counted = question.options().stream().filter(policy::counts).toList();
        if (counted.size() < 2) {
            return Optional.empty();
        }
        if (scale == Scale.NOMINAL) {
            return Optional.of(new Projection(counted, new int[0], new double[0]));
        }
        var places = IntStream.range(0, counted.size())
                .filter(i -> policy.places(counted.get(i)))
                .toArray();
        return question.measure().ordered() && places.length >= 2
                ? Optional.of(new Projection(counted, places, new double[0]))
                : Optional.empty();
    }

    boolean ordinal() {
        return places.length > 0;
    }

    /** The share of some of the options together. */
    Projection towards(double[] wanted) {
        return new Projection(options, new int[0], wanted);
    }

    /**
     * The vectors of shares.
     *
     * @param shares options × width
     * @return dimensions × width numbers
     */
    double[] of(double[] shares, int width) {
        if (some.length > 0) {
            var sum = new double[width];
            for (var i = 0; i < some.length; i++) {
                for (var b = 0; b < width; b++) {
                    sum[b] += some[i] * shares[i * width + b];
                }
            }
            return sum;
        }
        if (!ordinal()) {
            return shares;
        }
        var mean = new double[width];
        for (var b = 0; b < width; b++) {
            var all = 0.0;
            var sum = 0.0;
            for (var i = 0; i < places.length; i++) {
                var share = shares[places[i] * width + b];
                all += share;
                sum += share * i / (places.length - 1);
            }
            mean[b] = sum / all;
        }
        return mean;
    }
}
