package org.mindgap.charts.render;

import java.awt.Color;

/**
 * A stretch of text in one look.
 *
 * @param text never empty
 */
record Run(String text, Face face, Color color) {
    /** Size in layout units, weight and slope; the family is always the system's sans serif. */
    record Face(double size, boolean bold, boolean italic) {
        static Face regular(double size) {
            return new Face(size, false, false);
        }

        static Face bold(double size) {
            return new Face(size, true, false);
        }

        static Face italic(double size) {
            return new Face(size, false, true);
        }
    }

    static Run of(String text, double size, Color color) {
        return new Run(text, Face.regular(size), color);
    }

    static Run bold(String text, double size, Color color) {
        return new Run(text, Face.bold(size), color);
    }
}
