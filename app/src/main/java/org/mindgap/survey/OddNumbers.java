package org.mindgap.survey;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;

/**
 * Numbers that look as if they stood for no value though nobody declared them missing: a few negative codes where nobody
 * else is below 0, and codes such as 999 far above all others. None is taken out for it; somebody has to say so.
 *
 * @param odd ascending
 * @param least of the other numbers
 * @param most of the other numbers
 */
public record OddNumbers(List<Odd> odd, double least, double most) {
    private static final OddNumbers NONE = new OddNumbers(List.of(), Double.NaN, Double.NaN);
    private static final Set<Double> HIGH = Set.of(
            97.0, 98.0, 99.0, 997.0, 998.0, 999.0, 9997.0, 9998.0, 9999.0, 99997.0, 99998.0, 99999.0, 999997.0,
            999998.0, 999999.0);
    private static final int MOST_CODES = 10;
    private static final int FAR = 3;

    /** A number and how many people have it. */
    public record Odd(double number, int people) {}

    public OddNumbers {
        odd = List.copyOf(odd);
    }

    /** Among the values of a column; codes that are no number are not looked at. */
    public static OddNumbers of(Column column) {
        if (column instanceof Column.Numbers numbers) {
            return of(numbers.values());
        }
        var codes = (Column.Codes) column;
        var parsed = codes.dictionary().stream().mapToDouble(OddNumbers::number).toArray();
        return of(Arrays.stream(codes.index())
                .mapToDouble(i -> i < 0 ? Double.NaN : parsed[i])
                .toArray());
    }

    private static double number(String code) {
        try {
            return Double.parseDouble(code);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** @param values one per respondent, NaN for none */
    public static OddNumbers of(double[] values) {
        var odd = new TreeMap<Double, Integer>();
        var least = Double.POSITIVE_INFINITY;
        var most = Double.NEGATIVE_INFINITY;
        var usual = 0;
        var below = 0;
        for (var value : values) {
            if (value < 0 && (value != Math.rint(value) || odd.headMap(0.0).size() > MOST_CODES)) {
                return NONE; // numbers that can be negative
            } else if (value < 0 || HIGH.contains(value)) {
                odd.merge(value, 1, Integer::sum);
                below += value < 0 ? 1 : 0;
            } else if (!Double.isNaN(value)) {
                least = Math.min(least, value);
                most = Math.max(most, value);
                usual++;
            }
        }
        var above = most * FAR;
        var few = below <= usual;
        var found = new ArrayList<Odd>();
        odd.forEach((number, people) -> {
            if (number < 0 ? few : number > above) {
                found.add(new Odd(number, people));
            }
        });
        return usual == 0 || found.isEmpty() ? NONE : new OddNumbers(found, least, most);
    }

    public boolean none() {
        return odd.isEmpty();
    }

    /** "-2, -1". */
    public String numbers() {
        return DoubleStream.of(odd.stream().mapToDouble(Odd::number).toArray())
                .mapToObj(OddNumbers::code)
                .collect(Collectors.joining(", "));
    }

    /** "-2 (14 people), -1 (1 person)". */
    public String words() {
        return odd.stream()
                .map(o -> code(o.number()) + " (" + o.people() + (o.people() == 1 ? " person)" : " people)"))
                .collect(Collectors.joining(", "));
    }

    /** "18 to 90", the other numbers. */
    public String others() {
        return code(least) + " to " + code(most);
    }

    private static String code(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1e15
                ? Long.toString((long) number)
                : Double.toString(number);
    }
}
