package org.mindgap.views.data;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Icons;
import org.mindgap.views.kit.Texts;

/** The head of a panel that can be closed. */
final class SideHead {
    private SideHead() {}

    static Node of(String title, Texts texts, Runnable close) {
        return of(Buttons.label(title, "strong"), texts, close);
    }

    static Node of(Node title, Texts texts, Runnable close) {
        var space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        var button = Buttons.icon(Icons.of(MaterialDesignC.CLOSE, 16), texts.get("dialog.close"), close);
        button.setId("side-close");
        var head = new HBox(title, space, button);
        head.getStyleClass().add("side-head");
        return head;
    }
}
