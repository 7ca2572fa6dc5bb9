package org.mindgap.views.gaps;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** What dot and tick mean. */
final class DotLegend extends HBox {

    DotLegend(Texts texts) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        var gap = Buttons.label(texts.get("ranked.legend.gap"), "small");
        HBox.setMargin(gap, new javafx.geometry.Insets(0, 10, 0, 0));
        getChildren()
                .addAll(
                        mark("gap-dot", 8, 8),
                        gap,
                        mark("guess-tick", 1.5, 12),
                        Buttons.label(texts.get("ranked.legend.guess"), "small"));
        setMinWidth(USE_PREF_SIZE);
    }

    private static Region mark(String styleClass, double width, double height) {
        var mark = new Region();
        mark.getStyleClass().add(styleClass);
        mark.setMinSize(width, height);
        mark.setMaxSize(width, height);
        return mark;
    }
}
