package org.mindgap.stats;

import java.util.Arrays;
import java.util.BitSet;

/**
 * The covariances of the weighted counts of cells under strata, clusters and weights: Σ_h n_h/(n_h−1)·Σ_i (t_hi −
 * t̄_h)(t_hi − t̄_h)', with t the counts of a unit drawn first. Any ratio of sums of such counts has the variance g'Vg
 * with its gradient g, which is its linearised variance (methods.md §8.3). Immutable.
 */
public final class CellCovariance {
    private final double[][] matrix;

    private CellCovariance(double[][] matrix) {
        this.matrix = matrix;
    }

    /**
     * Adds up.
     *
     * @param cell per respondent of the file the cell, or -1 for those who are in none
     * @param weights per respondent
     * @param cells K
     */
    public static CellCovariance of(SampleDesign design, int[] cell, double[] weights, int cells) {
        var margins = design.margins();
        if (margins.isEmpty()) {
            return new CellCovariance(matrix(design, UnitCells.of(design, cell, weights), cells));
        }
        var categories = margins.get().categories();
        var matrix = matrix(design, UnitCells.of(design, cell, weights, margins.get(), cells), cells + categories);
        var ratios = new double[cells][categories];
        for (var i = 0; i < cell.length; i++) {
            if (cell[i] >= 0 && design.unitOf(i) >= 0) {
                margins.get().add(i, weights[i], ratios[cell[i]], 0);
            }
        }
        var effects = Arrays.stream(ratios).map(margins.get()::effects).toArray(double[][]::new);
        return new CellCovariance(without(effects, matrix, cells));
    }

    /**
     * The covariances of the counts of cells less the effects of their categories.
     *
     * @param effects by cell and category
     * @param matrix of the cells, then of the weights of the categories
     */
    private static double[][] without(double[][] effects, double[][] matrix, int cells) {
        var rows = new double[cells][matrix.length];
        for (var k = 0; k < cells; k++) {
            for (var j = 0; j < matrix.length; j++) {
                rows[k][j] = matrix[k][j];
                for (var c = 0; c < effects[k].length; c++) {
                    rows[k][j] -= effects[k][c] * matrix[cells + c][j];
                }
            }
        }
        var result = new double[cells][cells];
        for (var k = 0; k < cells; k++) {
            for (var j = 0; j < cells; j++) {
                result[k][j] = rows[k][j];
                for (var c = 0; c < effects[j].length; c++) {
                    result[k][j] -= effects[j][c] * rows[k][cells + c];
                }
            }
        }
        return result;
    }

    private static double[][] matrix(SampleDesign design, UnitCells units, int cells) {
        var matrix = new double[cells][cells];
        var sums = new double[cells];
        var touched = new BitSet(cells);
        for (var h = 0; h < design.strata(); h++) {
            var n = design.unitsIn(h);
            var times = n == 1 ? design.alone(1) : (double) n / (n - 1);
            for (var unit : design.unitsOf(h)) {
                units.addProducts(unit, times, matrix);
                units.addTo(unit, sums, touched);
            }
            if (n > 1) {
                subtract(touched, sums, times / n, matrix);
            }
            touched.stream().forEach(i -> sums[i] = 0);
            touched.clear();
        }
        return matrix;
    }

    private static void subtract(BitSet touched, double[] sums, double times, double[][] matrix) {
        var places = touched.stream().toArray();
        for (var i : places) {
            for (var j : places) {
                matrix[i][j] -= times * sums[i] * sums[j];
            }
        }
    }

    /** g'Vf for two gradients over the cells. */
    public double covariance(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            if (one[i] != 0) {
                var row = matrix[i];
                var inner = 0.0;
                for (var j = 0; j < other.length; j++) {
                    inner += row[j] * other[j];
                }
                sum += one[i] * inner;
            }
        }
        return sum;
    }

    /** All g'Vf of some gradients. */
    public double[][] covariances(double[][] gradients) {
        var cells = matrix.length;
        var result = new double[gradients.length][gradients.length];
        for (var a = 0; a < gradients.length; a++) {
            var times = new double[cells];
            for (var i = 0; i < cells; i++) {
                for (var j = 0; j < cells; j++) {
                    times[j] += gradients[a][i] * matrix[i][j];
                }
            }
            for (var b = 0; b < gradients.length; b++) {
                for (var j = 0; j < cells; j++) {
                    result[a][b] += times[j] * gradients[b][j];
                }
            }
        }
        return result;
    }

    /** What each unit weighs in each cell in which it has anybody. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and a copy costs as much as the people
    private record UnitCells(int[] starts, int[] cells, double[] weights) {

        static UnitCells of(SampleDesign design, int[] cell, double[] weight) {
            var starts = new int[design.units() + 1];
            for (var i = 0; i < cell.length; i++) {
                if (cell[i] >= 0 && design.unitOf(i) >= 0) {
                    starts[design.unitOf(i) + 1]++;
                }
            }
            for (var u = 0; u < design.units(); u++) {
                starts[u + 1] += starts[u];
            }
            var next = starts.clone();
            var cells = new int[starts[design.units()]];
            var weights = new double[cells.length];
            for (var i = 0; i < cell.length; i++) {
                var unit = design.unitOf(i);
                if (cell[i] >= 0 && unit >= 0) {
                    add(starts[unit], next, unit, cell[i], weight[i], cells, weights);
                }
            }
            // a unit's cells end where nothing was written; what is left weighs nothing
            return new UnitCells(starts, cells, weights);
        }

        /** The same, and the raked weights of the categories of all margins as cells behind them. */
        static UnitCells of(SampleDesign design, int[] cell, double[] weight, RakedMargins margins, int first) {
            var starts = new int[design.units() + 1];
            for (var i = 0; i < cell.length; i++) {
                if (design.unitOf(i) >= 0) {
                    starts[design.unitOf(i) + 1] += margins.margins() + (cell[i] >= 0 ? 1 : 0);
                }
            }
            for (var u = 0; u < design.units(); u++) {
                starts[u + 1] += starts[u];
            }
            var next = starts.clone();
            var cells = new int[starts[design.units()]];
            var weights = new double[cells.length];
            for (var i = 0; i < cell.length; i++) {
                var unit = design.unitOf(i);
                if (unit >= 0 && cell[i] >= 0) {
                    add(starts[unit], next, unit, cell[i], weight[i], cells, weights);
                }
                for (var m = 0; m < margins.margins() && unit >= 0; m++) {
                    add(starts[unit], next, unit, first + margins.category(m, i), margins.weight(i), cells, weights);
                }
            }
            return new UnitCells(starts, cells, weights);
        }

        private static void add(
                int from, int[] next, int unit, int cell, double weight, int[] cells, double[] weights) {
            for (var at = from; at < next[unit]; at++) {
                if (cells[at] == cell) {
                    weights[at] += weight;
                    return;
                }
            }
            cells[next[unit]] = cell;
            weights[next[unit]++] = weight;
        }

        void addProducts(int unit, double times, double[][] matrix) {
            for (var a = starts[unit]; a < starts[unit + 1] && weights[a] > 0; a++) {
                for (var b = starts[unit]; b < starts[unit + 1] && weights[b] > 0; b++) {
                    matrix[cells[a]][cells[b]] += times * weights[a] * weights[b];
                }
            }
        }

        void addTo(int unit, double[] sums, BitSet touched) {
            for (var a = starts[unit]; a < starts[unit + 1] && weights[a] > 0; a++) {
                sums[cells[a]] += weights[a];
                touched.set(cells[a]);
            }
        }
    }
}
