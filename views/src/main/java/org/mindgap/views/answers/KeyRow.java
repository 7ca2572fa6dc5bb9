package org.mindgap.views.answers;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.mindgap.views.answers.EndpointForm.KeyPlace;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.ChosenWords;
import org.mindgap.views.kit.Dialogs;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;

/** Where a key stands, and for the keychain a way to put it there. */
final class KeyRow {
    private final Asking asking;
    private final Texts texts;
    private final Tasks tasks;

    KeyRow(Asking asking, Texts texts, Tasks tasks) {
        this.asking = asking;
        this.texts = texts;
        this.tasks = tasks;
    }

    HBox of(ComboBox<KeyPlace> place, TextField name, Dialogs dialogs) {
        place.setId("ask-key-place");
        place.getItems().setAll(KeyPlace.values());
        place.setConverter(ChosenWords.of(this::word));
        place.setAccessibleText(texts.get("asking.key"));
        place.setMinWidth(Region.USE_PREF_SIZE);
        Button keep = Buttons.plain(
                texts.get("key.open"),
                () -> new KeyDialog(new KeyModel(asking, tasks, texts), texts)
                        .open(dialogs, name.getText().strip(), kept -> {
                            name.setText(kept);
                            name.requestFocus();
                        }));
        keep.setId("ask-key-keep");
        keep.setMinWidth(Region.USE_PREF_SIZE);
        keep.visibleProperty().bind(place.valueProperty().isEqualTo(KeyPlace.KEYCHAIN));
        keep.managedProperty().bind(keep.visibleProperty());
        HBox.setHgrow(name, Priority.ALWAYS);
        return new HBox(8, place, name, keep);
    }

    private String word(KeyPlace where) {
        return switch (where) {
            case NONE -> texts.get("asking.key.none");
            case ENVIRONMENT -> texts.get("asking.key.environment");
            case KEYCHAIN -> texts.get("asking.key.keychain");
        };
    }
}
