package org.mindgap.views.answers;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** A key for the system's keychain, in a field that does not show it. */
final class KeyDialog {
    private final KeyModel model;
    private final Texts texts;
    private final TextField name = new TextField();
    private final PasswordField key = new PasswordField();

    KeyDialog(KeyModel model, Texts texts) {
        this.model = model;
        this.texts = texts;
    }

    /**
     * Shows it.
     *
     * @param first name that stands there already, or empty
     * @param kept gets the name under which a key was kept
     */
    void open(Dialogs dialogs, String first, Consumer<String> kept) {
        name.setText(first);
        name.setId("key-name");
        key.setId("key-secret");
        var problems = new ProblemList(texts);
        problems.show(List.of());
        var forget = Buttons.plain(texts.get("key.forget"), () -> model.forget(name.getText()));
        forget.setId("key-forget");
        var cancel = Buttons.plain(texts.get("dialog.close"), () -> {});
        var keep = Buttons.primary(texts.get("key.keep"), () -> {});
        keep.setId("key-keep");
        keep.setDefaultButton(true);
        var body = new VBox(
                10,
                Buttons.label(texts.get("key.heading"), "heading"),
                EndpointDialog.wrapped(texts.get("key.more")),
                field(texts.get("key.name"), name),
                field(texts.get("key.secret"), key),
                problems);
        body.setPrefWidth(520);
        body.setMinHeight(340); // what is said of it has room
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Runnable allow = () -> {
            var busy = model.busy().get();
            forget.setDisable(busy || name.getText().isBlank());
            keep.setDisable(busy || name.getText().isBlank() || key.getText().isBlank());
        };
        name.textProperty().addListener((o, before, now) -> allow.run());
        key.textProperty().addListener((o, before, now) -> allow.run());
        model.busy().addListener((o, before, now) -> allow.run());
        model.said().addListener((o, before, now) -> problems.show(now));
        allow.run();
        var dialog = dialogs.open(texts.get("key.heading"), body, List.of(forget, space, cancel, keep));
        dialog.onClosed(key::clear); // it stays nowhere
        cancel.setOnAction(e -> dialog.close());
        keep.setOnAction(e -> model.keep(name.getText(), key.getText(), as -> {
            dialog.close();
            kept.accept(as);
        }));
        (first.isEmpty() ? name : key).requestFocus();
    }

    private static VBox field(String said, TextField field) {
        var label = Buttons.label(said, "field-label");
        label.setLabelFor(field);
        field.setAccessibleText(said);
        return new VBox(4, label, field);
    }
}
