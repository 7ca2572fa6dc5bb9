package org.mindgap.charts.render;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;

/** Draws on any Graphics2D. Text goes through one method, which those that write text in their own way override. */
class Java2DPainter {
    private final Graphics2D g;

    Java2DPainter(Graphics2D g) {
        this.g = g;
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    final void paint(Drawing drawing) {
        drawing.marks().forEach(this::paint);
    }

    private void paint(Mark mark) {
        if (mark instanceof Mark.Cell cell) {
            g.setPaint(cell.color());
            g.fill(cell.box());
        } else if (mark instanceof Mark.Fill fill) {
            g.setPaint(fill.color());
            g.fill(fill.shape());
        } else if (mark instanceof Mark.Line line) {
            g.setPaint(line.color());
            g.setStroke(new BasicStroke((float) line.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
            g.draw(line.shape());
        } else if (mark instanceof Mark.Text text) {
            text(text);
        }
    }

    /** Draws a line of text as glyphs. */
    void text(Mark.Text text) {
        var before = g.getTransform();
        g.transform(text.place());
        text.layout().draw(g, 0, 0);
        g.setTransform(before);
    }

    final Graphics2D graphics() {
        return g;
    }
}
