package org.mindgap.views.gaps;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.mindgap.views.kit.Buttons;
import org.mindgap.views.kit.Texts;

/** What dot, line, band and tick mean. */
final class DotLegend extends HBox {

    DotLegend(Texts texts) {
        super(6);
        setAlignment(Pos.CENTER_LEFT);
        var gap = Buttons.label(texts.get("ranked.legend.gap"), "small");
        HBox.setMargin(gap, new javafx.geometry.Insets(0, 10, 0, 0));
        var sampling = Buttons.label(texts.get("ranked.legend.sampling"), "small");
        HBox.setMargin(sampling, new javafx.geometry.Insets(0, 10, 0, 0));
        getChildren()
                .addAll(
                        dot(),
                        gap,
                        mark("sampling-band", 14, 12),
                        sampling,
                        mark("guess-tick", 1.5, 12),
                        Buttons.label(texts.get("ranked.legend.guess"), "small"));
        setMinWidth(USE_PREF_SIZE);
    }

    private static StackPane dot() {
        return new StackPane(mark("gap-interval", 22, 2), mark("gap-dot", 8, 8));
    }

    private static Region mark(String styleClass, double width, double height) {
        var mark = new Region();
        mark.getStyleClass().add(styleClass);
        mark.setMinSize(width, height);
        mark.setMaxSize(width, height);
        return mark;
    }
}
