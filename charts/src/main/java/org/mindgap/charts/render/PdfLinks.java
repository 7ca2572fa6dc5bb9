package org.mindgap.charts.render;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.jspecify.annotations.Nullable;

/** Ways through a finished document: links on its pages, and the outline that readers show beside them. */
final class PdfLinks {
    /** So much of the page is seen above a heading that one jumps to. */
    private static final double ABOVE = 12;

    private final PDDocument pdf;

    PdfLinks(PDDocument pdf) {
        this.pdf = pdf;
    }

    /** Links on a page. */
    void on(int page, List<PdfPage.Link> links) throws IOException {
        var annotations = pdf.getPage(page).getAnnotations();
        for (var link : links) {
            var annotation = new PDAnnotationLink();
            var box = link.box();
            annotation.setRectangle(new PDRectangle(
                    (float) box.getX(), (float) (PdfLayout.HEIGHT - box.getMaxY()), (float) box.getWidth(), (float)
                            box.getHeight()));
            var border = new PDBorderStyleDictionary();
            border.setWidth(0);
            annotation.setBorderStyle(border);
            annotation.setDestination(destination(link.page(), link.y()));
            annotations.add((PDAnnotation) annotation);
        }
        pdf.getPage(page).setAnnotations(annotations);
    }

    /** The outline: sections, and below each what it is divided into. */
    void outline(List<PdfContents.Place> places) {
        if (places.isEmpty()) {
            return;
        }
        var outline = new PDDocumentOutline();
        pdf.getDocumentCatalog().setDocumentOutline(outline);
        @Nullable PDOutlineItem section = null;
        for (var place : places) {
            var item = new PDOutlineItem();
            item.setTitle(place.heading().text());
            item.setDestination(destination(place.page(), place.y()));
            if (place.heading().level() > 2 && section != null) {
                section.addLast(item);
            } else {
                outline.addLast(item);
                section = item;
            }
        }
        pdf.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private PDPageXYZDestination destination(int page, double y) {
        var destination = new PDPageXYZDestination();
        destination.setPage(pdf.getPage(page));
        destination.setLeft(0);
        destination.setTop((int) Math.round(Math.min(PdfLayout.HEIGHT, PdfLayout.HEIGHT - y + ABOVE)));
        return destination;
    }
}
