package org.mindgap.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.mindgap.job.Jobs;
import org.mindgap.problem.Problem;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

class FurtherModelTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final FurtherModel model = new FurtherModel(workbench, tasks, texts);

    @AfterEach
    void nothing_unexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    private void open(FakeStudy study) {
        var there = new boolean[1];
        workbench.open(context -> study, () -> there[0] = true, problems -> {});
        window.until(() -> there[0]);
    }

    @Test
    void it_says_what_is_missing_and_computes_nothing_before_somebody_looks() {
        assertThat(model.need().get()).isEqualTo(PairsModel.Need.SURVEY);
        open(FakeStudy.full());
        assertThat(model.need().get()).isEqualTo(PairsModel.Need.NOTHING);
        assertThat(model.computed().busy().get()).isFalse();
    }

    @Test
    void without_groups_there_is_a_sentence() {
        open(FakeStudy.full());
        model.watch(true);
        model.cross(Set.of());

        assertThat(model.computed().problems().get()).extracting(Problem::code).containsExactly("compare.no-variable");
    }
}
