package org.mindgap.views.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigurePalette;
import org.mindgap.table.TableFormat;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Texts;

/** The settings, one below the other, each with what is wrong with it right under it. */
final class ExportForm {
    private static final double WIDTH = 540;
    private static final int COLUMNS = 6;

    private final ExportModel model;
    private final ExportDesk.Tools tools;
    private final Texts texts;
    private final VBox form = new VBox(10);
    private final ScrollPane scroll = new ScrollPane(form);
    /** What is written, and where: always in sight, whatever the settings scroll to. */
    private final VBox last = new VBox(8);

    private final VBox node = new VBox(scroll, last);
    private final ExportPresets presets;

    ExportForm(ExportModel model, List<Picture> pictures, ExportPresets presets, ExportDesk.Tools tools) {
        this.model = model;
        this.tools = tools;
        this.presets = presets;
        this.texts = tools.texts();
        form.getStyleClass().add("export-form");
        last.getStyleClass().add("export-last");
        scroll.setFitToWidth(true);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        node.setMinWidth(WIDTH);
        node.setPrefWidth(WIDTH);
        node.setMaxWidth(WIDTH);
        if (pictures.size() > 1) {
            var kind = choice(pictures, Picture::kind, model.picture(), "export.kind");
            kind.setId("export-kind");
            row(form, "export.kind", kind);
        }
        row(form, "export.preset", presets.node());
        row(form, "export.format", beside(formats(), dpi(), "export.dpi"));
        wrong(form, ExportField.DPI, "export-dpi");
        var type = field(model.type(), "export-type", "export.type.words", "export.type.prompt");
        row(form, "export.width", beside(width(), type, "export.type"));
        wrong(form, ExportField.WIDTH, "export-width");
        wrong(form, ExportField.TYPE, "export-type");
        row(form, "export.palette", palettes());
        row(form, "export.shown", shown());
        row(form, "export.alt", altText());
        row(form, "export.table", tables());
        row(last, "export.name", field(model.name(), "export-name", "export.name.words", "export.name.prompt"));
        wrong(last, ExportField.NAME, "export-name");
        row(last, "export.folder", folder());
        wrong(last, ExportField.FOLDER, "export-folder-other");
        row(last, "export.files", files());
    }

    Node node() {
        return node;
    }

    /** Puts the keyboard on the first setting. */
    void focus() {
        presets.focus();
    }

    private void row(VBox into, String key, Node control) {
        var label = Buttons.label(texts.get(key), "field-label");
        label.setMinWidth(104);
        label.setPrefWidth(104);
        label.setLabelFor(control);
        label.setWrapText(true);
        HBox.setHgrow(control, Priority.ALWAYS);
        var row = new HBox(8, label, control);
        row.setAlignment(control instanceof TextArea || control instanceof VBox ? Pos.TOP_LEFT : Pos.CENTER_LEFT);
        into.getChildren().add(row);
    }

    /** A second setting in the row of the first. */
    private Node beside(Node first, TextField second, String key) {
        var label = Buttons.label(texts.get(key), "field-label");
        label.setMinWidth(Label.USE_PREF_SIZE);
        label.setLabelFor(second);
        second.setPrefColumnCount(COLUMNS);
        var beside = new HBox(8, label, second);
        beside.setAlignment(Pos.CENTER_LEFT);
        var row = new FlowPane(12, 6, first, beside); // below each other rather than cut
        row.setPrefWrapLength(ExportPresets.WRAP);
        row.setRowValignment(VPos.CENTER);
        return row;
    }

    /** What is wrong with a setting, under its row; the control says it too. */
    private void wrong(VBox into, ExportField field, String control) {
        var wrong = Buttons.label("", "bad", "export-wrong");
        wrong.setId("export-wrong-" + field.name().toLowerCase(Locale.ROOT));
        wrong.setWrapText(true);
        wrong.setMinHeight(Label.USE_PREF_SIZE);
        wrong.managedProperty().bind(wrong.textProperty().isNotEmpty());
        wrong.visibleProperty().bind(wrong.managedProperty());
        Runnable say = () -> {
            var text = model.refusals().get().getOrDefault(field, "");
            wrong.setText(text);
            Optional.ofNullable(into.lookup("#" + control)).ifPresent(c -> c.setAccessibleHelp(text));
        };
        model.refusals().addListener((o, before, now) -> say.run());
        say.run();
        into.getChildren().addAll(wrong, wayOut(field, model));
    }

