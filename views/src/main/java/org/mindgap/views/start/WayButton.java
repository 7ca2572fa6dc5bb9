package org.mindgap.views.start;

import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/**
 * A wide button that is as high as its words at its width. A usual button does not ask them: in larger type they have a
 * line more, which then stood beyond its edge. The sheet leaves the least height to what is computed here.
 */
final class WayButton extends Button {
    private static final double LEAST = 64;
    private static final double BESIDE_WORDS = 40;
    private static final double ABOVE_AND_BELOW = 16;

    private final Region words;

    WayButton(Region words) {
        super("", words);
        this.words = words;
        getStyleClass().add("way");
        setMaxWidth(Double.MAX_VALUE);
        words.prefWidthProperty().bind(widthProperty().subtract(BESIDE_WORDS));
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        var across = width < 0 ? getWidth() : width;
        return Math.max(LEAST, Math.ceil(words.prefHeight(across - BESIDE_WORDS)) + ABOVE_AND_BELOW);
    }
}
