package org.mindgap.survey;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.mindgap.stats.ReplicateWeights;

/** Shares of respondents in some replicates. Each cell of the question asked for last is summed once. */
final class RespondentBlock implements ReplicateShares.Block {
    /** Numbers kept, 16 MB; with more cells than that they are summed again when asked for again. */
    private static final int KEPT = 2_000_000;

    private final Sample sample;
    private final ReplicateWeights weights;
    private final Map<Sample.Cell, double[]> known = new HashMap<>();
    private final Map<Group, double[]> totals = new HashMap<>();
    private int keptNumbers;
    private @Nullable Question question;
    private int options;
    private int[] chosen = {};

    RespondentBlock(Sample sample, ReplicateWeights weights) {
        this.sample = sample;
        this.weights = weights;
    }

    @Override
    public int width() {
        return weights.width();
    }

    @Override
    public double[] shares(Question asked, Group group) {
        read(asked);
        return sample.cell(group).map(this::shares).orElseGet(() -> weights.unknown(options));
    }

    @Override
    public double[] totals(Question asked, Group group) {
        read(asked);
        return totals.computeIfAbsent(
                group,
                of -> sample.cell(of)
                        .map(cell -> weights.totals(
                                cell.partition().order(),
                                cell.partition().start(cell.number()),
                                cell.partition().start(cell.number() + 1),
                                chosen))
                        .orElseGet(() -> new double[width()]));
    }

    private void read(Question asked) {
        if (!asked.equals(question)) {
            question = asked;
            options = (int)
                    asked.options().stream().filter(sample.policy()::counts).count();
            chosen = sample.tallies().counted(asked, sample.policy());
            known.clear();
            totals.clear();
            keptNumbers = 0;
        }
    }

    private double[] shares(Sample.Cell cell) {
        var before = known.get(cell);
        if (before != null) {
            return before;
        }
        var partition = cell.partition();
        var from = partition.start(cell.number());
        var to = partition.start(cell.number() + 1);
        var shares = weights.shares(partition.order(), from, to, chosen, options);
        if (keptNumbers + shares.length > KEPT) {
            known.clear();
            keptNumbers = 0;
        }
        keptNumbers += shares.length;
        known.put(cell, shares);
        return shares;
    }
}
