package org.mindgap.views.data;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.ProblemList;
import org.mindgap.views.kit.Texts;

/** Why the last edit was refused, until somebody has read it. */
final class Refusals extends HBox {
    Refusals(EditModel edits, Texts texts) {
        getStyleClass().add("notice");
        setId("refusals");
        var list = new ProblemList(texts);
        HBox.setHgrow(list, Priority.ALWAYS);
        setAlignment(Pos.TOP_LEFT);
        getChildren()
                .addAll(
                        list,
                        Buttons.icon(Icons.of(MaterialDesignC.CLOSE, 16), texts.get("dialog.close"), edits::read));
        edits.refused().addListener((o, before, now) -> {
            list.show(now);
            shown(!now.isEmpty());
        });
        list.show(edits.refused().get());
        shown(!edits.refused().get().isEmpty());
    }

    private void shown(boolean shown) {
        setVisible(shown);
        setManaged(shown);
    }
}
