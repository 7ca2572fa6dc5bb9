package org.mindgap.elicit.coding;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mindgap.stats.Agreement;
import org.mindgap.stats.MatrixMethod;
import org.mindgap.stats.Multinomial;

/**
 * How a coder codes what people have coded: counts by the people's category (rows) and the coder's (columns), the last two of
 * both being answers that fit none. From it follow kappa and shares corrected for the coder's errors: with M(i, j) the
 * probability that the coder says j where people say i, the coder's shares s are M'p, so that p = inverse(M') s (the
 * matrix method; Rogan and Gladen 1978 for two categories).
 *
 * @param categories codes of options, {@link CodingScheme#NONE} and {@link CodingScheme#REFUSAL} last
 * @param counts square, by people's and coder's category
 */
public record Misclassification(List<String> categories, long[][] counts) {
    private static final double SINGULAR = 1e-9;

    /**
     * Shares, corrected.
     *
     * @param shares by category, adding up to 1
     * @param low lower end of the interval of each
     * @param high upper end of the interval of each
     * @param clipped whether a corrected share lay outside 0 to 1 and was put to the nearest shares that do not
     */
    public record Corrected(double[] shares, double[] low, double[] high, boolean clipped) {}

    public Misclassification {
        categories = List.copyOf(categories);
        var size = categories.size();
        if (counts.length != size || Arrays.stream(counts).anyMatch(r -> r.length != size)) {
            throw new IllegalArgumentException("one row and one column for each of " + categories);
        }
        counts = Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    @Override
    public long[][] counts() {
        return Arrays.stream(counts).map(long[]::clone).toArray(long[][]::new);
    }

    /** Answers that people have coded. */
    public long coded() {
        return Arrays.stream(counts).flatMapToLong(Arrays::stream).sum();
    }

    public double kappa(Agreement.Weights weights) {
        return Agreement.kappa(counts, weights);
    }

    /**
     * The shares that people would have found, with an interval that holds the coder's errors, the chance of who was in
     * the sample that people coded, and the chance of the answers themselves (percentiles of replicates: every row and
     * the coded answers drawn again as multinomials).
     *
     * @param coded how many answers the coder put to each category
     * @param replicates at least 100
     * @param level of the interval, as .95
     * @return nothing where people coded none of a category that occurs, or the coder cannot tell categories apart
     */
    public Optional<Corrected> correct(long[] coded, int replicates, double level, RandomGenerator random) {
        var k = categories.size();
        if (coded.length != k || replicates < 100 || !(level > 0 && level < 1)) {
            throw new IllegalArgumentException("one number for each of " + categories + ", 100 replicates or more");
        }
        var raw = solved(counts, coded);
        if (raw.isEmpty()) {
            return Optional.empty();
        }
        var draws = new double[k][replicates];
        var done = 0;
        for (var tries = 0; done < replicates && tries < 4 * replicates; tries++) {
            var again = new long[k][];
            for (var i = 0; i < k; i++) {
                again[i] = drawn(counts[i], random);
            }
            var solution = solved(again, drawn(coded, random));
            if (solution.isPresent()) {
                var shares = MatrixMethod.onSimplex(solution.get());
                for (var i = 0; i < k; i++) {
                    draws[i][done] = shares[i];
                }
                done++;
            }
        }
        if (done < replicates) {
            return Optional.empty();
        }
        var shares = MatrixMethod.onSimplex(raw.get());
        var tail = (1 - level) / 2;
        return Optional.of(new Corrected(
                shares,
                quantiles(draws, tail),
                quantiles(draws, 1 - tail),
                Arrays.stream(raw.get()).anyMatch(p -> p < 0 || p > 1)));
    }

    private static double[] quantiles(double[][] draws, double at) {
        return Arrays.stream(draws)
                .mapToDouble(d -> {
                    var sorted = d.clone();
                    Arrays.sort(sorted);
                    var place = at * (sorted.length - 1);
                    var below = (int) Math.floor(place);
                    var above = Math.min(sorted.length - 1, below + 1);
                    return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
                })
                .toArray();
    }

    /** Solves M'p = s; a category that people never found and the coder never said has the share 0. */
    private static Optional<double[]> solved(long[][] counts, long[] coded) {
        var k = coded.length;
        var total = (double) Arrays.stream(coded).sum();
        if (total == 0) {
            return Optional.empty();
        }
        var a = new double[k][k + 1];
        for (var i = 0; i < k; i++) {
            var row = (double) Arrays.stream(counts[i]).sum();
            if (row == 0 && coded[i] > 0) {
                return Optional.empty();
            }
            for (var j = 0; j < k; j++) {
                a[j][i] = row == 0 ? (i == j ? 1 : 0) : counts[i][j] / row;
            }
        }
        for (var j = 0; j < k; j++) {
            a[j][k] = coded[j] / total;
        }
        return eliminated(a);
    }

    /** Gauss with the largest pivot of each column; nothing where the matrix is singular. */
    private static Optional<double[]> eliminated(double[][] a) {
        var k = a.length;
        for (var column = 0; column < k; column++) {
            var pivot = column;
            for (var row = column + 1; row < k; row++) {
                if (Math.abs(a[row][column]) > Math.abs(a[pivot][column])) {
                    pivot = row;
                }
            }
            if (Math.abs(a[pivot][column]) < SINGULAR) {
                return Optional.empty();
            }
            var kept = a[column];
            a[column] = a[pivot];
            a[pivot] = kept;
            for (var row = 0; row < k; row++) {
                if (row != column) {
                    var factor = a[row][column] / a[column][column];
                    for (var c = column; c <= k; c++) {
                        a[row][c] -= factor * a[column][c];
                    }
                }
            }
        }
        var solution = new double[k];
        for (var i = 0; i < k; i++) {
            solution[i] = a[i][k] / a[i][i];
        }
        return Optional.of(solution);
    }

    /** As many again, each with the probability of its share. */
    private static long[] drawn(long[] counts, RandomGenerator random) {
        var total = Arrays.stream(counts).sum();
        if (total == 0) {
            return counts;
        }
        var shares = Arrays.stream(counts).mapToDouble(c -> (double) c / total).toArray();
        return Arrays.stream(new Multinomial(shares).draw(Math.toIntExact(total), random))
                .asLongStream()
                .toArray();
    }
}
