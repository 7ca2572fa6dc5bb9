package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.figure.FigureSpec;

/** What figures of comparisons draw, at the widths of a journal and on a screen. */
class ComparisonMarksTest {

    static Stream<Arguments> figuresAndWidths() {
        return ComparisonSamples.all().stream()
                .flatMap(f -> Stream.of(85.0, 120.0, 174.0, 254.0).map(w -> Arguments.of(f, w)));
    }

    @ParameterizedTest
    @MethodSource("figuresAndWidths")
    void textsStandClearOfEachOtherInsideThePageAndAreLargeEnough(FigureSpec figure, double width) throws Exception {
        var drawing = new FigureLayout(Sizes.paper(width)).layOut(figure);
        var texts = texts(drawing);
        assertDisjoint(texts);
        var page = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        for (var text : texts) {
            assertThat(page.contains(text.box())).as(text.string()).isTrue();
            text.runs()
                    .forEach(run ->
                            assertThat(run.face().size()).as(run.text()).isGreaterThanOrEqualTo(Sizes.SMALLEST_TYPE));
        }
        var shown = letters(texts.stream().map(Mark.Text::string).toList());
        assertThat(shown)
                .contains(letters(List.of(figure.title())))
                .contains(letters(List.of(figure.subtitle())))
                .contains(letters(List.of(figure.caption().plain())));
    }

    @ParameterizedTest
    @ValueSource(doubles = {320, 888, 1400})
    void onAScreenNothingIsRefused(double width) throws Exception {
        for (var figure : ComparisonSamples.all()) {
            assertDisjoint(texts(new FigureLayout(Sizes.screen(width)).layOut(figure)));
        }
    }

    @Test
    void everyRowGivesItsSentence() throws Exception {
        var layout = new FigureLayout(Sizes.screen(888));
        assertThat(sentences(layout.layOut(ComparisonSamples.comparison(0, 0))))
                .hasSize(10)
                .contains("Sentence 0.", "Sentence 9.");
        assertThat(sentences(layout.layOut(ComparisonSamples.disparity()))).hasSize(10);
        assertThat(sentences(layout.layOut(ComparisonSamples.consistency(true))))
                .hasSize(30)
                .contains("Guesser 4.");
        assertThat(sentences(layout.layOut(ComparisonSamples.effects()))).hasSize(10);
        assertThat(sentences(layout.layOut(ComparisonSamples.residuals()))).containsExactly("Residuals.", "Order.");
    }

    @Test
    void whatIsInventedSaysSoUnderEveryPlot() throws Exception {
        var palette = Palette.STANDARD;
        for (var figure : ComparisonSamples.all()) {
            var drawing = new FigureLayout(Sizes.paper(174)).layOut(figure);
            assertThat(drawing.marks())
                    .as(figure.title())
                    .anyMatch(m -> m instanceof Mark.Fill fill && fill.color().equals(palette.watermark()));
        }
    }

    /** No band of people, no grey: nobody measured it. */
    @Test
    void aBandThatNobodyMeasuredIsNotDrawn() throws Exception {
        var layout = new FigureLayout(Sizes.paper(85));
        assertThat(bands(layout.layOut(ComparisonSamples.consistency(true)))).isEqualTo(11);
        assertThat(bands(layout.layOut(ComparisonSamples.consistency(false)))).isZero();
    }

    /** Ten languages and the legend. */
    private static long bands(Drawing drawing) {
        return drawing.marks().stream()
                .filter(m -> m instanceof Mark.Fill fill && fill.color().equals(Palette.STANDARD.band()))
                .count();
    }

    private static List<String> sentences(Drawing drawing) {
        return drawing.entities().stream().map(Entity::sentence).toList();
    }

    private static void assertDisjoint(List<Mark.Text> texts) {
        for (var i = 0; i < texts.size(); i++) {
            var one = inset(texts.get(i).box());
            for (var j = 0; j < i; j++) {
                assertThat(one.intersects(inset(texts.get(j).box())))
                        .as(texts.get(i).string() + " / " + texts.get(j).string())
                        .isFalse();
            }
        }
    }

    /** Boxes that merely touch do not overlap. */
    private static Rectangle2D inset(Rectangle2D box) {
        var d = 0.05;
        return new Rectangle2D.Double(box.getX() + d, box.getY() + d, box.getWidth() - 2 * d, box.getHeight() - 2 * d);
    }

    private static String letters(List<String> texts) {
        return String.join("", texts).replaceAll("\\s", "");
    }

    private static List<Mark.Text> texts(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }
}
