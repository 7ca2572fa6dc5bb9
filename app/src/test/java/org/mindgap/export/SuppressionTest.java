package org.mindgap.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.Group;

/** Held against the definition: no hidden number is the same in all tables that show what is shown. */
class SuppressionTest {
    private static final Optional<String> COUNTRY = Optional.of("country");

    @Test
    void nothingIsHiddenWhereNobodyIsFew() {
        assertThat(Suppression.of(table(new double[][] {{10, 20}, {30, 40}}), COUNTRY))
                .isEmpty();
    }

    /** Its country less the other group would give it. */
    @Test
    void aLoneHiddenGroupTakesTheSmallestBesideItWithIt() {
        var hidden = Suppression.of(table(new double[][] {{4, 50, 30}}), COUNTRY);
        assertThat(hidden).contains(cell(0, 0), cell(0, 2)).doesNotContain(Group.of("country", "0"));
    }

    @Test
    void twoSmallGroupsThatAreFewTogetherTakeAThird() {
        var sizes = new LinkedHashMap<Group, Double>();
        sizes.put(Group.everyone(), 99.0);
        sizes.put(Group.of("age", "1"), 3.0);
        sizes.put(Group.of("age", "2"), 4.0);
        sizes.put(Group.of("age", "3"), 40.0);
        sizes.put(Group.of("age", "4"), 52.0);
        assertThat(Suppression.of(sizes, Optional.empty()))
                .containsExactlyInAnyOrder(Group.of("age", "1"), Group.of("age", "2"), Group.of("age", "3"));
    }

    @Test
    void sharesWithoutAnyBaseHideNothing() {
        var sizes = new LinkedHashMap<Group, Double>();
        sizes.put(Group.everyone(), Double.NaN);
        sizes.put(Group.of("age", "1"), Double.NaN);
        assertThat(Suppression.of(sizes, Optional.empty())).isEmpty();
    }

    @Test
    void ofThreeHundredTablesNoHiddenNumberFollowsFromThoseShown() {
        var random = new Random(5);
        for (var i = 0; i < 300; i++) {
            var counts = new double[1 + random.nextInt(4)][1 + random.nextInt(5)];
            for (var row : counts) {
                for (var j = 0; j < row.length; j++) {
                    row[j] = random.nextInt(3) == 0 ? random.nextInt(10) : 10 + random.nextInt(90);
                }
            }
            var sizes = table(counts);
            var hidden = Suppression.of(sizes, COUNTRY);
            sizes.forEach((group, size) -> {
                if (size < 10) {
                    assertThat(hidden).contains(group);
                }
            });
            for (var group : hidden) {
                assertThat(determined(group, sizes, hidden))
                        .as("%s of %s with %s hidden", group, sizes, hidden)
                        .isFalse();
            }
        }
    }

    private static Group cell(int country, int religion) {
        return Group.of("country", String.valueOf(country)).and("religion", String.valueOf(religion));
    }

    /** Counts of cells and of what a table sums them up to; empty cells are no groups. */
    private static Map<Group, Double> table(double[][] counts) {
        var sizes = new LinkedHashMap<Group, Double>();
        for (var i = 0; i < counts.length; i++) {
            for (var j = 0; j < counts[i].length; j++) {
                if (counts[i][j] > 0) {
                    sizes.put(cell(i, j), counts[i][j]);
                    sizes.merge(Group.of("country", String.valueOf(i)), counts[i][j], Double::sum);
                }
            }
        }
        var cells = Map.copyOf(sizes);
        for (var sum : equations(cells)) {
            if (!sum.get(0).codes().containsKey("country")) {
                sizes.put(
                        sum.get(0), sum.stream().skip(1).mapToDouble(cells::get).sum());
            }
        }
        return sizes;
    }

    /**
     * What is known to be the sum of what: a country of its religions; a religion, and everyone, of those countries in
     * which 10 people or more answered, or of all where there is no such. The whole first.
     */
    private static List<List<Group>> equations(Map<Group, Double> sizes) {
        Map<String, List<Group>> wholes = new TreeMap<>();
        sizes.keySet().stream().filter(g -> g.codes().containsKey("country")).forEach(g -> {
            var country = g.code("country").orElseThrow();
            var religion = g.code("religion");
            if (religion.isPresent()) {
                wholes.computeIfAbsent("c" + country, k -> new ArrayList<>(List.of(Group.of("country", country))))
                        .add(g);
                wholes.computeIfAbsent(
                                "r" + religion.get(),
                                k -> new ArrayList<>(List.of(Group.of("religion", religion.get()))))
                        .add(g);
            } else {
                wholes.computeIfAbsent("e", k -> new ArrayList<>(List.of(Group.everyone())))
                        .add(g);
            }
        });
        var equations = new ArrayList<List<Group>>();
        wholes.forEach((key, groups) -> {
            var counted = groups.stream()
                    .skip(1)
                    .filter(g -> key.startsWith("c") || sizes.get(g) >= 10)
                    .toList();
            var sum = new ArrayList<>(List.of(groups.get(0)));
            sum.addAll(counted.isEmpty() ? groups.subList(1, groups.size()) : counted);
            equations.add(sum);
        });
        return equations;
    }

    /** Whether adding the group alone as an equation adds nothing to what the equations say of the hidden numbers. */
    private static boolean determined(Group group, Map<Group, Double> sizes, Set<Group> hidden) {
        var places = new HashMap<Group, Integer>();
        hidden.forEach(g -> places.put(g, places.size()));
        var rows = new ArrayList<double[]>();
        for (var sum : equations(sizes)) {
            var row = new double[places.size()];
            for (var i = 0; i < sum.size(); i++) {
                var place = places.get(sum.get(i));
                if (place != null) {
                    row[place] = i == 0 ? -1 : 1;
                }
            }
            rows.add(row);
        }
        var without = rank(rows);
        var alone = new double[places.size()];
        alone[places.get(group)] = 1;
        rows.add(alone);
        return rank(rows) == without;
    }

    private static int rank(List<double[]> matrix) {
        var rows = new ArrayList<>(matrix.stream().map(double[]::clone).toList());
        var rank = 0;
        for (var column = 0; !rows.isEmpty() && column < rows.get(0).length; column++) {
            var at = column;
            var pivot = rows.stream().filter(r -> Math.abs(r[at]) > 1e-9).findFirst();
            if (pivot.isPresent()) {
                rank++;
                rows.remove(pivot.get());
                for (var row : rows) {
                    var times = row[at] / pivot.get()[at];
                    for (var i = 0; i < row.length; i++) {
                        row[i] -= times * pivot.get()[i];
                    }
                }
            }
        }
        return rank;
    }
}
