package org.mindgap.export;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.mindgap.survey.Group;

/**
 * Which groups have to be hidden on one question, so that the numbers of a few people can be had neither directly nor by
 * subtraction: those of fewer than 10 people in effect, and as many others as it takes. People of a group are taken as
 * the sum of its parts; where some belong to no part, more is hidden than would have to be, never less.
 */
final class Suppression {
    /** People in effect under which a group keeps its numbers to itself. */
    static final double HIDDEN_BELOW = 10;

    private static final double NOTHING = 1e-9;
    /** How many groups are tried at each step: the best of all would cost more than it saves. */
    private static final int TRIED = 8;

    private final Map<Group, Double> sizes;
    private final List<Sum> sums;

    /**
     * A whole and all its parts: country and its religions.
     *
     * @param parts those that have anybody at all
     */
    private record Sum(Group whole, List<Group> parts) {
        boolean holds(Group group) {
            return whole.equals(group) || parts.contains(group);
        }
    }

    private Suppression(Map<Group, Double> sizes, Optional<String> country) {
        this.sizes = new LinkedHashMap<>(sizes);
        this.sums = country.isPresent() ? acrossCountries(country.get()) : sums(this.sizes.keySet());
    }

    /**
     * The groups to hide.
     *
     * @param sizes people in effect of every group that answered, NaN where not known, which hides nothing
     * @param country name of the variable of countries, if there is one: numbers over several countries are those of the
     *     countries put together, without those in which fewer than 10 people answered
     */
    static Set<Group> of(Map<Group, Double> sizes, Optional<String> country) {
        var hidden = new LinkedHashSet<Group>();
        sizes.forEach((group, size) -> {
            if (size < HIDDEN_BELOW) {
                hidden.add(group);
            }
        });
        if (!hidden.isEmpty()) {
            new Suppression(sizes, country).complete(hidden);
        }
        return hidden;
    }

    private void complete(Set<Group> hidden) {
        var few = Set.copyOf(hidden);
        for (var exposed = exposed(hidden); !exposed.isEmpty(); exposed = exposed(hidden)) {
            var next = next(exposed, hidden);
            if (next.isEmpty()) {
                return; // everything that it could be had from is hidden
            }
            hidden.add(next.get());
        }
        // what a later step made needless is shown again, the largest first
        hidden.stream()
                .filter(g -> !few.contains(g))
                .sorted(Comparator.comparingDouble(this::size).reversed())
                .toList()
                .forEach(group -> {
                    hidden.remove(group);
                    if (!exposed(hidden).isEmpty()) {
                        hidden.add(group);
                    }
                });
    }

    /** Of the smallest groups that would help the one that leaves least exposed. */
    private Optional<Group> next(List<Sum> exposed, Set<Group> hidden) {
        var tried = exposed.stream()
                .flatMap(sum -> candidates(sum, hidden).stream())
                .distinct()
                .sorted(Comparator.comparing((Group g) -> wholeOf(g, exposed)).thenComparingDouble(this::size))
                .limit(TRIED)
                .toList();
        return tried.stream().min(Comparator.comparingInt(group -> {
            var with = new LinkedHashSet<>(hidden);
            with.add(group);
            return exposed(with).size();
        }));
    }

    /** Parts are hidden before the whole, which says more. */
    private static boolean wholeOf(Group group, List<Sum> exposed) {
        return exposed.stream().anyMatch(s -> s.whole().equals(group));
    }

    private double size(Group group) {
        var size = sizes.getOrDefault(group, Double.NaN);
        return Double.isNaN(size) ? Double.MAX_VALUE : size;
    }

    private static List<Group> candidates(Sum sum, Set<Group> hidden) {
        var shown = new ArrayList<Group>();
        shown.add(sum.whole());
        shown.addAll(sum.parts());
        shown.removeIf(hidden::contains);
        return shown;
    }

    /** The sums through which a hidden number, or that of hidden groups too small together, can be had. */
    private List<Sum> exposed(Set<Group> hidden) {
        var found = new LinkedHashSet<Sum>();
        for (var group : known(hidden)) {
            var open =
                    sums.stream().filter(s -> !candidates(s, hidden).isEmpty()).toList();
            var own = open.stream().filter(s -> s.holds(group)).toList();
            // where its own sums show nothing any more, it follows from those of others
            found.addAll(own.isEmpty() ? open : own);
        }
        for (var sum : sums) {
            var rest = sum.parts().stream().filter(hidden::contains).toList();
            var together = rest.stream().mapToDouble(this::size).sum();
            if (!hidden.contains(sum.whole()) && !rest.isEmpty() && together < HIDDEN_BELOW) {
                found.add(sum);
            }
        }
        return List.copyOf(found);
    }

