package org.mindgap.views.shell;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.JobState;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** The running job: name, bar, count and Stop; nothing while none runs. */
final class JobLine extends HBox {
    private final Texts texts;
    private final Label name = new Label();
    private final Label count = Buttons.label("", "value");
    private final ProgressBar bar = new ProgressBar();

    JobLine(Texts texts, Tasks tasks) {
        super(12);
        this.texts = texts;
        getStyleClass().add("job-line");
        setAlignment(Pos.CENTER_RIGHT);
        bar.setPrefWidth(120);
        var stop = Buttons.plain(texts.get("status.stop"), tasks::stopAll);
        stop.setGraphic(Icons.of(MaterialDesignS.STOP, 14));
        stop.getStyleClass().add("small-button");
        getChildren().addAll(name, bar, count, stop);
        tasks.state().addListener((o, before, now) -> show(now));
        show(tasks.state().get());
    }

    private void show(JobState state) {
        setVisible(state.running());
        name.setText(state.name());
        bar.setProgress(state.fraction());
        count.setText(state.total() > 0 ? texts.get("status.of", state.done(), state.total()) : "");
    }
}
