package org.mindgap.views.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.Jobs;
import org.mindgap.look.SavedView;
import org.mindgap.replication.StudyPreset;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

class PresetModelTest {
    @TempDir
    Path folder;

    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final Kept kept = new Kept();
    private final PresetModel model = new PresetModel(workbench, kept, tasks, texts);

    /** Views in memory. */
    private static final class Kept implements PresetModel.Shelf {
        private final Map<String, SavedView> views = new LinkedHashMap<>();

        @Override
        public Set<String> names() {
            return views.keySet();
        }

        @Override
        public void put(List<SavedView> more, Runnable then) {
            more.forEach(v -> views.put(v.name(), v));
            then.run();
        }

        @Override
        public void take(List<SavedView> less, Runnable then) {
            less.forEach(v -> views.remove(v.name()));
            then.run();
        }
    }

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void there_are_four_studies_and_without_a_survey_nothing_is_set() {
        var all = presets();
        assertThat(all)
                .extracting(StudyPreset::id)
                .containsExactly(
                        "mind-the-gap", "rethinking-evaluation", "subgroup-values", "multilingual-multicultural");
        model.apply(all.get(0), () -> {});
        assertThat(kept.views).isEmpty();
        assertThat(model.undoable()).isFalse();
        assertThat(model.command(all.get(0).figures().get(0))).contains("STUDY.mindgap");
    }

    @Test
    void views_whose_variables_the_survey_has_are_put_and_taken_out_again() {
        open(FakeStudy.full());
        var preset = presets().get(0);
        var planned = model.views(preset).orElseThrow();
        assertThat(planned).hasSameSizeAs(preset.views());
        var possible = planned.stream().filter(p -> p.view().isPresent()).count();
        assertThat(possible).isPositive();
        model.apply(preset, () -> {});
        assertThat(kept.views).hasSize((int) possible);
        assertThat(model.missing(preset)).isEmpty();
        model.undo(() -> {});
        assertThat(kept.views).isEmpty();
        assertThat(model.undoable()).isFalse();
    }

    @Test
    void a_view_of_that_name_stays_as_it_is_and_undo_leaves_it() {
        open(FakeStudy.full());
        var preset = presets().get(0);
        var own = model.missing(preset).get(0);
        kept.put(List.of(own), () -> {});
        model.apply(preset, () -> {});
        model.undo(() -> {});
        assertThat(kept.views).containsOnlyKeys(own.name());
    }

    @Test
    void the_sheet_is_written_with_the_deviations() throws Exception {
        var preset = presets().get(3);
        var file = folder.resolve("sheet.md");
        var done = new boolean[1];
        model.save(preset, file, () -> done[0] = true, problems -> {});
        window.until(() -> done[0]);
        assertThat(Files.readString(file))
                .startsWith("# " + preset.name())
                .contains("deviate")
                .contains(preset.deviations().get(0).why().replace("|", "\\|"));
    }

    private List<StudyPreset> presets() {
        var found = new ArrayList<StudyPreset>();
        model.read(found::addAll);
        window.until(() -> !found.isEmpty());
        return found;
    }

    private void open(FakeStudy study) {
        var there = new boolean[1];
        workbench.open(context -> study, () -> there[0] = true, problems -> {});
        window.until(() -> there[0]);
    }
}
