package org.mindgap.views.gaps;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.Jobs;
import org.mindgap.look.CellNote;
import org.mindgap.look.Looks;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** A note is written, changed, deleted; each can be undone; it is kept with the study. */
class KeptLooksTest {
    private static final FigureScreen.Cell PLACE = new FigureScreen.Cell(1, 0);

    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final FakeStudy study = FakeStudy.full();
    private final KeptLooks looks = new KeptLooks(workbench, tasks, texts);
    private HeatmapFigure figure;

    @BeforeEach
    void open() {
        var model = new GapsModel(workbench, tasks, texts, Metrics.GAP_POINTS);
        open(study);
        window.until(() -> model.figure().get() != null);
        figure = model.figure().get();
    }

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    @Test
    void a_new_note_a_changed_one_and_a_deleted_one_are_undone() {
        write("Read this");
        looks.undo();
        until("");
        assertThat(looks.changed().get()).isNull();

        write("Read this");
        write("Read that");
        looks.undo();
        until("Read this");

        write("  ");
        assertThat(looks.changed().get().before().text()).isEqualTo("Read this");
        assertThat(looks.changed().get().after().text()).isEmpty();
        assertThat(new Looks(study.kept()).notes()).isEmpty();
        looks.undo();
        until("Read this");
        assertThat(new Looks(study.kept()).notes()).extracting(CellNote::text).containsExactly("Read this");
    }

    @Test
    void the_same_words_again_are_no_change() {
        write("Read this");
        looks.undo();
        until("");
        looks.note(cell(), " ");
        looks.note(cell(), "");
        assertThat(looks.changed().get()).isNull();
    }

    @Test
    void a_note_stands_on_its_cell_alone_and_comes_back_with_the_study() {
        write("Read this");
        assertThat(looks.at(figure, new FigureScreen.Cell(1, 1)).orElseThrow().text())
                .isEmpty();
        assertThat(looks.at(figure, new FigureScreen.Cell(2, 0)).orElseThrow().text())
                .isEmpty();
        open(FakeStudy.full());
        until("");
        assertThat(looks.changed().get())
                .as("nothing of another study is undone")
                .isNull();
        open(study);
        until("Read this");
    }

    private void open(FakeStudy which) {
        workbench.open(c -> which, () -> {}, p -> assertThat(p).isEmpty());
        window.until(() -> workbench.current().filter(o -> o.study() == which).isPresent());
    }

    private CellNote cell() {
        return looks.at(figure, PLACE).orElseThrow();
    }

    private void write(String text) {
        looks.note(cell(), text);
        window.until(() -> looks.changed().get() != null
                && looks.changed().get().after().text().equals(text.strip()));
        until(text.strip());
    }

    private void until(String text) {
        window.until(() -> cell().text().equals(text));
    }
}
