package org.mindgap.views.answers;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.materialdesign2.MaterialDesignA;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.views.answers.AnswersModel.ModelRow;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Doors;
import org.mindgap.views.kit.EmptyRoom;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.ImportReports;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.ReportLink;
import org.mindgap.views.kit.Screen;
import org.mindgap.views.kit.Tables;
import org.mindgap.views.kit.Texts;

/** The models of the study, to be read. */
public final class AnswersView implements Screen {
    private static final double LEAST = 96;
    private static final double ENOUGH = 180;
    private static final double MOST = 320;
    private static final double ROW = 29;

    private final AnswersModel model;
    private final HBox header;
    private final StackPane body = new StackPane();
    private final TableView<ModelRow> table = new TableView<>();
    private final EmptyRoom empty = new EmptyRoom();
    private final Region bring;
    private final ProblemList alarms;
    private final CheckBox keep;
    private final VBox models;
    private final Command readBatch;

    public AnswersView(AnswersModel model, AskDesk asking, Texts texts, Doors doors) {
        this.model = model;
        asking.runs().going().addListener((o, before, now) -> empty(now.isPresent(), texts, doors));
        empty(asking.runs().going().get().isPresent(), texts, doors);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setId("models");
        table.setAccessibleText(texts.get("room.answers"));
        table.getColumns()
                .addAll(List.of(
                        Tables.text(texts.get("answers.model"), 176, ModelRow::name),
                        Tables.text(texts.get("answers.kind"), 126, ModelRow::kind),
                        Tables.text(texts.get("answers.askedAs"), 172, ModelRow::askedAs),
                        Tables.text(texts.get("answers.reading"), 140, ModelRow::reading),
                        whole(Tables.number(texts.get("answers.count"), 76, ModelRow::answers)),
                        whole(Tables.number(texts.get("answers.questions"), 84, ModelRow::questions)),
                        whole(Tables.number(texts.get("answers.coverage"), 144, ModelRow::coverage)),
                        checks(texts)));
        Tables.copyable(table, texts.get("room.answers"), texts);
        Tables.atEdges(table);
        body.getStyleClass().add("view-body");
        alarms = new ProblemList(texts);
        keep = new CheckBox(texts.get("answers.keepFailed"));
        keep.setId("keep-failed");
        keep.setOnAction(e -> model.keepFailed(keep.isSelected()));
        keep.managedProperty().bind(keep.visibleProperty());
        var below = new VBox(8, Buttons.label(texts.get("answers.alarms"), "heading"), keep, alarms);
        below.setPadding(new Insets(12, 16, 16, 16));
        var scroll = new ScrollPane(below);
        scroll.getStyleClass().add("pane-below");
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(240);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        scroll.setMinHeight(LEAST); // else many alarms push the table out of the window
        scroll.visibleProperty().bind(alarms.visibleProperty());
        scroll.managedProperty().bind(alarms.visibleProperty());
        VBox.setVgrow(table, Priority.ALWAYS);
        models = new VBox(table, scroll);
        var room = new StackPane(models, empty);
        VBox.setVgrow(room, Priority.ALWAYS);
        room.setPrefHeight(LEAST); // and all that the runs leave
        body.getChildren().add(new VBox(room, new RunsPane(asking, texts, body)));
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        bring = Buttons.primary(texts.get("start.answers"), () -> doors.bringAnswers(Optional.empty()));
        bring.setId("bring-answers");
        readBatch = Command.of("answers.batch-read", texts.get("batch.read"), asking.batches()::read);
        var ask = Buttons.plain(texts.get("asking.ask"), asking::open);
        ask.setId("ask-model");
        var steady = Buttons.plain(texts.get("steady.open"), asking::steady);
        steady.setId("steady-open");
        steady.visibleProperty().bind(empty.visibleProperty().not());
        steady.managedProperty().bind(steady.visibleProperty());
        var batch = Buttons.plain(texts.get("batch.read"), asking.batches()::read);
        batch.setId("batch-read");
        var folder = Buttons.plain(texts.get("answers.folder"), doors::bringFolder);
        folder.setId("bring-folder");
        header = new HBox(
                Buttons.label(texts.get("room.answers"), "crumb-current"),
                space,
                ReportLink.of(model.reports(), ImportReports.Kind.ANSWERS, texts, doors),
                steady,
                ask,
                batch,
                folder,
                bring);
        header.getStyleClass().add("view-header");
        model.rows().addListener((o, before, now) -> refresh());
        refresh();
    }

