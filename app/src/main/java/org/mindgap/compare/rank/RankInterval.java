package org.mindgap.compare.rank;

import java.util.ArrayList;
import java.util.List;
import org.mindgap.stats.Multiplicity;

/**
 * A place in an order and the places that it may have.
 *
 * @param rank from 1, of the smallest value; the least of those that are the same
 * @param lowest place that all are consistent with
 * @param highest place likewise
 */
public record RankInterval(int rank, int lowest, int highest) {
    /**
     * Simultaneous intervals of all ranks from pairwise differences (Mogstad, Romano, Shaikh and Wilhelm 2024, Review of
     * Economic Studies 91:476, their stepwise intervals with Holm's procedure in the place of a bootstrap, which makes them
     * a little wider): of all K(K − 1) one-sided hypotheses that j is not smaller than k those are rejected that Holm
     * rejects at the level; j is not before the places of those significantly smaller, nor behind those significantly
     * larger. All true ranks are in their intervals with a probability of 1 − level or more.
     *
     * @param values one per place in the order
     * @param smaller p of the one-sided test that j is smaller than k, in row j and column k; NaN where there is none: then
     *     nothing tells the two apart
     * @param level such as 0.05
     */
    public static List<RankInterval> of(double[] values, double[][] smaller, double level) {
        var count = values.length;
        var flat = new double[count * count];
        for (var j = 0; j < count; j++) {
            for (var k = 0; k < count; k++) {
                // a pair without a test stays a hypothesis, one that is never rejected
                flat[j * count + k] = j == k ? Double.NaN : Double.isNaN(smaller[j][k]) ? 1 : smaller[j][k];
            }
        }
        var adjusted = Multiplicity.HOLM.adjust(flat);
        var all = new ArrayList<RankInterval>();
        for (var j = 0; j < count; j++) {
            var rank = 1;
            var below = 0;
            var above = 0;
            for (var k = 0; k < count; k++) {
                rank += values[k] < values[j] ? 1 : 0;
                below += j != k && adjusted[k * count + j] <= level ? 1 : 0;
                above += j != k && adjusted[j * count + k] <= level ? 1 : 0;
            }
            all.add(new RankInterval(rank, 1 + below, count - above));
        }
        return all;
    }
}
