package org.mindgap.compare.mixed;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.mindgap.compare.formula.Basis;

/**
 * Degrees of freedom of t tests by Satterthwaite's approximation, as in lmerTest (Kuznetsova, Brockhoff and Christensen
 * 2017, Journal of Statistical Software 82(13), section 2): 2v²/(g'Ag), where v is the variance of a coefficient, g its
 * gradient by theta and sigma, and A twice the inverse of the criterion's second derivatives. Derivatives by theta are
 * differences, those by sigma are exact. A theta at its boundary is taken as known.
 */
final class Satterthwaite {
    private static final double STEP = 5e-3;
    private static final double NEGLIGIBLE = 1e-8;

    /** How far a step may go: the criterion's own scale times this, so that what is beyond the square stays small. */
    private static final double REACH = 0.02;

    private static final int ROUNDS = 4;

    private final Profile profile;
    private final Basis basis;
    private final double[] theta;
    private final int[] free;
    private final boolean restricted;
    private final double degrees;
    private final double variance;
    private final double[] steps;
    private final Map<List<Double>, Point> known = new HashMap<>();

    /** One evaluation: the criterion's part that depends on theta, r², and the coefficients' variances over sigma². */
    @SuppressWarnings("ArrayRecordComponent") // lives within one computation
    private record Point(double value, double penalised, double[] variances) {}

    /**
     * Of a fitted model.
     *
     * @param lowest of each theta
     * @param degrees n, or n − p for REML
     * @param variance of the residuals
     */
    Satterthwaite(
            Profile profile,
            Basis basis,
            double[] theta,
            double[] lowest,
            boolean restricted,
            double degrees,
            double variance) {
        this.profile = profile;
        this.basis = basis;
        this.theta = theta.clone();
        this.free = IntStream.range(0, theta.length)
                .filter(i -> theta[i] > lowest[i])
                .toArray();
        this.restricted = restricted;
        this.degrees = degrees;
        this.variance = variance;
        this.steps = new double[free.length];
    }

    /** One number for each coefficient; NaN where the criterion has no curvature to tell. */
    double[] ofEach() {
        var count = free.length;
        var p = basis.size();
        var sigma = Math.sqrt(variance);
        var middle = point(theta);
        for (var i = 0; i < count; i++) {
            steps[i] = step(i, middle);
        }
        var gradients = new double[count + 1][p];
        var hessian = new DMatrixRMaj(count + 1, count + 1);
        for (var i = 0; i < count; i++) {
            var step = step(i);
            var near = new Point[] {moved(i, -step), moved(i, step)};
            var far = new Point[] {moved(i, -2 * step), moved(i, 2 * step)};
            for (var c = 0; c < p; c++) {
                gradients[i][c] = variance
                        * (8 * (near[1].variances[c] - near[0].variances[c])
                                - (far[1].variances[c] - far[0].variances[c]))
                        / (12 * step);
            }
            hessian.set(
                    i,
                    i,
                    (16 * (near[0].value + near[1].value) - (far[0].value + far[1].value) - 30 * middle.value)
                            / (12 * step * step));
            var slope =
                    (8 * (near[1].penalised - near[0].penalised) - (far[1].penalised - far[0].penalised)) / (12 * step);
            both(hessian, i, count, -2 * slope / (variance * sigma));
            for (var j = 0; j < i; j++) {
                both(hessian, i, j, mixed(i, j));
            }
        }
        hessian.set(count, count, -2 * degrees / variance + 6 * middle.penalised / (variance * variance));
        for (var c = 0; c < p; c++) {
            gradients[count][c] = 2 * sigma * middle.variances[c];
        }
        var spread = inverse(hessian);
        var all = new double[p];
        Arrays.setAll(all, c -> degrees(c, middle, gradients, spread));
        return all;
    }

    private double degrees(int coefficient, Point middle, double[][] gradients, DMatrixRMaj spread) {
        var of = variance * middle.variances[coefficient];
        var sum = 0.0;
        for (var i = 0; i < gradients.length; i++) {
            for (var j = 0; j < gradients.length; j++) {
                sum += gradients[i][coefficient] * spread.get(i, j) * gradients[j][coefficient];
            }
        }
        return sum > 0 ? 2 * of * of / sum : Double.NaN;
    }

    private double mixed(int i, int j) {
        var one = step(i);
        var other = step(j);
        return (moved(i, one, j, other).value
                        - moved(i, one, j, -other).value
                        - moved(i, -one, j, other).value
                        + moved(i, -one, j, -other).value)
                / (4 * one * other);
    }

    private double step(int i) {
        return steps[i];
    }

    /**
     * A step that suits the criterion: where a slope's variable is far from 0, intercepts and slopes make up for one
     * another, and the criterion rises within a small part of theta.
     */
    private double step(int i, Point middle) {
        steps[i] = STEP * Math.max(Math.abs(theta[free[i]]), 0.05);
        for (var round = 0; round < ROUNDS; round++) {
            var curvature =
                    (moved(i, steps[i]).value + moved(i, -steps[i]).value - 2 * middle.value) / (steps[i] * steps[i]);
            var fitting = REACH / Math.sqrt(curvature);
            if (!(fitting < steps[i])) {
                break;
            }
            steps[i] = fitting;
        }
        return steps[i];
    }

    private Point moved(int i, double by) {
        var to = theta.clone();
        to[free[i]] += by;
        return point(to);
    }

    private Point moved(int i, double by, int j, double andBy) {
        var to = theta.clone();
        to[free[i]] += by;
        to[free[j]] += andBy;
        return point(to);
    }

    /** Steps that fit are taken again: what was computed is kept. */
    private Point point(double[] at) {
        return known.computeIfAbsent(Arrays.stream(at).boxed().toList(), theta -> computed(at));
    }

    private Point computed(double[] at) {
        var found = profile.at(at);
        var covariances = basis.covariances(profile.inverse());
        var p = basis.size();
        var diagonal = new double[p];
        Arrays.setAll(diagonal, c -> covariances[c * p + c]);
        return new Point(
                found.logRandom() + (restricted ? found.logFixed() : 0) + found.penalised() / variance,
                found.penalised(),
                diagonal);
    }

    private static void both(DMatrixRMaj matrix, int i, int j, double value) {
        matrix.set(i, j, value);
        matrix.set(j, i, value);
    }

    /** Twice the inverse, of the directions in which the criterion rises. */
    private static DMatrixRMaj inverse(DMatrixRMaj hessian) {
        var size = hessian.getNumRows();
        var made = new DMatrixRMaj(size, size);
        var eigen = DecompositionFactory_DDRM.eig(size, true, true);
        if (!eigen.decompose(hessian.copy())) {
            throw new IllegalStateException("a symmetric matrix without eigenvalues");
        }
        var largest = IntStream.range(0, size)
                .mapToDouble(e -> eigen.getEigenvalue(e).getReal())
                .max()
                .orElse(0);
        for (var e = 0; e < size; e++) {
            var value = eigen.getEigenvalue(e).getReal();
            if (value > largest * NEGLIGIBLE) {
                var vector = eigen.getEigenVector(e);
                for (var i = 0; i < size; i++) {
                    for (var j = 0; j < size; j++) {
                        made.add(i, j, 2 * vector.get(i) * vector.get(j) / value);
                    }
                }
            }
        }
        return made;
    }
}