    @Override
    public Node header() {
        return header;
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public List<Command> commands() {
        return List.of(readBatch);
    }

    @Override
    public void enter() {
        if (empty.isVisible()) {
            empty.enter();
        } else {
            table.requestFocus();
        }
    }

    /** Numbers and their heads are never cut: columns of words give way. */
    private static TableColumn<ModelRow, String> whole(TableColumn<ModelRow, String> column) {
        column.setMinWidth(column.getPrefWidth());
        return column;
    }

    /** Answers of a run are counted when it has ended; until then it stands below with what has come. */
    private void empty(boolean coming, Texts texts, Doors doors) {
        if (coming) {
            empty.say(texts.get("answers.coming"), texts.get("answers.coming.more"));
        } else {
            empty.show(
                    texts.get("answers.empty"),
                    texts.get("answers.empty.more"),
                    Buttons.primary(texts.get("start.answers"), () -> doors.bringAnswers(Optional.empty())));
        }
    }

    private static TableColumn<ModelRow, String> checks(Texts texts) {
        var column = Tables.text(texts.get("answers.checks"), 276, ModelRow::checks);
        column.setCellFactory(c -> new CheckCell());
        return column;
    }

    private void refresh() {
        var rows = model.rows().get();
        table.getItems().setAll(rows);
        // what it needs: more of it would be taken from what stands below
        var needs = ROW * (rows.size() + 1) + 4;
        table.setMinHeight(Math.max(LEAST, Math.min(ENOUGH, needs)));
        table.setPrefHeight(Math.max(LEAST, Math.min(MOST, needs)));
        alarms.show(model.alarms().get());
        // what no row needs is room for what is worth looking at
        table.setMaxHeight(alarms.isVisible() ? needs : Double.MAX_VALUE);
        keep.setVisible(model.withholds());
        keep.setSelected(model.keepsFailed());
        empty.setVisible(rows.isEmpty());
        models.setVisible(!rows.isEmpty());
        bring.setVisible(!rows.isEmpty());
        bring.setManaged(!rows.isEmpty());
    }

    /** What to look at, with its sign: whole, in as many lines as it takes. */
    private static final class CheckCell extends TableCell<ModelRow, String> {
        /** Sign, gap, and the cell's own space at both sides. */
        private static final double BESIDE = 46;

        /** A text and no label: of a label the table asks its height before it has a width. */
        private final Text words = new Text();

        CheckCell() {
            words.getStyleClass().add("check-words");
            setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        }

        @Override
        protected void updateItem(@Nullable String item, boolean nothing) {
            super.updateItem(item, nothing);
            var row = nothing
                    ? null
                    : getTableRow() == null ? null : getTableRow().getItem();
            if (row == null || item == null || item.isEmpty()) {
                setText("");
                setGraphic(null);
                return;
            }
            var sign = switch (row.verdict()) {
                case NOTHING_FOUND -> Icons.of(MaterialDesignC.CHECK_CIRCLE, 16, "good-icon");
                case LOOK -> Icons.of(MaterialDesignA.ALERT, 16, "caution-icon");
                case FAILED -> Icons.of(MaterialDesignA.ALERT_OCTAGON, 16, "bad-icon");
            };
            words.setText(item);
            words.wrappingWidthProperty().bind(getTableColumn().widthProperty().subtract(BESIDE));
            setText(item);
            var both = new HBox(6, sign, words);
            both.setAlignment(Pos.CENTER_LEFT);
            setGraphic(both);
        }
    }
}
