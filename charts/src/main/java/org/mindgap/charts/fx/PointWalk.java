package org.mindgap.charts.fx;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.scene.input.KeyCode;
import org.mindgap.charts.render.Entity.Point;

/**
 * The next point for a key: Left and Right to the neighbours across, Up and Down to those above and below, Home and End
 * to the outermost, Page Up and Page Down to the first of the panel before and after.
 */
final class PointWalk {
    private static final Comparator<Point> ACROSS =
            Comparator.<Point>comparingDouble(p -> p.box().getCenterX()).thenComparingInt(Point::index);
    private static final Comparator<Point> UPWARDS =
            Comparator.<Point>comparingDouble(p -> -p.box().getCenterY()).thenComparingInt(Point::index);

    private PointWalk() {}

    /** The point that a key leads to; the same at an end, nothing where the key is none of these. */
    static Optional<Point> next(List<Point> all, Point from, KeyCode key) {
        return switch (key) {
            case LEFT -> beside(all, from, ACROSS, -1);
            case RIGHT -> beside(all, from, ACROSS, 1);
            case DOWN -> beside(all, from, UPWARDS, -1);
            case UP -> beside(all, from, UPWARDS, 1);
            case HOME -> own(all, from).stream().min(ACROSS);
            case END -> own(all, from).stream().max(ACROSS);
            case PAGE_UP -> panel(all, from, -1);
            case PAGE_DOWN -> panel(all, from, 1);
            default -> Optional.empty();
        };
    }

    private static List<Point> own(List<Point> all, Point from) {
        return all.stream().filter(p -> p.panel() == from.panel()).collect(Collectors.toList());
    }

    private static Optional<Point> beside(List<Point> all, Point from, Comparator<Point> order, int step) {
        var sorted = own(all, from);
        sorted.sort(order);
        var at = sorted.indexOf(from) + step;
        return Optional.of(sorted.get(Math.max(0, Math.min(sorted.size() - 1, at))));
    }

    private static Optional<Point> panel(List<Point> all, Point from, int step) {
        return all.stream()
                .filter(p -> p.panel() == from.panel() + step)
                .min(ACROSS)
                .or(() -> Optional.of(from));
    }
}
