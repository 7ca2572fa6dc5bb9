package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigurePalette;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.problem.ProblemException;

/** What a style changes, what it never changes, and what it refuses. */
class FigureStyleTest {
    private static final FigureStyle WIDE = FigureStyle.of(FigureSize.TWO_COLUMNS);

    static Stream<FigureSpec> everyKind() {
        return Stream.concat(Stream.of(Samples.wide(), Samples.overlay()), MoreSamples.all().stream());
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void inventedIsDrawnAndSaidInEveryFormatWhateverTheStyle(FigureSpec figure) throws Exception {
        var style = WIDE.withTitle(false)
                .withLegend(false)
                .withDark(true)
                .with(FigurePalette.GREY)
                .withAltText("A figure of mine.");
        var with = drawing(figure, style);
        assertThat(String.join(" ", texts(with))).contains(figure.caption().invented());
        assertThat(style.altText(figure))
                .isEqualTo("A figure of mine. " + figure.caption().invented());
        var svg = new String(write(figure, FigureFormat.SVG, style), StandardCharsets.UTF_8);
        assertThat(svg).contains("A figure of mine. Invented data").contains("<title");
        try (var pdf = Loader.loadPDF(write(figure, FigureFormat.PDF, style))) {
            assertThat(pdf.getDocumentInformation().getTitle()).isEqualTo(figure.title());
            assertThat(pdf.getDocumentInformation().getSubject())
                    .endsWith(figure.caption().invented());
            assertThat(pdf.getDocumentInformation().getKeywords()).isEqualTo("INVENTED DATA");
        }
        var png = new String(
                write(figure, FigureFormat.PNG, style.with(new FigureSize(174, 60))), StandardCharsets.UTF_8);
        assertThat(png).contains("A figure of mine. Invented data");
    }

    static Stream<Arguments> everyKindInEveryLook() {
        return everyKind()
                .flatMap(figure -> Stream.of(FigureSize.ONE_COLUMN, FigureSize.TWO_COLUMNS, FigureSize.SLIDE)
                        .flatMap(size -> Stream.of(FigurePalette.values())
                                .flatMap(palette -> Stream.of(true, false)
                                        .map(dark -> Arguments.of(figure, size, palette, dark)))));
    }

    /** Across the plot, in the alt text and in what the file says of itself, with every preset, palette and ground. */
    @ParameterizedTest
    @MethodSource("everyKindInEveryLook")
    void inventedStandsAcrossThePlotInEveryLook(FigureSpec figure, FigureSize size, FigurePalette palette, boolean dark)
            throws Exception {
        var style = FigureStyle.of(size)
                .with(palette)
                .withDark(dark)
                .withTitle(false)
                .withLegend(false);
        var drawing = fitting(figure, style);
        var colors = Palette.of(palette, dark);
        var letters = figure instanceof HeatmapSpec
                ? drawing.marks().stream()
                        .filter(Mark.Line.class::isInstance)
                        .map(Mark.Line.class::cast)
                        .filter(line -> colors.sequential().stream()
                                .map(Palette::watermarkOn)
                                .anyMatch(line.color()::equals))
                        .map(line -> line.shape().getBounds2D())
                : drawing.marks().stream()
                        .filter(Mark.Fill.class::isInstance)
                        .map(Mark.Fill.class::cast)
                        .filter(fill -> fill.color().equals(colors.watermark()))
                        .map(fill -> fill.shape().getBounds2D());
        var covered = letters.reduce(Rectangle2D::createUnion).orElseThrow();
        // half of the plot at least, which takes more than half of the page's width only where labels are short
        assertThat(covered.getWidth()).isGreaterThan(0.2 * drawing.width());
        assertThat(covered.getHeight()).isGreaterThan(6);
        assertThat(String.join(" ", texts(drawing))).contains(figure.caption().invented());
        assertThat(style.withAltText("Mine.").altText(figure))
                .endsWith(figure.caption().invented());
    }

    /** In the style, or where it refuses that in the width or the type that it names. */
    private static Drawing fitting(FigureSpec figure, FigureStyle style) throws ProblemException {
        try {
            return new PaperLayout(style).layOut(figure);
        } catch (ProblemException e) {
            var problem = e.problems().get(0);
            var way = Double.parseDouble(problem.arguments().get(2));
            return new PaperLayout(
                            problem.code().equals("figure.too-tall-for-slide")
                                    ? style.withFont(way)
                                    : style.with(new FigureSize(way, 300)))
                    .layOut(figure);
        }
    }

    @Test
    void theWatermarkIsUnderTheMarksOfEveryKindOnPaper() throws Exception {
        for (var figure : MoreSamples.all()) {
            var drawing = drawing(figure, WIDE);
            var color = Palette.STANDARD.watermark();
            var first = drawing.marks()
                    .indexOf(drawing.marks().stream()
                            .filter(m ->
                                    m instanceof Mark.Fill fill && fill.color().equals(color))
                            .findFirst()
                            .orElseThrow());
            var model = Palette.STANDARD.model(2);
            for (var i = 0; i < first; i++) {
                if (drawing.marks().get(i) instanceof Mark.Fill fill) {
                    // what lies under it is the band of sampling alone, or the legend above the plot
                    assertThat(fill.color()).isNotEqualTo(model);
                }
            }
        }
    }

    static List<FigureSpec> newKinds() {
        return MoreSamples.all();
    }

    @ParameterizedTest
    @MethodSource("newKinds")
    void nothingLeavesThePageAndNoTypeIsUnderSixPoints(FigureSpec figure) throws Exception {
        for (var style : List.of(
                WIDE,
                WIDE.withFont(6),
                WIDE.withFont(9),
                WIDE.withDark(true),
                FigureStyle.of(new FigureSize(160, 300)),
                FigureStyle.of(new FigureSize(300, 300)))) {
            var drawing = drawing(figure, style);
            var page = new Rectangle2D.Double(-0.5, -0.5, drawing.width() + 1, drawing.height() + 1);
            for (var mark : drawing.marks()) {
                if (mark instanceof Mark.Text text) {
                    assertThat(page.contains(text.box())).as(text.string()).isTrue();
                    text.runs().forEach(r -> assertThat(r.face().size()).isGreaterThanOrEqualTo(6));
                }
            }
        }
    }

    @Test
    void typeUnderSixPointsIsRefusedWithTheWayOut() {
        assertThatThrownBy(() -> write(Samples.overlay(), FigureFormat.SVG, WIDE.withFont(5)))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems().get(0).code()).isEqualTo("figure.type-too-small"));
    }

    @Test
    void aSlideHasItsShapeAndWhatOutgrowsItIsRefused() throws Exception {
        var slide = FigureStyle.of(FigureSize.SLIDE.at(72)).withDark(true);
        var image = ImageIO.read(new ByteArrayInputStream(write(MoreSamples.multiples(), FigureFormat.PNG, slide)));
        assertThat(image.getWidth()).isEqualTo(960);
        assertThat(image.getHeight()).isEqualTo(540);
        assertThat(image.getRGB(0, 539) & 0xFFFFFF).isEqualTo(0x15191E);
        assertThatThrownBy(() -> write(Samples.plain(40, 3, "Group"), FigureFormat.PNG, slide))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problems().get(0).code()).isEqualTo("figure.too-tall");
                    assertThat(e.problems().get(0).arguments().get(1)).isEqualTo("190");
                });
    }

    @Test
    void whatIsTooTallForASlideIsRefusedWithTheTypeThatFits() throws Exception {
        var slide = FigureStyle.of(FigureSize.SLIDE.at(72));
        assertThatThrownBy(() -> write(Samples.wide(), FigureFormat.PNG, slide))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    var problem = e.problems().get(0);
                    assertThat(problem.code()).isEqualTo("figure.too-tall-for-slide");
                    assertThat(problem.arguments().get(1)).isEqualTo("190");
                    var points = Double.parseDouble(problem.arguments().get(2));
                    assertThat(points).isBetween(6.0, 13.0);
                    assertThatCode(() -> write(Samples.wide(), FigureFormat.PNG, slide.withFont(points)))
                            .doesNotThrowAnyException();
                    assertThatThrownBy(() -> write(Samples.wide(), FigureFormat.PNG, slide.withFont(points + 1)))
                            .isInstanceOf(ProblemException.class);
                });
    }

    @Test
    void panelsThatWouldBeTooNarrowAreRefusedWithAWidthThatIsEnough() throws Exception {
        assertThatThrownBy(() -> drawing(MoreSamples.multiples(), FigureStyle.of(FigureSize.ONE_COLUMN)))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    var problem = e.problems().get(0);
                    assertThat(problem.code()).isEqualTo("figure.panels-too-narrow");
                    var enough = Double.parseDouble(problem.arguments().get(2));
                    assertThat(enough).isBetween(86.0, 174.0);
                    assertThatCode(() -> drawing(MoreSamples.multiples(), FigureStyle.of(new FigureSize(enough, 300))))
                            .doesNotThrowAnyException();
                });
    }

    @Test
    void titleAndLegendGoWhereTheyAreNotWanted() throws Exception {
        for (var figure : MoreSamples.all()) {
            var bare = texts(drawing(figure, WIDE.withTitle(false).withLegend(false)));
            assertThat(bare).noneMatch(t -> figure.title().startsWith(t));
            assertThat(bare).anyMatch(t -> t.contains("Practice survey"));
            assertThat(texts(drawing(figure, WIDE)))
                    .anyMatch(t -> figure.title().startsWith(t));
        }
        var bare = drawing(Samples.wide(), WIDE.withLegend(false));
        assertThat(texts(bare)).doesNotContain("no gap beyond sampling");
        assertThat(bare.height()).isLessThan(drawing(Samples.wide(), WIDE).height());
    }

    @Test
    void largerTypeIsLargerAndKeepsItsProportions() throws Exception {
        var sizes = Sizes.paper(WIDE.withFont(14));
        assertThat(sizes.type().label()).isCloseTo(14, within(1e-9));
        assertThat(sizes.type().title()).isCloseTo(16, within(1e-9));
        assertThat(sizes.grid().cellHeight())
                .isCloseTo(2 * Sizes.paper(WIDE).grid().cellHeight(), within(1e-9));
        assertThat(Sizes.paper(WIDE.withFont(6)).type().small()).isEqualTo(6);
    }

    @Test
    void aDumbbellStandsForEachAnswerFromEightOn() {
        assertThat(DumbbellLayout.suits(MoreSamples.dumbbells())).isTrue();
        assertThat(DumbbellLayout.suits(Samples.overlay())).isFalse();
    }

    private static Drawing drawing(FigureSpec figure, FigureStyle style) throws ProblemException {
        return new PaperLayout(style).layOut(figure);
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(m -> ((Mark.Text) m).string())
                .toList();
    }

    private static byte[] write(FigureSpec figure, FigureFormat format, FigureStyle style) throws Exception {
        var out = new ByteArrayOutputStream();
        new JavaFigureRenderer().write(figure, format, style, out);
        return out.toByteArray();
    }
}
