package org.mindgap.views.report;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.figure.DataTable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.FigureScreen;
import org.mindgap.views.kit.FigureScreens;
import org.mindgap.views.kit.FigureSheet;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** One pin: its figure, its words, what was changed since, and the reviewer's questions. */
final class PinPane extends VBox {
    private static final int ROWS_SHOWN = 12;

    private final ReportModel model;
    private final Texts texts;
    private final FigureScreen figure;
    private final FigureSheet sheet;
    private final GridPane table = new GridPane();
    private final Label title = Buttons.label("", "heading");
    private final Label changed = Buttons.label("", "caution");
    private final HBox stale;
    private final Label own = Buttons.label("", "small");
    private final TextArea caption = new TextArea();
    private final Label edited;
    private final TextArea note = new TextArea();
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
        replies.getStyleClass().add("pin-replies");
        replies.setId("reviewer");
        getStyleClass().add("pin-pane");
        getChildren()
                .addAll(
                        title,
                        stale,
                        sheet,
                        table,
                        own,
                        field("report.caption", caption),
                        edited,
                        field("report.note", note),
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
        var content = row.figure().computed();
        var drawn = pin.request().drawn();
        visible(sheet, drawn && content.isPresent());
        visible(table, !drawn && content.isPresent());
        content.ifPresent(c -> {
            if (drawn) {
                c.figure().ifPresent(figure::show);
            } else {
                table(c.data());
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

    private void table(DataTable data) {
        table.getChildren().clear();
        var columns = data.columns();
        for (var i = 0; i < columns.size(); i++) {
            table.add(Buttons.label(columns.get(i), "small"), i, 0);
        }
        for (var r = 0; r < Math.min(ROWS_SHOWN, data.rows().size()); r++) {
            for (var i = 0; i < columns.size(); i++) {
                table.add(new Label(text(data.rows().get(r).get(i))), i, r + 1);
            }
        }
        if (data.rows().size() > ROWS_SHOWN) {
            table.add(
                    Buttons.label(texts.get("problems.more", data.rows().size() - ROWS_SHOWN), "secondary"),
                    0,
                    ROWS_SHOWN + 1);
        }
    }

    private String text(Object value) {
        if (value instanceof Double number) {
            return number.isNaN() ? "–" : texts.number(number, 2);
        }
        var words = String.valueOf(value);
        return words.length() > 40 ? words.substring(0, 39) + "…" : words;
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
