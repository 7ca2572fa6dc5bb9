package org.mindgap.compare.linear;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.Generated;
import org.mindgap.compare.formula.Formula;
import org.mindgap.compare.formula.Groups;
import org.mindgap.compare.formula.Observations;
import org.mindgap.compare.formula.Series;
import org.mindgap.stats.Seed;

/** Numbers of R's lm and clubSandwich on the same observations (docs/verification/mixed.R). */
class LinearModelTest {
    private static final Offset<Double> EIGHT = within(1e-8);

    private static LinearModel model(String formula) throws Exception {
        return LinearModel.of(Formula.of(formula), Generated.data());
    }

    private static Groups groups() {
        return Groups.of(Generated.data(), List.of("g"));
    }

    @Test
    void leastSquaresAreRs() throws Exception {
        var model = model("y ~ x + k");

        assertThat(model.coefficients())
                .containsExactly(new double[] {1.8971814846, 0.5065758905, 0.3820185703, 0.7277643965}, within(1e-9));
        assertThat(model.errors())
                .containsExactly(new double[] {0.1929857263, 0.1629572751, 0.2785554778, 0.2812261990}, within(1e-9));
        assertThat(model.explained()).isCloseTo(0.150780541891, EIGHT);
        assertThat(model.logLikelihood()).isCloseTo(-132.880453466, EIGHT);
        assertThat(model.degrees()).isEqualTo(86);
    }

    @Test
    void errorsOfClustersAreStatas() throws Exception {
        var errors = ClusterErrors.simple(model("y ~ x + k"), groups());

        assertThat(errors.errors())
                .containsExactly(new double[] {0.36981519365, 0.08527129491, 0.21863291941, 0.20070658382}, EIGHT);
        assertThat(errors.degrees()).containsOnly(8);
    }

    @Test
    void reducedErrorsAndTheirDegreesAreClubSandwichs() throws Exception {
        var errors = ClusterErrors.reduced(model("y ~ x + k"), groups());

        assertThat(errors.errors())
                .containsExactly(new double[] {0.36811437780, 0.08392075667, 0.23397885676, 0.20854349547}, EIGHT);
        assertThat(errors.degrees())
                .containsExactly(new double[] {6.752367762, 7.668916785, 7.587306614, 7.612830691}, within(1e-7));
    }

    @Test
    void theWildBootstrapIsWhatRefittingEveryPatternGives() throws Exception {
        var data = Generated.data();
        var full = model("y ~ x + k");
        var without = model("y ~ k");
        var groups = groups();
        var observed = t(full, groups);
        var as = 0;
        for (var pattern = 0; pattern < 512; pattern++) {
            var y = without.fitted();
            for (var row = 0; row < y.length; row++) {
                var minus = (pattern >> groups.codes()[row] & 1) == 1;
                y[row] += (minus ? -1 : 1) * without.residuals()[row];
            }
            if (t(refitted(data, y), groups) >= observed - 1e-9) {
                as++;
            }
        }

        var p = WildBootstrap.of(full, groups, 0, new Seed(1).generator());

        assertThat(p[1]).isCloseTo(as / 512.0, within(1e-12));
    }

    private static LinearModel refitted(Observations data, double[] y) throws Exception {
        var columns = new java.util.LinkedHashMap<String, Series>();
        data.names().forEach(n -> columns.put(n, data.column(n).orElseThrow()));
        columns.put("y", new Series.Numbers(y));
        return LinearModel.of(Formula.of("y ~ x + k"), new Observations(columns));
    }

    private static double t(LinearModel model, Groups groups) {
        return Math.abs(
                model.coefficients()[1] / ClusterErrors.simple(model, groups).errors()[1]);
    }
}
