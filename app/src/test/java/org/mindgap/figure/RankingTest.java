package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapInterval;
import org.mindgap.gap.PooledAnswer;
import org.mindgap.gap.QuestionComparison;
import org.mindgap.survey.Estimate;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Question;
import org.mindgap.survey.ReplicateShares;
import org.mindgap.survey.SamplingError;

class RankingTest {
    private static final double NONE = Double.NaN;

    @Test
    void aThinQuestionDoesNotLead() {
        assertThat(ranked(
                        comparison("thin", "gap.points", 41, 5, 64, CellState.VALUE),
                        comparison("sure", "gap.points", 30, 26, 34, CellState.VALUE),
                        comparison("small", "gap.points", 12, 8, 16, CellState.VALUE)))
                .containsExactly("sure", "small", "thin");
    }

    @Test
    void valuesWithoutAnIntervalThenFewPeopleThenNothingFollow() {
        assertThat(ranked(
                        comparison("none", "gap.points", NONE, NONE, NONE, CellState.UNDEFINED),
                        comparison("few", "gap.points", 60, 50, 70, CellState.FEW_PEOPLE),
                        comparison("plain-5", "gap.points", 5, NONE, NONE, CellState.VALUE),
                        comparison("plain-50", "gap.points", 50, NONE, NONE, CellState.VALUE),
                        comparison("known", "gap.points", 3, 1, 5, CellState.VALUE)))
                .containsExactly("known", "plain-50", "plain-5", "few", "none");
    }

    /** While some intervals are pending those that are known already do not lead. */
    @Test
    void aFirstLookRanksByValueAlone() {
        assertThat(Stream.of(
                                comparison("none", "gap.points", NONE, NONE, NONE, CellState.UNDEFINED),
                                comparison("few", "gap.points", 60, 50, 70, CellState.FEW_PEOPLE),
                                comparison("known", "gap.points", 12, 8, 16, CellState.VALUE),
                                comparison("plain", "gap.points", 50, NONE, NONE, CellState.VALUE))
                        .sorted(Ranking.largestGapFirst())
                        .map(c -> c.people().question().id()))
                .containsExactly("plain", "known", "few", "none");
    }

    @Test
    void ofASimilarityTheSmallestUpperEndIsTheLargestSureGap() {
        assertThat(ranked(
                        comparison("near", "rep.w1", .9, .88, .92, CellState.VALUE),
                        comparison("thin", "rep.w1", .5, .1, .97, CellState.VALUE),
                        comparison("far", "rep.w1", .7, .68, .72, CellState.VALUE)))
                .containsExactly("far", "near", "thin");
    }

    @Test
    void withinEqualsTheOrderStaysAndItIsKnownWhetherThereAreIntervals() {
        var plain = List.of(
                comparison("a", "gap.points", NONE, NONE, NONE, CellState.HIDDEN),
                comparison("b", "gap.points", NONE, NONE, NONE, CellState.NOT_ASKED));
        assertThat(ranked(plain.get(0), plain.get(1))).containsExactly("a", "b");
        assertThat(Ranking.restsOnIntervals(plain)).isFalse();
        assertThat(Ranking.restsOnIntervals(List.of(comparison("c", "gap.points", 3, 1, 5, CellState.VALUE))))
                .isTrue();
    }

    private static List<String> ranked(QuestionComparison... all) {
        return Stream.of(all)
                .sorted(Ranking.largestSureGapFirst())
                .map(c -> c.people().question().id())
                .toList();
    }

    private static QuestionComparison comparison(
            String id, String metric, double value, double lower, double upper, CellState state) {
        var question = new Question(id, id, "", "", Measure.ORDINAL, "", "", List.of());
        var people = new Estimate(
                question, Group.everyone(), List.of(), List.of(), 300, 200, 1.5, 300, SamplingError.LINEARISED);
        var model = new PooledAnswer(
                "m",
                id,
                AskedAs.NO_ONE,
                Reading.PROBABILITIES,
                List.of(),
                List.of(),
                0,
                1,
                1,
                1,
                0,
                List.of(),
                CellState.VALUE,
                "");
        var known = !Double.isNaN(lower);
        var interval = new GapInterval(
                1,
                value,
                lower,
                upper,
                known ? GapInterval.Kind.ONE_ITEM : GapInterval.Kind.NONE,
                GapInterval.Sign.UNKNOWN,
                ReplicateShares.Method.RAO_WU,
                40,
                1000,
                1,
                NONE,
                "");
        return new QuestionComparison(people, model, metric, value, state, "", interval);
    }
}
