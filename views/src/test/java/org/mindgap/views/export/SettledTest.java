package org.mindgap.views.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.study.Figures;

/** A figure that is saved or copied knows what sampling alone would do. */
class SettledTest {
    private final FakeStudy study = FakeStudy.full();
    private final Figures figures = study.figures(FakeStudy.survey());
    private final HeatmapRequest request =
            new HeatmapRequest(GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()), List.of("land", "faith"), true);

    @Test
    void values_alone_are_computed_to_their_end() {
        study.valuesFirst(true);
        var values = figures.heatmapAtOnce(request, JobContext.unwatched());
        var saved = ExportDesk.settled(request, values, figures, JobContext.unwatched());
        assertThat(values.settled()).isFalse();
        assertThat(saved.settled()).isTrue();
        assertThat(saved.spec().caption().text()).doesNotContain("computed");
    }

    @Test
    void a_stopped_heatmap_too() {
        study.valuesFirst(true);
        var stopped = figures.heatmapAtOnce(request, JobContext.unwatched()).stopped(Locale.ENGLISH);
        assertThat(ExportDesk.settled(request, stopped, figures, JobContext.unwatched())
                        .settled())
                .isTrue();
    }

    @Test
    void an_overlay_of_values_alone_too() {
        study.questionsFirst(true);
        var firstLook = study.figures(FakeStudy.survey());
        var query = request.query().with(Uncertainty.USUAL);
        var group = Group.of("land", "1");
        var values = firstLook.overlayAtOnce(FakeStudy.TERSE, AskedAs.NO_ONE, group, "q1", query);
        var saved = ExportDesk.settled(values, firstLook);
        assertThat(values.settled()).isFalse();
        assertThat(saved.settled()).isTrue();
        assertThat(saved.comparison().interval().known()).isTrue();
        assertThat(ExportDesk.settled(saved, firstLook)).isSameAs(saved);
    }

    @Test
    void a_settled_heatmap_is_saved_as_it_stands() {
        var whole = figures.heatmap(request, JobContext.unwatched());
        assertThat(ExportDesk.settled(request, whole, figures, JobContext.unwatched()))
                .isSameAs(whole);
    }
}
