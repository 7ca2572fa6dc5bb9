package org.mindgap.views.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.Jobs;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** Models that were read in different ways are read in one that all have, by one button. */
class CommonReadingTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final GapsModel model = new GapsModel(workbench, tasks, texts, Metrics.GAP_POINTS);

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void what_all_can_do_is_offered_and_narrows_what_is_read() {
        open(FakeStudy.full().drawn());
        assertThat(model.commonReading().offered()).contains(Reading.PROBABILITIES);
        model.commonReading().use(Reading.PROBABILITIES);
        assertThat(workbench.filters().choice().get().readings()).containsExactly(Reading.PROBABILITIES);
        window.until(() -> model.figure().get().query().choice().readings().equals(Set.of(Reading.PROBABILITIES)));
        assertThat(model.commonReading().offered()).isEmpty();
    }

    @Test
    void models_that_are_read_alike_are_left_alone() {
        open(FakeStudy.full());
        assertThat(model.commonReading().offered()).isEmpty();
    }

    private void open(FakeStudy study) {
        workbench.open(context -> study, () -> {}, problems -> {});
        window.until(() -> model.figure().get() != null);
    }
}
