package org.mindgap.compare.pooling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** Twelve areas of three countries and four religions; numbers of docs/verification/pooling.R. */
class FayHerriotTest {
    private static final Offset<Double> CLOSE = within(1e-6);
    private static final double[] SAMPLING =
            IntStream.range(0, 12).mapToDouble(i -> 0.2 + 0.15 * (5 * i % 7)).toArray();

    private static List<double[]> columns() {
        var all = new ArrayList<double[]>();
        all.add(of(i -> 1));
        all.add(of(i -> i % 3 == 1 ? 1 : 0));
        all.add(of(i -> i % 3 == 2 ? 1 : 0));
        for (var r = 1; r < 4; r++) {
            var religion = r;
            all.add(of(i -> Math.floorDiv(i, 3) == religion ? 1 : 0));
        }
        return all;
    }

    private static double[] of(java.util.function.IntToDoubleFunction function) {
        return IntStream.range(0, 12).mapToDouble(function).toArray();
    }

    @Test
    void theFitIsThatOfR() {
        var y = of(i -> 2 + 0.8 * (i % 3) - 0.5 * Math.floorDiv(i, 3) + 2.6 * Math.sin(2.3 * i));
        var fit = FayHerriot.of(y, SAMPLING, columns());

        assertThat(fit.variance()).isCloseTo(2.51459255306, within(1e-5));
        assertThat(fit.coefficients())
                .containsExactly(
                        new double[] {
                            3.27855540212,
                            -1.10924495255,
                            -1.40562707481,
                            -0.232782854882,
                            -0.566565354147,
                            -1.03775045574
                        },
                        CLOSE);
        assertThat(Arrays.copyOf(fit.pooled(), 6))
                .containsExactly(
                        new double[] {
                            2.09419869665, 4.03426384841, 1.19233163394, 3.00905413376, 2.5925423449, 1.02084913569
                        },
                        CLOSE);
        assertThat(Arrays.copyOf(fit.errors(), 6))
                .containsExactly(
                        new double[] {
                            0.199712477582, 0.880900469447, 0.626614508161, 0.346837546101, 1.0018248195, 0.759154978538
                        },
                        CLOSE);
        assertThat(fit.weights()[0]).isCloseTo(fit.variance() / (fit.variance() + SAMPLING[0]), within(1e-12));
    }

    /** Areas that differ by less than sampling would make them are the regression: no variance is left between them. */
    @Test
    void areasThatAreAlikeAreTheRegression() {
        var fit = FayHerriot.of(of(i -> 2 + 0.01 * Math.sin(2.3 * i)), SAMPLING, List.of(of(i -> 1)));

        assertThat(fit.variance()).isZero();
        assertThat(Arrays.stream(fit.pooled()).distinct()).hasSize(1);
        assertThat(fit.weights()).containsOnly(0);
    }

    /** What is hardly sampled is hardly moved. */
    @Test
    void wellKnownAreasStayWhereTheyAre() {
        var y = of(i -> 10 * Math.sin(2.3 * i));
        var small = of(i -> 1e-8);

        assertThat(FayHerriot.of(y, small, columns()).pooled()).containsExactly(y, CLOSE);
    }

    @Test
    void columnsThatFollowFromOthersAreDropped() {
        var all = columns();
        all.add(of(i -> i % 3 == 0 ? 1 : 0));

        assertThat(FayHerriot.independent(all)).hasSize(6);
    }
}
