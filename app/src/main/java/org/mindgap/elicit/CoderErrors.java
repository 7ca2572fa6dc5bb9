package org.mindgap.elicit;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.mindgap.stats.MatrixMethod;
import org.mindgap.stats.Multinomial;

/**
 * How whoever coded the free answers to a question errs, as far as a sample that people coded tells: to correct shares
 * with ({@link MatrixMethod}). It is taken to err alike whoever was meant and however the model was asked. Where too little
 * is known, it is refused. Immutable.
 */
public final class CoderErrors {
    /** People must have coded so many answers of a category, or its errors are not known. */
    public static final int FEW = 5;
    /**
     * What the coder makes of a category need not be known where people found so little of it that one answer more would
     * not be above this share: what there is of it is taken to be coded rightly.
     */
    public static final double RARE = 0.02;
    /** An error of one point in a share as coded may not become more points than this. */
    public static final double MOST_AMPLIFIED = 10;

    private static final int MOST_TRIES = 20;

    private final List<String> categories;
    private final Optional<Refused> refused;
    private final double[][] matrix;
    private final long[] rows;
    private final double[][] inverse;
    private final long byHand;
    private final Map<String, Integer> places = new HashMap<>();

    /** Why shares cannot be corrected. */
    public enum Refused {
        /** Nobody coded any of these answers by hand. */
        UNCHECKED,
        /** Several people did, and nobody said whose codes count. */
        SEVERAL_PEOPLE,
        /** People coded fewer than {@link #FEW} answers of a category that is not rare. */
        THIN,
        /** The coder hardly tells some categories apart. */
        SINGULAR;

        /** Code of the problem that says so. */
        public String reason() {
            return "gap.coder-" + name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private CoderErrors(
            List<String> categories,
            Optional<Refused> refused,
            double[][] matrix,
            long[] rows,
            double[][] inverse,
            long byHand) {
        this.categories = List.copyOf(categories);
        this.refused = refused;
        this.matrix = matrix;
        this.rows = rows;
        this.inverse = inverse;
        this.byHand = byHand;
        for (var category : this.categories) {
            places.put(category, places.size());
        }
    }

    /** Refused whatever the codes are. */
    public static CoderErrors refused(List<String> categories, Refused why) {
        return refused(categories, why, 0);
    }

    private static CoderErrors refused(List<String> categories, Refused why, long byHand) {
        return new CoderErrors(categories, Optional.of(why), new double[0][], new long[0], new double[0][], byHand);
    }

    /**
     * From the codes of both.
     *
     * @param categories codes of options, then one for answers that fit none and one for those that decline
     * @param counts square, by the people's category (rows) and the coder's
     * @param coded how many of all answers the coder put to each category
     */
    public static CoderErrors of(List<String> categories, long[][] counts, long[] coded) {
        var k = categories.size();
        var rows = Arrays.stream(counts).mapToLong(r -> Arrays.stream(r).sum()).toArray();
        var byHand = Arrays.stream(rows).sum();
        if (byHand == 0) {
            return refused(categories, Refused.UNCHECKED, 0);
        }
        var matrix = new double[k][k];
        for (var i = 0; i < k; i++) {
            if (rows[i] >= FEW) {
                for (var j = 0; j < k; j++) {
                    matrix[i][j] = (double) counts[i][j] / rows[i];
                }
            } else if (rows[i] + 1 <= RARE * byHand || rows[i] + coded[i] == 0) {
                matrix[i][i] = 1;
                rows[i] = 0;
            } else {
                return refused(categories, Refused.THIN, byHand);
            }
        }
        return MatrixMethod.inverse(matrix)
                .filter(a -> MatrixMethod.amplification(a) <= MOST_AMPLIFIED)
                .map(a -> new CoderErrors(categories, Optional.empty(), matrix, rows, a, byHand))
                .orElseGet(() -> refused(categories, Refused.SINGULAR, byHand));
    }

    public List<String> categories() {
        return categories;
    }

    public Optional<Refused> refused() {
        return refused;
    }

    /** How many answers people coded. */
    public long byHand() {
        return byHand;
    }

    /** Place of an option's category, -1 where there is none. */
    public int place(String code) {
        return places.getOrDefault(code, -1);
    }

    /** Place of the answers that fit no option. */
    public int none() {
        return categories.size() - 2;
    }

    /** Place of the answers that decline. */
    public int declined() {
        return categories.size() - 1;
    }

    /** Corrected shares of all categories, put to the nearest that are shares. */
    public double[] corrected(double[] coded) {
        return MatrixMethod.onSimplex(MatrixMethod.times(inverse, coded));
    }

    /** What the coder would make of true shares. */
    public double[] coded(double[] truth) {
        var coded = new double[truth.length];
        for (var i = 0; i < truth.length; i++) {
            for (var j = 0; j < truth.length; j++) {
                coded[j] += truth[i] * matrix[i][j];
            }
        }
        return coded;
    }

    /** Covariance of corrected shares of n answers. */
    public double[][] covariance(double[] corrected, double[] coded, double n) {
        return MatrixMethod.covariance(inverse, matrix, rows, corrected, coded, n);
    }

    /**
     * What another sample coded by hand would correct with: each row drawn again, as many answers.
     *
     * @return nothing where no sample tells the categories apart
     */
    public Optional<double[][]> again(RandomGenerator random) {
        for (var tries = 0; tries < MOST_TRIES; tries++) {
            var drawn = new double[matrix.length][];
            for (var i = 0; i < matrix.length; i++) {
                drawn[i] = rows[i] == 0 ? matrix[i] : drawn(i, random);
            }
            var again = MatrixMethod.inverse(drawn);
            if (again.isPresent()) {
                return again;
            }
        }
        return Optional.empty();
    }

    private double[] drawn(int row, RandomGenerator random) {
        return Arrays.stream(new Multinomial(matrix[row]).draw(Math.toIntExact(rows[row]), random))
                .mapToDouble(n -> (double) n / rows[row])
                .toArray();
    }
}
