package org.mindgap.compare.mixed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.Generated;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;
import org.mindgap.problem.ProblemException;

/**
 * Numbers of lme4 1.1 and lmerTest on the same ninety observations (docs/verification/mixed.R prints them), and what
 * follows from the definition.
 */
class MixedFitTest {
    private static final Offset<Double> SIX = within(1e-6);

    private static MixedModel fit(String formula, boolean restricted) throws ProblemException {
        return MixedFit.of(Formula.of(formula), Generated.data(), restricted);
    }

    @Test
    void crossedInterceptsOfWhichOneDoesNotDifferAreLme4s() throws Exception {
        var model = fit("y ~ x + k + (1 | g) + (1 | h)", true);

        assertThat(model.criterion()).isCloseTo(189.405997643, SIX);
        assertThat(model.theta()[0]).isCloseTo(1.6618187, within(1e-4));
        assertThat(model.theta()[1]).isZero();
        assertThat(model.variance()).isCloseTo(0.3301323754, SIX);
        assertThat(model.singular()).isTrue();
        estimates(model, 1.872310846, 0.504244586, 0.354597053, 0.837214342);
        errors(model, 0.3351936517, 0.0868674372, 0.1543025062, 0.1545158494);
    }

    @Test
    void correlatedSlopesReachACriterionNoWorseThanLme4s() throws Exception {
        var model = fit("y ~ x*k + (1 | g) + (x | h)", true);

        // lme4's default optimizer stops at 173.024174; with "bobyqa" it finds this
        assertThat(model.criterion()).isCloseTo(170.92197390342, SIX);
        assertThat(model.theta()).containsExactly(new double[] {1.559353, 0.1860283, -1.139947, 0}, within(1e-4));
        for (var i = 0; i < 6; i++) {
            assertThat(model.fixed().get(i).estimate())
                    .isCloseTo(
                            new double[] {1.885224, 0.4656405, 0.319984, 0.8195309, -0.05720636, 0.1536101}[i],
                            within(2e-6));
        }
    }

    @Test
    void ownEffectsHaveTheErrorsOfLme4sConditionalVariances() throws Exception {
        // ranef(condVar = TRUE), postVar
        var crossed = fit("y ~ x + k + (1 | g) + (1 | h)", true).random();
        assertThat(crossed.get(0).modes()[0]).containsExactly(new double[] {0.3576080564673}, within(1e-5));
        assertThat(crossed.get(0).errors()[0]).containsExactly(new double[] {0.178492550136}, within(1e-5));
        assertThat(crossed.get(1).errors()[2]).containsExactly(0);
        // of a variance of 0 there is no interval of width 0
        assertThat(crossed.get(1).lower(2, 0)).isNaN();

        var slopes = fit("y ~ x*k + (1 | g) + (x | h)", true).random();
        assertThat(slopes.get(0).errors()[2]).containsExactly(new double[] {0.15645636906}, within(1e-5));
        assertThat(slopes.get(1).modes()[0])
                .containsExactly(new double[] {-0.12911114440762, 0.7911688280817}, within(1e-5));
        assertThat(slopes.get(1).errors()[0])
                .containsExactly(new double[] {0.0267855246267, 0.164136660903}, within(1e-5));
        assertThat(slopes.get(1).errors()[4])
                .containsExactly(new double[] {0.0279931445402, 0.171536728776}, within(1e-5));
    }

    /** Of one term and the constant alone, nine groups of ten: τ²/(1 + mθ) + (mθ/(1 + mθ))² Var(β), Henderson's by hand. */
    @Test
    void errorsOfPredictionAddThatCoefficientsAreEstimated() throws Exception {
        var model = fit("y ~ 1 + (1 | g)", true);
        var term = model.random().get(0);
        var theta = term.variance(0) / model.variance();
        var part = 10 * theta / (1 + 10 * theta);
        var beta = model.fixed().get(0).error();
        var expected = Math.sqrt(term.variance(0) / (1 + 10 * theta) + part * part * beta * beta);

        assertThat(term.predicted()[3][0]).isCloseTo(expected, SIX);
        assertThat(term.upper(3, 0)).isCloseTo(term.modes()[3][0] + 1.959963985 * expected, SIX);

        // of crossed and nested terms, with slopes: none is smaller than the conditional one
        for (var formula : new String[] {"y ~ x*k + (1 | g) + (x | h)", "y ~ x + (1 | g/k)"}) {
            for (var each : fit(formula, true).random()) {
                for (var g = 0; g < each.errors().length; g++) {
                    for (var e = 0; e < each.errors()[g].length; e++) {
                        assertThat(each.predicted()[g][e]).isGreaterThanOrEqualTo(each.errors()[g][e] - 1e-12);
                    }
                }
            }
        }
    }

