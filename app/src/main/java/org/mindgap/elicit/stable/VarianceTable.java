package org.mindgap.elicit.stable;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.elicit.stable.Cells.Way;
import org.mindgap.survey.Survey;

/**
 * Takes the variance of a model's answers apart (methods.md §7 rule 7): between questions, personas, wordings, orders of
 * options, what is left, and draws. Sums of squares of complete tables: of each question those personas count that were
 * asked in every wording and every order; others are left out and counted.
 *
 * @param rows one for each question that was asked in several ways
 * @param all all of them together; nothing where there is none
 * @param leftOut questions of which no persona was asked in every wording and order
 */
public record VarianceTable(List<VarianceRow> rows, Optional<VarianceRow> all, int leftOut) {
    public VarianceTable {
        rows = List.copyOf(rows);
    }

    /** Variances of one question. */
    private record Parts(
            Cells cells,
            double[] mean,
            double persona,
            double wording,
            double order,
            double rest,
            double draws,
            double consistency,
            int personas) {
        double whole() {
            return persona + wording + order + rest + draws;
        }
    }

    /** Of a model's answers to a survey. */
    public static VarianceTable of(Survey survey, List<SameAnswers> answers) {
        var byQuestion = new LinkedHashMap<String, Cells>();
        for (var same : answers) {
            survey.question(same.first().question())
                    .filter(q -> q.recoded().isEmpty())
                    .ifPresent(q -> byQuestion
                            .computeIfAbsent(q.id(), id -> new Cells(q))
                            .add(same));
        }
        var parts = new ArrayList<Parts>();
        var leftOut = 0;
        for (var cells : byQuestion.values()) {
            if (cells.all().size() > 1) {
                var found = parts(cells);
                found.ifPresent(parts::add);
                leftOut += found.isEmpty() ? 1 : 0;
            }
        }
        return new VarianceTable(
                parts.stream()
                        .filter(p -> p.whole() > 0)
                        .map(VarianceTable::row)
                        .toList(),
                together(parts),
                leftOut);
    }

    private static Optional<Parts> parts(Cells cells) {
        var complete = cells.complete();
        if (complete.isEmpty()) {
            return Optional.empty();
        }
        var ways = cells.all().keySet().stream()
                .filter(w -> complete.contains(w.who()))
                .toList();
        var numbers = new HashMap<Way, double[]>();
        var draws = 0.0;
        for (var way : ways) {
            var cell = cells.all().get(way);
            if (cell != null) {
                numbers.put(way, cells.number(cell.mean()));
                draws += cells.within(cell) / ways.size();
            }
        }
        var mean = mean(ways, numbers);
        var persona = between(ways, numbers, mean, Way::who);
        var wording = between(ways, numbers, mean, Way::wording);
        var order = between(ways, numbers, mean, Way::order);
        var whole = between(ways, numbers, mean, w -> w);
        return Optional.of(new Parts(
                cells,
                mean,
                persona,
                wording,
                order,
                Math.max(0, whole - persona - wording - order),
                draws,
                consistency(cells, ways),
                complete.size()));
    }

    /** Variance of the means of groups of ways around the mean of all. */
    private static double between(
            List<Way> ways, Map<Way, double[]> numbers, double[] mean, Function<Way, Object> group) {
        var groups = new LinkedHashMap<Object, List<Way>>();
        ways.forEach(w ->
                groups.computeIfAbsent(group.apply(w), g -> new ArrayList<>()).add(w));
        var sum = 0.0;
        for (var one : groups.values()) {
            sum += square(mean(one, numbers), mean) * one.size() / ways.size();
        }
        return sum;
    }

    private static double[] mean(List<Way> ways, Map<Way, double[]> numbers) {
        var sum = new double[0];
        for (var way : ways) {
            var number = numbers.getOrDefault(way, new double[0]);
            if (sum.length == 0) {
                sum = new double[number.length];
            }
            for (var i = 0; i < sum.length; i++) {
                sum[i] += number[i] / ways.size();
            }
        }
        return sum;
    }

