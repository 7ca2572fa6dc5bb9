package org.mindgap.compare.association;

import org.mindgap.stats.Interval;

/**
 * Cramér's V of a table: 0 for answers that do not go together, 1 where one tells the other.
 *
 * @param plain √(φ²/(min(r, c) − 1)); sampling alone makes it larger than 0
 * @param corrected for that (Bergsma 2013, Journal of the Korean Statistical Society 42:323), with n divided by the mean
 *     generalised design effect of Rao and Scott (1984), so that under independence φ² has the expectation that is taken
 *     out; NaN where that is not known
 * @param lower end of the interval of 95 % of V among all people: √(λ/(m·(min(r, c) − 1))) for the smallest noncentrality
 *     λ that goes with the statistic mφ² (Smithson 2003), m being n over the mean design effect and over how much more φ²
 *     varies than a noncentral chi-squared distribution says (its variance by the delta method over 4φ², at least 1: where
 *     answers go together strongly); 0 where V may be 0, NaN where it is not known
 * @param upper the other end
 */
public record CramersV(double plain, double corrected, double lower, double upper) {
    public static final CramersV UNKNOWN = new CramersV(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    /**
     * Of a table.
     *
     * @param table shares or counts, row by row; rows and columns without anything are left out
     * @param people n; infinite where the table is no sample
     * @param effect mean design effect; 1 for a simple random sample
     * @return unknown where fewer than two rows or columns are left
     */
    public static CramersV of(double[][] table, double people, double effect) {
        var columns = table.length == 0 ? 0 : table[0].length;
        var byRow = new double[table.length];
        var byColumn = new double[columns];
        var all = 0.0;
        for (var i = 0; i < table.length; i++) {
            for (var j = 0; j < columns; j++) {
                byRow[i] += table[i][j];
                byColumn[j] += table[i][j];
                all += table[i][j];
            }
        }
        var r = used(byRow);
        var c = used(byColumn);
        if (r < 2 || c < 2) {
            return UNKNOWN;
        }
        var square = 0.0;
        for (var i = 0; i < table.length; i++) {
            for (var j = 0; j < columns; j++) {
                var expected = byRow[i] * byColumn[j] / all;
                square += expected > 0 ? (table[i][j] - expected) * (table[i][j] - expected) / expected : 0;
            }
        }
        var phi = square / all;
        // (n − 1) over the design effect is what simple random sampling would have as n − 1
        var m = (people - 1) / effect;
        var left = Math.max(0, phi - (r - 1) * (c - 1) / m);
        var sides = Math.min(r - (r - 1) * (r - 1) / m, c - (c - 1) * (c - 1) / m) - 1;
        var more = more(table, byRow, byColumn, all, phi);
        var effective = people / effect / more;
        var known = effective > 0 && Double.isFinite(effective);
        // what chance adds to the statistic shrinks with it
        var ends = known ? new Noncentrality((r - 1) * (c - 1) / more).of(phi * effective) : Interval.UNKNOWN;
        var whole = effective * (Math.min(r, c) - 1);
        return new CramersV(
                Math.sqrt(phi / (Math.min(r, c) - 1)),
                sides > 0 ? Math.min(1, Math.sqrt(left / sides)) : Double.NaN,
                Math.min(1, Math.sqrt(ends.lower() / whole)),
                Math.min(1, Math.sqrt(ends.upper() / whole)));
    }

    /**
     * Interval of 95 % of this V less another, of two samples that have nothing to do with each other, from the
     * intervals of both (Zou and Donner 2008, Statistics in Medicine 27:1693). Unknown where one of them is.
     */
    public Interval less(CramersV other) {
        var difference = corrected - other.corrected;
        return new Interval(
                difference - Math.hypot(Math.max(0, corrected - lower), Math.max(0, other.upper - other.corrected)),
                difference + Math.hypot(Math.max(0, upper - corrected), Math.max(0, other.corrected - other.lower)));
    }

    /**
     * Variance of one person's influence on φ² = Σ p²/(p₊p₊) − 1 over 4φ², what it is where answers hardly go together; at
     * least 1.
     */
    private static double more(double[][] table, double[] byRow, double[] byColumn, double all, double phi) {
        var rows = new double[byRow.length];
        var columns = new double[byColumn.length];
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j < columns.length; j++) {
                if (table[i][j] > 0) {
                    var part = table[i][j] * table[i][j] / byRow[i] / byColumn[j];
                    rows[i] += part * all / byRow[i];
                    columns[j] += part * all / byColumn[j];
                }
            }
        }
        var mean = 0.0;
        var square = 0.0;
        for (var i = 0; i < rows.length; i++) {
            for (var j = 0; j < columns.length; j++) {
                if (table[i][j] > 0) {
                    var influence = 2 * table[i][j] * all / byRow[i] / byColumn[j] - rows[i] - columns[j];
                    mean += table[i][j] / all * influence;
                    square += table[i][j] / all * influence * influence;
                }
            }
        }
        var more = (square - mean * mean) / (4 * phi);
        return phi > 0 && more > 1 ? more : 1;
    }

    private static double used(double[] sums) {
        var used = 0;
        for (var sum : sums) {
            used += sum > 0 ? 1 : 0;
        }
        return used;
    }
}
