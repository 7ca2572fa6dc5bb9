package org.mindgap.charts.render;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
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
import org.mindgap.charts.render.text.Typeface;
import org.mindgap.problem.ProblemException;

/** A figure as a PDF page of its size: a tagged figure with alt text, text as text in embedded fonts. */
final class PdfFile {
    /** A fixed seed, so that the same figure gives the same bytes. */
    private static final long DOCUMENT_ID = 1;

    private final JavaFigureRenderer.Said figure;
    private final Drawing drawing;

    PdfFile(JavaFigureRenderer.Said figure, Drawing drawing) {
        this.figure = figure;
        this.drawing = drawing;
    }

    void write(OutputStream out) throws IOException, ProblemException {
        try (var document = new PDDocument()) {
            document.setDocumentId(DOCUMENT_ID);
            var page = new PDPage(new PDRectangle((float) drawing.width(), (float) drawing.height()));
            document.addPage(page);
            var fonts = new PdfFonts(document, Typeface.sansSerif());
            var form = form(document, fonts);
            fonts.finish();
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

    private PDFormXObject form(PDDocument document, PdfFonts fonts) throws IOException {
        var marks = new ArrayList<Mark>();
        if (!drawing.paper().equals(Color.WHITE)) {
            var page = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
            marks.add(new Mark.Fill(Sheet.outline(page), drawing.paper()));
        }
        marks.addAll(drawing.marks());
        return new PdfPainter(fonts).form(document, drawing.width(), drawing.height(), marks);
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
