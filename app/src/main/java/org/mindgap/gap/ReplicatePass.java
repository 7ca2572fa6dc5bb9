package org.mindgap.gap;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.mindgap.job.JobContext;
import org.mindgap.survey.ReplicateShares;

/**
 * Runs statistics over replicates, several blocks at a time, all at the same question. Blocks are cut and put together in
 * an order that knows no threads, so that their number changes nothing.
 */
final class ReplicatePass {
    private final ReplicateShares people;
    private final long seed;
    private final boolean peopleVary;
    private final boolean modelsVary;

    private ReplicatePass(ReplicateShares people, long seed, boolean peopleVary, boolean modelsVary) {
        this.people = people;
        this.seed = seed;
        this.peopleVary = peopleVary;
        this.modelsVary = modelsVary;
    }

    /** People and models vary together. */
    static ReplicatePass joint(ReplicateShares people, long seed) {
        return new ReplicatePass(people, seed, true, true);
    }

    /** People vary, models stay: with replicates that the survey brings. */
    static ReplicatePass ofPeople(ReplicateShares people, long seed) {
        return new ReplicatePass(people, seed, true, false);
    }

    /** Models vary, people stay. */
    static ReplicatePass ofModels(Uncertainty how) {
        return new ReplicatePass(new Nobody(how.replicates()), how.seed(), false, true);
    }

    List<Deviations> run(List<Statistic> statistics, JobContext context) {
        var plan = ReplicatePlan.of(statistics);
        var width = people.method().supplied() ? people.count() : people.blockWidth();
        var blocks = (people.count() + width - 1) / width;
        var together = Math.max(people.blocksTogether(), Runtime.getRuntime().availableProcessors());
        var runs = new ArrayList<BlockRun>();
        var done = 0L;
        for (var first = 0; first < blocks; first += together) {
            var tables = new DrawTables();
            var some = IntStream.range(first, Math.min(blocks, first + together))
                    .parallel()
                    .mapToObj(n -> block(n * width, Math.min(people.count(), (n + 1) * width), statistics, tables))
                    .toList();
            for (var work : plan.questions()) {
                context.checkCancelled();
                tables.nextQuestion();
                some.parallelStream().forEach(b -> b.run().add(work, b.items()));
                done += some.size();
                context.progress(done, (long) blocks * plan.questions().size());
            }
            some.forEach(b -> runs.add(b.run()));
        }
        return IntStream.range(0, statistics.size())
                .mapToObj(s -> together(s, runs))
                .toList();
    }

    private record Block(BlockRun run, ReplicatedItems items) {}

    private Block block(int from, int to, List<Statistic> statistics, DrawTables tables) {
        var scales = IntStream.range(from, to).mapToDouble(people::scale).toArray();
        var block = people.block(from, to);
        ReplicatedItems.FloorPeople floor =
                people.method().supplied() ? new SupplyFloor(block, scales, seed) : new SampleFloor(block);
        var models = new ModelReplicates(seed, from, block, tables);
        var items = new ReplicatedItems(block, models, peopleVary, modelsVary, floor);
        return new Block(new BlockRun(statistics, items.floorWidth(), scales), items);
    }

    private static Deviations together(int statistic, List<BlockRun> runs) {
        var questions = new LinkedHashMap<String, Moments>();
        var batteries = new LinkedHashMap<String, Moments>();
        for (var run : runs) {
            run.questions(statistic)
                    .forEach((q, m) ->
                            questions.computeIfAbsent(q, k -> new Moments()).add(m));
            run.batteries(statistic)
                    .forEach((u, m) ->
                            batteries.computeIfAbsent(u, k -> new Moments()).add(m));
        }
        var biases = new LinkedHashMap<String, Double>();
        var variances = new LinkedHashMap<String, Double>();
        questions.forEach((q, m) -> {
            biases.put(q, m.bias());
            variances.put(RowItem.unitOf(q), m.variance());
        });
        batteries.forEach((u, m) -> variances.put(u, m.variance()));
        return new Deviations(
                joined(runs.stream().map(BlockRun::scales).toList()),
                joined(runs.stream().map(r -> r.total(statistic)).toList()),
                // in an order of their own: sums over them have the same digits in every run
                Collections.unmodifiableMap(biases),
                Collections.unmodifiableMap(variances),
                joined(runs.stream().map(r -> r.floor(statistic)).toList()));
    }

    private static double[] joined(List<double[]> parts) {
        var joined = new double[parts.stream().mapToInt(p -> p.length).sum()];
        var at = 0;
        for (var part : parts) {
            System.arraycopy(part, 0, joined, at, part.length);
            at += part.length;
        }
        return joined;
    }

    /** Statistics in portions whose numbers fit into memory, questions kept together as far as they come in a row. */
    static List<List<Statistic>> portions(List<Statistic> statistics, int replicates) {
        var portions = new ArrayList<List<Statistic>>();
        var numbers = 0L;
        for (var statistic : statistics) {
            if (portions.isEmpty() || numbers > MOST_NUMBERS) {
                portions.add(new ArrayList<>());
                numbers = 0;
            }
            portions.get(portions.size() - 1).add(statistic);
            numbers += (long) replicates * (2 + statistic.metric().parts());
        }
        return portions;
    }

    /** About 160 MB. */
    private static final long MOST_NUMBERS = 20_000_000;

    /** The replicates of the sample are what another sample could have been. */
    private record SampleFloor(ReplicateShares.Block people) implements ReplicatedItems.FloorPeople {
        @Override
        public int width() {
            return people.width();
        }

        @Override
        public double[] shares(RowItem item) {
            return people.shares(item.question(), item.cell());
        }
    }
}
