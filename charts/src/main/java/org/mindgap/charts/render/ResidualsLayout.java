package org.mindgap.charts.render;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.ResidualsSpec;
import org.mindgap.problem.ProblemException;

/** Lays out what a regression leaves: two plots, side by side on a wide page, otherwise one below the other. */
final class ResidualsLayout {
    private static final double LINE = 1.28;
    private static final double TALL = 0.78;
    /** Pixels of a screen from which both plots stand beside each other. */
    private static final double SIDE_BY_SIDE = 560;

    private final ResidualsSpec spec;
    private final Sizes sizes;
    private final Sheet sheet;

    ResidualsLayout(ResidualsSpec spec, Sizes sizes, Sheet sheet) {
        this.spec = spec;
        this.sizes = sizes;
        this.sheet = sheet;
    }

    Drawing layOut() throws ProblemException {
        var mm = sizes.mm();
        var left = sizes.margin();
        var heading = new Heading(sizes, sheet);
        var panels = List.of(spec.fitted(), spec.normal());
        var across = sizes.onScreen() ? sizes.width() > SIDE_BY_SIDE : sizes.inTwoColumns();
        var gap = 6 * mm;
        var room = across ? (sizes.inner() - gap) / 2 : sizes.inner();
        new RowLabels(sizes, sheet).check(room, across ? 0.3 : 0.6);
        var y = heading.draw(spec.title(), "", spec.subtitle(), left, sizes.inner()) + 2.4 * mm;
        var bottom = y;
        for (var i = 0; i < panels.size(); i++) {
            var x = across ? left + i * (room + gap) : left;
            var top = across ? y : i == 0 ? y : bottom + 2.4 * mm;
            bottom = Math.max(bottom, panel(i, panels.get(i), x, top, room));
        }
        y = bottom + 2 * mm;
        y = sizes.page().legend() ? legend(left, y) : y - mm;
        return SheetEnd.draw(spec.caption(), y, heading, sizes, sheet);
    }

    private double panel(int place, ResidualsSpec.Panel panel, double left, double top, double width) {
        var mm = sizes.mm();
        var type = sizes.type();
        var ink = sizes.palette().ink();
        var head = sheet.shaper()
                .wrap(
                        List.of(
                                Run.bold(place == 0 ? "a  " : "b  ", type.title(), ink),
                                Run.bold(panel.head(), type.label(), ink)),
                        width);
        var y = sheet.lines(head, left, top, LINE * type.label(), Mark.Anchor.START) + 1.4 * mm;
        var up = Run.of(panel.upTitle(), type.small(), sizes.palette().second());
        var shown = new ResidualsPlot(panel, place, sizes, sheet);
        var numbers = Math.max(
                new ResidualsPlot(spec.fitted(), 0, sizes, sheet).numberWidth(),
                new ResidualsPlot(spec.normal(), 1, sizes, sheet).numberWidth());
        var from = sizes.snapped(left + LINE * type.small() + 0.8 * mm + numbers + 1.2 * mm);
        var box = new Rectangle2D.Double(from, sizes.snapped(y), left + width - from - 1.5 * mm, 0);
        box.height = TALL * box.width;
        shown.draw(box, spec.watermark());
        var upLines = sheet.shaper().wrap(List.of(up), box.height);
        sheet.turned(upLines.get(0), left + type.small(), box.getCenterY(), Mark.Anchor.MIDDLE, Mark.Text.UPWARDS);
        var below = shown.numbersBelow(box);
        var small = type.small();
        sheet.text(
                Run.of(panel.acrossTitle(), small, sizes.palette().second()),
                box.getCenterX(),
                Sheet.baseline(below, LINE * small, small),
                Mark.Anchor.MIDDLE);
        return below + LINE * small;
    }

    private double legend(double left, double top) {
        var mm = sizes.mm();
        var palette = sizes.palette();
        var legend = spec.legend();
        var sample = 5.2 * mm;
        var flow = new LegendFlow(sizes, sheet);
        flow.add(
                1.2 * mm,
                legend.point(),
                (x, y) -> sheet.fill(ResidualsPlot.dot(x + 0.6 * mm, y, sizes), ResidualsPlot.color(sizes)));
        flow.add(
                sample,
                legend.line(),
                (x, y) -> sheet.line(
                        x, y, x + sample, y, palette.ink(), sizes.lines().strong()));
        flow.add(
                sample,
                legend.band(),
                (x, y) -> sheet.fill(
                        Sheet.outline(new Rectangle2D.Double(x, y - 1.3 * mm, sample, 2.6 * mm)), palette.band()));
        return flow.draw(left, top, sizes.inner());
    }
}
