package org.mindgap.views.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.Jobs;
import org.mindgap.look.Ranks;
import org.mindgap.replication.PublishedMetric;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** The switch between a number, the models' ranks as a study published it, and the ranks corrected. */
class RanksTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private GapsModel model;

    @BeforeEach
    void open() {
        model = new GapsModel(workbench, tasks, texts, Metrics.GAP_POINTS);
        workbench.open(c -> FakeStudy.full(), () -> {}, p -> {});
        window.until(() -> model.figure().get() != null);
    }

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void a_number_that_no_study_got_wrong_is_ranked_by_the_first_that_one_did() {
        model.rank(Ranks.AS_PUBLISHED);
        window.until(() -> model.ranked().get() != null);
        assertThat(model.metric().get()).isEqualTo(PublishedMetric.REPRESENTATIVENESS.corrected());
        assertThat(metric())
                .isEqualTo(PublishedMetric.REPRESENTATIVENESS.published().id());
        assertThat(model.figure().get().spec().title()).endsWith("ranks as published");
    }

    @Test
    void the_other_side_is_there_at_once_and_only_ranks_change() {
        model.rank(Ranks.AS_PUBLISHED);
        window.until(() -> model.ranked().get() != null);
        var both = model.ranked().get();
        var before = model.figure().get();
        model.choose(new FigureScreen.Cell(1, 0));
        model.rank(Ranks.CORRECTED);
        var now = model.figure().get();
        assertThat(model.ranked().get()).isSameAs(both);
        assertThat(now).isSameAs(both.corrected());
        assertThat(now.rows()).isEqualTo(before.rows());
        assertThat(now.columns()).isEqualTo(before.columns());
        assertThat(model.chosen().get()).isEqualTo(new FigureScreen.Cell(1, 0));
        assertThat(rank(before, 0)).isNotEqualTo(rank(now, 0));
        assertThat(rank(before, 0) + rank(before, 1)).contains("\u25b2", "\u25bc");
    }

    @Test
    void another_number_shows_numbers_again() {
        model.rank(Ranks.CORRECTED);
        window.until(() -> model.ranked().get() != null);
        model.metric().set(Metrics.GAP_POINTS);
        window.until(() -> metric().equals(Metrics.GAP_POINTS.id()));
        assertThat(model.ranks().get()).isEqualTo(Ranks.NONE);
        assertThat(model.ranked().get()).isNull();
    }

    @Test
    void a_filter_ranks_anew() {
        model.rank(Ranks.CORRECTED);
        window.until(() -> model.ranked().get() != null);
        var before = model.ranked().get();
        model.rows().set(model.rowsChoices().get(1));
        window.until(() ->
                model.ranked().get() != null && !before.equals(model.ranked().get()));
        assertThat(model.ranks().get()).isEqualTo(Ranks.CORRECTED);
    }

    @Test
    void a_saved_view_and_the_place_of_a_session_bring_the_ranks_back() {
        model.rank(Ranks.AS_PUBLISHED);
        window.until(() -> model.ranked().get() != null);
        var view = model.view("as it was printed").orElseThrow();
        var places = new GapsPlace(model, new QuestionModel(workbench, tasks, texts));
        var place = places.now();
        assertThat(view.ranks()).isEqualTo(Ranks.AS_PUBLISHED);
        model.metric().set(Metrics.GAP_POINTS);
        window.until(() -> model.ranked().get() == null);
        model.apply(view);
        window.until(() -> model.ranked().get() != null);
        assertThat(model.ranks().get()).isEqualTo(Ranks.AS_PUBLISHED);
        model.rank(Ranks.NONE);
        window.until(() -> model.ranked().get() == null);
        places.goTo(place);
        window.until(() -> model.ranked().get() != null);
        assertThat(model.ranks().get()).isEqualTo(Ranks.AS_PUBLISHED);
    }

    @Test
    void the_command_line_says_the_same() {
        model.rank(Ranks.AS_PUBLISHED);
        window.until(() -> model.ranked().get() != null);
        assertThat(GapsLines.published(
                        Path.of("a.mindgap"),
                        model.survey().orElseThrow(),
                        model.request().orElseThrow()))
                .hasValueSatisfying(line -> assertThat(line)
                        .startsWith("mindgap published --study a.mindgap")
                        .contains("--metric legacy.rep.values", "--rows land,faith"));
    }

    private String metric() {
        return model.figure().get() == null
                ? ""
                : model.figure().get().query().metrics().get(0).id();
    }

    private static String rank(HeatmapFigure figure, int column) {
        HeatmapSpec.Cell cell = figure.spec().rows().get(1).cells().get(column);
        return cell.text();
    }
}
