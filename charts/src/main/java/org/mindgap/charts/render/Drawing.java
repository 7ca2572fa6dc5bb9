package org.mindgap.charts.render;

import java.awt.Color;
import java.util.List;
import org.mindgap.problem.Problem;

/**
 * A figure laid out: what is drawn, in drawing order, whatever it is drawn on.
 *
 * @param width in layout units
 * @param height in layout units
 * @param paper colour of the ground
 * @param marks from back to front
 * @param entities what can be pointed at
 * @param problems what could not be shown as it should
 */
record Drawing(
        double width, double height, Color paper, List<Mark> marks, List<Entity> entities, List<Problem> problems) {
    Drawing {
        marks = List.copyOf(marks);
        entities = List.copyOf(entities);
        problems = List.copyOf(problems);
    }

    /** The same on a page of another height. */
    Drawing withHeight(double newHeight) {
        return new Drawing(width, newHeight, paper, marks, entities, problems);
    }
}
