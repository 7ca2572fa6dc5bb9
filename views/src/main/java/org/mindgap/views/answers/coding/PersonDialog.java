package org.mindgap.views.answers.coding;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Texts;

/** Asks who filled a table in. */
final class PersonDialog {
    private final Texts texts;

    PersonDialog(Texts texts) {
        this.texts = texts;
    }

    void open(Dialogs dialogs, Consumer<String> then) {
        var person = new TextField();
        person.setId("table-person");
        var label = new Label(texts.get("coding.person.table"));
        label.setLabelFor(person);
        person.setAccessibleText(label.getText());
        var cancel = Buttons.plain(texts.get("dialog.cancel"), () -> {});
        var go = Buttons.primary(texts.get("coding.import.go"), () -> {});
        go.setId("table-read");
        go.setDefaultButton(true);
        go.setDisable(true);
        person.textProperty().addListener((o, before, now) -> go.setDisable(now.isBlank()));
        var body = new VBox(8, label, person);
        body.setPrefWidth(460);
        var dialog = dialogs.open(texts.get("coding.import"), body, List.of(cancel, go));
        cancel.setOnAction(e -> dialog.close());
        go.setOnAction(e -> dialog.closeThen(() -> then.accept(person.getText().strip())));
        person.requestFocus();
    }
}
