package org.mindgap.charts.render;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;

/** A figure as a PDF page of its size: a tagged figure with alt text, text embedded where the font's file is found. */
final class PdfFile {
    /** A fixed seed, so that the same figure gives the same bytes. */
    private static final long DOCUMENT_ID = 1;

    private final JavaFigureRenderer.Said figure;
    private final Drawing drawing;

    PdfFile(JavaFigureRenderer.Said figure, Drawing drawing) {
        this.figure = figure;
        this.drawing = drawing;
    }

    void write(OutputStream out) throws IOException {
        try (var document = new PDDocument()) {
            document.setDocumentId(DOCUMENT_ID);
            var page = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
            document.addPage(page);
            try (var fonts = new EmbeddedFonts(document)) {
                var form = form(document, fonts);
                try (var content = new PDPageContentStream(document, page)) {
                    var list = new COSDictionary();
                    list.setInt(COSName.MCID, 0);
                    content.beginMarkedContent(COSName.getPDFName("Figure"), PDPropertyList.create(list));
                    content.drawForm(form);
                    content.endMarkedContent();
                }
                describe(document, page);
                document.save(out);
            }
        }
    }

    private PDFormXObject form(PDDocument document, EmbeddedFonts fonts) throws IOException {
        var g = new PdfBoxGraphics2D(document, (float) drawing.width(), (float) drawing.height());
        try {
            g.setFontTextDrawer(fonts);
            if (!drawing.paper().equals(Color.WHITE)) {
                g.setPaint(drawing.paper());
                g.fill(Sheet.outline(new Rectangle2D.Double(0, 0, drawing.width(), drawing.height())));
            }
            new PdfPainter(g, fonts).paint(drawing);
        } finally {
            g.dispose();
        }
        return g.getXFormObject();
    }

    private void describe(PDDocument document, PDPage page) {
        var information = document.getDocumentInformation();
        information.setTitle(figure.title());
        information.setSubject(figure.altText());
        information.setKeywords(figure.watermark());
        information.setCreator("Mindgap");
        var catalog = document.getDocumentCatalog();
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var root = new PDStructureTreeRoot();
        catalog.setStructureTreeRoot(root);
        var element = new PDStructureElement("Figure", root);
        element.setPage(page);
        element.setAlternateDescription(figure.altText());
        element.getCOSObject().setItem(COSName.K, COSInteger.ZERO);
        root.appendKid(element);
        page.setStructParents(0);
    }
}
