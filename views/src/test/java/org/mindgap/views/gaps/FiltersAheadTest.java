package org.mindgap.views.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.Jobs;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Heatmaps of single topics and languages are computed before somebody chooses one, and by the very request that a choice makes. */
class FiltersAheadTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private GapsModel model;

    @BeforeEach
    void make() {
        model = new GapsModel(workbench, tasks, texts, Metrics.GAP_POINTS);
        FiltersAhead.of(workbench, tasks, model);
    }

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void each_topic_and_each_language_is_asked_for_once_the_heatmap_stands() {
        var study = FakeStudy.full().askedIn("en", "hi");
        open(study);
        window.until(() -> model.figure().get() != null && tasks.ahead().done());
        assertThat(study.heatmaps().stream().map(FiltersAheadTest::topicsAndLanguages))
                .containsExactly(
                        List.of(Set.of(), Set.of()),
                        List.of(Set.of("Sky"), Set.of()),
                        List.of(Set.of("Food"), Set.of()),
                        List.of(Set.of(), Set.of("en")),
                        List.of(Set.of(), Set.of("hi")));
    }

    @Test
    void a_choice_asks_for_what_was_computed() {
        var study = FakeStudy.full().askedIn("en", "hi");
        open(study);
        window.until(() -> model.figure().get() != null && tasks.ahead().done());
        var computed = List.copyOf(study.heatmaps());
        var filters = workbench.filters().choice();
        var whole = filters.get();
        filters.set(whole.withLanguages(Set.of("hi")));
        window.until(() -> study.heatmaps().size() > computed.size());
        assertThat(study.heatmaps().get(computed.size())).isEqualTo(computed.get(4));
        window.until(() -> model.figure().get().query().choice().languages().equals(Set.of("hi"))
                && tasks.ahead().done());
        var before = study.heatmaps().size();
        filters.set(whole.withTopics(Set.of("Food")));
        window.until(() -> study.heatmaps().size() > before);
        assertThat(study.heatmaps().get(before)).isEqualTo(computed.get(2));
    }

    @Test
    void where_models_were_asked_in_one_language_only_topics_are_computed() {
        var study = FakeStudy.full();
        open(study);
        window.until(() -> model.figure().get() != null && tasks.ahead().done());
        assertThat(study.heatmaps().stream().map(FiltersAheadTest::topicsAndLanguages))
                .containsExactly(
                        List.of(Set.of(), Set.of()),
                        List.of(Set.of("Sky"), Set.of()),
                        List.of(Set.of("Food"), Set.of()));
    }

    @Test
    void not_before_what_sampling_does_is_known_and_no_more_once_the_study_is_gone() {
        var study = FakeStudy.full().askedIn("en", "hi");
        study.valuesFirst(true);
        study.hold(true);
        open(study);
        window.until(() -> model.figure().get() != null);
        assertThat(tasks.ahead().done()).isTrue();
        study.hold(false);
        window.until(() -> model.figure().get().settled());
        window.until(() -> tasks.ahead().done());
        assertThat(study.heatmaps()).hasSize(6);
        open(FakeStudy.empty());
        window.until(() -> model.figure().get() == null);
        assertThat(tasks.ahead().done()).isTrue();
    }

    private static List<Set<String>> topicsAndLanguages(HeatmapRequest request) {
        return List.of(request.query().topics(), request.query().choice().languages());
    }

    private void open(FakeStudy study) {
        var opened = new ArrayList<Boolean>();
        workbench.open(context -> study, () -> opened.add(true), problems -> opened.add(false));
        window.until(() -> !opened.isEmpty());
        assertThat(opened).containsExactly(true);
    }
}
