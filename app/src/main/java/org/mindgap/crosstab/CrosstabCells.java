package org.mindgap.crosstab;

import java.util.BitSet;
import org.mindgap.stats.CellCovariance;
import org.mindgap.stats.Interval;
import org.mindgap.stats.ShareIntervals;
import org.mindgap.survey.SampledPeople;

/** The respondents of a table in its cells, row by row: counts, weights, and shares with their errors. */
final class CrosstabCells {
    final int rows;
    final int columns;
    final int[] counts;
    final double[] totals;
    private final double[] squares;
    private final CellErrors errors;

    /**
     * Counts.
     *
     * @param row per respondent, -1 for none; likewise the column
     * @param everyone of weight above 0 and in the filter
     */
    CrosstabCells(SampledPeople people, BitSet everyone, int[] row, int rows, int[] column, int columns) {
        this.rows = rows;
        this.columns = columns;
        this.counts = new int[rows * columns];
        this.totals = new double[rows * columns];
        this.squares = new double[rows * columns];
        var weights = people.weights();
        var cell = new int[weights.length];
        for (var i = 0; i < cell.length; i++) {
            var in = everyone.get(i) && row[i] >= 0 && column[i] >= 0;
            cell[i] = in ? row[i] * columns + column[i] : -1;
            if (in) {
                counts[cell[i]]++;
                totals[cell[i]] += weights[i];
                squares[cell[i]] += weights[i] * weights[i];
            }
        }
        this.errors = people.resampled()
                ? new ReplicateCells(people, cell, rows * columns)
                : new LinearisedCells(totals, CellCovariance.of(people.design(), cell, weights, rows * columns));
    }

    /**
     * People that something is a share of.
     *
     * @param size of weight above 0, whether or not they are in the table
     * @param averaged by what variances about them are multiplied for the sake of strata of a single unit
     */
    record Domain(int size, int degreesOfFreedom, double averaged) {
        static Domain of(SampledPeople people, BitSet some) {
            var averaged = people.resampled() ? 1 : people.design().averaged(some);
            return new Domain(some.cardinality(), people.degreesOfFreedom(some), averaged);
        }
    }

    CellErrors errors() {
        return errors;
    }

    /** Cells in some rows and columns. */
    BitSet cells(BitSet someRows, BitSet someColumns) {
        var cells = new BitSet(rows * columns);
        someRows.stream().forEach(r -> someColumns.stream().forEach(c -> cells.set(r * columns + c)));
        return cells;
    }

    int count(BitSet cells) {
        return cells.stream().map(i -> counts[i]).sum();
    }

    double total(BitSet cells) {
        return Ratio.sum(totals, cells);
    }

    /** Kish's effective n. */
    double effective(BitSet cells) {
        var total = total(cells);
        return total * total / Ratio.sum(squares, cells);
    }

    /** A share with its error and interval. */
    TableShare share(Ratio ratio, Domain domain) {
        var share = ratio.of(totals);
        var base = count(ratio.of());
        if (base == 0) {
            return new TableShare(
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Interval.UNKNOWN,
                    ShareIntervals.Kind.XLOGIT,
                    domain.degreesOfFreedom());
        }
        // whoever all, or nobody, of a base is: exactly 1 or 0, whatever rounding leaves
        var hits = count(ratio.hits());
        var certain = hits == 0 || hits == base;
        var p = certain ? (hits == 0 ? 0.0 : 1.0) : share;
        var variance = certain ? 0 : Math.max(0, errors.variance(ratio) * domain.averaged());
        var kind = certain ? ShareIntervals.Kind.KORN_GRAUBARD : ShareIntervals.Kind.XLOGIT;
        var freedom = domain.degreesOfFreedom();
        var interval = certain
                ? ShareIntervals.USUAL.kornGraubard(p, 0, domain.size(), freedom, effective(ratio.of()))
                : ShareIntervals.USUAL.xlogit(p, Math.sqrt(variance), freedom);
        var plain = p * (1 - p) / (base - 1);
        // people of one unit alone tell nothing of the variation between units: no error, not one of 0
        return freedom < 1
                ? new TableShare(p, Double.NaN, Double.NaN, Interval.UNKNOWN, kind, freedom)
                : new TableShare(
                        p, Math.sqrt(variance), certain ? Double.NaN : variance / plain, interval, kind, freedom);
    }
}
