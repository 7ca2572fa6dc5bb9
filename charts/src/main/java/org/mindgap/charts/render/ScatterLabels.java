package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.DifferenceScatterSpec.Point;

/**
 * Names of outstanding points beside them, in the order of the points: each where it covers no other name and as few
 * points as can be. A name without such a place is left away; its point keeps its sentence.
 */
final class ScatterLabels {
    /** Enough for scripts with marks above and below. */
    private static final double LINE = 1.38;

    private static final double WIDEST = 0.5;

    private final List<Point> points;
    private final Function<Point, Rectangle2D> place;
    private final Rectangle2D plot;
    private final double radius;
    private final Sizes sizes;
    private final Sheet sheet;

    ScatterLabels(
            List<Point> points,
            Function<Point, Rectangle2D> place,
            Rectangle2D plot,
            double radius,
            Sizes sizes,
            Sheet sheet) {
        this.points = points;
        this.place = place;
        this.plot = plot;
        this.radius = radius;
        this.sizes = sizes;
        this.sheet = sheet;
    }

    /** Draws them clear of what is there already; adds their boxes. */
    void draw(List<Rectangle2D> taken) {
        var named = points.stream().filter(p -> !p.label().isBlank()).toList();
        for (var point : named) {
            var at = place.apply(point);
            var r = 1.6 * radius;
            taken.add(new Rectangle2D.Double(at.getX() - r, at.getY() - r, 2 * r, 2 * r));
        }
        for (var point : named) {
            var lines = lines(point);
            var width = lines.stream().mapToDouble(sheet.shaper()::width).max().orElse(0);
            var height = lines.size() * line();
            var best = best(place.apply(point), width, height, taken);
            if (!best.isEmpty()) {
                leader(place.apply(point), best.get(0));
                write(lines, best.get(0));
                taken.add(best.get(0));
            }
        }
    }

    private List<List<Run>> lines(Point point) {
        var type = sizes.type();
        var palette = sizes.palette();
        var runs = new ArrayList<Run>();
        runs.add(Run.of(point.label(), type.small(), palette.ink()));
        if (!point.secondLabel().isBlank()) {
            runs.add(Run.of("  " + point.secondLabel(), type.small(), palette.third()));
        }
        var room = WIDEST * plot.getWidth();
        var lines = new ArrayList<>(even(runs, room));
        if (!point.note().isBlank()) {
            lines.addAll(sheet.shaper()
                    .wrap(List.of(new Run(point.note(), Run.Face.italic(type.small()), palette.second())), room));
        }
        return lines;
    }

    /** As few lines as fit, about equally wide: no last line of one syllable. */
    private List<List<Run>> even(List<Run> runs, double room) {
        var lines = sheet.shaper().wrap(runs, room);
        var least = lines.size() < 2 ? room : room / 2;
        for (var narrower = 0.95 * room; narrower > least; narrower -= 0.05 * room) {
            var other = sheet.shaper().wrap(runs, narrower);
            if (other.size() > lines.size()) {
                return lines;
            }
            lines = other;
        }
        return lines;
    }

    /**
     * The free place that covers the fewest points, near ones before far ones; none where it would cover many. Right and
     * left of the point come first.
     */
    private List<Rectangle2D> best(Rectangle2D at, double width, double height, List<Rectangle2D> taken) {
        var best = List.<Rectangle2D>of();
        var least = WORST;
        for (var step = 0; step < STEPS_MM.length; step++) {
            var away = 1.7 * radius + STEPS_MM[step] * sizes.mm();
            for (var side : SIDES) {
                var x = at.getX() + side[0] * (away + width / 2) - width / 2;
                var y = at.getY() + side[1] * (away + height / 2) - height / 2;
                var box = new Rectangle2D.Double(x, y, width, height);
                var wider = grown(box, 0.4 * sizes.mm());
                if (plot.contains(wider) && taken.stream().noneMatch(wider::intersects)) {
                    var cost = step + 1.5 * covered(box);
                    if (cost < least) {
                        least = cost;
                        best = List.of(box);
                    }
                }
            }
        }
        return best;
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getX() - by, box.getY() - by / 2, box.getWidth() + 2 * by, box.getHeight() + by);
    }

    /** A name that would cover more than six points, or stand further away for it, is left away. */
    private static final double WORST = 9.5;

    /** Distances from a point that are tried. */
    private static final double[] STEPS_MM = {0.5, 2, 4, 6.5, 9.5, 13};

    /** Where a name may stand from its point, in half sizes of its own box. */
    private static final double[][] SIDES = {
        {1, 0},
        {-1, 0},
        {0, -1},
        {0, 1},
        {0.9, -0.9},
        {-0.9, -0.9},
        {0.9, 0.9},
        {-0.9, 0.9},
        {0.5, -1},
        {-0.5, -1},
        {0.5, 1},
        {-0.5, 1}
    };

    private long covered(Rectangle2D box) {
        var r = radius;
        return points.stream()
                .filter(p -> !Double.isNaN(p.people() + p.model()))
                .map(place)
                .filter(p -> box.intersects(p.getX() - r, p.getY() - r, 2 * r, 2 * r))
                .count();
    }

    /** A thin line from a point to a name that stands away from it. */
    private void leader(Rectangle2D at, Rectangle2D box) {
        var x = Math.max(box.getMinX(), Math.min(box.getMaxX(), at.getX()));
        var y = Math.max(box.getMinY(), Math.min(box.getMaxY(), at.getY()));
        var length = Math.hypot(x - at.getX(), y - at.getY());
        var from = 1.5 * radius;
        if (length > from + 1.4 * sizes.mm()) {
            var to = length - 0.3 * sizes.mm();
            sheet.line(
                    at.getX() + from / length * (x - at.getX()),
                    at.getY() + from / length * (y - at.getY()),
                    at.getX() + to / length * (x - at.getX()),
                    at.getY() + to / length * (y - at.getY()),
                    sizes.palette().second(),
                    sizes.lines().thin());
        }
    }

    private void write(List<List<Run>> lines, Rectangle2D box) {
        var y = box.getMinY();
        for (var one : lines) {
            sheet.haloed(
                    one,
                    box.getMinX(),
                    Sheet.baseline(y, line(), one),
                    Mark.Anchor.START,
                    sizes.palette().paper(),
                    sizes.onScreen() ? 3 : 1.8);
            y += line();
        }
    }

    private double line() {
        return LINE * sizes.type().small();
    }
}
