package org.mindgap.compare.mixed;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.mindgap.compare.formula.Basis;
import org.mindgap.compare.formula.DesignColumns;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Observations;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;

/**
 * Fits linear mixed models: random intercepts and slopes, nested and crossed, by REML or maximum likelihood (Bates,
 * Maechler, Bolker and Walker 2015, Fitting Linear Mixed-Effects Models Using lme4, Journal of Statistical Software
 * 67(1)).
 */
public final class MixedFit {
    private final Formula formula;
    private final boolean restricted;
    private final int leftOut;
    private final Basis basis;
    private final double[] response;
    private final RandomTerm[] terms;
    private final Profile profile;
    private final double degrees;
    private final JobContext context;

    private MixedFit(Formula formula, Observations data, boolean restricted, JobContext context)
            throws ProblemException {
        this.context = context;
        this.formula = formula;
        this.restricted = restricted;
        var complete = new Complete(formula, data);
        this.leftOut = data.rows() - complete.data().rows();
        this.response = complete.response();
        this.basis = Basis.of(DesignColumns.of(complete.data(), formula.fixed()));
        this.terms = complete.terms();
        complete.check(terms, basis.size());
        complete.apart(terms, basis);
        this.profile = new Profile(new Products(terms, basis.vectors(), basis.residuals(response)), context);
        this.degrees = restricted ? response.length - basis.size() : response.length;
    }

    /**
     * Fits.
     *
     * @param restricted by REML, otherwise by maximum likelihood, which alone compares different fixed effects
     * @throws ProblemException if a variable is not there, a term has one group or as many as there are rows, or nothing
     *     is left to explain
     */
    public static MixedModel of(Formula formula, Observations data, boolean restricted) throws ProblemException {
        return of(formula, data, restricted, JobContext.unwatched());
    }

    /**
     * The same, which can be stopped.
     *
     * @param context asked at every value of the criterion, and within large ones
     */
    public static MixedModel of(Formula formula, Observations data, boolean restricted, JobContext context)
            throws ProblemException {
        return new MixedFit(formula, data, restricted, context).fit();
    }

    private MixedModel fit() {
        var lowest = Factor.lowest(terms);
        var found = search(lowest);
        var theta = found.theta();
        var at = profile.at(theta);
        var variance = at.penalised() / degrees;
        var effects = profile.effects(theta);
        var coordinates = basis.coordinates(response);
        var moved = profile.fixed();
        Arrays.setAll(coordinates, i -> coordinates[i] + moved[i]);
        var coefficients = basis.coefficients(coordinates);
        var covariances = basis.covariances(profile.inverse());
        Arrays.setAll(covariances, i -> covariances[i] * variance);
        var variances = profile.variances(theta);
        var errors = errors(variances.conditional(), variance);
        var predicted = errors(variances.predicted(), variance);
        var freedom = freedom(theta, lowest, variance);
        var predictor = predictor(coefficients);
        var fitted = fitted(predictor, effects);
        var residuals = new double[response.length];
        Arrays.setAll(residuals, i -> response[i] - fitted[i]);
        var random = random(theta, variance, effects, errors, predicted);
        return new MixedModel(
                formula,
                restricted,
                response.length,
                leftOut,
                basis.dropped(),
                fixed(coefficients, covariances, freedom),
                covariances,
                random,
                reported(theta),
                variance,
                found.value(),
                shares(predictor, random, variance),
                singular(theta, lowest),
                fitted,
                residuals,
                found.calls());
    }

    /**
     * The least criterion. With slopes that differ it is sought again in variables measured from their means, where
     * intercepts and slopes do not make up for one another; it does not depend on where variables begin.
     */
    private ThetaSearch.Found search(double[] lowest) {
        var constant = restricted ? basis.logDeterminant() : 0;
        var first = new ThetaSearch(t -> profile.at(t).deviance(restricted, degrees) + constant, lowest)
                .from(Beginning.of(terms, basis.residuals(response)));
        if (Arrays.stream(terms).noneMatch(t -> t.width() > 1)) {
            return first;
        }
        var centred = Centred.of(terms, first.theta());
        var moved = new Profile(new Products(centred.terms(), basis.vectors(), basis.residuals(response)), context);
        var second = new ThetaSearch(t -> moved.at(t).deviance(restricted, degrees) + constant, lowest)
                // at a boundary the first search may have stuck: this one begins anew
                .from(singular(first.theta(), lowest) ? Factor.start(centred.terms()) : centred.theta());
        var calls = first.calls() + second.calls();
        return second.value() < first.value()
                ? new ThetaSearch.Found(centred.back(terms, second.theta()), second.value(), calls)
                : new ThetaSearch.Found(first.theta(), first.value(), calls);
    }

