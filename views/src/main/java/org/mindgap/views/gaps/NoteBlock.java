package org.mindgap.views.gaps;

import java.util.function.Consumer;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignN;
import org.mindgap.look.CellNote;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** A user's own words on a cell, at the end of the inspector. In no figure. */
final class NoteBlock extends HBox {

    /**
     * @param note what stands there, or empty
     * @param keep is told what shall stand there
     */
    NoteBlock(String note, Texts texts, Consumer<String> keep) {
        super(12);
        var text = new TextArea(note);
        text.setId("cell-note");
        text.setWrapText(true);
        text.setPrefRowCount(3);
        text.setPromptText(texts.get("note.prompt"));
        text.setAccessibleText(texts.get("note.title"));
        text.textProperty().addListener((o, before, now) -> {
            if (now.length() > CellNote.LONGEST) {
                text.setText(now.substring(0, CellNote.LONGEST));
            }
        });
        var button = Buttons.plain(texts.get("note.keep"), () -> keep.accept(text.getText()));
        button.setId("keep-note");
        button.disableProperty().bind(text.textProperty().map(t -> t.strip().equals(note)));
        var lines = new VBox(6, Buttons.label(texts.get("note.title"), "strong"), text, button);
        HBox.setHgrow(lines, Priority.ALWAYS);
        getChildren().addAll(Icons.of(MaterialDesignN.NOTE_OUTLINE, 16), lines);
    }
}
