package org.mindgap.stereotype;

import java.util.Arrays;
import java.util.List;
import org.mindgap.survey.Option;

/** What single questions come to. */
final class Items {
    private Items() {}

    /** A question as measured; sampling is not known yet. */
    static AmplificationItem plain(ModelItem item) {
        var people = item.people();
        var at = shown(people.h());
        return new AmplificationItem(
                people.question().id(),
                people.question().topic(),
                people.unit(),
                people.cell(),
                people.reference().single() ? people.reference().groups().get(0) : without(people),
                people.projection().options().stream().map(Option::code).toList(),
                list(people.group()),
                list(people.other()),
                list(item.shares()),
                list(item.other()),
                list(people.h()),
                list(item.m()),
                new AmplificationSums(
                        product(item.m(), people.h()),
                        product(people.h(), people.h()),
                        product(item.m(), item.m()),
                        Double.NaN,
                        0,
                        0),
                people.projection().ordinal()
                        ? ""
                        : people.projection().options().get(at).code(),
                100 * people.h()[at],
                100 * item.m()[at],
                Double.NaN,
                Double.NaN);
    }

    private static org.mindgap.survey.Group without(PeopleItem people) {
        var common = new java.util.LinkedHashMap<>(people.cell().codes());
        people.reference()
                .groups()
                .forEach(g -> common.entrySet()
                        .removeIf(e -> !g.code(e.getKey()).equals(java.util.Optional.of(e.getValue()))));
        return new org.mindgap.survey.Group(common);
    }

    /** The option that a question is shown by: the first of those with the largest difference. */
    static int shown(double[] h) {
        var at = 0;
        for (var i = 1; i < h.length; i++) {
            if (Math.abs(h[i]) > Math.abs(h[at]) + 1e-12) {
                at = i;
            }
        }
        return at;
    }

    static double product(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }

    private static List<Double> list(double[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }

    static Spread spread(Run run) {
        return Spread.UNKNOWN;
    }
}
