package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.font.FontRenderContext;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.mindgap.charts.render.text.GlyphLine;
import org.mindgap.charts.render.text.Run;
import org.mindgap.charts.render.text.Typeface;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
import org.mindgap.figure.MultiplesSpec;
import org.mindgap.figure.OverlaySpec;
import org.mindgap.problem.ProblemTexts;

/** Every kind of figure with labels in nine scripts: no glyph is missing, no label leaves the page, text is text. */
class ScriptsTest {
    private static final List<String> SCRIPTS = MoreSamples.SCRIPTS.subList(0, 9);

    private Typeface typeface;

    static Stream<FigureSpec> everyKind() {
        return Stream.of(
                Samples.scripts(),
                MoreSamples.ranked(),
                bars(),
                MoreSamples.dumbbells(),
                multiples(),
                MoreSamples.curve(),
                DifferenceSamples.scripts(),
                DifferenceSamples.scatters(),
                DifferenceSamples.benchmark(),
                DifferenceSamples.joinedScripts());
    }

    @BeforeEach
    void fontsAreThere() throws Exception {
        typeface = Typeface.sansSerif();
        for (var script : SCRIPTS) {
            var missing = typeface.missing(script);
            if (!missing.isEmpty()) {
                var sentence = new ProblemTexts(Locale.ENGLISH).line(missing.get(0));
                if (System.getenv("CI") != null) {
                    Assertions.fail(sentence);
                }
                Assumptions.abort(sentence);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void noGlyphIsMissingAndAllInkIsOnThePage(FigureSpec figure) throws Exception {
        var lines = new GlyphLine(typeface);
        for (var width : List.of(85.0, 130.0, 174.0, 254.0)) {
            if (width < 130 && figure instanceof MultiplesSpec) {
                continue; // refused: FigureStyleTest
            }
            var drawing = new FigureLayout(Sizes.paper(width)).layOut(figure);
            assertThat(drawing.problems()).isEmpty();
            for (var mark : drawing.marks()) {
                if (mark instanceof Mark.Text text) {
                    assertThat(lines.of(text.runs()))
                            .as(text.string())
                            .allSatisfy(s -> assertThat(s.glyphs()).isNotEmpty().noneMatch(GlyphLine.Glyph::missing));
                    var ink = text.place()
                            .createTransformedShape(text.layout().getBounds())
                            .getBounds2D();
                    assertThat(ink.getMinX()).as(text.string()).isNotNegative();
                    assertThat(ink.getMinY()).as(text.string()).isNotNegative();
                    assertThat(ink.getMaxX()).as(text.string()).isLessThanOrEqualTo(drawing.width());
                    assertThat(ink.getMaxY()).as(text.string()).isLessThanOrEqualTo(drawing.height());
                }
            }
        }
    }

    /** A mark in another font than its letter stands beside it, often over a dotted circle. */
    @ParameterizedTest
    @MethodSource("everyKind")
    void allOfAWordIsDrawnInOneFont(FigureSpec figure) throws Exception {
        var lines = new GlyphLine(typeface);
        for (var mark : new FigureLayout(Sizes.paper(174)).layOut(figure).marks()) {
            if (mark instanceof Mark.Text text) {
                lines.of(text.runs()).forEach(this::oneFontForEachWord);
            }
        }
    }

    static Stream<Arguments> everyLook() {
        return Stream.of(false, true)
                .flatMap(bold -> Stream.of(false, true).map(italic -> Arguments.of(new Run.Face(7, bold, italic))));
    }

    @ParameterizedTest
    @MethodSource("everyLook")
    void allOfAWordIsDrawnInOneFontInEveryLook(Run.Face look) throws Exception {
        var lines = new GlyphLine(typeface);
        var words = Stream.of(
                        SCRIPTS.stream(),
                        Samples.SCRIPTS.stream(),
                        // vowels before, around and behind their letter; letters that only Urdu, Sindhi or Sanskrit
                        // have
                        Stream.of(
                                "கொண்டு போகிறோம் கௌரவம்",
                                "کیوں ہے ڈھونڈنا ٹھیک ژالہ",
                                "ක්‍රමය ශ්‍රී ලංකා",
                                "ज्ञान क्षमा ऋतु"))
                .flatMap(s -> s)
                .toList();
        for (var word : words) {
            var stretches = lines.of(typeface.faced(List.of(new Run(word, look, Color.BLACK))));
            assertThat(stretches.stream().map(GlyphLine.Stretch::text).collect(Collectors.joining()))
                    .as("the script stays in one piece")
                    .isEqualTo(word);
            stretches.forEach(this::oneFontForEachWord);
        }
    }

    private void oneFontForEachWord(GlyphLine.Stretch stretch) {
        var circles = typeface.font(stretch.run().face())
                .createGlyphVector(new FontRenderContext(null, true, true), "\u25CC")
                .getGlyphCode(0);
        var words = new ArrayList<Set<Integer>>();
        words.add(new HashSet<>());
        for (var glyph : stretch.glyphs()) {
            assertThat(glyph.missing()).as(stretch.text()).isFalse();
            assertThat(glyph.code()).as("a dotted circle in " + stretch.text()).isNotEqualTo(circles);
            if (glyph.text().isBlank() && !glyph.text().isEmpty()) {
                words.add(new HashSet<>());
            } else if (Samples.SCRIPTS.stream().anyMatch(s -> sameScript(s, stretch.text()))) {
                words.get(words.size() - 1).add(glyph.code() >>> FONT);
            }
        }
        assertThat(words)
                .as(stretch.text())
                .allSatisfy(fonts -> assertThat(fonts).hasSizeLessThan(2));
    }

    /** The high byte of a logical font's glyph says which of its fonts has it. */
    private static final int FONT = 24;

    private static boolean sameScript(String some, String other) {
        return Character.UnicodeScript.of(some.codePointAt(0)) == Character.UnicodeScript.of(other.codePointAt(0));
    }

    /** Glyph by glyph what Java's own layout of the line draws. */
    @ParameterizedTest
    @MethodSource("everyKind")
    void glyphsStandWhereTheLayoutOfTheLineHasThem(FigureSpec figure) throws Exception {
        var lines = new GlyphLine(typeface);
        for (var mark : new FigureLayout(Sizes.paper(174)).layOut(figure).marks()) {
            if (mark instanceof Mark.Text text) {
                var meant = text.layout().getOutline(null).getBounds2D();
                var drawn = meant.getBounds2D();
                drawn.setRect(0, 0, -1, -1);
                for (var stretch : lines.of(text.runs())) {
                    for (var glyph : stretch.glyphs()) {
                        var face = stretch.run().face();
                        var outline = lines.glyph(face, face.size(), glyph.code())
                                .getOutline((float) glyph.x(), (float) glyph.y())
                                .getBounds2D();
                        if (!outline.isEmpty()) {
                            drawn.setRect(drawn.getWidth() < 0 ? outline : drawn.createUnion(outline));
                        }
                    }
                }
                assertThat(drawn.getMinX()).as(text.string()).isCloseTo(meant.getMinX(), within());
                assertThat(drawn.getMaxX()).as(text.string()).isCloseTo(meant.getMaxX(), within());
                assertThat(drawn.getMinY()).as(text.string()).isCloseTo(meant.getMinY(), within());
                assertThat(drawn.getMaxY()).as(text.string()).isCloseTo(meant.getMaxY(), within());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void textOfAPdfFileIsTextInEmbeddedFontsOfTheGlyphsThatAreUsed(FigureSpec figure) throws Exception {
        try (var document = Loader.loadPDF(write(figure, FigureFormat.PDF))) {
            var lines = new PdfLines(document);
            assertThat(lines.fonts()).isNotEmpty().allSatisfy(font -> {
                assertThat(font.isEmbedded()).isTrue();
                assertThat(font.getName()).matches("[A-Z]{6}\\+.*");
            });
            assertThat(lines.glyphs()).doesNotContain(0);
            for (var label : labels(figure)) {
                // glyphs of Urdu stand from left to right, and readers turn them round
                var urdu = Character.UnicodeScript.of(label.codePointAt(0)) == Character.UnicodeScript.ARABIC;
                var shown = urdu ? new StringBuilder(label).reverse().toString() : label;
                assertThat(lines.text().replaceAll("\\s", "")).contains(shown.replaceAll("\\s", ""));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("everyKind")
    void textOfAnSvgFileIsText(FigureSpec figure) throws Exception {
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(write(figure, FigureFormat.SVG)));
        var texts = document.getElementsByTagName("text");
        var shown = new StringBuilder();
        for (var i = 0; i < texts.getLength(); i++) {
            shown.append(texts.item(i).getTextContent());
        }
        for (var label : labels(figure)) {
            assertThat(shown.toString().replaceAll("\\s", "")).contains(label.replaceAll("\\s", ""));
        }
    }

    private static List<String> labels(FigureSpec figure) {
        return figure.equals(Samples.scripts()) ? Samples.SCRIPTS : SCRIPTS;
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.api.Assertions.within(0.03);
    }

    private static byte[] write(FigureSpec figure, FigureFormat format) throws Exception {
        var out = new ByteArrayOutputStream();
        var style = FigureStyle.of(new FigureSize(174, 300));
        assertThat(new JavaFigureRenderer().write(figure, format, style, out)).isEmpty();
        return out.toByteArray();
    }

    private static List<OverlaySpec.Bar> answers(int from, int to) {
        var bars = new ArrayList<OverlaySpec.Bar>();
        for (var i = from; i < to; i++) {
            bars.add(new OverlaySpec.Bar("answer " + i, SCRIPTS.get(i), .1, .05, .15, .2, .1, .3, false));
        }
        return bars;
    }

    private static OverlaySpec bars() {
        var like = Samples.overlay();
        return new OverlaySpec(
                like.title(),
                SCRIPTS.get(1),
                like.subtitle(),
                like.sentenceLead(),
                like.sentence(),
                like.caption(),
                like.watermark(),
                like.altText(),
                like.peopleLegend(),
                like.modelLegend(),
                like.modelIndex(),
                false,
                answers(0, 6),
                like.apartTitle(),
                answers(6, 9));
    }

    private static MultiplesSpec multiples() {
        var like = MoreSamples.multiples();
        return new MultiplesSpec(
                like.title(),
                SCRIPTS.get(4),
                like.subtitle(),
                like.caption(),
                like.watermark(),
                like.altText(),
                like.askedHead(),
                like.peopleLegend(),
                like.modelLegend(),
                like.notFoundLegend(),
                like.modelIndex(),
                like.apartTitle(),
                like.panels().stream()
                        .map(p -> new MultiplesSpec.Panel(
                                p.head(), p.lead(), p.sentence(), p.single(), answers(0, 6), answers(6, 9)))
                        .toList());
    }
}
