package org.mindgap.views.export;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** How far the drawing or the saving is, where it takes long enough to be shown, with a way to stop it. */
final class ExportProgress {
    private final Tasks tasks;
    private final Texts texts;
    private final Button stop;
    private final Set<String> names;
    private final Label name = Buttons.label("", "small");
    private final ProgressBar bar = new ProgressBar();
    private final HBox box;
    private final ChangeListener<List<Tasks.Shown>> follow = (o, before, now) -> show(now);

    ExportProgress(Tasks tasks, Texts texts) {
        this.tasks = tasks;
        this.texts = texts;
        this.names = Set.of(texts.get("job.preview"), texts.get("job.save"));
        stop = Buttons.plain(texts.get("export.stop"), this::stop);
        stop.setId("export-stop");
        name.setMinWidth(Label.USE_PREF_SIZE);
        bar.setId("export-progress-bar");
        bar.setPrefWidth(160);
        box = new HBox(12, name, bar, stop);
        box.setId("export-progress");
        box.setAlignment(Pos.CENTER_LEFT);
        box.getStyleClass().add("export-progress");
        box.managedProperty().bind(box.visibleProperty());
        tasks.running().addListener(follow);
        show(tasks.running().get());
    }

    Node node() {
        return box;
    }

    /** The jobs of the window outlive the dialog. */
    void close() {
        tasks.running().removeListener(follow);
    }

    /** What was asked last; what was stopped but has not ended, since nobody interrupts a drawing, comes after it. */
    private void show(List<Tasks.Shown> jobs) {
        var mine = jobs.stream()
                .filter(j -> names.contains(j.state().name()))
                .min(Comparator.comparing(j -> j.job().isCancelled()));
        box.setVisible(mine.isPresent());
        mine.ifPresent(job -> {
            var ending = job.job().isCancelled();
            var words = ending ? texts.get("export.stopping") : job.state().name();
            name.setText(words);
            stop.setDisable(ending);
            bar.setAccessibleText(words);
            bar.setProgress(
                    ending ? ProgressBar.INDETERMINATE_PROGRESS : job.state().fraction());
        });
    }

    private void stop() {
        tasks.running().get().stream()
                .filter(j -> names.contains(j.state().name()))
                .forEach(j -> j.job().cancel());
        show(tasks.running().get());
    }
}
