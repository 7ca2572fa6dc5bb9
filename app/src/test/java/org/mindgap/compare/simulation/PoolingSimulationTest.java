package org.mindgap.compare.simulation;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.agreement.Alpha;
import org.mindgap.compare.agreement.Level;
import org.mindgap.compare.agreement.Ratings;
import org.mindgap.compare.pooling.FayHerriot;
import org.mindgap.stats.Seed;

/** Errors of pooled values, and intervals of Krippendorff's alpha. */
@Tag("bench")
class PoolingSimulationTest {
    @Test
    void pooledValuesAndAgreement() throws IOException {
        var rates = new Rates("Pooled values (20 areas) and agreement (60 units, 3 coders)");
        for (var between : new double[] {0.3, 1, 3}) {
            pooled(rates, between);
        }
        agreement(rates);
        rates.done("compare-pooling.txt");
    }

    private static void pooled(Rates rates, double between) {
        var areas = 20;
        var sampling = new double[areas];
        var one = new double[areas];
        Arrays.fill(one, 1);
        for (var i = 0; i < areas; i++) {
            sampling[i] = 0.25 + 0.25 * (i % 8);
        }
        var rounds = Rates.ROUNDS / 8;
        var raw = 0.0;
        var moved = 0.0;
        var told = 0.0;
        var missed = 0;
        for (var round = 0; round < rounds; round++) {
            var random = new Seed(round).and("pooled").generator();
            var truth = new double[areas];
            var y = new double[areas];
            for (var i = 0; i < areas; i++) {
                truth[i] = 5 + between * random.nextGaussian();
                y[i] = truth[i] + Math.sqrt(sampling[i]) * random.nextGaussian();
            }
            var fit = FayHerriot.of(y, sampling, List.of(one));
            for (var i = 0; i < areas; i++) {
                var off = fit.pooled()[i] - truth[i];
                raw += (y[i] - truth[i]) * (y[i] - truth[i]) / rounds / areas;
                moved += off * off / rounds / areas;
                told += fit.errors()[i] / rounds / areas;
                missed += Math.abs(off) > 1.959964 * Math.sqrt(fit.errors()[i]) ? 1 : 0;
            }
        }
        var name = "sd between " + between + ": ";
        rates.between(name + "mean squared error of pooled over that of raw", 0, 1, moved / raw);
        rates.between(name + "mean squared error as told over the true one", 0.8, 2.5, told / moved);
        rates.between(name + "95 % interval of a pooled value misses", 0, 0.1, (double) missed / rounds / areas);
    }

    /** Coders who see the truth of one of three values with 0.8 and guess else: alpha of many units is 0.64. */
    private static void agreement(Rates rates) {
        var many = Alpha.of(coded(200_000, 1), Level.NOMINAL, 0, new Seed(1)).alpha();
        rates.between("alpha of coders who guess one time in five", 0.635, 0.645, many);
        rates.told(
                "95 % interval of alpha misses",
                Rates.ROUNDS / 8, round -> {
                    var alpha = Alpha.of(coded(60, round + 2), Level.NOMINAL, 500, new Seed(round));
                    return alpha.lower() > 0.64 || alpha.upper() < 0.64;
                });
    }

    private static Ratings coded(int units, int round) {
        var random = new Seed(round).and("coded").generator();
        var given = new int[units][3];
        for (var unit : given) {
            var truth = random.nextInt(3);
            for (var c = 0; c < unit.length; c++) {
                unit[c] = random.nextDouble() < 0.8 ? truth : random.nextInt(3);
            }
        }
        return new Ratings(List.of("a", "b", "c"), new double[] {0, 1, 2}, given);
    }
}
