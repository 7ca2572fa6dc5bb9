package org.mindgap.charts.render;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;

/** Draws lines of text as text where a file with the font was found, else as outlines shaped by Java. */
final class PdfPainter extends Java2DPainter {
    private final EmbeddedFonts fonts;

    PdfPainter(PdfBoxGraphics2D g, EmbeddedFonts fonts) {
        super(g);
        this.fonts = fonts;
    }

    @Override
    void text(Mark.Text text) {
        if (!fonts.cover(text)) {
            super.text(text);
            return;
        }
        var g = graphics();
        var before = g.getTransform();
        g.transform(text.place());
        var x = 0.0f;
        for (var run : text.runs()) {
            g.setPaint(run.color());
            g.setFont(fonts.awtFont(run.face()));
            g.drawString(run.text(), x, 0f);
            x += (float) fonts.width(run);
        }
        g.setTransform(before);
    }
}
