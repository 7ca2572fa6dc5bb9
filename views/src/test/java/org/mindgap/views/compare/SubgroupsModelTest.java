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

class SubgroupsModelTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final SubgroupsModel model = new SubgroupsModel(workbench, tasks, texts);

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void it_says_what_is_missing_and_computes_nothing_unseen() {
        assertThat(model.need().get()).isEqualTo(PairsModel.Need.SURVEY);
        open(FakeStudy.withoutAnswers());
        assertThat(model.need().get()).isEqualTo(PairsModel.Need.ANSWERS);
        open(FakeStudy.full());
        assertThat(model.need().get()).isEqualTo(PairsModel.Need.NOTHING);
        assertThat(model.computed().busy().get()).isFalse();
        assertThat(model.computed().result().get()).isNull();
    }

    @Test
    void without_a_variable_there_are_no_groups() {
        open(FakeStudy.full());
        model.watch(true);
        model.cross(Set.of());
        window.until(() -> !model.computed().busy().get());
        assertThat(model.computed().problems().get()).extracting(Problem::code).containsExactly("compare.no-variable");
    }

    @Test
    void what_was_chosen_is_there_again_and_what_is_gone_is_not_asked_for() {
        open(FakeStudy.full());
        model.fewest().choose(10);
        model.cross(Set.of("land"));
        model.what().choose(SubgroupsModel.What.DISPARITY);
        var words = model.place();
        var later = new SubgroupsModel(workbench, tasks, texts);
        later.restore(words);
        assertThat(later.by().get()).isEqualTo(model.by().get());
        assertThat(later.what().value()).contains(SubgroupsModel.What.DISPARITY);
        assertThat(later.fewest().value()).contains(10);
        later.restore(java.util.Map.of("subgroups.by", "nowhere", "subgroups.what", "COLOURS"));
        assertThat(later.by().get()).isEqualTo(model.by().get());
        assertThat(later.what().value()).contains(SubgroupsModel.What.DISPARITY);
    }

    private void open(FakeStudy study) {
        var there = new boolean[1];
        workbench.open(context -> study, () -> there[0] = true, problems -> {});
        window.until(() -> there[0]);
    }
}
