package org.mindgap.charts.render.text;

import java.awt.Color;

/**
 * A stretch of text in one look.
 *
 * @param text never empty
 */
public record Run(String text, Face face, Color color) {
    /** Size in layout units, weight and slope; the family is always the system's sans serif. */
    public record Face(double size, boolean bold, boolean italic) {
        public static Face regular(double size) {
            return new Face(size, false, false);
        }

        public static Face bold(double size) {
            return new Face(size, true, false);
        }

        public static Face italic(double size) {
            return new Face(size, false, true);
        }
    }

    public static Run of(String text, double size, Color color) {
        return new Run(text, Face.regular(size), color);
    }

    public static Run bold(String text, double size, Color color) {
        return new Run(text, Face.bold(size), color);
    }
}
