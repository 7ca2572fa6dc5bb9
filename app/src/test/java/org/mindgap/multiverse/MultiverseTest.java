package org.mindgap.multiverse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.HeatmapFigure.ColumnKey;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;

class MultiverseTest {
    private static final ColumnKey A = new ColumnKey("a", AskedAs.NO_ONE);
    private static final ColumnKey B = new ColumnKey("b", AskedAs.NO_ONE);

    private final Universe universe = universe(new HandMadeStudy());
    private final Verdicts verdicts = new Verdicts(universe);

    @Test
    void fourMetricsAndThreeOrdersAreTwelveChoices() {
        assertThat(universe.choices()).hasSize(12);
        assertThat(universe.on(Axis.METRIC))
                .extracting(Setting::key)
                .containsExactly("gap.points", "tv", "jsd.dist.bits", "hellinger");
        assertThat(universe.on(Axis.ORDER)).extracting(Setting::key).containsExactly("averaged", "forward", "reversed");
        assertThat(universe.choices().stream().filter(Choice::usual)).hasSize(1);
    }

    @Test
    void whatCannotBeChosenIsSaidWithItsReason() {
        assertThat(universe.leftOut())
                .extracting(LeftOut::why)
                .containsExactlyInAnyOrder(
                        LeftOut.Why.NOTHING_ORDERED,
                        LeftOut.Why.NO_NONRESPONSE,
                        LeftOut.Why.PUBLISHED,
                        LeftOut.Why.ONE_WORDING,
                        LeftOut.Why.ALL_SHARED);
    }

    /** Away from India's 50 %: a 30, 40, 20 points; b 25, 10, 40. */
    @Test
    void modelAIsFurthestFromIndiaInEightOfTwelve() {
        var verdict = verdicts.of(new Finding.FurthestModel(HandMadeStudy.INDIA, A));
        assertThat(verdict.holds()).isEqualTo(8);
        assertThat(verdict.applies()).isEqualTo(12);
        assertThat(verdict.share()).isCloseTo(8 / 12.0, within(1e-12));
        assertThat(verdicts.of(new Finding.FurthestModel(HandMadeStudy.INDIA, B))
                        .holds())
                .isEqualTo(4);
        assertThat(new HoldsWords().sentence(verdict)).isEqualTo("Largest gap of all models in 8 of 12 choices");
    }

    @Test
    void pointsAreAskedOfMetricsInPointsOnly() {
        var verdict = verdicts.of(new Finding.Above(HandMadeStudy.INDIA, A, 25));
        assertThat(verdict.holds()).isEqualTo(4);
        assertThat(verdict.applies()).isEqualTo(6);
        assertThat(new HoldsWords().notAsked(verdict)).isEqualTo("6 of 12 choices do not apply to this finding.");
    }

    @Test
    void groupsAreRankedByMetricsAloneFromWhichSamplingIsTakenOut() {
        var thailand = verdicts.of(new Finding.FurthestPeople(HandMadeStudy.THAILAND, A));
        assertThat(thailand.holds()).isEqualTo(3);
        assertThat(thailand.applies()).isEqualTo(3);
        for (var i = 0; i < universe.choices().size(); i++) {
            var points = universe.choices().get(i).metric().id().equals("gap.points");
            assertThat(thailand.outcomes().get(i) == Verdict.Outcome.DOES_NOT_APPLY)
                    .isEqualTo(!points);
        }
        assertThat(new HoldsWords().notAsked(thailand))
                .isEqualTo("9 of 12 choices do not apply to this finding. Only metrics from which sampling is taken out"
                        + " rank groups: the others make small groups look worse.");
        assertThat(verdicts.of(new Finding.FurthestPeople(HandMadeStudy.INDIA, A))
                        .holds())
                .isZero();
    }

    @Test
    void theOrderOfTheModelsTurnsWithTheOptions() {
        assertThat(verdicts.of(new Finding.SameOrder(HandMadeStudy.INDIA)).holds())
                .isEqualTo(8);
    }

    /** Six metrics in three orders; don't know counted changes four of them only. */
    @Test
    void metricsAlongTheOrderAreNotCountedTwiceForDontKnow() {
        var all = universe(new HandMadeStudy(true, true));
        assertThat(all.choices()).hasSize((6 + 4) * 3);
        assertThat(all.leftOut()).contains(new LeftOut(Axis.POLICY, LeftOut.Why.NO_PLACE_IN_ORDER));
    }

    @Test
    void itSaysHowFarItIsAndStopsWhenAskedTo() {
        var seen = new ArrayList<Long>();
        new Multiverse(new HandMadeStudy().survey(), new HandMadeStudy()).of(request(), new JobContext() {
            @Override
            public void progress(long done, long total) {
                seen.add(100 * done + total);
            }

            @Override
            public void checkCancelled() {
                // not asked to stop
            }
        });
        assertThat(seen).contains(12L, 112L, 1212L);
        assertThatThrownBy(() -> new Multiverse(new HandMadeStudy().survey(), new HandMadeStudy())
                        .of(request(), new JobContext() {
                            @Override
                            public void progress(long done, long total) {
                                // nobody looks
                            }

                            @Override
                            public void checkCancelled() {
                                throw new CancellationException();
                            }
                        }))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void theTableHoldsOneRowPerChoiceWithItsSettings() {
        var verdict = verdicts.of(new Finding.Above(HandMadeStudy.INDIA, A, 25));
        var table = new ChoiceTable(universe).of(HandMadeStudy.INDIA, A, List.of(verdict));
        assertThat(table.columns())
                .containsExactly(
                        "metric",
                        "policy",
                        "weight",
                        "order",
                        "wording",
                        "questions",
                        "usual",
                        "value",
                        "n_questions",
                        "state",
                        "reason",
                        "above");
        assertThat(table.rows()).hasSize(12);
        assertThat(table.rows().get(5).subList(0, 4)).isEqualTo(List.of("tv", "substantive", "weighted", "reversed"));
        assertThat((double) table.rows().get(5).get(7)).isCloseTo(0.2, within(1e-9));
        assertThat(table.rows().get(5).get(11)).isEqualTo("no");
    }

    private static Universe universe(HandMadeStudy study) {
        return new Multiverse(study.survey(), study).of(request(), JobContext.unwatched());
    }

    private static HeatmapRequest request() {
        return new HeatmapRequest(GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()), List.of("country"), true);
    }
}
