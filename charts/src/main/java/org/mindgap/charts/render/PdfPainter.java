package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.mindgap.charts.render.text.GlyphLine;

/**
 * Draws marks as the operators of a PDF form: paths as paths, text as text in embedded fonts, glyph by glyph where Java
 * put it. What needs shaping carries its signs beside it (ActualText), in the order in which they are read.
 */
final class PdfPainter {
    /** Positions are exact to a thousandth of a point. */
    private static final int DIGITS = 3;

    private final PdfFonts fonts;
    private final StringBuilder out = new StringBuilder();
    private final COSDictionary used = new COSDictionary();

    PdfPainter(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** A form of a size with marks, whose y grows downwards as theirs does. */
    PDFormXObject form(PDDocument document, double width, double height, List<Mark> marks) throws IOException {
        out.append("1 0 0 -1 0 ").append(number(height)).append(" cm 1 j 0 J\n");
        marks.forEach(this::paint);
        var form = new PDFormXObject(document);
        form.setBBox(new PDRectangle((float) width, (float) height));
        var resources = new PDResources();
        resources.getCOSObject().setItem(COSName.FONT, used);
        form.setResources(resources);
        try (var stream = form.getStream().createOutputStream(COSName.FLATE_DECODE)) {
            stream.write(out.toString().getBytes(StandardCharsets.US_ASCII));
        }
        return form;
    }

    private void paint(Mark mark) {
        if (mark instanceof Mark.Cell cell) {
            var box = cell.box();
            color(cell.color(), "rg");
            put(box.getX(), box.getY(), box.getWidth(), box.getHeight());
            out.append("re f\n");
        } else if (mark instanceof Mark.Fill fill) {
            color(fill.color(), "rg");
            path(fill.shape());
            out.append(rule(fill.shape()) == PathIterator.WIND_EVEN_ODD ? "f*\n" : "f\n");
        } else if (mark instanceof Mark.Line line) {
            color(line.color(), "RG");
            put(line.width());
            out.append("w\n");
            path(line.shape());
            out.append("S\n");
        } else if (mark instanceof Mark.Text text) {
            text(text);
        }
    }

    private static int rule(Shape shape) {
        return shape.getPathIterator(null).getWindingRule();
    }

    private void path(Shape shape) {
        var at = new double[6];
        var x = 0.0;
        var y = 0.0;
        for (var path = shape.getPathIterator(null); !path.isDone(); path.next()) {
            switch (path.currentSegment(at)) {
                case PathIterator.SEG_MOVETO -> {
                    put(at[0], at[1]);
                    out.append("m\n");
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_LINETO -> {
                    put(at[0], at[1]);
                    out.append("l\n");
                    x = at[0];
                    y = at[1];
                }
                case PathIterator.SEG_QUADTO -> {
                    put(x + 2 * (at[0] - x) / 3, y + 2 * (at[1] - y) / 3);
                    put(at[2] + 2 * (at[0] - at[2]) / 3, at[3] + 2 * (at[1] - at[3]) / 3, at[2], at[3]);
                    out.append("c\n");
                    x = at[2];
                    y = at[3];
                }
                case PathIterator.SEG_CUBICTO -> {
                    put(at);
                    out.append("c\n");
                    x = at[4];
                    y = at[5];
                }
                default -> out.append("h\n");
            }
        }
    }

    private void text(Mark.Text text) {
        for (var stretch : fonts.lines().of(text.runs())) {
            if (stretch.glyphs().isEmpty()) {
                continue;
            }
            var font = fonts.font(stretch.run().face());
            used.setItem(font.resource(), font.dictionary());
            var said = stretch.inOrder() && stretch.glyphs().stream().allMatch(font::says);
            if (!said) {
                out.append("/Span <</ActualText <FEFF")
                        .append(PdfFonts.hex(stretch.text()))
                        .append(">>> BDC\n");
            }
            stretch(stretch, font, text.place());
            if (!said) {
                out.append("EMC\n");
            }
        }
    }

    private void stretch(GlyphLine.Stretch stretch, PdfFonts.Embedded font, AffineTransform place) {
        var size = stretch.run().face().size();
        color(stretch.run().color(), "rg");
        out.append("BT /").append(font.resource().getName()).append(' ');
        put(size);
        out.append("Tf\n");
        var first = stretch.glyphs().get(0);
        var at = new AffineTransform(place);
        at.translate(first.x(), 0);
        at.scale(1, -1);
        put(at.getScaleX(), at.getShearY(), at.getShearX(), at.getScaleY(), at.getTranslateX(), at.getTranslateY());
        out.append("Tm\n");
        var pen = first.x();
        var rise = 0.0;
        var open = false;
        for (var glyph : stretch.glyphs()) {
            if (Math.abs(-glyph.y() - rise) > 1e-3) {
                out.append(open ? ">] TJ\n" : "");
                open = false;
                rise = -glyph.y();
                put(rise);
                out.append("Ts\n");
            }
            var back = Math.round((pen - glyph.x()) / size * 1000);
            if (!open) {
                out.append(back == 0 ? "[<" : "[" + back + " <");
                open = true;
            } else if (back != 0) {
                out.append("> ").append(back).append(" <");
            }
            pen -= back * size / 1000;
            out.append(String.format(Locale.ROOT, "%04X", font.number(glyph)));
            pen += font.width(glyph) * size / 1000;
        }
        out.append(">] TJ\n");
        out.append(rise == 0 ? "ET\n" : "0 Ts ET\n");
    }

    private void color(Color color, String operator) {
        var parts = color.getRGBColorComponents(null);
        put(parts[0], parts[1], parts[2]);
        out.append(operator).append('\n');
    }

    private void put(double... numbers) {
        for (var number : numbers) {
            out.append(number(number)).append(' ');
        }
    }

    /** Without exponents, which PDF does not know. */
    private static String number(double value) {
        var rounded = BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_UP);
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}