    @Test
    void slopesApartByMaximumLikelihoodReachACriterionNoWorseThanLme4s() throws Exception {
        // lme4 stops at 164.988330393 and warns that it did not converge
        var model = fit("y ~ x + k + (1 | g) + (x || h)", false);

        assertThat(model.criterion()).isLessThan(164.988330393 + 1e-6);
        assertThat(model.random()).extracting(RandomEffects::group).containsExactly("g", "h", "h");
    }

    @Test
    void nestedGroupsWithoutAConstantAreLme4s() throws Exception {
        var model = fit("y ~ 0 + x:k + (1 | g/k)", true);

        assertThat(model.criterion()).isCloseTo(219.424188112, SIX);
        assertThat(model.random()).extracting(RandomEffects::group).containsExactly("g:k", "g");
        assertThat(model.theta()[0]).isCloseTo(0.6678412, within(1e-4));
        assertThat(model.theta()[1]).isCloseTo(4.2384368, within(1e-4));
        estimates(model, 0.673767644, 0.180594042, 0.612881201);
        errors(model, 0.145543232, 0.150647959, 0.160344355);
        degrees(model, 65.0527343, 65.3262850, 64.3837807);
    }

    @Test
    void oneTermAgreesWithTheClosedFormOfItsCriterion() throws Exception {
        // methods.md §9.1: y'V⁻¹y written out for groups of one size
        var data = Generated.data();
        var model = MixedFit.of(Formula.of("y ~ 1 + (1 | g)"), data, true);
        var y = (Series.Numbers) data.column("y").orElseThrow();
        var ratio = model.theta()[0] * model.theta()[0];

        assertThat(model.criterion()).isCloseTo(balanced(y, 9, 10, ratio), within(1e-8));
        assertThat(balanced(y, 9, 10, ratio * 1.01)).isGreaterThan(model.criterion());
        assertThat(balanced(y, 9, 10, ratio / 1.01)).isGreaterThan(model.criterion());
    }

    /** −2 restricted log-likelihood of a mean and groups of one size, i of group i mod groups. */
    private static double balanced(Series.Numbers y, int groups, int size, double ratio) {
        var n = groups * size;
        var mean = IntStream.range(0, n).mapToDouble(y::value).average().orElseThrow();
        var between = 0.0;
        var within = 0.0;
        for (var g = 0; g < groups; g++) {
            var group = g;
            var own = IntStream.range(0, size)
                    .mapToDouble(i -> y.value(group + i * groups))
                    .toArray();
            var average = Arrays.stream(own).average().orElseThrow();
            between += size * (average - mean) * (average - mean);
            within += Arrays.stream(own).map(v -> (v - average) * (v - average)).sum();
        }
        var squares = within + between / (1 + size * ratio);
        var log = groups * Math.log1p(size * ratio) + Math.log(n / (1 + size * ratio));
        return log + (n - 1) * (1 + Math.log(2 * Math.PI * squares / (n - 1)));
    }

    @Test
    void degreesOfFreedomOfASlopeDoNotDependOnWhereItsVariableBegins() throws Exception {
        var plain = years(0);
        var near = MixedFit.of(Formula.of("y ~ x + (x | g)"), plain, true);
        assertThat(near.singular()).isFalse();
        for (var first : new double[] {30, 2010}) {
            var far = MixedFit.of(Formula.of("y ~ x + (x | g)"), years(first), true);

            assertThat(far.criterion()).isCloseTo(near.criterion(), SIX);
            assertThat(far.fixed().get(1).error()).isCloseTo(near.fixed().get(1).error(), within(1e-3));
            assertThat(far.fixed().get(1).degrees())
                    .isCloseTo(
                            near.fixed().get(1).degrees(),
                            within(near.fixed().get(1).degrees() * 5e-3));
        }
    }

