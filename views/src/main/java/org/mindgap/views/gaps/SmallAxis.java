package org.mindgap.views.gaps;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.mindgap.views.kit.Buttons;

/** The one axis under all small bars: 0, 50 and 100 %. */
final class SmallAxis extends Region {
    /** Where the bars begin and end in a variant's box. */
    private static final double LEFT = 14 + SmallBars.LEFT;

    private static final double RIGHT = 12;

    private final List<Label> labels =
            List.of(Buttons.label("0", "small"), Buttons.label("50", "small"), Buttons.label("100\u00a0%", "small"));

    SmallAxis() {
        getChildren().addAll(labels);
        setPrefHeight(18);
        setMinHeight(18);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        var width = getWidth() - LEFT - RIGHT;
        for (var i = 0; i < labels.size(); i++) {
            var w = labels.get(i).prefWidth(-1);
            var x = LEFT + width * i / (labels.size() - 1) - w / 2;
            labels.get(i).resizeRelocate(Math.max(0, Math.min(getWidth() - w, x)), 0, w, 16);
        }
    }
}
