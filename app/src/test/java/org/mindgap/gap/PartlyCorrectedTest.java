package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Measure;
import org.mindgap.survey.SurveyFixture;

/** What an interval of total variation allows for beside sampling error: the bias that replicates cannot see. */
class PartlyCorrectedTest {
    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** E|x + sZ|, the mean of the folded normal distribution (Leone, Nelson and Nottingham 1961). */
    private static double folded(double x, double s) {
        return 2 * s * NORMAL.density(x / s) + x * (1 - 2 * NORMAL.cumulativeProbability(-x / s));
    }

    /**
     * The mean of one absolute difference x seen with error 1 is E|x + Z|; the mean of its replicates E|x + √2 Z|. The
     * corrected value less √2 times what was taken out is never above x, and with what was taken out never below.
     */
    @ParameterizedTest
    @ValueSource(doubles = {0, .1, .3, .5, .7, 1, 1.3, 1.6, 2, 3, 4, 6})
    void theTruthLiesBetweenWhatCouldBeLeftAndWhatWasTaken(double x) {
        var seen = folded(x, 1);
        var taken = folded(x, Math.sqrt(2)) - seen;
        var corrected = seen - taken;
        assertThat(corrected - Math.sqrt(2) * taken).isLessThanOrEqualTo(x + 1e-12);
        assertThat(corrected + taken).isGreaterThanOrEqualTo(x);
        if (x == 0) {
            assertThat(corrected - Math.sqrt(2) * taken).isCloseTo(0, within(1e-12));
        }
    }

    @ParameterizedTest
    @CsvSource({"tv, true", "w1.norm, true", "hellinger, true", "jsd.div.bits, false"})
    void partlyCorrectedMetricsAllowForIt(String id, boolean partly) {
        var random = new Random(17);
        var fixture = new SurveyFixture();
        var answers = new AnswerFixture();
        for (var q = 0; q < 8; q++) {
            var column = random.ints(90, 0, 4).mapToObj(a -> "" + (a + 1)).toArray(String[]::new);
            fixture.asks(SurveyFixture.question("Q" + q, Measure.ORDINAL, "T", 4, false), column);
            answers.says("model", "Q" + q, .55, .25, .15, .05);
        }
        var metric = Metrics.find(id).orElseThrow();
        var row = GapCalculator.of(fixture.build(), answers)
                .table(
                        GapQuery.of(List.of(metric), List.of("model"))
                                .with(new Uncertainty(200, 3, Uncertainty.Items.FIXED)),
                        JobContext.unwatched())
                .rows()
                .get(0);
        var interval = row.interval();
        assertThat(interval.known()).isTrue();
        var taken = row.value() - interval.corrected();
        assertThat(taken).isPositive();
        assertThat(interval.corrected() - interval.lower())
                .isCloseTo(
                        interval.upper() - interval.corrected() + (partly ? (Math.sqrt(2) - 1) * taken : 0),
                        within(1e-9));
        assertThat(interval.upper() - row.value()).isPositive();
    }
}
