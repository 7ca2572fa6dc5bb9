package org.mindgap.compare.linear;

import java.util.Arrays;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.mindgap.compare.formula.Basis;
import org.mindgap.compare.formula.Groups;

/** A design's basis by cluster: all that errors of clusters need, in as many dimensions as there are coefficients. */
final class ClusterScores {
    private static final double NEGLIGIBLE = 1e-10;

    final int size;
    final int clusters;
    private final Basis basis;
    private final int[] codes;
    /** Q'Q of each cluster, row-major. */
    final double[][] products;

    ClusterScores(Basis basis, Groups groups) {
        this.basis = basis;
        this.size = basis.size();
        this.clusters = groups.levels().size();
        this.codes = groups.codes();
        this.products = new double[clusters][size * size];
        var vectors = basis.vectors();
        for (var row = 0; row < codes.length; row++) {
            var sums = products[codes[row]];
            for (var i = 0; i < size; i++) {
                for (var j = 0; j < size; j++) {
                    sums[i * size + j] += vectors[i][row] * vectors[j][row];
                }
            }
        }
    }

    /** Q'e of each cluster. */
    double[][] scores(double[] residuals) {
        var all = new double[clusters][size];
        var vectors = basis.vectors();
        for (var row = 0; row < codes.length; row++) {
            for (var i = 0; i < size; i++) {
                all[codes[row]][i] += vectors[i][row] * residuals[row];
            }
        }
        return all;
    }

    /** What a coefficient is of coordinates: row j of R⁻¹. */
    double[] direction(int coefficient) {
        var all = new double[size];
        for (var i = 0; i < size; i++) {
            var unit = new double[size];
            unit[i] = 1;
            all[i] = basis.coefficients(unit)[coefficient];
        }
        return all;
    }

    /** (I − Q'Q)^(-1/2) of a cluster; directions that the cluster alone determines get 0. */
    double[] adjustment(int cluster) {
        var left = new DMatrixRMaj(size, size);
        for (var i = 0; i < size; i++) {
            for (var j = 0; j < size; j++) {
                left.set(i, j, (i == j ? 1 : 0) - products[cluster][i * size + j]);
            }
        }
        var eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(left)) {
            throw new IllegalStateException("a symmetric matrix without eigenvalues");
        }
        var made = new double[size * size];
        for (var e = 0; e < size; e++) {
            var value = eigen.getEigenvalue(e).getReal();
            if (value > NEGLIGIBLE) {
                var vector = eigen.getEigenVector(e);
                for (var i = 0; i < size; i++) {
                    for (var j = 0; j < size; j++) {
                        made[i * size + j] += vector.get(i) * vector.get(j) / Math.sqrt(value);
                    }
                }
            }
        }
        return made;
    }

    static double[] times(double[] square, double[] vector) {
        var size = vector.length;
        var all = new double[size];
        Arrays.setAll(all, i -> {
            var sum = 0.0;
            for (var j = 0; j < size; j++) {
                sum += square[i * size + j] * vector[j];
            }
            return sum;
        });
        return all;
    }

    static double dot(double[] one, double[] other) {
        var sum = 0.0;
        for (var i = 0; i < one.length; i++) {
            sum += one[i] * other[i];
        }
        return sum;
    }
}