    /** lmerTest on x from 0: 5.144766 and 5.023240; lme4 sticks at another criterion where x begins at 1000. */
    @Test
    void atABoundaryDegreesOfFreedomAndTheFitDoNotDependOnIt() throws Exception {
        var near = MixedFit.of(Formula.of("y ~ x + (x | g)"), together(0), true);
        assertThat(near.singular()).isTrue();
        assertThat(near.fixed().get(0).degrees()).isCloseTo(5.144766, within(1e-3));
        assertThat(near.fixed().get(1).degrees()).isCloseTo(5.023240, within(1e-3));
        for (var first : new double[] {-3.5, 1000, 2000}) {
            var far = MixedFit.of(Formula.of("y ~ x + (x | g)"), together(first), true);

            assertThat(far.singular()).isTrue();
            assertThat(far.criterion()).isCloseTo(near.criterion(), SIX);
            assertThat(far.fixed().get(1).error()).isCloseTo(near.fixed().get(1).error(), within(1e-4));
            assertThat(far.fixed().get(1).degrees()).isCloseTo(5.023240, within(1e-3));
        }
    }

    /** Six groups whose levels and slopes go together. */
    private static Observations together(double first) {
        var columns = new LinkedHashMap<String, Series>();
        columns.put(
                "g",
                Series.Categories.of(
                        IntStream.range(0, 48).mapToObj(i -> "g" + i / 8).toList()));
        columns.put(
                "x",
                new Series.Numbers(
                        IntStream.range(0, 48).mapToDouble(i -> first + i % 8).toArray()));
        columns.put(
                "y",
                new Series.Numbers(IntStream.range(0, 48)
                        .mapToDouble(i -> {
                            var g = i / 8;
                            var t = i % 8;
                            return 2
                                    + .3 * t
                                    + Math.sin(3 * g + 1) * (1 + .5 * t)
                                    + .8 * Math.cos(7 * g + 5 * t * t + g * t);
                        })
                        .toArray()));
        return new Observations(columns);
    }

    /** Ten groups in twelve years, levels and slopes of their own. */
    private static Observations years(double first) {
        var columns = new LinkedHashMap<String, Series>();
        columns.put(
                "g",
                Series.Categories.of(
                        IntStream.range(0, 120).mapToObj(i -> "g" + i % 10).toList()));
        columns.put(
                "x",
                new Series.Numbers(IntStream.range(0, 120)
                        .mapToDouble(i -> first + Math.floorDiv(i, 10))
                        .toArray()));
        columns.put(
                "y",
                new Series.Numbers(IntStream.range(0, 120)
                        .mapToDouble(i -> 3 * Math.sin(7 * (i % 10))
                                + (0.5 + 0.4 * Math.cos(3 * (i % 10))) * Math.floorDiv(i, 10)
                                + Math.sin(i * i))
                        .toArray()));
        return new Observations(columns);
    }

    @Test
    void aLargeMeanAndOtherUnitsChangeNothingButTheUnits() throws Exception {
        var plain = Generated.data();
        var moved = new LinkedHashMap<String, Series>();
        plain.names().forEach(n -> moved.put(n, plain.column(n).orElseThrow()));
        moved.put("y", changed(plain, "y", v -> 1e6 + 1000 * v));
        moved.put("x", changed(plain, "x", v -> v / 500));

        var one = fit("y ~ x + (x | h)", true);
        var other = MixedFit.of(Formula.of("y ~ x + (x | h)"), new Observations(moved), true);

        assertThat(other.fixed().get(1).estimate() / 500_000)
                .isCloseTo(one.fixed().get(1).estimate(), within(1e-6));
        assertThat(other.fixed().get(1).t()).isCloseTo(one.fixed().get(1).t(), within(1e-4));
        assertThat(other.fixed().get(0).estimate())
                .isCloseTo(1e6 + 1000 * one.fixed().get(0).estimate(), within(1e-2));
    }

