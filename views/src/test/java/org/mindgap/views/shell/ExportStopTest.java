package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ProgressBar;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.views.fakes.FakeStudy;

/** A figure that takes long in the dialog: how far it is, the way to stop it, and what is left afterwards. */
class ExportStopTest {
    @TempDir
    Path folder;

    @TempDir
    Path figures;

    private final FakeStudy study = FakeStudy.ofProgram();
    private final Slow renderer = new Slow();
    private WindowFixture window;

    /** Draws as the program does, but not before it is let go. */
    private static final class Slow implements FigureRenderer {
        private final FigureRenderer real =
                ServiceLoader.load(FigureRenderer.class).findFirst().orElseThrow();
        private final AtomicInteger drawn = new AtomicInteger();
        private final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

        @Override
        public List<Problem> write(FigureSpec figure, FigureFormat format, FigureStyle style, OutputStream out)
                throws IOException, ProblemException {
            drawn.incrementAndGet();
            try {
                gate.get().await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return real.write(figure, format, style, out);
        }

        CountDownLatch hold() {
            var held = new CountDownLatch(1);
            gate.set(held);
            return held;
        }
    }

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, study, Optional.of(renderer));
        window.answers().save = figures.resolve("figure.pdf");
    }

    @AfterEach
    void close() throws Exception {
        study.hold(false);
        renderer.gate.get().countDown();
        window.close();
    }

    @Test
    void a_long_computation_says_how_far_it_is_and_can_be_stopped_and_asked_for_again() throws Exception {
        study.valuesFirst(true);
        study.hold(true);
        window.click("#see-example");
        window.cell("People of a land. Gap 8 points.", 0);
        press("#save-figure");
        press("#export-folder-other");
        var bar = (ProgressBar) window.shown("#export-progress-bar");
        window.until(() -> bar.getProgress() > 0.2 && bar.getProgress() < 0.25);
        assertThat(bar.getAccessibleText()).isEqualTo("Drawing the figure");
        assertThat(renderer.drawn).hasValue(0);
        press("#export-stop");
        window.shown("The drawing was stopped.");
        window.until(() -> !window.isShown("#export-progress"));
        assertThat(renderer.drawn).hasValue(0);
        assertThat(onFx(() -> ((Button) window.now("#export-save")).isDisabled()))
                .isTrue();
        study.hold(false);
        window.click("Draw again");
        press("#export-save");
        window.shown("heatmap.pdf, heatmap.csv, heatmap.txt");
        assertThat(written()).containsExactlyInAnyOrder("heatmap.pdf", "heatmap.csv", "heatmap.txt");
    }

    @Test
    void a_drawing_that_is_stopped_gives_way_to_the_next_one() {
        dialog();
        var before = renderer.drawn.get();
        var held = renderer.hold();
        onFx(() -> {
            ((CheckBox) window.now("#export-with-legend")).setSelected(false);
            return true;
        });
        window.until(() -> renderer.drawn.get() == before + 1);
        press("#export-stop");
        window.shown("Stopping…");
        assertThat(onFx(() -> window.now("#export-stop").isDisabled())).isTrue();
        held.countDown();
        window.shown("The drawing was stopped.");
        window.click("Draw again");
        window.until(() -> !((Button) window.now("#export-save")).isDisabled());
        assertThat(renderer.drawn).hasValue(before + 2);
    }

    @Test
    void saving_that_is_stopped_leaves_no_file_and_can_be_asked_for_again() throws Exception {
        dialog();
        var before = renderer.drawn.get();
        var held = renderer.hold();
        press("#export-save");
        window.until(() -> renderer.drawn.get() == before + 1);
        press("#export-stop");
        window.shown("Stopping…");
        held.countDown();
        window.shown("Saving was stopped. Nothing was written.");
        assertThat(written()).isEmpty();
        press("#export-save");
        window.shown("heatmap.pdf, heatmap.csv, heatmap.txt");
        assertThat(renderer.drawn).hasValue(before + 2);
        assertThat(written()).containsExactlyInAnyOrder("heatmap.pdf", "heatmap.csv", "heatmap.txt");
    }

    /** Open, with a figure drawn for a place of its own; nothing is being drawn any more. */
    private void dialog() {
        window.click("#see-example");
        window.cell("People of a land. Gap 8 points.", 0);
        press("#save-figure");
        window.until(() -> image() != null);
        var first = onFx(this::image);
        press("#export-folder-other");
        window.until(() -> image() != first);
    }

    private @Nullable Image image() {
        return ((ImageView) window.now("#export-preview")).getImage();
    }

    /** Where a button stands may still change with what is drawn: it is pressed, not clicked at a place. */
    private void press(String query) {
        Node found = window.shown(query);
        window.until(() -> !found.isDisabled());
        onFx(() -> {
            ((Button) found).fire();
            return true;
        });
    }

    private List<String> written() throws IOException {
        try (var files = Files.list(figures)) {
            return files.map(f -> String.valueOf(f.getFileName())).toList();
        }
    }
}