    /** Degrees of freedom do not depend on where variables begin, at a boundary neither. */
    private double[] freedom(double[] theta, double[] lowest, double variance) {
        var slopes = Arrays.stream(terms).anyMatch(t -> t.width() > 1);
        if (slopes) {
            var centred = Centred.of(terms, theta);
            var moved = new Profile(new Products(centred.terms(), basis.vectors(), basis.residuals(response)), context);
            var found =
                    new Satterthwaite(moved, basis, centred.theta(), lowest, restricted, degrees, variance).ofEach();
            if (Arrays.stream(found).allMatch(Double::isFinite)) {
                return found;
            }
        }
        return new Satterthwaite(profile, basis, theta, lowest, restricted, degrees, variance).ofEach();
    }

    private List<FixedEffect> fixed(double[] coefficients, double[] covariances, double[] freedom) {
        var all = new ArrayList<FixedEffect>();
        var p = basis.size();
        for (var i = 0; i < p; i++) {
            all.add(new FixedEffect(
                    basis.kept().get(i).name(), coefficients[i], Math.sqrt(covariances[i * p + i]), freedom[i]));
        }
        return all;
    }

    /** Theta in the units of the columns: the search is in units of their root mean squares. */
    private double[] reported(double[] theta) {
        var all = new double[theta.length];
        var next = 0;
        for (var t = 0; t < terms.length; t++) {
            var triangle = Factor.triangles(terms, theta)[t];
            var width = terms[t].width();
            for (var column = 0; column < width; column++) {
                for (var row = column; row < width; row++) {
                    all[next++] = triangle[row * width + column];
                }
            }
        }
        return all;
    }

    private static boolean singular(double[] theta, double[] lowest) {
        for (var i = 0; i < theta.length; i++) {
            if (lowest[i] == 0 && theta[i] < 1e-4) {
                return true;
            }
        }
        return false;
    }

    private static double[][] errors(double[][] all, double variance) {
        for (var of : all) {
            Arrays.setAll(of, i -> Math.sqrt(of[i] * variance));
        }
        return all;
    }

    private List<RandomEffects> random(
            double[] theta, double variance, double[][] effects, double[][] errors, double[][] predicted) {
        var triangles = Factor.triangles(terms, theta);
        var all = new ArrayList<RandomEffects>();
        for (var t = 0; t < terms.length; t++) {
            var width = terms[t].width();
            var covariances = new double[width * width];
            for (var i = 0; i < width; i++) {
                for (var j = 0; j < width; j++) {
                    for (var k = 0; k <= Math.min(i, j); k++) {
                        covariances[i * width + j] +=
                                variance * triangles[t][i * width + k] * triangles[t][j * width + k];
                    }
                }
            }
            all.add(new RandomEffects(
                    terms[t].name(),
                    terms[t].groups().levels(),
                    terms[t].effects(),
                    covariances,
                    byGroup(effects[t], width),
                    byGroup(errors[t], width),
                    byGroup(predicted[t], width)));
        }
        return all;
    }

    private static double[][] byGroup(double[] values, int width) {
        var rows = new double[values.length / width][];
        Arrays.setAll(rows, group -> Arrays.copyOfRange(values, group * width, (group + 1) * width));
        return rows;
    }

    private double[] predictor(double[] coefficients) {
        var all = new double[response.length];
        for (var c = 0; c < coefficients.length; c++) {
            var values = basis.kept().get(c).values();
            for (var i = 0; i < all.length; i++) {
                all[i] += coefficients[c] * values[i];
            }
        }
        return all;
    }

    private double[] fitted(double[] predictor, double[][] effects) {
        var all = predictor.clone();
        for (var t = 0; t < terms.length; t++) {
            var codes = terms[t].groups().codes();
            var width = terms[t].width();
            for (var i = 0; i < all.length; i++) {
                for (var e = 0; e < width; e++) {
                    all[i] += effects[t][codes[i] * width + e] * terms[t].values()[e][i];
                }
            }
        }
        return all;
    }

    private Shares shares(double[] predictor, List<RandomEffects> random, double variance) {
        var mean = Arrays.stream(predictor).average().orElse(0);
        var explained = Arrays.stream(predictor)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElse(0);
        var between = 0.0;
        var plain = true;
        for (var t = 0; t < terms.length; t++) {
            between += meanVariance(terms[t], random.get(t));
            plain &= terms[t].effects().equals(List.of(DesignColumns.CONSTANT));
        }
        var all = explained + between + variance;
        return new Shares(
                explained / all,
                (explained + between) / all,
                plain ? Optional.of(between / (between + variance)) : Optional.empty());
    }

    /** Mean over the rows of z'Σz. */
    private static double meanVariance(RandomTerm term, RandomEffects of) {
        var width = term.width();
        var sum = 0.0;
        for (var i = 0; i < width; i++) {
            for (var j = 0; j < width; j++) {
                var one = term.values()[i];
                var other = term.values()[j];
                var products = 0.0;
                for (var row = 0; row < one.length; row++) {
                    products += one[row] * other[row];
                }
                sum += of.covariances()[i * width + j] * products / one.length;
            }
        }
        return sum;
    }
}
