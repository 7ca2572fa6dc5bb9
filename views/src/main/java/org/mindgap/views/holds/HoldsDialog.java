package org.mindgap.views.holds;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.mindgap.figure.DataTable;
import org.mindgap.multiverse.HoldsWords;
import org.mindgap.multiverse.Verdict;
import org.mindgap.problem.Problem;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.JobState;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** A small window with the curve of one cell; while it is computed it says how far, and closing it stops that. */
final class HoldsDialog {
    private final Texts texts;
    private final VBox results = new VBox(10);
    private final VBox sentences = new VBox(4);
    private final ProgressBar bar = new ProgressBar(0);
    private final Label how = Buttons.label("", "small");
    private final CurvePane curve;
    private final TablePane table;
    private final ProblemList problems;
    private final ChoiceBox<String> points = new ChoiceBox<>();
    private @Nullable HoldsFacts facts;
    private List<Verdict> verdicts = List.of();

    /** Where what is shown goes. */
    record Out(Consumer<DataTable> table, BiConsumer<HoldsFacts, List<Verdict>> figure) {}

    HoldsDialog(Texts texts) {
        this.texts = texts;
        this.curve = new CurvePane(texts);
        this.table = new TablePane(texts);
        this.problems = new ProblemList(texts);
    }

    /**
     * Opens it.
     *
     * @param about the cell in words
     * @param out takes table and figure into files
     * @param closed is called when it is closed in whatever way
     */
    void open(Dialogs dialogs, Tasks tasks, String job, String about, Out out, Runnable closed) {
        points.setId("holds-above");
        points.setAccessibleText(texts.get("holds.above"));
        points.setItems(FXCollections.observableArrayList(HoldsFacts.steps().stream()
                .map(s -> texts.get("unit.points", texts.number(Math.round(s))))
                .toList()));
        points.getSelectionModel().selectedIndexProperty().addListener((o, before, now) -> refresh());
        sentences.setId("holds-sentences");
        var subject = Buttons.label(about, "secondary");
        subject.setWrapText(true);
        subject.setMinHeight(Region.USE_PREF_SIZE);
        problems.show(List.of());
        bar.setMaxWidth(Double.MAX_VALUE);
        results.setVisible(false);
        results.getChildren().addAll(sentences, tools(), pictures());
        VBox.setVgrow(results, Priority.ALWAYS);
        var body =
                new VBox(10, Buttons.label(texts.get("holds.title"), "heading"), subject, how, bar, problems, results);
        body.setPrefSize(1140, 640);
        ChangeListener<JobState> progress = (o, before, now) -> progress(now, job);
        tasks.state().addListener(progress);
        how.setText(texts.get("holds.computing"));
        var close = Buttons.primary(texts.get("dialog.close"), () -> {});
        close.setId("dialog-close");
        close.setDefaultButton(true);
        var keep = Buttons.plain(texts.get("holds.save"), () -> {
            if (facts != null) {
                out.table().accept(facts.table(verdicts));
            }
        });
        keep.setId("holds-save");
        keep.disableProperty().bind(results.visibleProperty().not());
        var draw = Buttons.plain(texts.get("holds.saveFigure"), () -> {
            if (facts != null) {
                out.figure().accept(facts, verdicts);
            }
        });
        draw.setId("holds-save-figure");
        draw.disableProperty().bind(results.visibleProperty().not());
        var dialog = dialogs.open(texts.get("holds.title"), body, List.of(keep, draw, close));
        close.setOnAction(e -> dialog.close());
        dialog.onClosed(() -> {
            tasks.state().removeListener(progress);
            closed.run();
        });
    }

    void show(HoldsFacts found) {
        done();
        if (!found.known()) {
            how.setText(texts.get("holds.none"));
            shown(how, true);
            return;
        }
        facts = found;
        results.setVisible(true);
        points.getSelectionModel().select(HoldsFacts.steps().indexOf(found.usualStep()));
        refresh();
    }

    void failed(List<Problem> found) {
        done();
        problems.show(found);
    }

    private void done() {
        shown(bar, false);
        shown(how, false);
    }

    private static void shown(Region node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    private void progress(JobState now, String job) {
        if (now.name().equals(job) && now.total() > 0) {
            bar.setProgress((double) now.done() / now.total());
            how.setText(
                    now.counts()
                            ? texts.get("holds.progress", now.done(), now.total())
                            : texts.percent(now.fraction()));
        }
    }

    private HBox tools() {
        var first = Buttons.segment(texts.get("gaps.figure"));
        var second = Buttons.segment(texts.get("gaps.table"));
        second.setId("holds-table");
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var label = Buttons.label(texts.get("holds.above"), "field-label");
        label.setLabelFor(points);
        var box = new HBox(
                8,
                label,
                points,
                space,
                Buttons.segments(
                        side -> {
                            table.setVisible(side == second);
                            curveScroll.setVisible(side == first);
                        },
                        List.of(first, second)));
        box.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return box;
    }

    private final ScrollPane curveScroll = new ScrollPane();

    private StackPane pictures() {
        curveScroll.setContent(curve);
        table.setVisible(false);
        var both = new StackPane(curveScroll, table);
        VBox.setVgrow(both, Priority.ALWAYS);
        return both;
    }

    private void refresh() {
        var shown = facts;
        var place = points.getSelectionModel().getSelectedIndex();
        if (shown == null || place < 0) {
            return;
        }
        var above = HoldsFacts.steps().get(place);
        verdicts = shown.verdicts(above);
        sentences.getChildren().clear();
        for (var sentence : HoldsFacts.sentences(verdicts)) {
            sentences.getChildren().add(line(sentence, "strong"));
        }
        var words = new HoldsWords();
        shown.universe().leftOut().forEach(l -> sentences.getChildren().add(line(words.leftOut(l), "small")));
        curve.show(shown, verdicts.get(0), above);
        table.show(shown.table(verdicts));
    }

    private static Label line(String text, String look) {
        var label = Buttons.label(text, look);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }
}
