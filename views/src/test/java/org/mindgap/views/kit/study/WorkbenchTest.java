package org.mindgap.views.kit.study;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.mindgap.job.Jobs;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

class WorkbenchTest {
    private final List<Throwable> unexpected = new ArrayList<>();

    private final CountDownLatch handed = new CountDownLatch(1);

    /** A window that gets to nothing any more, as one does while the program is being stopped. */
    private final Tasks tasks = new Tasks(new Jobs(2), work -> handed.countDown(), unexpected::add);

    private final Workbench workbench = new Workbench(tasks, new Texts(Locale.ENGLISH));

    @Test
    void a_study_that_was_opened_and_not_shown_yet_is_closed_with_the_program() throws InterruptedException {
        var study = FakeStudy.full();
        var told = new ArrayList<String>();
        workbench.onOpening(() -> told.add("opening"));
        workbench.open(context -> study, () -> told.add("shown"), problems -> told.add("failed"));
        assertThat(handed.await(30, TimeUnit.SECONDS)).isTrue();
        tasks.close();
        assertThat(study.closed()).isFalse();
        workbench.close();
        assertThat(study.closed()).isTrue();
        assertThat(told).containsExactly("opening");
        assertThat(unexpected).isEmpty();
    }
}
