package org.mindgap.views.gaps;

import java.text.NumberFormat;
import java.text.ParsePosition;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureSize;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Texts;

/** Asks for format, width and dots per inch. */
final class SaveDialog {
    private static final double LEAST_MM = 30;
    private static final double MOST_MM = 1000;
    private static final int LEAST_DPI = 36;
    private static final int MOST_DPI = 2400;

    private final Texts texts;
    private final FigureSize usual;
    private final ToggleGroup format = new ToggleGroup();
    private final ToggleGroup width = new ToggleGroup();
    private final TextField millimetres = new TextField();
    private final TextField dpi = new TextField("300");
    private final Label wrong = Buttons.label("", "bad");

    /** What was chosen. */
    record Choice(FigureFormat format, FigureSize size) {}

    /**
     * @param usual width that is chosen first
     */
    SaveDialog(Texts texts, FigureSize usual) {
        this.texts = texts;
        this.usual = usual;
    }

    void open(Dialogs dialogs, Consumer<Choice> then) {
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        grid.addRow(0, label("save.format"), formats());
        grid.addRow(1, label("save.width"), widths());
        grid.addRow(2, label("save.dpi"), dpi());
        var more = Buttons.label(texts.get("save.more"), "small");
        more.setWrapText(true);
        more.setMinHeight(Label.USE_PREF_SIZE);
        wrong.setWrapText(true);
        wrong.setMinHeight(Label.USE_PREF_SIZE);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        var body = new VBox(16, Buttons.label(texts.get("save.title"), "heading"), grid, wrong, more);
        body.setPrefWidth(520);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var next = Buttons.primary(texts.get("save.next"), () -> {});
        next.setId("save-next");
        next.setDefaultButton(true);
        var dialog = dialogs.open(texts.get("save.title"), body, List.of(cancel, next));
        cancel.setOnAction(e -> dialog.close());
        next.setOnAction(e -> choice().ifPresent(c -> dialog.closeThen(() -> then.accept(c))));
    }

    private Label label(String key) {
        var label = Buttons.label(texts.get(key), "field-label");
        label.setMinWidth(Label.USE_PREF_SIZE);
        return label;
    }

    private Node formats() {
        var box = new HBox(16);
        for (var f : FigureFormat.values()) {
            var button = new RadioButton(f.name());
            button.setToggleGroup(format);
            button.setUserData(f);
            button.setId("format-" + f.name());
            button.setSelected(f == FigureFormat.SVG);
            button.setMinWidth(RadioButton.USE_PREF_SIZE);
            box.getChildren().add(button);
        }
        return box;
    }

    private Node widths() {
        var box = new HBox(12);
        box.setAlignment(Pos.CENTER_LEFT);
        for (var w : List.of(FigureSize.ONE_COLUMN.widthMm(), FigureSize.TWO_COLUMNS.widthMm())) {
            var button = new RadioButton(texts.get("save.mm", texts.number(w, 0)));
            button.setToggleGroup(width);
            button.setUserData(w);
            button.setSelected(w == usual.widthMm());
            button.setMinWidth(RadioButton.USE_PREF_SIZE);
            box.getChildren().add(button);
        }
        var own = new RadioButton(texts.get("save.own"));
        own.setToggleGroup(width);
        own.setId("width-own");
        own.setMinWidth(RadioButton.USE_PREF_SIZE);
        millimetres.setPrefColumnCount(4);
        millimetres.setMinWidth(TextField.USE_PREF_SIZE);
        millimetres.setId("width-mm");
        millimetres.setAccessibleText(texts.get("save.own.words"));
        millimetres.disableProperty().bind(own.selectedProperty().not());
        box.getChildren().addAll(own, millimetres, label("save.unit"));
        return box;
    }

    private Node dpi() {
        dpi.setPrefColumnCount(5);
        dpi.setId("dpi");
        dpi.setMaxWidth(80);
        dpi.setDisable(true);
        format.selectedToggleProperty()
                .addListener((o, before, now) -> dpi.setDisable(now.getUserData() != FigureFormat.PNG));
        return dpi;
    }

    private Optional<Choice> choice() {
        var kind = (FigureFormat) format.getSelectedToggle().getUserData();
        var preset = width.getSelectedToggle().getUserData();
        var mm = preset instanceof Double d ? Optional.of(d) : number(millimetres.getText());
        var dots = kind == FigureFormat.PNG ? number(dpi.getText()) : Optional.of((double) usual.dpi());
        if (mm.isEmpty() || mm.get() < LEAST_MM || mm.get() > MOST_MM) {
            wrong.setText(texts.get("save.wrong.width"));
        } else if (dots.isEmpty() || dots.get() < LEAST_DPI || dots.get() > MOST_DPI || dots.get() % 1 != 0) {
            wrong.setText(texts.get("save.wrong.dpi"));
        } else {
            return Optional.of(
                    new Choice(kind, new FigureSize(mm.get(), dots.get().intValue())));
        }
        return Optional.empty();
    }

    private Optional<Double> number(String text) {
        var position = new ParsePosition(0);
        var number = NumberFormat.getNumberInstance(texts.locale()).parse(text.strip(), position);
        return number == null || position.getIndex() < text.strip().length()
                ? Optional.empty()
                : Optional.of(number.doubleValue());
    }
}
