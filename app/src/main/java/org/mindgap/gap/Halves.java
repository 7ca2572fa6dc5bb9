package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    private static final double MOST_EMPTY = 0.05;

    private final HalfShares halves;

    Halves(HalfShares halves) {
        this.halves = halves;
    }

    /**
     * The rows with their values.
     *
     * @param rows of the yardstick
     */
    List<Scored> of(List<Scored> rows, JobContext context) {
        var sums = new ArrayList<double[][]>();
        rows.forEach(r -> sums.add(new double[r.metric().parts()][halves.count()]));
        var plan = plan(rows);
        for (var from = 0; from < halves.count(); from += halves.blockWidth()) {
            var block = new Block(from, Math.min(halves.count(), from + halves.blockWidth()));
            plan.values().forEach(places -> {
                context.checkCancelled();
                places.forEach(p -> block.add(rows.get(p.row()), p.item(), sums.get(p.row())));
            });
        }
        var filled = new ArrayList<Scored>();
        for (var i = 0; i < rows.size(); i++) {
            filled.add(rows.get(i).items().isEmpty() ? rows.get(i) : shown(rows.get(i), sums.get(i)));
        }
        return filled;
    }

    private record Place(int row, RowItem item) {}

    private static Map<String, List<Place>> plan(List<Scored> rows) {
        var plan = new LinkedHashMap<String, List<Place>>();
        for (var i = 0; i < rows.size(); i++) {
            for (var item : rows.get(i).items()) {
                plan.computeIfAbsent(item.question().id(), q -> new ArrayList<>())
                        .add(new Place(i, item));
            }
        }
        return plan;
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

        void add(Scored row, RowItem item, double[][] sums) {
            var width = first.width();
            var one = ReplicatedItems.placed(first.shares(item.question(), item.cell()), item.places(), width);
            var other = ReplicatedItems.placed(second.shares(item.question(), item.cell()), item.places(), width);
            var same = item.itself();
            var plain = new double[width];
            for (var part = 0; part < sums.length; part++) {
                row.metric()
                        .plain(
                                part,
                                new Metric.Replicated(one, other, same.pair(), width, () -> {
                                    throw new IllegalStateException("the other half varies");
                                }),
                                plain);
                // the item holds the variance of the whole sample on one side
                var taken = row.metric().needsVariance()
                        ? 4
                                * (row.metric().plain(part, same.pair())
                                        - row.metric().part(part, item.pair()))
                        : 0;
                for (var s = 0; s < width; s++) {
                    sums[part][from + s] += item.weight() * (plain[s] - taken);
                }
            }
        }
    }

    private static Scored shown(Scored row, double[][] sums) {
        var metric = row.metric();
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
        if (known < (1 - MOST_EMPTY) * splits) {
            return new Scored(row.row().without(CellState.UNDEFINED, "gap.base-unknown"), metric, List.of());
        }
        var state = row.row().state() == CellState.NOT_ABOVE_SAMPLING
                ? CellState.VALUE
                : row.row().state();
        return row.with(row.row().with(mean(values), mean(means), state));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).filter(v -> !Double.isNaN(v)).average().orElse(Double.NaN);
    }
}
