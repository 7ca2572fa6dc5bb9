package org.mindgap.views.report;

import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.document.Block;
import org.mindgap.report.PinGrids;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** One pin: its figure, its words, what was changed since, and the reviewer's questions. */
final class PinPane extends VBox {
    private static final int ROWS_SHOWN = 12;
    /** Of a column; longer words go on in a second line. */
    private static final double WIDEST = 320;

    private static final double NARROWEST = 80;

    private final ReportModel model;
    private final Texts texts;
    private final FigureScreen figure;
    private final FigureSheet sheet;
    private final GridPane table = new GridPane();
    /** Many models are wider than the window. */
    private final ScrollPane wide = new ScrollPane(table);

    private final Label title = Buttons.label("", "heading");
    private final Label changed = Buttons.label("", "caution");
    private final HBox stale;
    private final Label own = Buttons.label("", "small");
    private final TextArea caption = new TextArea();
    private final Label edited;
    private final TextArea note = new TextArea();
    private final VBox notes = new VBox(4);
    private final GridPane replies = new GridPane();
    private final ProblemList problems;

    PinPane(ReportModel model, Texts texts, FigureScreens figures) {
        this.model = model;
        this.texts = texts;
        this.figure = figures.create(0);
        this.sheet = new FigureSheet(figure, texts);
        this.problems = new ProblemList(texts);
        this.edited = Buttons.label(texts.get("report.edited"), "small");
        var refresh = Buttons.plain(texts.get("report.refresh"), model::refreshPin);
        refresh.setId("pin-refresh");
        this.stale = new HBox(12, changed, refresh);
        stale.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        stale.setId("pin-changed");
        stale.managedProperty().bind(stale.visibleProperty());
        HBox.setHgrow(changed, javafx.scene.layout.Priority.ALWAYS);
        changed.setMaxWidth(Double.MAX_VALUE);
        for (var label : new Label[] {title, changed, own}) {
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
        }
        words(caption, "pin-caption", "report.caption.more");
        words(note, "pin-note", "report.note.more");
        caption.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                model.caption(caption.getText());
            }
        });
        note.focusedProperty().addListener((o, before, now) -> {
            if (!now) {
                model.note(note.getText());
            }
        });
        table.getStyleClass().add("pin-table");
        wide.setFitToHeight(true);
        wide.setMinHeight(Region.USE_PREF_SIZE);
        replies.getStyleClass().add("pin-replies");
        replies.setId("reviewer");
        notes.setId("cell-notes");
        getStyleClass().add("pin-pane");
        getChildren()
                .addAll(
                        title,
                        stale,
                        sheet,
                        wide,
                        own,
                        field("report.caption", caption),
                        edited,
                        field("report.note", note),
                        notes,
                        Buttons.label(texts.get("report.reviewer"), "heading"),
                        replies,
                        problems);
    }

    /** Keeps what is being written, as leaving the field does. */
    void keep() {
        if (caption.isFocused()) {
            model.caption(caption.getText());
        }
        if (note.isFocused()) {
            model.note(note.getText());
        }
    }

    void show(PinRow row) {
        var pin = row.figure().pin();
        title.setText(PinList.name(row, texts));
        changed.setText(row.changed());
        stale.setVisible(!row.changed().isEmpty());
        own.setText(row.caption());
        visible(own, !row.caption().isEmpty());
        if (!caption.isFocused()) {
            caption.setText(pin.caption());
        }
        visible(edited, pin.edited());
        if (!note.isFocused()) {
            note.setText(pin.note());
        }
        notes.getChildren().setAll(Buttons.label(texts.get("report.notes"), "field-label"));
        row.notes().forEach(line -> notes.getChildren().add(wrapped(line)));
        visible(notes, !row.notes().isEmpty());
        var content = row.figure().computed();
        var drawn = pin.request().drawn();
        visible(sheet, drawn && content.isPresent());
        visible(wide, !drawn && content.isPresent());
        content.ifPresent(c -> {
            if (drawn) {
                c.figure().ifPresent(figure::show);
            } else {
                table(new PinGrids().of(c, pin.request().kind()));
            }
        });
        replies(row);
        problems.show(row.figure().problems());
    }

    private void words(TextArea area, String id, String prompt) {
        area.setId(id);
        area.setPromptText(texts.get(prompt));
        area.setWrapText(true);
        area.setPrefRowCount(2);
        // Tab goes on to the next field: these are words, not programs
        area.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == javafx.scene.input.KeyCode.TAB && !e.isControlDown()) {
                (e.isShiftDown() ? (area == note ? caption : title) : (area == caption ? note : replies))
                        .requestFocus();
                e.consume();
            }
        });
    }

    private VBox field(String key, TextArea area) {
        var label = Buttons.label(texts.get(key), "field-label");
        label.setLabelFor(area);
        return new VBox(4, label, area);
    }

    private void table(Block.Grid grid) {
        table.getChildren().clear();
        for (var i = 0; i < grid.heads().size(); i++) {
            put(Buttons.label(grid.heads().get(i), "small"), grid, i, 0);
        }
        for (var r = 0; r < Math.min(ROWS_SHOWN, grid.rows().size()); r++) {
            for (var i = 0; i < grid.heads().size(); i++) {
                put(new Label(grid.rows().get(r).get(i)), grid, i, r + 1);
            }
        }
        if (grid.rows().size() > ROWS_SHOWN) {
            var more = Buttons.label(texts.get("problems.more", grid.rows().size() - ROWS_SHOWN), "secondary");
            table.add(more, 0, ROWS_SHOWN + 1, Math.max(1, grid.heads().size()), 1);
        }
    }

    private void put(Label label, Block.Grid grid, int column, int row) {
        label.setWrapText(true);
        label.setMaxWidth(WIDEST);
        label.setMinWidth(grid.numbers().get(column) ? Region.USE_PREF_SIZE : NARROWEST);
        label.setMinHeight(Region.USE_PREF_SIZE);
        GridPane.setHalignment(label, grid.numbers().get(column) ? HPos.RIGHT : HPos.LEFT);
        table.add(label, column, row);
    }

    private void replies(PinRow row) {
        replies.getChildren().clear();
        for (var i = 0; i < row.replies().size(); i++) {
            var reply = row.replies().get(i);
            var answer = new Label(row.answers().get(i));
            answer.setGraphic(PinList.sign(reply));
            answer.setMinWidth(Region.USE_PREF_SIZE);
            var fact = wrapped(reply.fact());
            GridPane.setHgrow(fact, javafx.scene.layout.Priority.ALWAYS);
            replies.addRow(i, wrapped(reply.question()), answer, fact);
        }
    }

    private static Label wrapped(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static void visible(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
