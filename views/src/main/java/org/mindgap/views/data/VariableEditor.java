package org.mindgap.views.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.mindgap.edit.Edit;
import org.mindgap.edit.MissingOfQuestion;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Texts;

/** Everything that can be said of one variable: name, label, use, measure, labels of its codes, wording. One step. */
final class VariableEditor {
    private static final int MOST_CODES = 200;

    private final VariableRow row;
    private final boolean ofFile;
    private final Optional<Question> question;
    private final Optional<MissingOfQuestion> ofQuestion;
    private final DataWords words;
    private final Texts texts;
    private final TextField shown = new TextField();
    private final TextField label = new TextField();
    private final ComboBox<Role> use;
    private final ComboBox<Measure> measure;
    private final TextField topic = new TextField();
    private final TextField missing = new TextField();
    private final WordingFields wording;
    private final Map<String, TextField> labels = new LinkedHashMap<>();
    private final Map<String, ComboBox<OptionKind>> kinds = new LinkedHashMap<>();

    /** The question that a variable is, and what is no answer of it. */
    record Asked(Optional<Question> question, Optional<MissingOfQuestion> missing) {}

    /**
     * An editor.
     *
     * @param ofFile whether it is a variable, of which values can be missing, and not a published question
     */
    VariableEditor(VariableRow row, boolean ofFile, Asked asked, DataWords words, Texts texts) {
        this.row = row;
        this.ofFile = ofFile;
        this.question = asked.question();
        this.ofQuestion = asked.missing();
        this.words = words;
        this.texts = texts;
        shown.setId("editor-name");
        shown.setText(row.shownName());
        label.setId("editor-label");
        topic.setId("editor-topic");
        label.setText(row.variable().label());
        missing.setId("editor-missing");
        missing.setText(row.declared());
        missing.setPromptText(texts.get("edit.missing.prompt"));
        use = choice(UseCell.roles(row), words::use, row.role());
        measure = choice(List.of(Measure.values()), words::measure, row.measure());
        measure.setId("editor-measure");
        wording = new WordingFields(texts);
        question.ifPresent(q -> {
            wording.show(q, false);
            topic.setText(q.topic());
        });
    }

    void open(Dialogs dialogs, Consumer<List<Edit>> then) {
        var body = new VBox(16, Buttons.label(heading(), "heading"), facts());
        if (question.isPresent()) {
            body.getChildren().add(wording);
        }
        var codes = codes();
        if (!labels.isEmpty()) {
            body.getChildren().addAll(Buttons.label(texts.get("data.options"), "strong"), codes);
        }
        body.getStyleClass().add("editor-body");
        var scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportWidth(560);
        scroll.setPrefViewportHeight(question.isPresent() || labels.size() > 6 ? 480 : 280);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var save = Buttons.primary(texts.get("edit.save"), () -> {});
        save.setId("editor-save");
        save.setDefaultButton(true);
        var dialog = dialogs.open(texts.get("edit.variable", row.shownName()), new VBox(scroll), List.of(cancel, save));
        cancel.setOnAction(e -> dialog.close());
        save.setOnAction(e -> {
            dialog.close();
            then.accept(edits());
        });
        label.requestFocus();
    }

    private String heading() {
        return row.variable().given().isEmpty()
                ? row.name()
                : texts.get("data.name.inFile", row.shownName(), row.name());
    }