    private static double square(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += (one[i] - other[i]) * (one[i] - other[i]);
        }
        return sum;
    }

    private static double consistency(Cells cells, List<Way> ways) {
        var shares = new LinkedHashMap<List<Object>, List<double[]>>();
        for (var way : ways) {
            var cell = cells.all().get(way);
            if (cell != null) {
                shares.computeIfAbsent(List.of(way.who(), way.wording()), k -> new ArrayList<>())
                        .add(cell.mean());
            }
        }
        var sum = 0.0;
        var pairs = 0;
        var keys = new ArrayList<>(shares.keySet());
        for (var i = 0; i < keys.size(); i++) {
            for (var j = 0; j < i; j++) {
                if (keys.get(i).get(0).equals(keys.get(j).get(0))) {
                    sum += 1 - distance(shares.get(keys.get(i)), shares.get(keys.get(j)));
                    pairs++;
                }
            }
        }
        return pairs == 0 ? Double.NaN : sum / pairs;
    }

    /** Total variation between the means of two lists of shares. */
    private static double distance(
            @org.jspecify.annotations.Nullable List<double[]> one,
            @org.jspecify.annotations.Nullable List<double[]> other) {
        if (one == null || other == null) {
            return Double.NaN;
        }
        var sum = 0.0;
        for (var i = 0; i < one.get(0).length; i++) {
            var at = i;
            sum += Math.abs(one.stream().mapToDouble(s -> s[at]).average().orElse(0)
                    - other.stream().mapToDouble(s -> s[at]).average().orElse(0));
        }
        return sum / 2;
    }

    private static VarianceRow row(Parts parts) {
        var whole = parts.whole();
        return new VarianceRow(
                parts.cells().question().id(),
                1,
                parts.personas(),
                parts.cells().wordings().size(),
                parts.cells().orders().size(),
                Double.NaN,
                parts.persona() / whole,
                parts.wording() / whole,
                parts.order() / whole,
                parts.rest() / whole,
                parts.draws() / whole,
                parts.consistency());
    }

    /** Questions count alike. Variance between questions means something only where each has a place on a scale. */
    private static Optional<VarianceRow> together(List<Parts> parts) {
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        var ordered = parts.stream().allMatch(p -> p.cells().ordered());
        var between = 0.0;
        if (ordered) {
            var mean = parts.stream().mapToDouble(p -> p.mean()[0]).average().orElse(0);
            between = parts.stream()
                    .mapToDouble(p -> (p.mean()[0] - mean) * (p.mean()[0] - mean))
                    .average()
                    .orElse(0);
        }
        var within = parts.stream().mapToDouble(Parts::whole).average().orElse(0);
        var whole = within + between;
        if (!(whole > 0)) {
            return Optional.empty();
        }
        return Optional.of(new VarianceRow(
                "",
                parts.size(),
                most(parts, Parts::personas),
                most(parts, p -> p.cells().wordings().size()),
                most(parts, p -> p.cells().orders().size()),
                ordered && parts.size() > 1 ? between / whole : Double.NaN,
                share(parts, Parts::persona, whole),
                share(parts, Parts::wording, whole),
                share(parts, Parts::order, whole),
                share(parts, Parts::rest, whole),
                share(parts, Parts::draws, whole),
                parts.stream()
                        .mapToDouble(Parts::consistency)
                        .filter(c -> !Double.isNaN(c))
                        .average()
                        .orElse(Double.NaN)));
    }

    private static int most(List<Parts> parts, Function<Parts, Integer> of) {
        return parts.stream().mapToInt(of::apply).max().orElse(0);
    }

    private static double share(List<Parts> parts, Function<Parts, Double> of, double whole) {
        return parts.stream().mapToDouble(of::apply).average().orElse(0) / whole;
    }
}
