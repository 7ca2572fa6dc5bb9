package org.mindgap.views.answers.coding;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Texts;

/** Who codes what: a name, one question or all, how many answers, and the seed of the draw. */
final class SampleDialog {
    private static final int USUAL = 50;
    private static final int MOST = 10_000;

    private final Map<String, Long> questions;
    private final Texts texts;

    /** What is to be drawn, for whom. */
    record Wanted(String person, List<String> questions, int size, long seed) {
        Wanted {
            questions = List.copyOf(questions);
        }
    }

    /** @param questions with how many answers each has */
    SampleDialog(Map<String, Long> questions, Texts texts) {
        this.questions = questions;
        this.texts = texts;
    }

    void open(Dialogs dialogs, Consumer<Wanted> draw) {
        var person = new TextField();
        person.setId("sample-person");
        var question = new ComboBox<String>();
        question.setId("sample-question");
        var all = new ArrayList<String>();
        all.add("");
        all.addAll(questions.keySet());
        question.getItems().setAll(all);
        question.setConverter(words());
        question.setValue("");
        var size = whole("sample-size", 1, MOST, USUAL);
        var seed = whole("sample-seed", 0, Integer.MAX_VALUE, 1);
        var grid = new GridPane();
        grid.setHgap(12);
        grid.setVgap(8);
        row(grid, 0, texts.get("coding.person"), person);
        row(grid, 1, texts.get("coding.sample.question"), question);
        row(grid, 2, texts.get("coding.sample.size"), size);
        row(grid, 3, texts.get("coding.sample.seed"), seed);
        var body = new VBox(
                12,
                Buttons.label(texts.get("coding.sample"), "heading"),
                StancesDialog.wrapped(texts.get("coding.sample.more")),
                grid);
        body.setPrefWidth(560);
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var go = Buttons.primary(texts.get("coding.sample.draw"), () -> {});
        go.setId("sample-draw");
        go.setDefaultButton(true);
        go.setDisable(true);
        person.textProperty().addListener((o, before, now) -> go.setDisable(now.isBlank()));
        var dialog = dialogs.open(texts.get("coding.sample"), body, List.of(cancel, go));
        cancel.setOnAction(e -> dialog.close());
        go.setOnAction(e -> {
            var chosen = question.getValue().isEmpty() ? List.copyOf(questions.keySet()) : List.of(question.getValue());
            var wanted = new Wanted(person.getText().strip(), chosen, size.getValue(), seed.getValue());
            dialog.closeThen(() -> draw.accept(wanted));
        });
        person.requestFocus();
    }

    private StringConverter<String> words() {
        return ChosenWords.of(id -> id.isEmpty()
                ? texts.get("coding.sample.all", questions.size())
                : texts.get("coding.sample.one", id, texts.number(questions.getOrDefault(id, 0L))));
    }

    private static Spinner<Integer> whole(String id, int least, int most, int usual) {
        var spinner = new Spinner<Integer>(least, most, usual);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(110);
        return spinner;
    }

    private static void row(GridPane grid, int row, String name, Node field) {
        var label = new Label(name);
        label.setLabelFor(field);
        field.setAccessibleText(name);
        grid.addRow(row, label, field);
        GridPane.setValignment(label, javafx.geometry.VPos.CENTER);
        grid.setAlignment(Pos.TOP_LEFT);
    }
}
