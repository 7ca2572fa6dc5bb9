package org.mindgap.views.gaps;

import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.figure.Ranking;
import org.mindgap.gap.CellState;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The questions of the chosen cell, largest sure gap first. */
final class RankedPane extends VBox {
    private final Texts texts;
    private final MetricWords metrics;
    private final Inspection words;
    private final TableView<RankedQuestion> table = new TableView<>();
    private final Label title = Buttons.label("", "heading");
    private final Label count = Buttons.label("", "secondary");
    private final DotAxis axis = new DotAxis();

    /**
     * @param open opens a question: the question and its place, from 0
     */
    RankedPane(Texts texts, BiConsumer<RankedQuestion, Integer> open) {
        this.texts = texts;
        this.metrics = new MetricWords(texts);
        this.words = new Inspection(texts);
        getStyleClass().add("ranked");
        title.setText(texts.get("ranked.title"));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var head = new HBox(title, count, space, new DotLegend(texts));
        head.getStyleClass().add("pane-head");
        table.setId("ranked-questions");
        table.getStyleClass().add("dense");
        table.setPlaceholder(Buttons.label(texts.get("ranked.none"), "secondary"));
        columns();
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
    }

    void show(List<RankedQuestion> questions) {
        var marks = questions.stream().flatMapToDouble(RankedPane::marks).summaryStatistics();
        var metric = questions.isEmpty() ? "" : questions.get(0).comparison().metric();
        axis.span(
                metrics.axisStart(metric, Math.min(0, marks.getMin())),
                metrics.axisEnd(metric, Math.max(0, marks.getMax())));
        table.getItems().setAll(questions);
        if (!questions.isEmpty()) {
            table.getSelectionModel().select(0);
            table.scrollTo(0);
        }
        count.setText(counted(questions));
    }

    void showWaiting() {
        table.getItems().clear();
        count.setText(texts.get("ranked.waiting"));
    }

    TableView<RankedQuestion> table() {
        return table;
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
        var compared = questions.stream().map(RankedQuestion::comparison).toList();
        return texts.count(
                "ranked.count.one",
                Ranking.restsOnIntervals(compared) ? "ranked.count" : "ranked.count.without",
                questions.size());
    }

    private void columns() {
        var rank = column("ranked.rank", 40, q -> "");
        rank.setCellFactory(c -> new RankCell());
        rank.getStyleClass().add("numeric");
        var question = column("ranked.question", 260, RankedQuestion::label);
        var dots = new TableColumn<RankedQuestion, RankedQuestion>();
        dots.setGraphic(axis.head(dots.widthProperty()));
        dots.getStyleClass().add("axis-head");
        dots.setPrefWidth(180);
        dots.setMinWidth(140);
        dots.setSortable(false);
        dots.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        dots.setCellFactory(c -> new DotCell(axis));
        var gap = column("ranked.gap", 56, this::gap);
        gap.getStyleClass().addAll("numeric", "strong");
        var interval = column("ranked.interval", 84, this::interval);
        interval.getStyleClass().addAll("numeric", "secondary");
        var says = new TableColumn<RankedQuestion, RankedQuestion>(texts.get("ranked.says"));
        says.setPrefWidth(250);
        says.setMinWidth(160);
        says.setSortable(false);
        says.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue()));
        says.setCellFactory(c -> new SaysCell());
        var base = column("ranked.base", 70, this::base);
        base.getStyleClass().addAll("numeric", "secondary");
        table.getColumns().addAll(List.of(rank, question, dots, gap, interval, says, base));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
    }

    private TableColumn<RankedQuestion, String> column(
            String key, double width, Function<RankedQuestion, String> value) {
        var column = Tables.text(texts.get(key), width, value);
        column.setSortable(false);
        return column;
    }

    private String gap(RankedQuestion q) {
        var c = q.comparison();
        return c.state().hasValue() ? metrics.value(c.metric(), c.value()) : "–";
    }

    private String interval(RankedQuestion q) {
        var c = q.comparison();
        return c.state().hasValue() && c.interval().known() ? metrics.range(c.metric(), c.interval()) : "–";
    }

    private String base(RankedQuestion q) {
        var base = q.comparison().people().base();
        if (q.comparison().state() == CellState.HIDDEN) {
            return "<10";
        }
        return base <= 0 ? "–" : base < 10 ? "<10" : texts.number(base);
    }

    private String says(RankedQuestion q) {
        var c = q.comparison();
        if (!c.state().hasValue()) {
            return words.stateWord(c.state());
        }
        return q.says()
                .filter(s -> Math.round(s.points()) > 0)
                .map(s -> texts.get("ranked.says.more", s.label(), Math.round(s.points())))
                .orElse(texts.get("ranked.says.same"));
    }

    private String copied(RankedQuestion q) {
        return String.join("\t", q.question().id(), q.label(), gap(q), interval(q), says(q), base(q));
    }

    /** The place in the ranking, from 1. */
    private static final class RankCell extends TableCell<RankedQuestion, String> {
        RankCell() {
            getStyleClass().addAll("numeric", "secondary");
        }

        @Override
        protected void updateItem(String item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty ? "" : String.valueOf(getIndex() + 1));
        }
    }

    /** The sentence with its number set bold. */
    private final class SaysCell extends TableCell<RankedQuestion, RankedQuestion> {
        @Override
        protected void updateItem(RankedQuestion item, boolean empty) {
            super.updateItem(item, empty);
            setText(empty || item == null ? "" : says(item));
            setAccessibleText(getText());
        }
    }
}