    /** Hidden groups whose numbers follow from what is shown: those that the equations of all sums determine alone. */
    private List<Group> known(Set<Group> hidden) {
        var unknown = List.copyOf(hidden);
        var places = new HashMap<Group, Integer>();
        unknown.forEach(g -> places.put(g, places.size()));
        var rows = new ArrayList<double[]>();
        for (var sum : sums) {
            var row = new double[unknown.size()];
            var whole = places.get(sum.whole());
            if (whole != null) {
                row[whole] = -1;
            }
            for (var part : sum.parts()) {
                var place = places.get(part);
                if (place != null) {
                    row[place] = 1;
                }
            }
            rows.add(row);
        }
        return reduce(rows, unknown.size()).stream().map(unknown::get).toList();
    }

    /** Gauss and Jordan: the columns that stand alone in a row of the reduced form. */
    private static List<Integer> reduce(List<double[]> rows, int columns) {
        var done = 0;
        for (var column = 0; column < columns && done < rows.size(); column++) {
            var pivot = pivot(rows, done, column);
            if (pivot < 0) {
                continue;
            }
            var line = rows.get(pivot);
            rows.set(pivot, rows.get(done));
            rows.set(done, line);
            var by = line[column];
            for (var i = 0; i < columns; i++) {
                line[i] /= by;
            }
            for (var other : rows) {
                if (other != line && Math.abs(other[column]) > NOTHING) {
                    var times = other[column];
                    for (var i = 0; i < columns; i++) {
                        other[i] -= times * line[i];
                    }
                }
            }
            done++;
        }
        return alone(rows.subList(0, done), columns);
    }

    private static int pivot(List<double[]> rows, int from, int column) {
        var best = -1;
        for (var i = from; i < rows.size(); i++) {
            var value = Math.abs(rows.get(i)[column]);
            if (value > NOTHING && (best < 0 || value > Math.abs(rows.get(best)[column]))) {
                best = i;
            }
        }
        return best;
    }

    private static List<Integer> alone(List<double[]> rows, int columns) {
        var alone = new ArrayList<Integer>();
        for (var row : rows) {
            var only = -1;
            var count = 0;
            for (var i = 0; i < columns; i++) {
                if (Math.abs(row[i]) > NOTHING) {
                    only = i;
                    count++;
                }
            }
            if (count == 1) {
                alone.add(only);
            }
        }
        return alone;
    }

    /** Within a country as anywhere; over countries each group is put together from the same group of each country. */
    private List<Sum> acrossCountries(String country) {
        var within = sizes.keySet().stream()
                .filter(g -> g.codes().containsKey(country))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        var sums = new ArrayList<>(sums(within));
        for (var whole : sizes.keySet()) {
            if (!whole.codes().containsKey(country)) {
                var all = within.stream()
                        .filter(g -> g.codes().size() == whole.codes().size() + 1
                                && g.codes()
                                        .entrySet()
                                        .containsAll(whole.codes().entrySet()))
                        .toList();
                var counted =
                        all.stream().filter(g -> !(size(g) < HIDDEN_BELOW)).toList();
                var parts = counted.isEmpty() ? all : counted;
                if (!parts.isEmpty()) {
                    sums.add(new Sum(whole, parts));
                }
            }
        }
        return sums;
    }

    /** Every group with its parts by every set of variables that divides it further. */
    private static List<Sum> sums(Set<Group> groups) {
        var divisions = new HashSet<Set<String>>();
        groups.forEach(g -> divisions.add(g.codes().keySet()));
        var sums = new ArrayList<Sum>();
        for (var whole : groups) {
            for (var division : divisions) {
                if (division.size() > whole.codes().size()
                        && division.containsAll(whole.codes().keySet())) {
                    var parts = groups.stream()
                            .filter(g -> g.codes().keySet().equals(division)
                                    && g.codes()
                                            .entrySet()
                                            .containsAll(whole.codes().entrySet()))
                            .toList();
                    if (!parts.isEmpty()) {
                        sums.add(new Sum(whole, parts));
                    }
                }
            }
        }
        return sums;
    }
}
