package org.mindgap.charts.render;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.multipdf.LayerUtility;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDMarkInfo;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.documentinterchange.markedcontent.PDPropertyList;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.pdfbox.util.Matrix;
import org.mindgap.charts.render.text.TextShaper;
import org.mindgap.charts.render.text.Typeface;
import org.mindgap.document.Document;
import org.mindgap.document.DocumentWriter;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;

/**
 * Documents as PDF: pages of A4, text as text in embedded fonts, figures as vectors, every part tagged with what it is.
 */
public final class PdfDocument implements DocumentWriter {
    /** A fixed seed, so that the same document gives the same bytes. */
    private static final long DOCUMENT_ID = 1;

    @Override
    public List<Problem> write(Document document, OutputStream out) throws IOException, ProblemException {
        var typeface = Typeface.sansSerif();
        var shaper = new TextShaper(typeface);
        var layout = new PdfLayout(new JavaFigureRenderer(), shaper);
        var pages = layout.layOut(document);
        try (var pdf = new PDDocument()) {
            pdf.setDocumentId(DOCUMENT_ID);
            var sources = new ArrayList<PDDocument>();
            try {
                var fonts = new PdfFonts(pdf, typeface);
                var root = root(pdf, document);
                for (var page : pages) {
                    page(page, pdf, fonts, root, sources);
                }
                var links = new PdfLinks(pdf);
                links.on(0, layout.contents().links());
                links.outline(layout.contents().places());
                fonts.finish();
                pdf.save(out);
            } finally {
                for (var source : sources) {
                    source.close();
                }
            }
        }
        var problems = new ArrayList<>(layout.problems());
        problems.addAll(shaper.problems());
        return problems.stream().distinct().toList();
    }

    private static PDStructureElement root(PDDocument pdf, Document document) {
        var information = pdf.getDocumentInformation();
        information.setTitle(document.title());
        information.setSubject(document.foot());
        information.setCreator("Mindgap");
        var catalog = pdf.getDocumentCatalog();
        catalog.setLanguage("en");
        var preferences = new PDViewerPreferences(new COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        var marks = new PDMarkInfo();
        marks.setMarked(true);
        catalog.setMarkInfo(marks);
        var tree = new PDStructureTreeRoot();
        catalog.setStructureTreeRoot(tree);
        var root = new PDStructureElement("Document", tree);
        tree.appendKid(root);
        return root;
    }

    private static void page(
            PdfPage laidOut, PDDocument pdf, PdfFonts fonts, PDStructureElement root, List<PDDocument> sources)
            throws IOException {
        var page = new PDPage(new PDRectangle((float) PdfLayout.WIDTH, (float) PdfLayout.HEIGHT));
        pdf.addPage(page);
        page.setStructParents(pdf.getNumberOfPages() - 1);
        var number = 0;
        try (var content = new PDPageContentStream(pdf, page)) {
            for (var piece : laidOut.pieces()) {
                if (piece instanceof PdfPage.Piece.Figure figure) {
                    begin(content, "Figure", number);
                    figure(figure, pdf, content, sources);
                    element(root, page, "Figure", number++).setAlternateDescription(figure.altText());
                } else if (piece instanceof PdfPage.Piece.Text text) {
                    if (text.role().isEmpty()) {
                        content.beginMarkedContent(COSName.ARTIFACT);
                    } else {
                        begin(content, text.role(), number);
                        element(root, page, text.role(), number++);
                    }
                    var painter = new PdfPainter(fonts);
                    content.drawForm(painter.form(pdf, PdfLayout.WIDTH, PdfLayout.HEIGHT, text.marks()));
                }
                content.endMarkedContent();
            }
        }
    }

    private static void begin(PDPageContentStream content, String role, int number) throws IOException {
        var list = new COSDictionary();
        list.setInt(COSName.MCID, number);
        content.beginMarkedContent(COSName.getPDFName(role), PDPropertyList.create(list));
    }

    private static PDStructureElement element(PDStructureElement root, PDPage page, String role, int number) {
        var element = new PDStructureElement(role, root);
        element.setPage(page);
        element.getCOSObject().setItem(COSName.K, COSInteger.get(number));
        root.appendKid(element);
        return element;
    }

    private static void figure(
            PdfPage.Piece.Figure figure, PDDocument pdf, PDPageContentStream content, List<PDDocument> sources)
            throws IOException {
        // open until the document is saved: what is imported is copied then
        var source = Loader.loadPDF(figure.pdf());
        sources.add(source);
        var form = new LayerUtility(pdf).importPageAsForm(source, 0);
        var scale = (float) (figure.width() / source.getPage(0).getMediaBox().getWidth());
        content.saveGraphicsState();
        content.transform(new Matrix(
                scale, 0, 0, scale, (float) figure.x(), (float) (PdfLayout.HEIGHT - figure.y() - figure.height())));
        content.drawForm(form);
        content.restoreGraphicsState();
    }
}
