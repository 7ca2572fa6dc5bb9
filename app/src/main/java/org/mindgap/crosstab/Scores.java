package org.mindgap.crosstab;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Question;

/**
 * The numbers that the options of an ordered question stand for: their codes where these are numbers that go up or down
 * from option to option, else their places from 1. Options without a place in the order have none.
 *
 * @param values one per counted option, NaN for none
 * @param codes whether they are the codes
 */
public record Scores(List<Double> values, boolean codes) {
    public Scores {
        values = List.copyOf(values);
    }

    /** Those of a question; nothing where its options stand in no order. */
    public static Optional<Scores> of(Question question, OptionPolicy policy) {
        if (!question.measure().ordered()) {
            return Optional.empty();
        }
        var counted = question.options().stream().filter(policy::counts).toList();
        var placed = counted.stream().filter(policy::places).toList();
        var parsed = placed.stream().mapToDouble(o -> number(o.code())).toArray();
        var codes = runsOneWay(parsed);
        var values = new ArrayList<Double>();
        var next = 0;
        for (var option : counted) {
            if (policy.places(option)) {
                values.add(codes ? parsed[next] : next + 1.0);
                next++;
            } else {
                values.add(Double.NaN);
            }
        }
        return Optional.of(new Scores(values, codes));
    }

    /** The least and the greatest number. */
    public double least() {
        return values.stream().filter(v -> !v.isNaN()).min(Double::compare).orElse(Double.NaN);
    }

    public double greatest() {
        return values.stream().filter(v -> !v.isNaN()).max(Double::compare).orElse(Double.NaN);
    }

    double[] of(int[] option) {
        return Arrays.stream(option)
                .mapToDouble(o -> o < 0 ? Double.NaN : values.get(o))
                .toArray();
    }

    private static boolean runsOneWay(double[] values) {
        var up = true;
        var down = true;
        for (var i = 0; i < values.length; i++) {
            up &= !Double.isNaN(values[i]) && (i == 0 || values[i] > values[i - 1]);
            down &= !Double.isNaN(values[i]) && (i == 0 || values[i] < values[i - 1]);
        }
        return up || down;
    }

    private static double number(String code) {
        return code.matches("-?\\d{1,15}(\\.\\d{1,15})?") ? Double.parseDouble(code) : Double.NaN;
    }
}