    /** Only what differs; what a variable is used as comes first, since the rest may depend on it. */
    List<Edit> edits() {
        var all = new ArrayList<Edit>();
        var name = row.name();
        if (use.getValue() != row.role()) {
            all.add(new Edit.UseAs(name, use.getValue()));
        }
        if (!shown.getText().strip().equals(row.shownName())) {
            all.add(new Edit.ShownName(name, shown.getText().strip()));
        }
        if (!label.getText().strip().equals(row.variable().label())) {
            all.add(
                    question.isPresent()
                            ? new Edit.QuestionLabel(name, label.getText().strip())
                            : new Edit.VariableLabel(name, label.getText().strip()));
        }
        if (measure.getValue() != row.measure()) {
            all.add(new Edit.MeasuredAs(name, measure.getValue()));
        }
        if (!missing.getText().strip().equals(row.declared())) {
            all.addAll(missing(missing.getText().strip()));
        }
        labels.forEach((code, field) -> {
            var text = field.getText().strip();
            if (!text.equals(labelOf(code))) {
                all.add(
                        question.isPresent()
                                ? new Edit.OptionLabel(name, code, text)
                                : new Edit.ValueLabel(name, code, text));
            }
        });
        question.ifPresent(q -> {
            kinds.forEach((code, kind) -> {
                if (q.option(code).map(o -> o.kind() != kind.getValue()).orElse(false)) {
                    all.add(new Edit.KindOfOption(name, code, kind.getValue()));
                }
            });
            all.addAll(VariableActions.wording(q, wording.said()));
            if (!topic.getText().strip().equals(q.topic())) {
                all.add(new Edit.TopicTag(name, topic.getText().strip()));
            }
        });
        return all;
    }

    private List<Edit> missing(String values) {
        try {
            return ofQuestion.isPresent()
                    ? ofQuestion.get().edits(values)
                    : List.of(new Edit.MissingValues(row.name(), values));
        } catch (ProblemException e) {
            return List.of(new Edit.MissingValues(row.name(), values)); // is refused, and why is said beside the table
        }
    }

    private Node facts() {
        var grid = CardGrid.empty();
        line(grid, 0, "data.name", shown);
        line(grid, 1, "data.label", label);
        line(grid, 2, "data.use", use);
        line(grid, 3, "data.measure", measure);
        if (ofFile) {
            line(grid, 4, "edit.missing", missing);
        }
        if (question.isPresent()) {
            line(grid, 5, "data.topic", topic);
        }
        return grid;
    }

    private Node codes() {
        var grid = CardGrid.withMargins(72, 150);
        var codes = question.map(q -> q.options().stream().map(o -> o.code()).toList())
                .orElseGet(() -> row.variable().values().stream()
                        .map(Variable.Value::code)
                        .toList());
        var line = 0;
        for (var code : codes.subList(0, Math.min(codes.size(), MOST_CODES))) {
            var field = new TextField(labelOf(code));
            field.setAccessibleText(texts.get("edit.label.of", code));
            field.setId("label-" + code);
            labels.put(code, field);
            grid.add(Buttons.label(code, "secondary"), 0, line);
            grid.add(field, 1, line);
            var counted = line;
            question.flatMap(q -> q.option(code)).ifPresent(o -> {
                var kind = choice(List.of(OptionKind.values()), words::kind, o.kind());
                kind.setAccessibleText(texts.get("edit.kind.of", code));
                kind.setId("kind-" + code);
                kinds.put(code, kind);
                grid.add(kind, 2, counted);
            });
            line++;
        }
        return grid;
    }

    private String labelOf(String code) {
        return question.flatMap(q -> q.option(code))
                .map(o -> o.label())
                .orElseGet(() -> row.variable().labelOf(code));
    }

    private void line(GridPane grid, int line, String key, javafx.scene.control.Control field) {
        var name = Buttons.label(texts.get(key), "field-label");
        name.setLabelFor(field);
        field.setAccessibleText(texts.get(key));
        GridPane.setValignment(name, VPos.CENTER);
        grid.add(name, 0, line);
        grid.add(field, 1, line);
    }

    private static <T> ComboBox<T> choice(List<T> values, java.util.function.Function<T, String> word, T now) {
        var box = new ComboBox<T>();
        box.setConverter(ChosenWords.of(word));
        box.getItems().setAll(values);
        box.setValue(now);
        box.setMaxWidth(Double.MAX_VALUE);
        return box;
    }
}
