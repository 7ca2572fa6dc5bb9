package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.LongStream;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.RankedSpec.Axis;
import org.mindgap.figure.ResidualsSpec;

/** One plot of residuals: band, grid, points, line. */
final class ResidualsPlot {
    private static final double LINE = 1.28;
    private static final int COLOR = 4;

    private final ResidualsSpec.Panel panel;
    private final int place;
    private final Sizes sizes;
    private final Sheet sheet;

    ResidualsPlot(ResidualsSpec.Panel panel, int place, Sizes sizes, Sheet sheet) {
        this.panel = panel;
        this.place = place;
        this.sizes = sizes;
        this.sheet = sheet;
    }

    static Color color(Sizes sizes) {
        return sizes.palette().model(COLOR);
    }

    static Shape dot(double x, double y, Sizes sizes) {
        var r = (sizes.onScreen() ? 0.45 : 0.28) * sizes.mm();
        return new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r);
    }

    double numberWidth() {
        return ticks(panel.up()).stream()
                .mapToDouble(t -> sheet.shaper().width(number(t, panel.up())))
                .max()
                .orElse(0);
    }

    void draw(Rectangle2D box, String watermark) {
        var palette = sizes.palette();
        band(box);
        PaperWatermark.draw(watermark, box, sizes, sheet);
        var thin = sizes.lines().thin();
        for (var value : ticks(panel.across())) {
            sheet.line(x(value, box), box.getMinY(), x(value, box), box.getMaxY(), palette.grid(), thin);
        }
        var small = sizes.type().small();
        for (var value : ticks(panel.up())) {
            var y = y(value, box);
            sheet.line(box.getMinX(), y, box.getMaxX(), y, palette.grid(), thin);
            sheet.text(
                    number(value, panel.up()),
                    box.getMinX() - 1.2 * sizes.mm(),
                    Sheet.baseline(y - small / 2, small, small),
                    Mark.Anchor.END);
        }
        if (!Double.isNaN(panel.up().same())) {
            var y = y(panel.up().same(), box);
            sheet.line(
                    box.getMinX(),
                    y,
                    box.getMaxX(),
                    y,
                    palette.second(),
                    sizes.lines().range());
        }
        var reference = !panel.band().isEmpty();
        if (reference) {
            line(box, false);
        }
        for (var point : panel.points()) {
            sheet.fill(dot(x(point.across(), box), y(point.up(), box), sizes), color(sizes));
        }
        if (!reference) {
            line(box, true);
        }
        sheet.line(Sheet.outline(box), palette.rule(), sizes.lines().axis());
        sheet.entity(new Entity.Cell(place, 0, box, panel.sentence()));
    }

    private void band(Rectangle2D box) {
        if (panel.band().size() < 2) {
            return;
        }
        var path = new Path2D.Double();
        var first = panel.band().get(0);
        path.moveTo(x(first.across(), box), y(first.lower(), box));
        panel.band().forEach(s -> path.lineTo(x(s.across(), box), y(s.lower(), box)));
        for (var i = panel.band().size() - 1; i >= 0; i--) {
            var span = panel.band().get(i);
            path.lineTo(x(span.across(), box), y(span.upper(), box));
        }
        path.closePath();
        sheet.fill(path, sizes.palette().band());
    }

    /** Where both are the same, below the points; means of them above, with an edge of paper. */
    private void line(Rectangle2D box, boolean over) {
        if (panel.line().size() < 2) {
            return;
        }
        var path = new Path2D.Double();
        var first = panel.line().get(0);
        path.moveTo(x(first.across(), box), y(first.up(), box));
        panel.line().stream().skip(1).forEach(p -> path.lineTo(x(p.across(), box), y(p.up(), box)));
        if (over) {
            sheet.line(path, sizes.palette().paper(), 2.6 * sizes.lines().strong());
        }
        sheet.line(
                path,
                sizes.palette().ink(),
                over ? sizes.lines().strong() : sizes.lines().range());
    }

    /** Returns the bottom edge. */
    double numbersBelow(Rectangle2D box) {
        var small = sizes.type().small();
        var top = box.getMaxY() + 0.5 * sizes.mm();
        var ticks = ticks(panel.across());
        var widest = ticks.stream()
                .mapToDouble(t -> sheet.shaper().width(number(t, panel.across())))
                .max()
                .orElse(0);
        var apart = x(panel.across().from() + panel.across().step(), box) - box.getMinX();
        var every = Math.max(1, (int) Math.ceil((widest + sizes.mm()) / apart));
        for (var i = 0; i < ticks.size(); i += every) {
            sheet.text(
                    number(ticks.get(i), panel.across()),
                    x(ticks.get(i), box),
                    Sheet.baseline(top, LINE * small, small),
                    Mark.Anchor.MIDDLE);
        }
        return top + LINE * small;
    }

    private Run number(double value, Axis axis) {
        return Run.of(
                AxisNumbers.text(value, axis.step()),
                sizes.type().small(),
                sizes.palette().second());
    }

    private static List<Double> ticks(Axis axis) {
        return LongStream.rangeClosed((long) Math.ceil(axis.from() / axis.step() - 1e-9), (long)
                        Math.floor(axis.to() / axis.step() + 1e-9))
                .mapToObj(i -> i * axis.step())
                .toList();
    }

    private double x(double value, Rectangle2D box) {
        return box.getMinX() + within(value, panel.across()) * box.getWidth();
    }

    private double y(double value, Rectangle2D box) {
        return box.getMaxY() - within(value, panel.up()) * box.getHeight();
    }

    private static double within(double value, Axis axis) {
        return Math.max(0, Math.min(1, (value - axis.from()) / (axis.to() - axis.from())));
    }
}
