package org.mindgap.views.data;

import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.layout.VBox;
import org.mindgap.survey.Question;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** Stem, wording, language and source of one question, to be written. */
final class WordingFields extends VBox {
    private final TextArea stem = area(2);
    private final TextArea wording = area(4);
    private final TextField language = new TextField();
    private final TextField source = new TextField();
    private final Texts texts;

    /** What the fields say, without white space around it. */
    record Said(String stem, String wording, String language, String source) {}

    WordingFields(Texts texts) {
        super(4);
        this.texts = texts;
        wording.setId("wording-text");
        stem.setId("wording-stem");
        add("data.stem", stem);
        add("data.wording", wording);
        add("data.language", language);
        add("data.source", source);
        language.setPromptText(texts.get("wording.language.prompt"));
        source.setPromptText(texts.get("wording.source.prompt"));
        stem.setPromptText(texts.get("wording.stem.prompt"));
    }

    /** Shows a question; where it has no wording the label stands there as a proposal. */
    void show(Question question, boolean propose) {
        stem.setText(question.stem());
        wording.setText(question.wording().isEmpty() && propose ? question.label() : question.wording());
        language.setText(question.language());
        source.setText(question.source());
    }

    Said said() {
        return new Said(strip(stem), strip(wording), strip(language), strip(source));
    }

    TextArea wording() {
        return wording;
    }

    private void add(String key, TextInputControl field) {
        var name = texts.get(key);
        field.setAccessibleText(name);
        getChildren().addAll(Buttons.label(name, "field-label"), field);
    }

    private static String strip(TextInputControl field) {
        return field.getText() == null ? "" : field.getText().strip();
    }

    private static TextArea area(int rows) {
        var area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setPrefColumnCount(20);
        // Tab leads on, as in every other field; a wording holds none
        area.addEventFilter(javafx.scene.input.KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() == javafx.scene.input.KeyCode.TAB && !e.isControlDown()) {
                e.consume();
                area.fireEvent(new javafx.scene.input.KeyEvent(
                        e.getSource(),
                        e.getTarget(),
                        e.getEventType(),
                        e.getCharacter(),
                        e.getText(),
                        e.getCode(),
                        e.isShiftDown(),
                        true,
                        e.isAltDown(),
                        e.isMetaDown()));
            }
        });
        return area;
    }
}
