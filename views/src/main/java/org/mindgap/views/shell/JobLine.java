package org.mindgap.views.shell;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignS;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.JobState;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** The running job: name, bar, count, time left and Stop; the others in a list. Nothing while none runs. */
final class JobLine extends HBox {
    private final Texts texts;
    private final Tasks tasks;
    private final Label name = new Label();
    private final Label count = Buttons.label("", "value");
    private final Label left = new Label();
    private final ProgressBar bar = new ProgressBar();
    private final MenuButton others = new MenuButton();

    JobLine(Texts texts, Tasks tasks) {
        super(12);
        this.texts = texts;
        this.tasks = tasks;
        getStyleClass().add("job-line");
        setAlignment(Pos.CENTER_RIGHT);
        bar.setPrefWidth(120);
        bar.setMinWidth(120);
        name.setMinWidth(0);
        for (var label : List.of(count, left)) {
            label.setMinWidth(USE_PREF_SIZE);
        }
        others.getStyleClass().addAll("small-button", "job-others");
        others.setId("job-others");
        others.setMinWidth(USE_PREF_SIZE);
        others.setOnShowing(e -> list());
        getChildren().addAll(others, name, bar, count, left, stop(0));
        tasks.running().addListener((o, before, now) -> show(now));
        show(tasks.running().get());
    }

    private void show(List<Tasks.Shown> jobs) {
        setVisible(!jobs.isEmpty());
        var first = jobs.isEmpty() ? JobState.IDLE : jobs.get(0).state();
        name.setText(first.name());
        name.setTooltip(new Tooltip(first.name()));
        bar.setProgress(first.fraction());
        bar.setAccessibleText(first.name());
        count.setText(count(first));
        left.setText(left(first));
        others.setVisible(jobs.size() > 1);
        others.setManaged(jobs.size() > 1);
        others.setText(jobs.size() > 1 ? texts.get("job.others", jobs.size() - 1) : "");
        if (others.isShowing()) {
            list();
        }
    }

    /** Every job with its own bar and Stop; built when it opens and while it is open. */
    private void list() {
        var jobs = tasks.running().get();
        if (others.getItems().size() != jobs.size()) {
            others.getItems()
                    .setAll(jobs.stream()
                            .map(j -> new CustomMenuItem(row(), false))
                            .toList());
        }
        for (var i = 0; i < jobs.size(); i++) {
            if (others.getItems().get(i) instanceof CustomMenuItem item && item.getContent() instanceof HBox row) {
                fill(row, jobs.get(i), i);
            }
        }
    }

    private static HBox row() {
        var title = new Label();
        title.setPrefWidth(220);
        var progress = new ProgressBar();
        progress.setPrefWidth(120);
        var number = new Label();
        number.setPrefWidth(110);
        var row = new HBox(12, title, progress, number);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void fill(HBox row, Tasks.Shown shown, int place) {
        ((Label) row.getChildren().get(0)).setText(shown.state().name());
        ((ProgressBar) row.getChildren().get(1)).setProgress(shown.state().fraction());
        ((Label) row.getChildren().get(2)).setText(count(shown.state()));
        if (row.getChildren().size() == 3) {
            row.getChildren().add(stop(place));
        }
    }

    private String count(JobState state) {
        if (state.counts()) {
            return texts.get("status.of", state.done(), state.total());
        }
        return state.total() > 0 ? texts.percent(state.fraction()) : "";
    }

    private String left(JobState state) {
        if (state.secondsLeft() < 0) {
            return "";
        }
        if (state.secondsLeft() == 0) {
            return texts.get("job.left.few");
        }
        return state.secondsLeft() < 60
                ? texts.get("job.left.seconds", state.secondsLeft())
                : texts.get("job.left.minutes", (state.secondsLeft() + 59) / 60);
    }

    private Button stop(int place) {
        var stop = Buttons.plain(texts.get("status.stop"), () -> {
            var jobs = tasks.running().get();
            if (place < jobs.size()) {
                jobs.get(place).job().cancel();
            }
        });
        stop.setGraphic(Icons.of(MaterialDesignS.STOP, 14));
        stop.getStyleClass().add("small-button");
        return stop;
    }
}
