package org.mindgap.charts.render;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;

/** What a reader of a PDF file finds as text: the signs behind every glyph, or those that stand beside a stretch. */
final class PdfLines {
    private final PDFormXObject form;
    private final StringBuilder text = new StringBuilder();
    private final List<Integer> glyphs = new ArrayList<>();

    PdfLines(PDDocument document) throws IOException {
        var resources = document.getPage(0).getResources();
        form = (PDFormXObject)
                resources.getXObject(resources.getXObjectNames().iterator().next());
        read();
    }

    /** All text in drawing order. */
    String text() {
        return text.toString();
    }

    /** The number of every glyph that is drawn. */
    List<Integer> glyphs() {
        return glyphs;
    }

    List<PDFont> fonts() throws IOException {
        var fonts = new ArrayList<PDFont>();
        for (var name : form.getResources().getFontNames()) {
            fonts.add(form.getResources().getFont(name));
        }
        return fonts;
    }

    private void read() throws IOException {
        var operands = new ArrayList<COSBase>();
        var parser = new PDFStreamParser(form);
        PDFont font = null;
        var beside = false;
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (!(token instanceof Operator operator)) {
                operands.add((COSBase) token);
                continue;
            }
            switch (operator.getName()) {
                case "BDC" -> {
                    text.append(((COSDictionary) operands.get(1)).getString(COSName.ACTUAL_TEXT));
                    beside = true;
                }
                case "EMC" -> beside = false;
                case "Tf" -> font = form.getResources().getFont((COSName) operands.get(0));
                case "TJ" -> glyphs((COSArray) operands.get(0), font, beside);
                default -> {
                    // paths and colours
                }
            }
            operands.clear();
        }
    }

    private void glyphs(COSArray array, PDFont font, boolean beside) throws IOException {
        for (var part : array) {
            if (part instanceof COSString string) {
                var bytes = string.getBytes();
                for (var i = 0; i < bytes.length; i += 2) {
                    var code = ((bytes[i] & 0xFF) << 8) | (bytes[i + 1] & 0xFF);
                    glyphs.add(code);
                    var said = font.toUnicode(code);
                    text.append(beside || said == null ? "" : said);
                }
            }
        }
    }
}
