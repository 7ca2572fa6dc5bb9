package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.edit.Edit;
import org.mindgap.edit.MarginText;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Passage;
import org.mindgap.views.kit.Texts;

/** What a weight is raked to: variables, the share of each of their values, the weight to start from, where it is cut. */
final class RakeFields extends VBox {
    private final Texts texts;
    private final Runnable changed;
    private final ChoiceList choice;
    private final List<Variable> variables;
    private final ComboBox<String> base = new ComboBox<>();
    private final TextField trim = new TextField();
    private final VBox margins = new VBox(12);
    /** Fields by variable and code; what was typed stays while a variable is not ticked. */
    private final Map<String, Map<String, TextField>> shares = new LinkedHashMap<>();

    private boolean filling;

    /**
     * The fields.
     *
     * @param variables whose values have labels
     * @param ticked names of those that are chosen at first
     * @param weights that it can start from
     * @param file asks for a file of margins
     */
    RakeFields(
            List<Variable> variables,
            List<String> ticked,
            List<String> weights,
            Texts texts,
            Runnable changed,
            Runnable file) {
        this.texts = texts;
        this.changed = changed;
        this.variables = variables;
        setSpacing(12);
        choice = new ChoiceList(texts.get("rake.choose"), variables, ticked, this::chosen);
        base.setId("rake-base");
        base.getItems().add("");
        base.getItems().addAll(weights);
        base.setValue(weights.isEmpty() ? "" : weights.get(0));
        base.setConverter(ChosenWords.of(name -> name.isEmpty() ? texts.get("rake.base.none") : name));
        base.setMaxWidth(Double.MAX_VALUE);
        base.valueProperty().addListener((o, before, now) -> heard());
        trim.setId("rake-trim");
        trim.setPromptText(texts.get("rake.trim.prompt"));
        trim.textProperty().addListener((o, before, now) -> heard());
        var form = new GridPane();
        form.getStyleClass().add("form");
        form.getColumnConstraints().setAll(new ColumnConstraints(MakingDialog.LABELS), growing());
        line(form, 0, "rake.base", base);
        line(form, 1, "rake.trim", trim);
        var bring = Buttons.plain(texts.get("rake.file"), file);
        bring.setId("rake-file");
        var paste = Buttons.label(texts.get("rake.paste"), "small");
        paste.setWrapText(true);
        HBox.setHgrow(paste, Priority.ALWAYS);
        var ways = new HBox(12, bring, paste);
        bring.setMinWidth(Region.USE_PREF_SIZE);
        ways.setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(Buttons.label(texts.get("rake.choose"), "strong"), choice, ways, margins, form);
        chosen();
    }

    private void chosen() {
        var ticked = choice.ticked();
        margins.getChildren()
                .setAll(variables.stream()
                        .filter(v -> ticked.contains(v.name()))
                        .map(this::margin)
                        .toList());
        heard();
    }

    private Node margin(Variable variable) {
        var fields = shares.computeIfAbsent(variable.name(), name -> fields(variable));
        var grid = new GridPane();
        grid.getStyleClass().add("form");
        grid.getColumnConstraints().setAll(growing(), new ColumnConstraints(96));
        for (var value : variable.values()) {
            var label = new Label(variable.distinctLabelOf(value.code()));
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            var field = fields.get(value.code());
            label.setLabelFor(field);
            GridPane.setValignment(label, VPos.CENTER);
            grid.addRow(grid.getRowCount(), label, field);
        }
        return new VBox(4, Passage.sentence(texts.get("rake.shares", variable.title()), "strong"), grid);
    }

    private Map<String, TextField> fields(Variable variable) {
        var fields = new LinkedHashMap<String, TextField>();
        for (var value : variable.values()) {
            var field = new TextField();
            field.setId("share-" + variable.name() + "-" + value.code());
            field.setAccessibleText(texts.get("rake.share.of", variable.title(), value.label()));
            field.setPromptText("%");
            field.textProperty().addListener((o, before, now) -> heard());
            field.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
                var copied = e.isShortcutDown() && e.getCode() == javafx.scene.input.KeyCode.V
                        ? Clipboard.getSystemClipboard().getString()
                        : null;
                if (copied != null && copied.strip().contains("\n")) {
                    paste(variable, value.code(), copied);
                    e.consume();
                }
            });
            fields.put(value.code(), field);
        }
        return fields;
    }

    /** Several lines of a table go into the fields of their values, or into those from here on. */
    void paste(Variable variable, String from, String text) {
        var fields = shares.computeIfAbsent(variable.name(), name -> fields(variable));
        filling = true;
        var found = MarginText.shares(variable, from, text);
        fields.forEach((code, field) -> field.setText(found.getOrDefault(code, field.getText())));
        filling = false;
        heard();
    }

    /** Takes over the margins of a file. */
    void fill(List<Edit.RakedWeight.Margin> found) {
        filling = true;
        for (var margin : found) {
            variables.stream()
                    .filter(v -> v.name().equals(margin.variable()))
                    .findFirst()
                    .ifPresent(v -> {
                        var fields = shares.computeIfAbsent(v.name(), name -> fields(v));
                        fields.values().forEach(TextField::clear);
                        for (var target : margin.targets()) {
                            var field = fields.get(target.code());
                            if (field != null) {
                                field.setText(MarginText.plain(target.share()));
                            }
                        }
                    });
        }
        filling = false;
        choice.tick(found.stream().map(Edit.RakedWeight.Margin::variable).toList());
        chosen();
    }

    private void heard() {
        if (!filling) {
            changed.run();
        }
    }

    /** Whether anything is said yet that can be tried. */
    Said said() {
        var typed = new ArrayList<MarginText.Typed>();
        for (var name : choice.ticked()) {
            var written = new LinkedHashMap<String, String>();
            shares.getOrDefault(name, Map.of()).forEach((code, field) -> written.put(code, field.getText()));
            typed.add(new MarginText.Typed(name, written));
        }
        return new Said(typed, base.getValue() == null ? "" : base.getValue(), trim.getText());
    }

    /** What the fields say. */
    record Said(List<MarginText.Typed> margins, String base, String trim) {
        Said {
            margins = List.copyOf(margins);
        }

        boolean nothing() {
            return margins.stream().allMatch(m -> m.shares().values().stream().allMatch(String::isBlank));
        }

        Edit.RakedWeight edit(String into, String label) throws ProblemException {
            return new Edit.RakedWeight(into, label, base, MarginText.margins(margins), MarginText.limit(trim));
        }
    }

    private void line(GridPane form, int row, String key, javafx.scene.control.Control field) {
        var words = Buttons.label(texts.get(key), "field-label");
        words.setLabelFor(field);
        field.setAccessibleText(texts.get(key));
        form.add(words, 0, row);
        form.add(field, 1, row);
    }

    private static ColumnConstraints growing() {
        var grow = new ColumnConstraints();
        grow.setHgrow(Priority.ALWAYS);
        grow.setMinWidth(120);
        return grow;
    }
}