    /** The button that mends what stands above it, where one setting does. */
    static Node wayOut(ExportField field, ExportModel model) {
        var button = Buttons.plain("", () -> model.wayOut().get().ifPresent(model::take));
        button.setId("export-way-" + field.name().toLowerCase(Locale.ROOT));
        var row = new HBox(button);
        row.getStyleClass().add(field == ExportField.FIGURE ? "export-way-figure" : "export-way");
        row.managedProperty().bind(row.visibleProperty());
        Runnable follow = () -> {
            var way = model.wayOut().get().filter(w -> w.field() == field);
            row.setVisible(way.isPresent());
            way.ifPresent(w -> button.setText(w.words()));
        };
        model.wayOut().addListener((o, before, now) -> follow.run());
        follow.run();
        return row;
    }

    private Node formats() {
        var sides = new ArrayList<ToggleButton>();
        for (var format : List.of(FigureFormat.PDF, FigureFormat.SVG, FigureFormat.PNG)) {
            var side = Buttons.segment(ExportDialog.name(format));
            side.setUserData(format);
            side.setId("export-format-" + format.name().toLowerCase(Locale.ROOT));
            sides.add(side);
        }
        var segments = Buttons.segments(side -> model.format().set((FigureFormat) side.getUserData()), sides);
        Runnable follow = () -> sides.stream()
                .filter(s -> model.format().get().equals(s.getUserData()))
                .forEach(s -> s.setSelected(true));
        model.format().addListener((o, before, now) -> follow.run());
        follow.run();
        return segments;
    }

    private Node width() {
        var width = field(model.width(), "export-width", "export.width.words", "export.width.prompt");
        width.setPrefColumnCount(6);
        var unit = new ChoiceBox<LengthUnit>();
        unit.getItems().setAll(LengthUnit.values());
        unit.setConverter(ChosenWords.of(u -> texts.get(unitKey(u))));
        unit.setId("export-unit");
        unit.setAccessibleText(texts.get("export.unit"));
        unit.setValue(model.unit().get());
        unit.valueProperty().addListener((o, before, now) -> {
            if (now != null && now != model.unit().get()) {
                model.convertTo(now);
            }
        });
        model.unit().addListener((o, before, now) -> unit.setValue(now));
        var row = new HBox(8, width, unit);
        row.setMinWidth(HBox.USE_PREF_SIZE);
        return row;
    }

    private static String unitKey(LengthUnit unit) {
        return switch (unit) {
            case MM -> "export.unit.mm";
            case CM -> "export.unit.cm";
            case INCH -> "export.unit.inch";
        };
    }

    private TextField dpi() {
        var dpi = field(model.dpi(), "export-dpi", "export.dpi.words", "export.dpi.prompt");
        dpi.disableProperty()
                .bind(javafx.beans.binding.Bindings.createBooleanBinding(
                        () -> model.format().get() != FigureFormat.PNG, model.format()));
        return dpi;
    }

    private Node palettes() {
        var palette = choice(
                List.of(FigurePalette.values()), p -> texts.get(paletteKey(p)), model.palette(), "export.palette");
        palette.setId("export-palette");
        var dark = new CheckBox(texts.get("export.dark"));
        dark.setId("export-dark");
        dark.selectedProperty().bindBidirectional(model.dark());
        dark.setMinWidth(CheckBox.USE_PREF_SIZE);
        palette.setMinWidth(ChoiceBox.USE_PREF_SIZE);
        var row = new FlowPane(12, 4, palette, dark); // below each other rather than cut
        row.setPrefWrapLength(ExportPresets.WRAP);
        return row;
    }

    private static String paletteKey(FigurePalette palette) {
        return switch (palette) {
            case STANDARD -> "export.palette.standard";
            case WARM -> "export.palette.warm";
            case GREY -> "export.palette.grey";
        };
    }

