package org.mindgap.charts.render;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.mindgap.charts.render.text.Run;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.gap.CellState;

/** The steps of a scale side by side with their edges, the names of its ends, and what is marked over it. */
final class ScaleBar {
    private static final double LINE = 1.25;
    private static final double CAP = 1.1;

    /** Between the bracket and the deepest letters of its words. */
    private static final double GAP = 0.4;

    private final HeatmapSpec.Scale scale;
    private final Sizes sizes;
    private final Sheet sheet;
    private final CellSigns signs;
    private final Words words;

    ScaleBar(HeatmapSpec.Scale scale, Sizes sizes, Sheet sheet, Words words) {
        this.scale = scale;
        this.sizes = sizes;
        this.sheet = sheet;
        this.signs = new CellSigns(sizes, sheet);
        this.words = words;
    }

    /** Height of what stands over the steps. */
    double above() {
        return scale.bracket().isEmpty() ? 0 : LINE * sizes.type().small() + GAP * sizes.mm() + cap();
    }

    /**
     * Draws it; returns the bottom edge.
     *
     * @param room from the left edge, which words may use
     */
    double draw(double left, double top, double width, double room, double height) {
        var steps = top + above();
        bracket(left, steps, width, room);
        var count = scale.steps().size() - 1;
        var each = width / count;
        for (var i = 0; i < count; i++) {
            var color = sizes.palette().step(i, scale);
            var x = sizes.snapped(left + i * each);
            var box = new Rectangle2D.Double(x, steps, sizes.snapped(left + (i + 1) * each) - x, height);
            sheet.fill(Sheet.outline(box), color);
            signs.ground(CellState.VALUE, box, color);
        }
        var bottom = edges(left, steps + height + 0.3 * sizes.mm(), width);
        return scale.ends().map(e -> ends(e, left, bottom, width, room)).orElse(bottom);
    }

    private double edges(double left, double top, double width) {
        var small = sizes.type().small();
        var line = LINE * small;
        var y = Sheet.baseline(top, line, small);
        var count = scale.steps().size() - 1;
        for (var i = 0; i <= count; i++) {
            var anchor = i == 0 ? Mark.Anchor.START : i == count ? Mark.Anchor.END : Mark.Anchor.MIDDLE;
            var text = edge(scale.steps().get(i));
            if (!text.isEmpty()) {
                sheet.text(Run.of(text, small, sizes.palette().second()), left + i * width / count, y, anchor);
            }
        }
        return top + line;
    }

    /** The name of the low end left, that of the high end right, in lines of their own where they would meet. */
    private double ends(HeatmapSpec.Ends ends, double left, double top, double width, double room) {
        var small = sizes.type().small();
        var line = LINE * small;
        var low = Run.of(
                words.word("low") + " " + ends.low(), small, sizes.palette().second());
        var high = Run.of(
                ends.high() + " " + words.word("high"), small, sizes.palette().second());
        var lowWidth = sheet.shaper().width(low);
        var highWidth = sheet.shaper().width(high);
        if (lowWidth + highWidth + 2 * sizes.mm() <= width) {
            sheet.text(low, left, Sheet.baseline(top, line, small), Mark.Anchor.START);
            sheet.text(high, left + width, Sheet.baseline(top, line, small), Mark.Anchor.END);
            return top + line;
        }
        sheet.text(low, left, Sheet.baseline(top, line, small), Mark.Anchor.START);
        var right = left + Math.max(width, Math.min(room, highWidth));
        sheet.text(high, right, Sheet.baseline(top + line, line, small), Mark.Anchor.END);
        return top + 2 * line;
    }

    /** A bracket over its stretch, at least as wide as a mark can be seen, and its words over it. */
    private void bracket(double left, double steps, double width, double room) {
        if (scale.bracket().isEmpty()) {
            return;
        }
        var bracket = scale.bracket().get();
        var from = left + width * place(bracket.from());
        var to = left + width * place(bracket.to());
        var least = 1.6 * sizes.mm();
        if (to - from < least) {
            var middle = Math.max(left + least / 2, Math.min(left + width - least / 2, (from + to) / 2));
            from = middle - least / 2;
            to = middle + least / 2;
        }
        var path = new Path2D.Double();
        var foot = steps - 0.3 * sizes.mm();
        var head = steps - cap();
        path.moveTo(from, foot);
        path.lineTo(from, head);
        path.lineTo(to, head);
        path.lineTo(to, foot);
        sheet.line(path, sizes.palette().ink(), sizes.lines().sign());
        var small = sizes.type().small();
        var run = Run.of(bracket.words(), small, sizes.palette().second());
        var half = sheet.shaper().width(run) / 2;
        var x = Math.max(left + half, Math.min(left + Math.max(room, width) - half, (from + to) / 2));
        var line = LINE * small;
        sheet.text(run, x, Sheet.baseline(head - GAP * sizes.mm() - line, line, small), Mark.Anchor.MIDDLE);
    }

    private double cap() {
        return CAP * sizes.mm();
    }

    /** Where a value stands on the bar, 0 to 1: steps are equally wide, whatever they span. */
    private double place(double value) {
        var steps = scale.steps();
        var count = steps.size() - 1;
        for (var i = 0; i < count; i++) {
            if (value < steps.get(i + 1) || i == count - 1) {
                var span = steps.get(i + 1) - steps.get(i);
                var within = Double.isFinite(span) ? (value - steps.get(i)) / span : 0.5;
                return (i + Math.max(0, Math.min(1, within))) / count;
            }
        }
        return 1;
    }

    private static String edge(double value) {
        if (Double.isInfinite(value)) {
            return "";
        }
        var text = value == Math.rint(value) ? String.valueOf((long) value) : String.valueOf(value);
        return text.replace('-', '\u2212');
    }
}
