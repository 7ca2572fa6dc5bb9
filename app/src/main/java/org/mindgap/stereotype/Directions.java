package org.mindgap.stereotype;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.statistics.distribution.TDistribution;
import org.mindgap.gap.Uncertainty;
import org.mindgap.survey.Option;

/**
 * How far a model's answers lie towards declared stereotypes, beside people's. The shares of the declared options are
 * added up, group minus reference, and questions averaged alike.
 */
record Directions(List<StereotypeDirection> declared) {
    private static final double TAIL = 0.025;

    Directions {
        declared = List.copyOf(declared);
    }

    /** The options of an item that a stereotype of its group was declared for; none for all others. */
    private Set<String> options(PeopleItem item) {
        var options = new LinkedHashSet<String>();
        declared.stream().filter(d -> about(d, item)).forEach(d -> options.addAll(d.options()));
        return options;
    }

    private static boolean about(StereotypeDirection direction, PeopleItem item) {
        return direction.question().equals(item.question().id()) && item.cell().within(direction.group());
    }

    /** One where the option counts, else 0. */
    private double[] mask(PeopleItem item) {
        var wanted = options(item);
        return item.projection().options().stream()
                .map(Option::code)
                .mapToDouble(c -> wanted.contains(c) ? 1 : 0)
                .toArray();
    }

    /** The part of a run that has directions; nothing where none has. */
    Optional<Run> of(Run run) {
        var items = run.items().stream()
                .filter(i -> {
                    var some = java.util.Arrays.stream(mask(i.people())).sum();
                    // all options or none is no direction
                    return some > 0 && some < i.people().options();
                })
                .map(this::directed)
                .toList();
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new Run(
                        run.keys(),
                        run.column(),
                        run.row(),
                        run.reference(),
                        new PeopleContrast(items.stream().map(ModelItem::people).toList()),
                        items));
    }

    /** The same question where the difference is that of the share on the declared options. */
    private ModelItem directed(ModelItem item) {
        var people = item.people();
        var towards = people.projection().towards(mask(people));
        var same = new PeopleItem(
                people.question(),
                people.cell(),
                people.reference(),
                towards,
                people.group(),
                people.other(),
                PeopleItem.minus(towards, people.group(), people.other(), 1),
                people.effective());
        return ModelItem.of(same, item.group(), item.reference());
    }

    /**
     * The shift of a run of these directions.
     *
     * @param varied how it varied; nothing where nothing is known of sampling
     */
    StereotypeShift shift(Run run, Optional<Varied> varied, Sampling sampling) {
        var units = new LinkedHashMap<String, double[]>();
        var people = 0.0;
        var model = 0.0;
        var count = run.items().size();
        for (var item : run.items()) {
            var h = 100 * item.people().h()[0] / count;
            var m = 100 * item.m()[0] / count;
            people += h;
            model += m;
            units.computeIfAbsent(item.people().unit(), u -> new double[2])[0] += m - h;
            units.merge(
                    item.people().unit(), new double[] {0, 1.0 / count}, (a, b) -> new double[] {a[0], a[1] + b[1]});
        }
        var half = varied.map(v -> half(v, units, sampling)).orElse(Double.NaN);
        var sources = new LinkedHashSet<String>();
        for (var item : run.items()) {
            declared.stream().filter(d -> about(d, item.people())).forEach(d -> sources.add(d.source()));
        }
        return new StereotypeShift(
                people,
                model,
                model - people,
                model - people - half,
                model - people + half,
                (int) run.items().stream()
                        .map(i -> i.people().question().id())
                        .distinct()
                        .count(),
                new ArrayList<>(sources));
    }

    /** Half the width of the interval: people, model, and from five questions on other questions like these. */
    private static double half(Varied varied, Map<String, double[]> units, Sampling sampling) {
        var variance = varied.shift(100.0 / varied.run().items().size());
        var freedom = sampling.degreesOfFreedom(varied.run());
        var count = units.size();
        if (count >= RowRule.FEWEST_UNITS && sampling.how().items() != Uncertainty.Items.FIXED) {
            var total = units.values().stream().mapToDouble(u -> u[0]).sum();
            var spread = units.values().stream()
                    .mapToDouble(u -> Math.pow(count * (u[0] - u[1] * total), 2) / (count - 1))
                    .sum();
            variance += spread / count;
            freedom = Math.min(freedom, count - 1);
        }
        return freedom >= 1
                ? TDistribution.of(freedom).inverseSurvivalProbability(TAIL) * Math.sqrt(variance)
                : Double.NaN;
    }
}
