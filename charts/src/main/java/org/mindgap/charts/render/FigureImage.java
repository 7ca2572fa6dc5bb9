package org.mindgap.charts.render;

import java.awt.image.BufferedImage;
import java.util.List;
import org.mindgap.problem.Problem;

/**
 * A figure drawn for a screen.
 *
 * @param image {@code width * scale} by {@code height * scale} pixels, rounded up; nobody writes to it any more
 * @param scale device pixels per layout pixel
 * @param width in layout pixels; more than was asked for if the figure cannot be as narrow
 * @param height in layout pixels
 * @param entities what can be pointed at
 * @param problems what could not be shown as it should
 */
public record FigureImage(
        BufferedImage image, double scale, double width, double height, List<Entity> entities, List<Problem> problems) {
    public FigureImage {
        entities = List.copyOf(entities);
        problems = List.copyOf(problems);
    }
}
