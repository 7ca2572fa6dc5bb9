package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import javax.imageio.ImageIO;
import javax.imageio.metadata.IIOMetadataNode;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdfparser.PDFStreamParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.mindgap.charts.render.JavaFigureRenderer.SvgText;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureRenderer;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.HeatmapSpec;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class FigureFilesTest {
    private static final FigureSize WIDE = FigureSize.TWO_COLUMNS;

    static List<HeatmapSpec> heatmaps() {
        return List.of(Samples.wide(), Samples.scripts(), Samples.oneWay(), Samples.plain(1, 1, "Alone"));
    }

    @Test
    void theRendererIsFoundByItsService() {
        assertThat(ServiceLoader.load(FigureRenderer.class)).hasAtLeastOneElementOfType(JavaFigureRenderer.class);
    }

    /** formats.md T17. */
    @ParameterizedTest
    @MethodSource("heatmaps")
    void anSvgFileHoldsOneRectangleForEachCell(HeatmapSpec figure) throws Exception {
        for (var text : SvgText.values()) {
            var document = svg(write(figure, FigureFormat.SVG, text));
            assertThat(document.getElementsByTagName("rect").getLength())
                    .isEqualTo(figure.rows().size() * figure.columnCount());
        }
    }

    /** formats.md T17. */
    @ParameterizedTest
    @MethodSource("heatmaps")
    void aPdfFileHoldsOneRectangleForEachCell(HeatmapSpec figure) throws Exception {
        try (var document = Loader.loadPDF(write(figure, FigureFormat.PDF, SvgText.TEXT))) {
            assertThat(filledRectangles(form(document))).isEqualTo(figure.rows().size() * figure.columnCount());
        }
    }

    @Test
    void anOverlayHasNoCells() throws Exception {
        var document = svg(write(Samples.overlay(), FigureFormat.SVG, SvgText.TEXT));
        assertThat(document.getElementsByTagName("rect").getLength()).isZero();
    }

    @Test
    void anSvgFileHasItsTrueSizeTitleAndDescriptionAndFetchesNothing() throws Exception {
        var bytes = write(Samples.wide(), FigureFormat.SVG, SvgText.TEXT);
        var root = svg(bytes).getDocumentElement();
        assertThat(root.getAttribute("width")).isEqualTo("174mm");
        assertThat(root.getAttribute("viewBox")).startsWith("0 0 493.228");
        assertThat(text(root, "title")).isEqualTo(Samples.wide().title());
        assertThat(text(root, "desc")).isEqualTo(Samples.wide().altText());
        assertThat(new String(bytes, java.nio.charset.StandardCharsets.UTF_8)).doesNotContain("DOCTYPE");
    }

    @Test
    void svgTextIsTextOrOutlinesAsChosen() throws Exception {
        var text = svg(write(Samples.scripts(), FigureFormat.SVG, SvgText.TEXT));
        var shown = new StringBuilder();
        var elements = text.getElementsByTagName("text");
        for (var i = 0; i < elements.getLength(); i++) {
            shown.append(elements.item(i).getTextContent()).append('\n');
            // a script has its font, where the system has one, and what any reader has behind it
            assertThat(((Element) elements.item(i)).getAttribute("font-family")).endsWith("sans-serif");
        }
        assertThat(shown.toString()).contains(Samples.SCRIPTS);
        var outlines = svg(write(Samples.scripts(), FigureFormat.SVG, SvgText.OUTLINES));
        assertThat(outlines.getElementsByTagName("text").getLength()).isZero();
    }

    @Test
    void aPdfFileHasItsTrueSizeTitleAndAltText() throws Exception {
        try (var document = Loader.loadPDF(write(Samples.wide(), FigureFormat.PDF, SvgText.TEXT))) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            assertThat((double) document.getPage(0).getMediaBox().getWidth())
                    .isCloseTo(174 * Sizes.POINTS_PER_MM, org.assertj.core.api.Assertions.within(0.01));
            var information = document.getDocumentInformation();
            assertThat(information.getTitle()).isEqualTo(Samples.wide().title());
            assertThat(information.getSubject()).isEqualTo(Samples.wide().altText());
            assertThat(information.getKeywords()).isEqualTo("INVENTED DATA");
            var element = (PDStructureElement) document.getDocumentCatalog()
                    .getStructureTreeRoot()
                    .getKids()
                    .get(0);
            assertThat(element.getAlternateDescription())
                    .isEqualTo(Samples.wide().altText());
        }
    }

    @Test
    void aPngFileKnowsItsDotsPerInchTitleAndAltText() throws Exception {
        var bytes = write(Samples.overlay(), FigureFormat.PNG, SvgText.TEXT);
        try (var stream = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var reader = ImageIO.getImageReadersByFormatName("png").next();
            reader.setInput(stream);
            assertThat(reader.getWidth(0)).isEqualTo((int) Math.round(174 / 25.4 * 300));
            var root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            var size = (Element) root.getElementsByTagName("pHYs").item(0);
            assertThat(size.getAttribute("pixelsPerUnitXAxis")).isEqualTo("11811");
            assertThat(size.getAttribute("unitSpecifier")).isEqualTo("meter");
            var texts = root.getElementsByTagName("iTXtEntry");
            assertThat(((Element) texts.item(0)).getAttribute("text"))
                    .isEqualTo(Samples.overlay().title());
            assertThat(((Element) texts.item(1)).getAttribute("text"))
                    .isEqualTo(Samples.overlay().altText());
            reader.dispose();
        }
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void theSameFigureGivesTheSameBytes(FigureFormat format) throws Exception {
        assertThat(write(Samples.wide(), format, SvgText.TEXT)).isEqualTo(write(Samples.wide(), format, SvgText.TEXT));
    }

    @ParameterizedTest
    @EnumSource(FigureFormat.class)
    void theStreamStaysOpen(FigureFormat format) throws Exception {
        var out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                throw new AssertionError("closed");
            }
        };
        new JavaFigureRenderer().write(Samples.oneWay(), format, WIDE, out);
        assertThat(out.size()).isPositive();
    }

    private static byte[] write(FigureSpec figure, FigureFormat format, SvgText text) throws Exception {
        var out = new ByteArrayOutputStream();
        new JavaFigureRenderer(text).write(figure, format, WIDE, out);
        return out.toByteArray();
    }

    private static Document svg(byte[] bytes) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(bytes));
    }

    private static String text(Element root, String name) {
        return root.getElementsByTagName(name).item(0).getTextContent();
    }

    private static PDFormXObject form(PDDocument document) throws Exception {
        var resources = document.getPage(0).getResources();
        for (COSName name : resources.getXObjectNames()) {
            return (PDFormXObject) resources.getXObject(name);
        }
        throw new AssertionError("no drawing on the page");
    }

    /** Paths that are filled and have four corners, each straight above or beside the next. */
    private static int filledRectangles(PDFormXObject form) throws Exception {
        var rectangles = 0;
        var path = new ArrayList<double[]>();
        var simple = true;
        var operands = new ArrayList<Double>();
        var parser = new PDFStreamParser(form);
        for (var token = parser.parseNextToken(); token != null; token = parser.parseNextToken()) {
            if (token instanceof COSNumber number) {
                operands.add((double) number.floatValue());
            } else if (token instanceof Operator operator) {
                switch (operator.getName()) {
                    case "m", "l" -> path.add(new double[] {operands.get(0), operands.get(1)});
                    case "re" -> rectangles++;
                    case "c", "v", "y" -> simple = false;
                    case "f", "f*", "F" -> {
                        rectangles += simple && rectangle(path) ? 1 : 0;
                        path.clear();
                        simple = true;
                    }
                    case "S", "s", "n", "B" -> {
                        path.clear();
                        simple = true;
                    }
                    default -> {
                        // colours, states, text
                    }
                }
                operands.clear();
            } else {
                operands.clear();
            }
        }
        return rectangles;
    }

    private static boolean rectangle(List<double[]> path) {
        var corners = new ArrayList<>(path);
        if (corners.size() == 5 && same(corners.get(0), corners.get(4))) {
            corners.remove(4);
        }
        if (corners.size() != 4) {
            return false;
        }
        for (var i = 0; i < 4; i++) {
            var a = corners.get(i);
            var b = corners.get((i + 1) % 4);
            if (Math.abs(a[0] - b[0]) > 1e-3 && Math.abs(a[1] - b[1]) > 1e-3) {
                return false;
            }
        }
        return true;
    }

    private static boolean same(double[] a, double[] b) {
        return Math.abs(a[0] - b[0]) < 1e-3 && Math.abs(a[1] - b[1]) < 1e-3;
    }
}
