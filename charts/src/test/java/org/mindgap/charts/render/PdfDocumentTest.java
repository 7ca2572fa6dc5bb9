package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.mindgap.document.Block;
import org.mindgap.document.Document;

/** A report as PDF, read back. */
class PdfDocumentTest {
    private static final Document REPORT = new Document(
            "Where models and people disagree",
            "Study s.mindgap.",
            List.of(
                    new Block.Heading(1, "Where models and people disagree"),
                    new Block.Paragraph("INVENTED DATA: made up.", Block.Tone.WARNING),
                    new Block.Part(),
                    new Block.Heading(2, "Figure 1"),
                    new Block.Picture(Samples.wide(), 174, Optional.empty()),
                    new Block.Heading(3, "Reviewer’s questions"),
                    new Block.Grid(
                            "Answered from what the study holds.",
                            List.of("Question", "Answer"),
                            List.of(List.of("Are people weighted?", "yes")),
                            List.of(false, false)),
                    Block.Paragraph.of("The gap is 100 · √max(0, m) percentage points."),
                    new Block.Items(List.of("A note"))));

    @Test
    void itsTextCanBeReadInItsOrder() throws Exception {
        try (var pdf = written()) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
            assertThat(text)
                    .containsSubsequence(
                            "Where models and people disagree",
                            "INVENTED DATA: made up.",
                            "Figure 1",
                            "Reviewer’s questions",
                            "Are people weighted?",
                            "yes",
                            "√max(0, m)",
                            "A note");
        }
    }

    /** A heatmap that needs a page of its own leaves a first page that says what comes and leads there. */
    @Test
    void aReportOfSeveralSectionsHasAListThatLeadsToThem() throws Exception {
        var blocks = new ArrayList<Block>();
        blocks.add(new Block.Heading(1, "Title"));
        for (var i = 1; i <= 4; i++) {
            blocks.add(new Block.Part());
            blocks.add(new Block.Heading(2, "Section " + i));
            blocks.add(new Block.Picture(Samples.wide(), 174, Optional.empty()));
            blocks.add(new Block.Heading(3, "Questions " + i));
            blocks.add(Block.Paragraph.of("Words."));
        }
        try (var pdf = written(new Document("Title", "", blocks))) {
            var links = pdf.getPage(0).getAnnotations();
            assertThat(links).hasSize(4);
            var last = (PDPageXYZDestination) ((PDAnnotationLink) links.get(3)).getDestination();
            var stripper = new PDFTextStripper();
            stripper.setStartPage(last.retrievePageNumber() + 1);
            stripper.setEndPage(last.retrievePageNumber() + 1);
            assertThat(stripper.getText(pdf)).contains("Section 4");
            stripper.setStartPage(1);
            stripper.setEndPage(1);
            assertThat(stripper.getText(pdf))
                    .containsSubsequence(
                            "Title", "Section 1", "Section 4", String.valueOf(last.retrievePageNumber() + 1));
            var outline = pdf.getDocumentCatalog().getDocumentOutline();
            assertThat(outline.getFirstChild().getTitle()).isEqualTo("Section 1");
            assertThat(outline.getFirstChild().getFirstChild().getTitle()).isEqualTo("Questions 1");
            assertThat(outline.getLastChild().getTitle()).isEqualTo("Section 4");
        }
        try (var small = written()) {
            assertThat(small.getPage(0).getAnnotations()).isEmpty();
        }
    }

    @Test
    void everyPartIsTaggedAndThePictureIsSaid() throws Exception {
        try (var pdf = written()) {
            var catalog = pdf.getDocumentCatalog();
            assertThat(catalog.getMarkInfo().isMarked()).isTrue();
            assertThat(catalog.getLanguage()).isEqualTo("en");
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(REPORT.title());
            var root = (PDStructureElement)
                    catalog.getStructureTreeRoot().getKids().get(0);
            var roles = new ArrayList<String>();
            for (var kid : root.getKids()) {
                var element = (PDStructureElement) kid;
                roles.add(element.getStructureType());
                if (element.getStructureType().equals("Figure")) {
                    assertThat(element.getAlternateDescription())
                            .isEqualTo(Samples.wide().altText());
                }
            }
            assertThat(roles).contains("H1", "H2", "H3", "P", "Figure", "Caption");
        }
    }

    @Test
    void everyFontIsEmbedded() throws Exception {
        try (var pdf = written()) {
            var fonts = new ArrayList<PDFont>();
            for (var page : pdf.getPages()) {
                collect(page.getResources(), fonts);
            }
            assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
        }
    }

    @Test
    void theSameDocumentGivesTheSameBytes() throws Exception {
        assertThat(bytes()).isEqualTo(bytes());
    }

    @Test
    void everyPageIsNumbered() throws Exception {
        try (var pdf = written()) {
            var text = new PDFTextStripper().getText(pdf);
            for (var i = 1; i <= pdf.getNumberOfPages(); i++) {
                assertThat(text).contains(i + " / " + pdf.getNumberOfPages());
            }
            assertThat(text).contains("Study s.mindgap.");
        }
    }

    private static void collect(PDResources resources, List<PDFont> fonts) throws Exception {
        if (resources == null) {
            return;
        }
        for (var name : resources.getFontNames()) {
            fonts.add(resources.getFont(name));
        }
        for (var name : resources.getXObjectNames()) {
            if (resources.getXObject(name) instanceof PDFormXObject form) {
                collect(form.getResources(), fonts);
            }
        }
    }

    private static PDDocument written() throws Exception {
        return written(REPORT);
    }

    private static PDDocument written(Document document) throws Exception {
        return Loader.loadPDF(bytes(document));
    }

    private static byte[] bytes() throws Exception {
        return bytes(REPORT);
    }

    private static byte[] bytes(Document document) throws Exception {
        var out = new ByteArrayOutputStream();
        assertThat(new PdfDocument().write(document, out)).isEmpty();
        return out.toByteArray();
    }
}
