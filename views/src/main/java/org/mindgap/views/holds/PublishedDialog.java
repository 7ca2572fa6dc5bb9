package org.mindgap.views.holds;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.problem.Problem;
import org.mindgap.replication.PublishedHeatmaps;
import org.mindgap.replication.PublishedMetric;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** A heatmap with one switch: as published, or corrected. The ranks in its cells change in place. */
final class PublishedDialog {
    /** In the order of the choice. */
    private static final List<PublishedMetric> METRICS =
            List.of(PublishedMetric.REPRESENTATIVENESS, PublishedMetric.DISTANCE);

    private final Texts texts;
    private final FigureScreen figure;
    private final ProblemList problems;
    private final ChoiceBox<String> metric = new ChoiceBox<>();
    private final Label said = Buttons.label("", "secondary");
    private final Label ranks = Buttons.label("", "strong");
    private final ProgressBar busy = new ProgressBar(0);
    private final ScrollPane scroll = new ScrollPane();
    private Consumer<PublishedMetric> asked = m -> {};
    private BiConsumer<HeatmapSpec, PublishedHeatmaps> save = (s, h) -> {};
    private Consumer<PublishedHeatmaps> saveTable = h -> {};
    private Runnable stop = () -> {};
    private @Nullable PublishedHeatmaps shown;
    private boolean published = true;

    PublishedDialog(Texts texts, FigureScreen figure) {
        this.texts = texts;
        this.figure = figure;
        this.problems = new ProblemList(texts);
    }

    /** Who computes when another metric is chosen. */
    void onMetric(Consumer<PublishedMetric> listener) {
        asked = listener;
    }

    void onSave(BiConsumer<HeatmapSpec, PublishedHeatmaps> figureSaver, Consumer<PublishedHeatmaps> tableSaver) {
        save = figureSaver;
        saveTable = tableSaver;
    }

    /** What stops the computation that is under way. */
    void running(Runnable stopping) {
        stop = stopping;
    }

    void open(Dialogs dialogs, Tasks tasks, PublishedMetric first) {
        for (var label : List.of(said, ranks)) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        ranks.setId("published-ranks");
        said.setId("published-said");
        problems.show(List.of());
        var sheet = new FigureSheet(figure, texts);
        scroll.setContent(sheet);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        var body = new VBox(
                10,
                Buttons.label(texts.get("published.title"), "heading"),
                tools(first),
                said,
                ranks,
                problems,
                scroll);
        body.setPrefSize(1140, 660);
        var close = Buttons.primary(texts.get("dialog.close"), () -> {});
        close.setId("dialog-close");
        close.setDefaultButton(true);
        var table = Buttons.plain(texts.get("holds.save"), this::keepTable);
        table.setId("published-table");
        var picture = Buttons.plain(texts.get("published.save"), this::keep);
        picture.setId("published-save");
        for (var button : List.of(table, picture)) {
            button.disableProperty().bind(scroll.visibleProperty().not());
        }
        var dialog = dialogs.open(texts.get("published.title"), body, List.of(table, picture, close));
        close.setOnAction(e -> dialog.close());
        var job = texts.get("job.published");
        ChangeListener<List<Tasks.Shown>> progress = (o, before, now) -> now.stream()
                .map(Tasks.Shown::state)
                .filter(s -> s.name().equals(job) && s.total() > 0)
                .forEach(s -> busy.setProgress(s.fraction()));
        tasks.running().addListener(progress);
        dialog.onClosed(() -> {
            tasks.running().removeListener(progress);
            stop.run();
            figure.dispose();
        });
        compute(first);
    }

    void show(PublishedHeatmaps found) {
        busy.setVisible(false);
        shown = found;
        refresh();
    }

    void failed(List<Problem> found) {
        busy.setVisible(false);
        problems.show(found);
    }

    private HBox tools(PublishedMetric first) {
        metric.setId("published-metric");
        metric.setAccessibleText(texts.get("published.metric"));
        metric.setItems(FXCollections.observableArrayList(
                texts.get("published.representativeness"), texts.get("published.distance")));
        metric.getSelectionModel().select(METRICS.indexOf(first));
        metric.getSelectionModel()
                .selectedIndexProperty()
                .addListener((o, before, now) -> compute(METRICS.get(now.intValue())));
        var wrong = Buttons.segment(texts.get("published.as"));
        wrong.setId("published-as");
        var right = Buttons.segment(texts.get("published.corrected"));
        right.setId("published-corrected");
        var label = Buttons.label(texts.get("published.metric"), "field-label");
        label.setLabelFor(metric);
        busy.setPrefWidth(160);
        busy.setAccessibleText(texts.get("job.published"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var switched = Buttons.segments(
                side -> {
                    published = side == wrong;
                    refresh();
                },
                List.of(wrong, right));
        var box = new HBox(8, label, metric, busy, space, switched);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void compute(PublishedMetric which) {
        stop.run();
        shown = null;
        problems.show(List.of());
        refresh();
        busy.setProgress(0);
        busy.setVisible(true);
        asked.accept(which);
    }

    private void refresh() {
        var now = shown;
        var some = now != null && now.ranked() > 0;
        scroll.setVisible(some);
        if (now == null) {
            said.setText(texts.get("published.computing"));
            ranks.setText("");
            return;
        }
        var which = now.which();
        var without = now.lines().stream().anyMatch(l -> l.options() == org.mindgap.survey.OptionPolicy.SUBSTANTIVE);
        said.setText((published ? which.error() : which.instead()) + (without ? " " + which.withoutDontKnow() : ""));
        if (!some) {
            ranks.setText(texts.get("published.none"));
            return;
        }
        var counts = texts.get(
                "published.ranks",
                texts.number(now.moved()),
                texts.number(now.ranked()),
                texts.number(now.firstChanged()));
        ranks.setText(counts + " " + texts.get("published.signs"));
        figure.show(spec(now));
    }

    private HeatmapSpec spec(PublishedHeatmaps now) {
        return published ? now.published() : now.corrected();
    }

    private void keep() {
        if (shown != null) {
            save.accept(spec(shown), shown);
        }
    }

    private void keepTable() {
        if (shown != null) {
            saveTable.accept(shown);
        }
    }
}
