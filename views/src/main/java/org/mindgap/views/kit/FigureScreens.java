package org.mindgap.views.kit;

/** Makes places for figures. */
@FunctionalInterface
public interface FigureScreens {
    /**
     * @param width in pixels
     */
    FigureScreen create(double width);
}
