package org.mindgap.views.gaps;

import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.figure.Ranking;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The questions of the chosen cell, largest sure gap first. */
final class RankedPane extends VBox {
    private final Texts texts;
    private final MetricWords metrics;
    private final TableView<RankedQuestion> table = new TableView<>();
    private final Label title = Buttons.label("", "heading");
    private final Label count = Buttons.label("", "secondary");
    private final DotAxis axis = new DotAxis();
    private final HBox head = new HBox();
    private final DotLegend legend;
    private final Hyperlink whole;
    private final Button fold;
    private final RankedColumns columns;
    private final Label placeholder = Buttons.label("", "secondary");
    private Runnable onWhole = () -> {};
    private Runnable onFold = () -> {};

    /**
     * @param open opens a question: the question and its place, from 0
     */
    RankedPane(Texts texts, BiConsumer<RankedQuestion, Integer> open) {
        this.texts = texts;
        this.metrics = new MetricWords(texts);
        this.legend = new DotLegend(texts);
        this.columns = new RankedColumns(table, axis, texts);
        getStyleClass().add("ranked");
        title.setText(texts.get("ranked.title"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        whole = Buttons.link("", () -> onWhole.run());
        whole.setId("ranked-whole");
        fold = Buttons.icon(Icons.of(MaterialDesignC.CHEVRON_UP, 16), texts.get("ranked.unfold"), () -> onFold.run());
        fold.setId("ranked-unfold");
        count.setMinWidth(0);
        title.setMinWidth(Region.USE_PREF_SIZE);
        head.getChildren().addAll(title, count, space, legend, whole, fold);
        head.getStyleClass().add("pane-head");
        showWhole(false);
        showFolded(false);
        table.setId("ranked-questions");
        table.setAccessibleText(texts.get("ranked.title"));
        table.getStyleClass().add("dense");
        table.setPlaceholder(placeholder);
        columns.add();
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().addAll(head, table);
        table.setRowFactory(t -> {
            var row = new TableRow<RankedQuestion>();
            row.setOnMouseClicked(e -> {
                if (!row.isEmpty()) {
                    open.accept(row.getItem(), row.getIndex());
                }
            });
            return row;
        });
        table.setOnKeyPressed(e -> {
            var selected = table.getSelectionModel().getSelectedIndex();
            if (e.getCode() == KeyCode.ENTER && selected >= 0) {
                open.accept(table.getItems().get(selected), selected);
                e.consume();
            }
        });
        Tables.copyable(table, this::copied);
        Tables.offer(table, texts.get("ranked.title"), () -> columns.values(table.getItems()), texts);
    }

    /**
     * Shows a cell's questions.
     *
     * @param again whether they are those that are shown, ranked anew: a line that was chosen stays so
     */
    void show(List<RankedQuestion> questions, boolean again) {
        var kept = again ? chosen() : Optional.<String>empty();
        var marks = questions.stream().flatMapToDouble(RankedPane::marks).summaryStatistics();
        var metric = questions.isEmpty() ? "" : questions.get(0).comparison().metric();
        axis.span(
                metrics.axisStart(metric, Math.min(0, marks.getMin())),
                metrics.axisEnd(metric, Math.max(0, marks.getMax())));
        columns.fit(questions);
        placeholder.setText(texts.get("ranked.none"));
        whole.setVisible(!questions.isEmpty());
        table.getItems().setAll(questions);
        if (!questions.isEmpty()) {
            var line = kept.map(id -> at(questions, id)).orElse(0);
            table.getSelectionModel().select(line);
            table.getFocusModel().focus(line);
        }
        if (!again && !questions.isEmpty()) {
            table.scrollTo(0);
        }
        count.setText(counted(questions));
        columns.measure();
        if (!again) {
            showWhole(false);
        }
    }

    /** The question that somebody chose; the first line is chosen by itself. */
    private Optional<String> chosen() {
        var model = table.getSelectionModel();
        return model.getSelectedIndex() > 0
                ? Optional.of(model.getSelectedItem().question().id())
                : Optional.empty();
    }

    private static int at(List<RankedQuestion> questions, String id) {
        return IntStream.range(0, questions.size())
                .filter(i -> questions.get(i).question().id().equals(id))
                .findFirst()
                .orElse(0);
    }

    /** Who is told when the whole list is asked for, or the heatmap again. */
    void onWhole(Runnable action) {
        onWhole = action;
    }

    /** Who is told when the questions under the heading are asked for. */
    void onUnfold(Runnable action) {
        onFold = action;
    }

    /** Says whether the list has the room of the heatmap. */
    void showWhole(boolean now) {
        whole.setText(
                texts.get(now ? "ranked.less" : "ranked.all", table.getItems().size()));
    }

    /** Leaves the heading alone, or brings the questions back. */
    void showFolded(boolean now) {
        table.setVisible(!now);
        table.setManaged(!now);
        legend.setVisible(!now);
        legend.setManaged(!now);
        fold.setVisible(now);
        fold.setManaged(now);
    }

    void showWaiting() {
        table.getItems().clear();
        count.setText(texts.get("ranked.waiting"));
        placeholder.setText("");
        whole.setVisible(false);
    }

    /** Puts the keyboard on the questions, or on what unfolds them. */
    void enter() {
        if (table.isVisible()) {
            table.requestFocus();
        } else {
            fold.requestFocus();
        }
    }

    /** What must find room on the axis. */
    private static DoubleStream marks(RankedQuestion q) {
        var value = q.comparison().state().hasValue() ? q.comparison().value() : Double.NaN;
        var interval = q.comparison().interval();
        return DoubleStream.of(value, q.guess(), interval.lower(), interval.upper())
                .filter(Double::isFinite);
    }

    private String counted(List<RankedQuestion> questions) {
        if (questions.isEmpty()) {
            return "";
        }
        return texts.count("ranked.count.one", order(questions), questions.size());
    }

    private static String order(List<RankedQuestion> questions) {
        var pending = questions.stream().filter(RankedQuestion::pending).findFirst();
        if (pending.isPresent()) {
            return pending.get().comparison().interval().wasStopped() ? "ranked.count.stopped" : "ranked.count.pending";
        }
        var compared = questions.stream().map(RankedQuestion::comparison).toList();
        return Ranking.restsOnIntervals(compared) ? "ranked.count" : "ranked.count.without";
    }

    private String copied(RankedQuestion q) {
        return columns.copied(q);
    }
}
