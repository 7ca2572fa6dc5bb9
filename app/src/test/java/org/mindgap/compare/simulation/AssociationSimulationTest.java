package org.mindgap.compare.simulation;

import java.io.IOException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.association.CramersV;
import org.mindgap.stats.Multinomial;
import org.mindgap.stats.Seed;

/** How often intervals of Cramér's V miss: tables of a known V, simple random samples. */
@Tag("bench")
class AssociationSimulationTest {
    @Test
    void intervals() throws IOException {
        var rounds = Rates.ROUNDS / 2;
        var rates = new Rates("95 % intervals of Cramér's V, " + rounds + " rounds each");
        for (var size : new int[] {2, 3, 5}) {
            for (var v : new double[] {0, 0.1, 0.3, 0.6}) {
                for (var people : new int[] {100, 1000}) {
                    var name = size + " by " + size + ", V " + v + ", n " + people + ": interval misses";
                    rates.atMost(name, 0.07, rounds, round -> missed(size, v, people, round));
                }
            }
        }
        rates.done("compare-association.txt");
    }

    /** Equal margins, a part of v on the diagonal: φ² is v²(k − 1), so that V is v. */
    private static boolean missed(int size, double v, int people, int round) {
        var shares = new double[size * size];
        for (var i = 0; i < shares.length; i++) {
            shares[i] = (1 - v) / shares.length + (i / size == i % size ? v / size : 0);
        }
        var counts = new Multinomial(shares)
                .draw(people, new Seed(round).and(size).and(people).generator());
        var table = new double[size][size];
        for (var i = 0; i < counts.length; i++) {
            table[i / size][i % size] = counts[i];
        }
        var found = CramersV.of(table, people, 1);
        return found.lower() > v || found.upper() < v;
    }
}
