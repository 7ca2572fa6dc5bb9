package org.mindgap.compare.linear;

import java.util.Arrays;
import java.util.List;
import org.mindgap.compare.formula.Basis;
import org.mindgap.compare.formula.DesignColumn;
import org.mindgap.compare.formula.DesignColumns;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/** Ordinary least squares. */
public final class LinearModel {
    private final Formula formula;
    private final Observations data;
    private final int leftOut;
    private final Basis basis;
    private final double[] response;
    private final double[] coefficients;
    private final double[] residuals;

    private LinearModel(Formula formula, Observations all) throws ProblemException {
        this.formula = formula;
        this.data = all.needed(formula);
        this.leftOut = all.rows() - data.rows();
        this.basis = Basis.of(DesignColumns.of(data, formula.fixed()));
        if (data.rows() <= basis.size()) {
            throw new ProblemException(Problem.error("compare.few-rows", data.rows(), basis.size()));
        }
        var series = (Series.Numbers) data.column(formula.response()).orElseThrow();
        this.response = new double[data.rows()];
        Arrays.setAll(response, series::value);
        this.coefficients = basis.coefficients(basis.coordinates(response));
        this.residuals = basis.residuals(response);
    }

    /**
     * Fits.
     *
     * @throws ProblemException if a variable is not there or rows are too few
     */
    public static LinearModel of(Formula formula, Observations data) throws ProblemException {
        return new LinearModel(formula, data);
    }

    public Formula formula() {
        return formula;
    }

    /** The rows used. */
    public Observations data() {
        return data;
    }

    /** Rows without a value of a variable named. */
    public int leftOut() {
        return leftOut;
    }

    public List<String> dropped() {
        return basis.dropped();
    }

    public List<String> names() {
        return basis.kept().stream().map(DesignColumn::name).toList();
    }

    public double[] coefficients() {
        return coefficients.clone();
    }

    public double[] residuals() {
        return residuals.clone();
    }

    public double[] fitted() {
        var all = response.clone();
        Arrays.setAll(all, i -> response[i] - residuals[i]);
        return all;
    }

    /** Rows less coefficients. */
    public int degrees() {
        return response.length - basis.size();
    }

    /** Residual variance, unbiased. */
    public double variance() {
        return squares() / degrees();
    }

    /** With the residual variance of maximum likelihood. */
    public double logLikelihood() {
        var n = response.length;
        return -n / 2.0 * (1 + Math.log(2 * Math.PI * squares() / n));
    }

    /** Part of the variance explained, about the mean; about 0 where the formula has no constant, as R has it. */
    public double explained() {
        var constant = basis.kept().stream().anyMatch(c -> c.name().equals(DesignColumns.CONSTANT));
        var mean = constant ? Arrays.stream(response).average().orElse(0) : 0;
        var total = Arrays.stream(response).map(y -> (y - mean) * (y - mean)).sum();
        return 1 - squares() / total;
    }

    /** Standard errors if all rows are independent and residuals are alike. */
    public double[] errors() {
        var p = basis.size();
        var unit = new double[p * p];
        for (var i = 0; i < p; i++) {
            unit[i * p + i] = variance();
        }
        var covariances = basis.covariances(unit);
        var all = new double[p];
        Arrays.setAll(all, i -> Math.sqrt(covariances[i * p + i]));
        return all;
    }

    Basis basis() {
        return basis;
    }

    private double squares() {
        return Arrays.stream(residuals).map(r -> r * r).sum();
    }
}
