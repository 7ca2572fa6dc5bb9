package org.mindgap.compare.subgroup;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.gap.Column;
import org.mindgap.gap.PeopleRow;
import org.mindgap.stats.Multiplicity;
import org.mindgap.stats.Seed;
import org.mindgap.survey.Group;

/**
 * A tuned model beside the one that it was made of (study S3; methods.md §4.2): the gain of each group, paired by question,
 * and beside it whether groups come to differ more. A gain on average can go with a wider gap between groups.
 */
public final class Gains {
    private static final double TAIL = 0.025;

    private final List<Pair> pairs = new ArrayList<>();
    private final Seed seed;

    /** One group's numbers on the questions that both models answered. */
    private record Pair(Group group, boolean heldOut, Map<String, double[]> hits, Map<String, double[]> distances) {}

    /** Which number. */
    public enum Score {
        /** Part of the questions on which the modes are the same. */
        ACCURACY,
        /** Mean distance of the modes (NMAE). */
        DISTANCE
    }

    /**
     * Compares.
     *
     * @param tuned column of the tuned model
     * @param base column of the other
     * @param heldOut whether a group was held out when the model was tuned
     */
    public Gains(Subgroups groups, Column tuned, Column base, Predicate<Group> heldOut, Seed seed) {
        this.seed = seed;
        var tallies = groups.tallies();
        var after = tallies.getOrDefault(tuned, Map.of());
        var before = tallies.getOrDefault(base, Map.of());
        after.forEach((row, tally) -> {
            var other = before.get(row);
            if (other != null) {
                add(row, tally, other, heldOut);
            }
        });
    }

    private void add(PeopleRow row, Tally tuned, Tally base, Predicate<Group> heldOut) {
        var hits = both(tuned.hitOf(), base.hitOf());
        if (!hits.isEmpty()) {
            pairs.add(new Pair(
                    row.group(), heldOut.test(row.group()), hits, both(tuned.distanceOf(), base.distanceOf())));
        }
    }

    private static Map<String, double[]> both(Map<String, Double> tuned, Map<String, Double> base) {
        var both = new LinkedHashMap<String, double[]>();
        tuned.forEach((question, value) -> {
            var other = base.get(question);
            if (other != null) {
                both.put(question, new double[] {value, other});
            }
        });
        return both;
    }

    /** A row for each group. */
    public List<GroupGain> rows(Multiplicity how) {
        var rows = pairs.stream().map(this::row).toList();
        var adjusted = how.adjust(rows.stream()
                .mapToDouble(r -> r.accuracy().map(t -> t.flips().twoSided()).orElse(Double.NaN))
                .toArray());
        var all = new ArrayList<GroupGain>();
        for (var i = 0; i < adjusted.length; i++) {
            all.add(rows.get(i).adjusted(adjusted[i]));
        }
        return all;
    }

    private GroupGain row(Pair pair) {
        var own = seed;
        for (var code : pair.group().codes().values()) {
            own = own.and(code);
        }
        return new GroupGain(
                pair.group(),
                pair.heldOut(),
                mean(pair.hits(), 0),
                mean(pair.hits(), 1),
                test(pair.hits(), own),
                mean(pair.distances(), 0),
                mean(pair.distances(), 1),
                test(pair.distances(), own.and("distance")),
                Double.NaN);
    }

    private static Optional<PairedTest> test(Map<String, double[]> values, Seed seed) {
        return values.isEmpty()
                ? Optional.empty()
                : Optional.of(PairedTest.of(
                        values.values().stream().mapToDouble(v -> v[0] - v[1]).toArray(), seed));
    }

    private static double mean(Map<String, double[]> values, int of) {
        return values.values().stream().mapToDouble(v -> v[of]).average().orElse(Double.NaN);
    }

    /**
     * Some groups together.
     *
     * @param heldOut all, or those that were held out or not
     * @param draws of questions; 0 for no intervals
     * @return nothing for fewer than two groups with two questions or more
     */
    public Optional<SpreadGain> spread(Score number, Optional<Boolean> heldOut, int draws) {
        var some = pairs.stream()
                .filter(p -> heldOut.map(h -> h == p.heldOut()).orElse(true))
                .map(p -> number == Score.ACCURACY ? p.hits() : p.distances())
                .filter(v -> v.size() > 1)
                .toList();
        if (some.size() < 2) {
            return Optional.empty();
        }
        var questions = new TreeSet<String>();
        some.forEach(v -> questions.addAll(v.keySet()));
        var ids = List.copyOf(questions);
        var random = seed.and(number.name()).and("questions").generator();
        var gains = new double[draws];
        var wider = new double[draws];
        for (var draw = 0; draw < draws; draw++) {
            var times = new LinkedHashMap<String, Integer>();
            for (var i = 0; i < ids.size(); i++) {
                times.merge(ids.get(random.nextInt(ids.size())), 1, Integer::sum);
            }
            var tuned = means(some, 0, times);
            var base = means(some, 1, times);
            gains[draw] = average(tuned) - average(base);
            wider[draw] = range(tuned) - range(base);
        }
        var once = new LinkedHashMap<String, Integer>();
        ids.forEach(q -> once.put(q, 1));
        var tuned = means(some, 0, once);
        var base = means(some, 1, once);
        return Optional.of(new SpreadGain(
                some.size(),
                ids.size(),
                average(base),
                average(tuned),
                average(tuned) - average(base),
                quantile(gains, TAIL),
                quantile(gains, 1 - TAIL),
                disparity(base, errors(some, 1), number),
                disparity(tuned, errors(some, 0), number),
                range(tuned) - range(base),
                quantile(wider, TAIL),
                quantile(wider, 1 - TAIL)));
    }

    private Disparity disparity(double[] values, double[] errors, Score number) {
        return Disparity.of(values, errors, number == Score.ACCURACY, seed.and(number.name()));
    }

    /** Of each group, a question as often as it was drawn; NaN where none of a group's was. */
    private static double[] means(List<Map<String, double[]>> groups, int of, Map<String, Integer> times) {
        return groups.stream()
                .mapToDouble(g -> {
                    var sum = 0.0;
                    var count = 0;
                    for (var entry : g.entrySet()) {
                        var n = times.getOrDefault(entry.getKey(), 0);
                        sum += n * entry.getValue()[of];
                        count += n;
                    }
                    return count == 0 ? Double.NaN : sum / count;
                })
                .toArray();
    }

    private static double[] errors(List<Map<String, double[]>> groups, int of) {
        return groups.stream()
                .mapToDouble(g -> {
                    var mean = mean(g, of);
                    var squares = g.values().stream()
                            .mapToDouble(v -> (v[of] - mean) * (v[of] - mean))
                            .sum();
                    return Math.sqrt(squares / (g.size() - 1) / g.size());
                })
                .toArray();
    }

    private static double average(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    private static double range(double[] values) {
        return Arrays.stream(values).max().orElse(Double.NaN)
                - Arrays.stream(values).min().orElse(Double.NaN);
    }

    /** R's type 7 of the draws that have a number. */
    private static double quantile(double[] values, double part) {
        var sorted =
                Arrays.stream(values).filter(v -> !Double.isNaN(v)).sorted().toArray();
        if (sorted.length < 1 / TAIL) {
            return Double.NaN;
        }
        var at = part * (sorted.length - 1);
        var low = (int) Math.floor(at);
        var high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * (sorted[high] - sorted[low]);
    }
}
