package org.mindgap.views.kit;

import java.util.List;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.materialdesign2.MaterialDesignC;

/** How one came here: links back, the last one plain and bold. */
public final class Crumbs extends HBox {

    /** One step; the last one has no action. */
    public record Crumb(String text, Runnable action) {}

    public Crumbs() {
        getStyleClass().add("crumbs");
        setMinWidth(0);
    }

    public void show(List<Crumb> crumbs) {
        getChildren().clear();
        for (var i = 0; i < crumbs.size(); i++) {
            var crumb = crumbs.get(i);
            if (i > 0) {
                getChildren().add(Icons.of(MaterialDesignC.CHEVRON_RIGHT, 14));
            }
            if (i == crumbs.size() - 1) {
                var last = Buttons.label(crumb.text(), "crumb-current");
                last.setTooltip(new Tooltip(crumb.text()));
                last.setMinWidth(60);
                last.setWrapText(true);
                getChildren().add(last);
            } else {
                getChildren().add(Buttons.link(crumb.text(), crumb.action()));
            }
        }
    }
}
