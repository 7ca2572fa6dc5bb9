package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;

/** A part of a figure that can be pointed at. Boxes are in figure coordinates, origin at the top left. */
public sealed interface Entity {
    /** Where it stands: layout units, that is pixels at scale 1 on a screen and points on paper. */
    Rectangle2D box();

    /** What it says, as a whole sentence. */
    String sentence();

    /** The same in a figure drawn that much larger. */
    Entity times(double factor);

    private static Rectangle2D larger(Rectangle2D box, double factor) {
        return new Rectangle2D.Double(
                box.getX() * factor, box.getY() * factor, box.getWidth() * factor, box.getHeight() * factor);
    }

    /**
     * A cell of a heatmap.
     *
     * @param row from 0 over all blocks, top to bottom
     * @param column from 0 over all column groups, left to right
     */
    record Cell(int row, int column, Rectangle2D box, String sentence) implements Entity {
        @Override
        public Entity times(double factor) {
            return new Cell(row, column, larger(box, factor), sentence);
        }
    }

    /**
     * One of the two bars of an option.
     *
     * @param option from 0, counted options first and then those apart
     * @param people whether it is the people's bar
     */
    record Bar(int option, boolean people, Rectangle2D box, String sentence) implements Entity {
        @Override
        public Entity times(double factor) {
            return new Bar(option, people, larger(box, factor), sentence);
        }
    }

    /**
     * A point of a scatter, or a marker among others.
     *
     * @param panel from 0, left to right and top to bottom
     * @param index from 0 within its panel, in the order of the specification
     */
    record Point(int panel, int index, Rectangle2D box, String sentence) implements Entity {
        @Override
        public Entity times(double factor) {
            return new Point(panel, index, larger(box, factor), sentence);
        }
    }
}
