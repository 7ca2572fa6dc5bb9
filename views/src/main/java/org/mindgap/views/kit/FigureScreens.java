package org.mindgap.views.kit;

/** Makes places for figures. */
@FunctionalInterface
public interface FigureScreens {
    /**
     * @param width in pixels, or 0 to be as wide as the place
     */
    FigureScreen create(double width);
}
