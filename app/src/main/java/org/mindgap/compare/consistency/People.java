package org.mindgap.compare.consistency;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.mindgap.stats.Seed;

/**
 * Groups of people, as a rule countries, in one number a question (the part that is for something).
 *
 * @param groups by name: the number by question, without those that are not known
 * @param languages by group: the language that it was interviewed in; empty where nobody says
 */
public record People(Map<String, Map<String, Double>> groups, Map<String, String> languages) {
    public People {
        var copied = new LinkedHashMap<String, Map<String, Double>>();
        groups.forEach((name, values) -> copied.put(name, Map.copyOf(values)));
        groups = java.util.Collections.unmodifiableMap(copied);
        languages = Map.copyOf(languages);
    }

    /**
     * Two groups side by side.
     *
     * @param questions that both have a number on
     * @param ranked Spearman's correlation over the questions, with the interval that drawing other questions gives
     * @param linear Pearson's
     * @param distance mean absolute difference
     */
    public record Pair(String one, String other, int questions, Estimate ranked, double linear, double distance) {}

    /** Every pair of groups once, in the order of the groups: the lower triangle of the correlation matrix. */
    public List<Pair> pairs(int draws, Seed seed) {
        var names = List.copyOf(groups.keySet());
        var pairs = new ArrayList<Pair>();
        for (var i = 1; i < names.size(); i++) {
            for (var j = 0; j < i; j++) {
                pairs.add(pair(names.get(i), names.get(j), draws, seed));
            }
        }
        return pairs;
    }

    private Pair pair(String one, String other, int draws, Seed seed) {
        var both = both(one, other);
        var random = seed.and(one).and(other).generator();
        var a = both.stream().mapToDouble(q -> number(one, q)).toArray();
        var b = both.stream().mapToDouble(q -> number(other, q)).toArray();
        var ranked =
                new Matched(Arrays.stream(a).mapToObj(v -> new double[] {v}).toList(), b);
        return new Pair(
                one,
                other,
                both.size(),
                Estimate.of(
                        ranked.correlation(),
                        IntStream.range(0, draws)
                                .mapToDouble(d -> ranked.correlation(Consistency.times(both.size(), random)))
                                .toArray(),
                        draws == 0 ? new double[0] : Consistency.without(both.size(), ranked::correlation)),
                WeightedRanks.correlation(a, b),
                IntStream.range(0, both.size())
                        .mapToDouble(i -> Math.abs(a[i] - b[i]))
                        .average()
                        .orElse(Double.NaN));
    }

    /** Questions that both groups have a number on, by their names. */
    List<String> both(String one, String other) {
        var first = new TreeSet<>(groups.getOrDefault(one, Map.of()).keySet());
        first.retainAll(groups.getOrDefault(other, Map.of()).keySet());
        return List.copyOf(first);
    }

    /** A group's number; NaN where it has none. */
    double number(String group, String question) {
        return groups.getOrDefault(group, Map.of()).getOrDefault(question, Double.NaN);
    }

    /** Where groups name their languages, those of one; else all. */
    List<String> of(String language) {
        return groups.keySet().stream()
                .filter(g -> Optional.ofNullable(languages.get(g))
                        .map(language::equals)
                        .orElse(true))
                .toList();
    }
}
