package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Encodings of experience.md §4. */
class OverlayMarksTest {

    @Test
    void peopleAreSolidAndAsLongAsTheirShares() throws Exception {
        var figure = Samples.overlay();
        var bars = fills(layOut(false, 2), 2);
        var longest = bars.get(1).getWidth() / 0.38; // the first is the sample in the legend
        for (var i = 0; i < 5; i++) {
            assertThat(bars.get(i + 1).getWidth() / longest)
                    .isCloseTo(figure.options().get(i).people(), within(1e-6));
        }
        assertThat(bars)
                .as("legend, five answers, two apart; none for a share that does not exist")
                .hasSize(8);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5})
    void theModelIsOutlinedInItsColour(int model) throws Exception {
        var drawing = layOut(false, model);
        assertThat(lines(drawing, model)).isNotEmpty();
        assertThat(drawing.marks().stream()
                        .anyMatch(mark -> mark instanceof Mark.Fill fill
                                && fill.color().equals(Palette.STANDARD.models().get(model))))
                .isFalse();
    }

    @Test
    void aSingleAnswerIsAMarkerAndNoBar() throws Exception {
        var drawing = layOut(true, 4);
        assertThat(texts(drawing)).contains("1×");
        var widest = lines(drawing, 4).stream()
                .mapToDouble(line -> line.shape().getBounds2D().getWidth())
                .max()
                .orElseThrow();
        assertThat(widest).isLessThan(40);
    }

    @Test
    void everyBarIsAnEntityWithASentence() throws Exception {
        var entities = layOut(false, 2).entities();
        assertThat(entities).hasSize(14);
        assertThat(entities.get(0).sentence()).isEqualTo("Very important: people 38 %, 36 to 40.");
        assertThat(entities.get(1).sentence())
                .isEqualTo("Very important: model 65 %, from 52 to 77 over orders and wordings.");
    }

    @Test
    void theWatermarkLiesUnderEverything() throws Exception {
        var marks = layOut(false, 2).marks();
        var watermark = -1;
        var firstBar = -1;
        for (var i = 0; i < marks.size(); i++) {
            if (marks.get(i) instanceof Mark.Fill fill && fill.color().equals(Palette.STANDARD.watermark())) {
                watermark = i;
            }
        }
        for (var i = watermark; i < marks.size() && firstBar < 0; i++) {
            if (marks.get(i) instanceof Mark.Fill fill && fill.color().equals(Palette.STANDARD.peopleBar())) {
                firstBar = i;
            }
        }
        assertThat(watermark).isPositive();
        assertThat(firstBar).isGreaterThan(watermark);
    }

    private static Drawing layOut(boolean single, int model) throws Exception {
        return new FigureLayout(Sizes.paper(85)).layOut(Samples.overlay("INVENTED DATA", single, model));
    }

    private static List<Rectangle2D> fills(Drawing drawing, int model) {
        assertThat(model).isBetween(0, 5);
        return drawing.marks().stream()
                .filter(mark -> mark instanceof Mark.Fill fill && fill.color().equals(Palette.STANDARD.peopleBar()))
                .map(mark -> ((Mark.Fill) mark).shape().getBounds2D())
                .toList();
    }

    private static List<Mark.Line> lines(Drawing drawing, int model) {
        return drawing.marks().stream()
                .filter(Mark.Line.class::isInstance)
                .map(Mark.Line.class::cast)
                .filter(line -> line.color().equals(Palette.STANDARD.models().get(model)))
                .toList();
    }

    private static List<String> texts(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(mark -> ((Mark.Text) mark).string())
                .toList();
    }
}
