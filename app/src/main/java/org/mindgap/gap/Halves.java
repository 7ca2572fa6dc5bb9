package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.mindgap.gap.metric.Metric;
import org.mindgap.job.JobContext;
import org.mindgap.survey.HalfShares;
import org.mindgap.survey.ReplicateShares;

/**
 * Two halves of the same survey (methods.md §8.8): what a metric says of one random half against the other, averaged
 * over the splits. Where the metric takes out what sampling adds, it is taken out of each split before the value is
 * shown: each half has twice the variance of the whole, and so has each side.
 */
final class Halves {
    static final int SPLITS = 100;

    /** Splits of a block. */
    private static final int WIDEST = 25;

    private static final double MOST_EMPTY = 0.05;

    private final HalfShares halves;
    private final long seed;
    private final KeptErrors kept;

    /**
     * For one table.
     *
     * @param seed of the splits
     * @param kept items that were split before
     */
    Halves(HalfShares halves, long seed, KeptErrors kept) {
        this.halves = halves;
        this.seed = seed;
        this.kept = kept;
    }

    /**
     * The rows with their values.
     *
     * @param rows of the yardstick
     */
    List<Scored> of(List<Scored> rows, JobContext context) {
        var found = new IdentityHashMap<Scored, OfSplits>();
        rows.forEach(r -> kept.halves(r, seed).ifPresent(f -> found.put(r, f)));
        var missing = rows.stream()
                .filter(r -> !r.items().isEmpty() && !found.containsKey(r))
                .toList();
        var made = split(missing, context);
        for (var i = 0; i < made.size(); i++) {
            found.put(missing.get(i), made.get(i));
            kept.putHalves(missing.get(i), seed, made.get(i));
        }
        return rows.stream()
                .map(r -> found.containsKey(r) ? shown(r, found.get(r)) : r)
                .toList();
    }

    /**
     * What came of all splits of a value.
     *
     * @param value mean over the splits of what is shown
     * @param mean likewise before it is put on the scale that people see
     * @param known share of the splits in which there is a value
     */
    record OfSplits(double value, double mean, double known) {}

    private List<OfSplits> split(List<Scored> rows, JobContext context) {
        var sums = new ArrayList<double[][]>();
        rows.forEach(r -> sums.add(new double[r.metric().parts()][halves.count()]));
        for (var metric : rows.stream().map(Scored::metric).distinct().toList()) {
            var plan = plan(rows, metric);
            var items = plan.values().stream()
                    .flatMap(List::stream)
                    .map(Place::item)
                    .toList();
            var split = kept.halves(metric, seed, items, some -> split(some, metric, context));
            plan.values()
                    .forEach(places -> places.forEach(p -> {
                        var of = split.get(p.item().pair());
                        if (of != null) {
                            add(sums.get(p.row()), p.item().weight(), of);
                        }
                    }));
        }
        return IntStream.range(0, rows.size())
                .mapToObj(i -> ofSplits(rows.get(i).metric(), sums.get(i)))
                .toList();
    }

    private static void add(double[][] sums, double weight, double[][] item) {
        for (var part = 0; part < sums.length; part++) {
            for (var s = 0; s < sums[part].length; s++) {
                sums[part][s] += weight * item[part][s];
            }
        }
    }

    private record Place(int row, RowItem item) {}

    private static Map<String, List<Place>> plan(List<Scored> rows, Metric metric) {
        var plan = new LinkedHashMap<String, List<Place>>();
        for (var i = 0; i < rows.size(); i++) {
            for (var item : rows.get(i).metric().equals(metric) ? rows.get(i).items() : List.<RowItem>of()) {
                plan.computeIfAbsent(item.question().id(), q -> new ArrayList<>())
                        .add(new Place(i, item));
            }
        }
        return plan;
    }

    /** What the metric says of one half against the other, by part and split; questions together. */
    private List<double[][]> split(List<RowItem> items, Metric metric, JobContext context) {
        var split = new ArrayList<double[][]>();
        items.forEach(i -> split.add(new double[metric.parts()][halves.count()]));
        // blocks side by side, each in places of its own: how they are cut changes no number
        var width = Math.min(WIDEST, halves.blockWidth());
        var blocks = items.isEmpty() ? 0 : (halves.count() + width - 1) / width;
        IntStream.range(0, blocks).parallel().forEach(b -> {
            var block = new Block(b * width, Math.min(halves.count(), (b + 1) * width));
            for (var i = 0; i < items.size(); i++) {
                context.checkCancelled();
                block.write(metric, items.get(i), split.get(i));
            }
        });
        return split;
    }

    /** Some of the splits. */
    private final class Block {
        private final int from;
        private final ReplicateShares.Block first;
        private final ReplicateShares.Block second;

        Block(int from, int to) {
            this.from = from;
            this.first = halves.first(from, to);
            this.second = halves.second(from, to);
        }

        void write(Metric metric, RowItem item, double[][] into) {
            var width = first.width();
            var one = ReplicatedItems.placed(first.shares(item.question(), item.cell()), item.places(), width);
            var other = ReplicatedItems.placed(second.shares(item.question(), item.cell()), item.places(), width);
            var same = item.itself();
            var plain = new double[width];
            for (var part = 0; part < into.length; part++) {
                metric.plain(
                        part,
                        new Metric.Replicated(one, other, same.pair(), width, () -> {
                            throw new IllegalStateException("the other half varies");
                        }),
                        plain);
                // the item holds the variance of the whole sample on one side
                var taken = metric.needsVariance()
                        ? 4 * (metric.plain(part, same.pair()) - metric.part(part, item.pair()))
                        : 0;
                for (var s = 0; s < width; s++) {
                    into[part][from + s] = plain[s] - taken;
                }
            }
        }
    }

    private static OfSplits ofSplits(Metric metric, double[][] sums) {
        var splits = sums[0].length;
        var values = new double[splits];
        var means = new double[splits];
        for (var s = 0; s < splits; s++) {
            var number = s;
            means[s] = metric.combined(
                    Arrays.stream(sums).mapToDouble(part -> part[number]).toArray());
            values[s] = Double.isNaN(means[s]) ? Double.NaN : metric.shown(means[s]);
        }
        var known = Arrays.stream(values).filter(v -> !Double.isNaN(v)).count();
        return new OfSplits(mean(values), mean(means), (double) known / splits);
    }

    private static Scored shown(Scored row, OfSplits made) {
        if (made.known() < 1 - MOST_EMPTY) {
            return new Scored(row.row().without(CellState.UNDEFINED, "gap.base-unknown"), row.metric(), List.of());
        }
        var state = row.row().state() == CellState.NOT_ABOVE_SAMPLING
                ? CellState.VALUE
                : row.row().state();
        return row.with(row.row().with(made.value(), made.mean(), state));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }
}