    private Node shown() {
        var title = new CheckBox(texts.get("export.withTitle"));
        title.setId("export-with-title");
        title.selectedProperty().bindBidirectional(model.title());
        var legend = new CheckBox(texts.get("export.withLegend"));
        legend.setId("export-with-legend");
        legend.selectedProperty().bindBidirectional(model.legend());
        var row = new HBox(16, title, legend);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node altText() {
        var area = new TextArea();
        area.setId("export-alt");
        area.setWrapText(true);
        area.setPrefRowCount(2);
        area.setAccessibleText(texts.get("export.alt.words"));
        area.setPromptText(texts.get("export.alt.prompt"));
        area.textProperty().bindBidirectional(model.altText());
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            // Tab goes on, as in every other field: what a text area does with Ctrl+Tab
            if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
                area.fireEvent(
                        new KeyEvent(KeyEvent.KEY_PRESSED, "", "", KeyCode.TAB, e.isShiftDown(), true, false, false));
                e.consume();
            }
        });
        return area;
    }

    private Node folder() {
        var path = Buttons.label("", "secondary");
        path.setId("export-folder");
        path.setMaxWidth(Double.MAX_VALUE);
        path.setTextOverrun(javafx.scene.control.OverrunStyle.LEADING_ELLIPSIS);
        Runnable follow = () -> {
            var folder = model.folder().get();
            path.setText(folder == null ? "" : folder.toString());
            path.setTooltip(folder == null ? null : new javafx.scene.control.Tooltip(folder.toString()));
        };
        model.folder().addListener((o, before, now) -> follow.run());
        follow.run();
        var other = Buttons.plain(texts.get("export.folder.other"), () -> {});
        other.setId("export-folder-other");
        other.setOnAction(
                e -> tools.files().folder(texts.get("export.folder.title")).ifPresent(model.folder()::set));
        HBox.setHgrow(path, Priority.ALWAYS);
        var row = new HBox(8, path, other);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node tables() {
        var box = new ChoiceBox<Optional<TableFormat>>();
        box.setId("export-table");
        box.setAccessibleText(texts.get("export.table.words"));
        box.setMaxWidth(Double.MAX_VALUE);
        box.getItems().add(Optional.empty());
        for (var format : List.of(TableFormat.LATEX, TableFormat.MARKDOWN, TableFormat.HTML)) {
            box.getItems().add(Optional.of(format));
        }
        box.setConverter(ChosenWords.of(f -> f.map(t -> texts.get(tableKey(t))).orElse(texts.get("export.table.csv"))));
        box.setValue(Optional.ofNullable(model.table().get()));
        box.valueProperty().addListener((o, before, now) -> model.table().set(now.orElse(null)));
        return box;
    }

    private static String tableKey(TableFormat format) {
        return switch (format) {
            case LATEX -> "export.table.latex";
            case MARKDOWN -> "export.table.markdown";
            case HTML -> "export.table.html";
            case CSV, TSV -> "export.table.csv";
        };
    }

    private Node files() {
        var names = Buttons.label("", "secondary");
        names.setId("export-files");
        names.setWrapText(true);
        names.setMinHeight(Label.USE_PREF_SIZE);
        Runnable follow = () -> {
            var files = model.files().stream()
                    .map(f -> String.valueOf(f.getFileName()))
                    .toList();
            var words = texts.get("export.files.words", files.get(0), files.get(1), files.get(2));
            names.setText(files.size() > 3 ? texts.get("export.files.more", words, files.get(3)) : words);
        };
        model.table().addListener((o, before, now) -> follow.run());
        model.name().addListener((o, before, now) -> follow.run());
        model.format().addListener((o, before, now) -> follow.run());
        follow.run();
        return new VBox(names);
    }

    private TextField field(StringProperty text, String id, String words, String prompt) {
        var field = new TextField();
        field.setId(id);
        field.setAccessibleText(texts.get(words));
        field.setPromptText(texts.get(prompt));
        field.textProperty().bindBidirectional(text);
        return field;
    }

    private <T> ChoiceBox<T> choice(
            List<T> values, java.util.function.Function<T, String> words, Property<T> value, String name) {
        var box = new ChoiceBox<T>();
        box.getItems().setAll(values);
        box.setConverter(ChosenWords.of(words));
        box.setAccessibleText(texts.get(name));
        box.setMaxWidth(Double.MAX_VALUE);
        box.valueProperty().bindBidirectional(value);
        return box;
    }
}
