package org.mindgap.charts.render;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.mindgap.charts.render.text.CompactFont;
import org.mindgap.charts.render.text.GlyphLine;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.Typeface;

/**
 * The fonts of a PDF document, one for each look, with the glyphs that are used and no others. Every glyph knows the
 * signs it stands for, so that text can be searched and copied. Filled in when all has been written.
 */
final class PdfFonts {
    private final PDDocument document;
    private final GlyphLine lines;
    private final Map<Look, Embedded> fonts = new LinkedHashMap<>();

    PdfFonts(PDDocument document, Typeface typeface) {
        this.document = document;
        this.lines = new GlyphLine(typeface);
    }

    GlyphLine lines() {
        return lines;
    }

    /** The font of a look. */
    Embedded font(Run.Face face) {
        return fonts.computeIfAbsent(
                new Look(face.bold(), face.italic(), face.family().replace(" ", "")), look -> new Embedded(look, face));
    }

    /** Writes the fonts; nothing may be drawn after it. */
    void finish() throws IOException {
        for (var font : fonts.values()) {
            font.finish();
        }
    }

    private record Look(boolean bold, boolean italic, String family) {
        String name() {
            var style = (bold ? "Bold" : "") + (italic ? "Italic" : "");
            return (family.isEmpty() ? "SansSerif" : family) + "-" + (style.isEmpty() ? "Regular" : style);
        }
    }

    private record Entry(int number, int width, String text) {}

    /** One font while it grows. */
    final class Embedded {
        private final Look look;
        private final Run.Face face;
        private final CompactFont font;
        private final COSDictionary dictionary = new COSDictionary();
        private final Map<Integer, Entry> entries = new LinkedHashMap<>();

        private Embedded(Look look, Run.Face face) {
            this.look = look;
            this.face = face;
            this.font = new CompactFont(fullName());
        }

        /** Its name in resources. */
        COSName resource() {
            return COSName.getPDFName(look.name());
        }

        COSDictionary dictionary() {
            return dictionary;
        }

        /** The number of a glyph. */
        int number(GlyphLine.Glyph glyph) {
            return entry(glyph).number();
        }

        /** To the next glyph, in thousandths of the size. */
        int width(GlyphLine.Glyph glyph) {
            return entry(glyph).width();
        }

        /** Whether a reader finds the same signs behind the glyph as stand here. */
        boolean says(GlyphLine.Glyph glyph) {
            return entry(glyph).text().equals(glyph.text());
        }

        private Entry entry(GlyphLine.Glyph glyph) {
            return entries.computeIfAbsent(glyph.code(), code -> {
                var drawn = lines.glyph(face, CompactFont.EM, code);
                var width = Math.round(drawn.getGlyphMetrics(0).getAdvanceX());
                return new Entry(font.add(drawn.getGlyphOutline(0), width), width, glyph.text());
            });
        }

        /** Six letters say that a font is a part of one; they differ with the look, as they must. */
        private String fullName() {
            var tag = String.format(Locale.ROOT, "MGAP%s%s", look.bold() ? "B" : "R", look.italic() ? "I" : "U");
            return tag + "+" + look.name();
        }

        private void finish() throws IOException {
            dictionary.setItem(COSName.TYPE, COSName.FONT);
            dictionary.setItem(COSName.SUBTYPE, COSName.TYPE0);
            dictionary.setName(COSName.BASE_FONT, fullName());
            dictionary.setItem(COSName.ENCODING, COSName.IDENTITY_H);
            var parts = new COSArray();
            parts.add(glyphs());
            dictionary.setItem(COSName.DESCENDANT_FONTS, parts);
            dictionary.setItem(COSName.TO_UNICODE, stream(signs().getBytes(StandardCharsets.US_ASCII)));
        }

        private COSDictionary glyphs() throws IOException {
            var glyphs = new COSDictionary();
            glyphs.setItem(COSName.TYPE, COSName.FONT);
            glyphs.setItem(COSName.SUBTYPE, COSName.CID_FONT_TYPE0);
            glyphs.setName(COSName.BASE_FONT, fullName());
            var system = new COSDictionary();
            system.setItem(COSName.REGISTRY, new COSString("Adobe"));
            system.setItem(COSName.ORDERING, new COSString("Identity"));
            system.setInt(COSName.SUPPLEMENT, 0);
            glyphs.setItem(COSName.CIDSYSTEMINFO, system);
            glyphs.setItem(COSName.FONT_DESC, descriptor());
            glyphs.setInt(COSName.DW, 0);
            var widths = new COSArray();
            entries.values().forEach(e -> widths.add(COSInteger.get(e.width())));
            var all = new COSArray();
            all.add(COSInteger.ONE);
            all.add(widths);
            glyphs.setItem(COSName.W, all);
            return glyphs;
        }

        private COSDictionary descriptor() throws IOException {
            var descriptor = new COSDictionary();
            descriptor.setItem(COSName.TYPE, COSName.FONT_DESC);
            descriptor.setName(COSName.FONT_NAME, fullName());
            descriptor.setInt(COSName.FLAGS, look.italic() ? 4 | 64 : 4);
            var box = font.box();
            var corners = new COSArray();
            for (var edge : List.of(box.getMinX(), box.getMinY(), box.getMaxX(), box.getMaxY())) {
                corners.add(COSInteger.get(Math.round(edge)));
            }
            descriptor.setItem(COSName.FONT_BBOX, corners);
            descriptor.setItem(COSName.ITALIC_ANGLE, new COSFloat(look.italic() ? -12 : 0));
            descriptor.setInt(COSName.ASCENT, (int) Math.round(box.getMaxY()));
            descriptor.setInt(COSName.DESCENT, (int) Math.round(box.getMinY()));
            descriptor.setInt(COSName.CAP_HEIGHT, 715);
            descriptor.setInt(COSName.STEM_V, look.bold() ? 140 : 80);
            var file = stream(font.bytes());
            file.setName(COSName.SUBTYPE, "CIDFontType0C");
            descriptor.setItem(COSName.FONT_FILE3, file);
            return descriptor;
        }

        /** Which signs each glyph stands for, as a character map. */
        private String signs() {
            var map = new StringBuilder("""
                /CIDInit /ProcSet findresource begin
                12 dict begin
                begincmap
                /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
                /CMapName /Adobe-Identity-UCS def
                /CMapType 2 def
                1 begincodespacerange
                <0000> <FFFF>
                endcodespacerange
                """);
            var said =
                    entries.values().stream().filter(e -> !e.text().isEmpty()).toList();
            for (var from = 0; from < said.size(); from += 100) {
                var part = said.subList(from, Math.min(said.size(), from + 100));
                map.append(part.size()).append(" beginbfchar\n");
                part.forEach(e -> map.append(String.format(Locale.ROOT, "<%04X> <", e.number()))
                        .append(hex(e.text()))
                        .append(">\n"));
                map.append("endbfchar\n");
            }
            return map.append("""
                endcmap
                CMapName currentdict /CMap defineresource pop
                end
                end
                """).toString();
        }
    }

    /** Signs as 16-bit numbers. */
    static String hex(String text) {
        var hex = new ArrayList<String>();
        text.chars().forEach(c -> hex.add(String.format(Locale.ROOT, "%04X", c)));
        return String.join("", hex);
    }

    private COSStream stream(byte[] bytes) throws IOException {
        var stream = document.getDocument().createCOSStream();
        try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
            out.write(bytes);
        }
        return stream;
    }
}
