package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.CoderErrors;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** Shares of coded free answers without the coder's errors, in gaps. */
class CorrectedGapsTest {
    private static final Metric TV = Metrics.find("tv").orElseThrow();
    private static final List<String> CATEGORIES = List.of("1", "2", "(no stance)", "(refusal)");
    private static final long[][] SEEN = {{90, 10, 0, 0}, {20, 80, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};

    /** Half of 200 people say yes. */
    private static Survey people() {
        var said = new String[200];
        Arrays.fill(said, 0, 100, "1");
        Arrays.fill(said, 100, 200, "2");
        return new SurveyFixture()
                .asks(SurveyFixture.question("Q", Measure.ORDINAL, "T", 2, false), said)
                .build();
    }

    /** The coder found 400 of 1,000 yes. */
    private static AnswerFixture answers(CoderErrors errors) {
        var answers = new AnswerFixture().coder("Q", errors);
        var how = new Condition(AskedAs.NO_ONE, "", "", "", Reading.DRAWS, 1.0);
        for (var n = 0; n < 1000; n++) {
            var shares = Map.of(n < 400 ? "1" : "2", 1.0);
            answers.add(AnswerFixture.answer("m", "Q", how, Group.everyone(), shares, 1, AnswerStatus.OK));
        }
        return answers;
    }

    private static GapRow row(AnswerFixture answers, Metric metric, boolean corrected) {
        var query = GapQuery.of(List.of(metric), List.of(GapQuery.MODEL))
                .with(new Uncertainty(400, 1, Uncertainty.Items.USUAL))
                .with(AnswerChoice.ALL.corrected(corrected));
        return GapCalculator.of(people(), answers)
                .table(query, JobContext.unwatched())
                .rows()
                .get(0);
    }

    /** Rogan and Gladen's 2/7 instead of .4: 21.4 points from a half instead of 10. */
    @Test
    void theGapIsThatOfTheCorrectedShares() {
        var answers = answers(CoderErrors.of(CATEGORIES, SEEN, new long[] {400, 600, 0, 0}));
        assertThat(row(answers, TV, false).value()).isEqualTo(.1, within(1e-12));
        assertThat(row(answers, TV, true).value()).isEqualTo(.5 - 2 / 7.0, within(1e-12));
    }

    /** var(q) by Rogan and Gladen's own formula, and the people's p(1 − p)/(n − 1), are what gap.points takes out. */
    @Test
    void whatTheCorrectionIsUnsureOfIsTakenOutOfTheDefaultNumber() {
        var answers = answers(CoderErrors.of(CATEGORIES, SEEN, new long[] {400, 600, 0, 0}));
        var q = 2 / 7.0;
        var model = (.24 / 999 + q * q * .09 / 99 + (1 - q) * (1 - q) * .16 / 99) / .49;
        var gap = (.5 - q) * (.5 - q) - model - .25 / 199;
        assertThat(row(answers, Metrics.GAP_POINTS, true).value()).isEqualTo(100 * Math.sqrt(gap), within(1e-9));
    }

    /** The interval of as many draws coded without errors is far narrower. */
    @Test
    void theIntervalHoldsWhatIsNotKnownOfTheCoder() {
        var corrected = row(answers(CoderErrors.of(CATEGORIES, SEEN, new long[] {400, 600, 0, 0})), TV, true);
        var fewer = new long[][] {{18, 2, 0, 0}, {4, 16, 0, 0}, {0, 0, 0, 0}, {0, 0, 0, 0}};
        var unsure = row(answers(CoderErrors.of(CATEGORIES, fewer, new long[] {400, 600, 0, 0})), TV, true);
        var coded = row(answers(CoderErrors.of(CATEGORIES, SEEN, new long[] {400, 600, 0, 0})), TV, false);
        assertThat(unsure.value()).isEqualTo(corrected.value(), within(1e-12));
        assertThat(width(corrected)).isGreaterThan(1.3 * width(coded));
        assertThat(width(unsure)).isGreaterThan(1.3 * width(corrected));
        // of everything: people's ±1.97 √(.25/199), and the coder's as above
        var q = 2 / 7.0;
        var error = Math.sqrt(.25 / 199 + (.24 / 999 + q * q * .09 / 99 + (1 - q) * (1 - q) * .16 / 99) / .49);
        assertThat(width(corrected)).isEqualTo(2 * 1.972 * error, within(.12 * 2 * 1.972 * error));
    }

    private static double width(GapRow row) {
        return row.interval().upper() - row.interval().lower();
    }

    @Test
    void withoutEnoughByHandThereIsNoNumberButAReason() {
        for (var why : CoderErrors.Refused.values()) {
            var answers = answers(CoderErrors.refused(CATEGORIES, why));
            var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of(GapQuery.MODEL))
                    .with(AnswerChoice.ALL.corrected(true));
            var table = GapCalculator.of(people(), answers).table(query, JobContext.unwatched());
            assertThat(table.rows().get(0).state()).isEqualTo(CellState.UNDEFINED);
            assertThat(table.rows().get(0).reason()).isEqualTo(why.reason());
            assertThat(table.notes()).extracting(n -> n.code()).contains(why.reason() + "-some");
            assertThat(row(answers, TV, false).value()).as("as coded").isEqualTo(.1, within(1e-12));
        }
    }

    /**
     * Planted errors (a coder who is right in 80 of 100, over half of the rest said to be the first option): intervals of
     * gaps as coded do not hold the true gap, those of corrected gaps do. Decision 55 has more rounds.
     */
    @Test
    void correctedIntervalsHoldTheTruthAndOthersDoNot() {
        var simulation = new CorrectedSimulation(6, 400, 200, 20, .8);
        var points = simulation.of(Metrics.GAP_POINTS, 60, 200);
        assertThat(points.corrected().single()).as("%s", points).isGreaterThan(.9);
        assertThat(points.coded().single()).as("%s", points).isLessThan(.75);
        var divergence = simulation.of(Metrics.find("jsd.div.bits").orElseThrow(), 60, 200);
        assertThat(divergence.corrected().mean()).as("%s", divergence).isGreaterThan(.9);
        assertThat(divergence.coded().mean()).as("%s", divergence).isLessThan(.45);
    }
}
