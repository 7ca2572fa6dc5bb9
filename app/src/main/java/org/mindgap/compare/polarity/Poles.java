package org.mindgap.compare.polarity;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Question;

/**
 * Which options of a question are for it (methods.md §5.3). Of K ordered steps the first K/2 are, rounded down: of three
 * only the first; of ten it is the last five, since such scales have their agreement at 10. A question with a pole of its
 * own is for what that names, and one that is named here is turned round.
 *
 * @param middle of an odd number of steps
 * @param turned ids of questions that stand the other way round, whatever their case; one that ends in * means all that
 *     begin so
 */
public record Poles(Middle middle, List<String> turned) {
    private static final int WIDE = 10;

    public Poles {
        turned = List.copyOf(turned);
    }

    /**
     * What each option says, in the order of the options: 1 for, 0 against, 0.5 half, NaN neither (the middle that is left
     * out, don't know, refused). Nothing where options have no order and are not two.
     */
    public Optional<double[]> of(Question question) {
        var steps = question.options().stream()
                .filter(Option::substantive)
                .sorted(Comparator.comparingInt(Option::position))
                .toList();
        var k = steps.size();
        if (k < 2 || (k > 2 && question.measure() == Measure.NOMINAL)) {
            return Optional.empty();
        }
        var last = last(question, k) != turned(question.id());
        return Optional.of(question.options().stream()
                .mapToDouble(o -> {
                    var at = steps.indexOf(o);
                    return at < 0 ? Double.NaN : side(last ? k - 1 - at : at, k);
                })
                .toArray());
    }

    /** Whether the last options are for it, before it is turned. */
    private static boolean last(Question question, int steps) {
        return question.pole().map(p -> p.end() == Pole.End.LAST).orElse(steps == WIDE);
    }

    /** Of the step that is so far from the end that is for it. */
    private double side(int from, int steps) {
        if (steps % 2 == 1 && from == steps / 2) {
            return switch (middle) {
                case AGAINST -> 0;
                case NEITHER -> Double.NaN;
                case HALF -> 0.5;
            };
        }
        return from < steps / 2 ? 1 : 0;
    }

    private boolean turned(String question) {
        var id = question.toLowerCase(Locale.ROOT);
        return turned.stream().map(t -> t.toLowerCase(Locale.ROOT)).anyMatch(t -> matches(id, t));
    }

    /** Whether a name is meant by another that may end in a star. */
    public static boolean matches(String id, String pattern) {
        return pattern.endsWith("*") ? id.startsWith(pattern.substring(0, pattern.length() - 1)) : id.equals(pattern);
    }

    /**
     * The part of what shares say that is for it: of what is for or against.
     *
     * @param sides as {@link #of}
     * @param shares of the same options; NaN where one is not known
     * @return NaN where nothing is for or against, or one of these shares is not known
     */
    public static double part(double[] sides, double[] shares) {
        var sum = 0.0;
        var all = 0.0;
        for (var i = 0; i < sides.length; i++) {
            if (!Double.isNaN(sides[i])) {
                sum += sides[i] * shares[i];
                all += shares[i];
            }
        }
        return all > 0 ? sum / all : Double.NaN;
    }
}
