package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;

class MetricScaleTest {
    private final Words words = new Words(Locale.ENGLISH);

    @ParameterizedTest
    @CsvSource({
        "gap.points, 24, 24",
        "gap.points.ordered, 24, 24",
        "mae.points, 7, 7",
        "tv, .24, 24",
        "rep.w1, .9, 10",
        "simbench, 70, 30",
        "entropy.ratio, .62, 62",
        "mean.diff, -.1, -10",
        "corr.shares, -.5, 150"
    })
    void valuesStandInHundredths(String metric, double value, double onScale) {
        assertThat(scale(metric).onScale(value)).isCloseTo(onScale, within(1e-9));
    }

    @Test
    void everyMetricHasStepsThatRiseAndHoldBeingTheSame() {
        for (var metric : Metrics.all()) {
            var scale = new MetricScale(metric);
            var steps = scale.steps();
            assertThat(steps).as(metric.id()).hasSize(8).isSorted();
            var same = scale.onScale(scale.same());
            assertThat(same).as(metric.id()).isBetween(steps.get(0), steps.get(7));
            assertThat(scale.away(scale.same())).as(metric.id()).isZero();
        }
    }

    @Test
    void twoHuesStandOnlyWhereBothEndsHaveNames() {
        for (var metric : Metrics.all()) {
            assertThat(new MetricScale(metric).ends(List.of(), words).isPresent())
                    .as(metric.id())
                    .isEqualTo(metric.direction() == Metric.Direction.NEITHER);
        }
        assertThat(scale("mean.diff").ends(List.of("religious"), words))
                .hasValue(
                        new HeatmapSpec.Ends("models less religious than people", "models more religious than people"));
        assertThat(scale("entropy.ratio").ends(List.of(), words).orElseThrow().low())
                .isEqualTo("answers less spread than people’s");
    }

    @Test
    void ofARatioAsMuchBelowIsAsFarAsAbove() {
        var scale = scale("variance.ratio");
        assertThat(scale.away(.5)).isCloseTo(scale.away(2), within(1e-12)).isGreaterThan(scale.away(1.5));
    }

    private static MetricScale scale(String metric) {
        return new MetricScale(Metrics.find(metric).orElseThrow());
    }
}