    private static Series changed(Observations data, String name, java.util.function.DoubleUnaryOperator by) {
        var of = (Series.Numbers) data.column(name).orElseThrow();
        return new Series.Numbers(
                IntStream.range(0, data.rows()).mapToDouble(of::value).map(by).toArray());
    }

    @Test
    void theOrderOfRowsIsNothing() throws Exception {
        var data = Generated.data();
        var turned = data.rows(IntStream.range(0, 90).map(i -> 89 - i).toArray());

        var one = MixedFit.of(Formula.of("y ~ x + (1 | g) + (1 | h:k)"), data, true);
        var other = MixedFit.of(Formula.of("y ~ x + (1 | g) + (1 | h:k)"), turned, true);

        assertThat(other.criterion()).isCloseTo(one.criterion(), within(1e-8));
        assertThat(other.fixed().get(1).estimate()).isCloseTo(one.fixed().get(1).estimate(), within(1e-5));
    }

    @Test
    void residualsAreWhatCoefficientsAndGroupsLeave() throws Exception {
        var model = fit("y ~ x + (1 | g)", true);
        var y = (Series.Numbers) Generated.data().column("y").orElseThrow();

        for (var row = 0; row < 90; row++) {
            assertThat(model.fitted()[row] + model.residuals()[row]).isCloseTo(y.value(row), within(1e-12));
        }
        // effects of groups are shrunk means of residuals: they add up to nothing with a constant in the design
        assertThat(Arrays.stream(model.random().get(0).modes())
                        .mapToDouble(m -> m[0])
                        .sum())
                .isCloseTo(0, within(1e-10));
    }

    @Test
    void aLikelihoodRatioNeedsOneModelInTheOther() throws Exception {
        var small = fit("y ~ x + (1 | g)", false);
        var large = fit("y ~ x + k + (1 | g)", false);

        var ratio = LikelihoodRatio.of(small, large);

        assertThat(ratio.degrees()).isEqualTo(2);
        assertThat(ratio.statistic()).isCloseTo(small.criterion() - large.criterion(), within(1e-12));
        assertThat(ratio.boundary()).isFalse();
        assertThat(LikelihoodRatio.of(large, fit("y ~ x + k + (1 | g) + (1 | h)", false))
                        .boundary())
                .isTrue();
        assertThatThrownBy(() -> LikelihoodRatio.of(small, fit("y ~ x + (1 | h)", false)))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void rowsWithoutAValueAreCounted() throws Exception {
        var data = Generated.data();
        var columns = new LinkedHashMap<String, Series>();
        data.names().forEach(n -> columns.put(n, data.column(n).orElseThrow()));
        columns.put("x", changed(data, "x", v -> v > 0.9 ? Double.NaN : v));

        var model = MixedFit.of(Formula.of("y ~ x + (1 | g)"), new Observations(columns), true);

        assertThat(model.rows() + model.leftOut()).isEqualTo(90);
        assertThat(model.leftOut()).isPositive();
    }

    @Test
    void whatCannotBeToldApartIsRefused() {
        problem("y ~ x + (1 | nothing)", "compare.no-column");
        problem("k ~ x + (1 | g)", "compare.response");
        problem("y ~ x + (1 | x)", "compare.many-groups");
    }

    private static void problem(String formula, String code) {
        assertThatThrownBy(() -> fit(formula, true))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting("code").containsExactly(code));
    }

    private static void estimates(MixedModel model, double... expected) {
        for (var i = 0; i < expected.length; i++) {
            assertThat(model.fixed().get(i).estimate())
                    .as(model.fixed().get(i).name())
                    .isCloseTo(expected[i], within(2e-6));
        }
    }

    private static void errors(MixedModel model, double... expected) {
        for (var i = 0; i < expected.length; i++) {
            assertThat(model.fixed().get(i).error()).isCloseTo(expected[i], within(5e-6));
        }
    }

    private static void degrees(MixedModel model, double... expected) {
        for (var i = 0; i < expected.length; i++) {
            assertThat(model.fixed().get(i).degrees()).isCloseTo(expected[i], within(0.01));
        }
    }
}
