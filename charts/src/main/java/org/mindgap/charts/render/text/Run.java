package org.mindgap.charts.render.text;

import java.awt.Color;

/**
 * A stretch of text in one look.
 *
 * @param text never empty
 */
public record Run(String text, Face face, Color color) {
    /**
     * How letters look.
     *
     * @param size in layout units
     * @param family the font of a script; empty for the system's sans serif
     */
    public record Face(double size, boolean bold, boolean italic, String family) {
        public Face(double size, boolean bold, boolean italic) {
            this(size, bold, italic, "");
        }

        public static Face regular(double size) {
            return new Face(size, false, false);
        }

        public static Face bold(double size) {
            return new Face(size, true, false);
        }

        public static Face italic(double size) {
            return new Face(size, false, true);
        }

        /** The same in another family. */
        Face in(String other) {
            return new Face(size, bold, italic, other);
        }

        /** The same in another size. */
        Face sized(double other) {
            return new Face(other, bold, italic, family);
        }
    }

    public static Run of(String text, double size, Color color) {
        return new Run(text, Face.regular(size), color);
    }

    public static Run bold(String text, double size, Color color) {
        return new Run(text, Face.bold(size), color);
    }
}
