package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.figure.HeatmapFigure;
import org.mindgap.gap.CellState;

/** Every row of experience.md §4's table of states, from a study that holds them all to what is drawn and said. */
class HeatmapStatesTest {
    private static final HeatmapFigure FIGURE = new StatesStudy().heatmap();
    private static final Palette COLOURS = Palette.STANDARD;
    /** States that a line or shape says: two waves, hatch, cross, edge, dash. The others are letters on grey, or a strip. */
    private static final Set<CellState> DRAWN = EnumSet.of(
            CellState.NOT_ABOVE_SAMPLING,
            CellState.FEW_PEOPLE,
            CellState.NOT_ASKED,
            CellState.MODEL_NOT_ASKED,
            CellState.DOES_NOT_APPLY);

    private static final String MIRROR = "Mirror, asked as no one in particular. ";

    /** Where a state stands, what is printed there, on which ground, and what is said of it. */
    private record Expected(int row, int column, String text, Color ground, String sentence) {}

    private static final Map<CellState, Expected> EXPECTED = new EnumMap<>(Map.of(
            CellState.VALUE,
            new Expected(
                    0,
                    1,
                    "60",
                    COLOURS.sequential().get(6),
                    "Marudesh, everyone. Far, asked as no one in particular. Gap 60 points (58 to 62). Sampling alone"
                            + " 3, already taken out. Random guess 15; two halves of the survey 2. 1 question; base 426,"
                            + " effective 426. Answer found on the options 100 %."),
            CellState.NOT_ABOVE_SAMPLING,
            new Expected(
                    1,
                    0,
                    "",
                    COLOURS.sequential().get(0),
                    "Marudesh, River. " + MIRROR
                            + "No gap beyond sampling: 0 points (0 to 4). Sampling alone 4, already"
                            + " taken out. Random guess 24; two halves of the survey 2. 1 question; base 200, effective"
                            + " 200. Answer found on the options 100 %."),
            CellState.FEW_PEOPLE,
            new Expected(
                    3,
                    1,
                    "(63)",
                    COLOURS.paper(),
                    "Marudesh, Lamp. Far, asked as no one in particular. Gap 63 points (51 to 74). Few people: outside"
                            + " scale, ranking and averages. Sampling alone 13, already taken out. Random guess 20; two"
                            + " halves of the survey 11. 1 question; base 20, effective 20. Answer found on the options"
                            + " 100 %."),
            CellState.HIDDEN,
            new Expected(
                    4,
                    0,
                    "",
                    COLOURS.greyState(),
                    "Marudesh, Grove. " + MIRROR + "Too few people in effect, hidden: effective n under 10."),
            CellState.NOT_ASKED,
            new Expected(
                    5, 0, "", COLOURS.paper(), "Marudesh, Stream. " + MIRROR + "The survey did not ask these people."),
            CellState.MODEL_NOT_ASKED,
            new Expected(
                    2,
                    2,
                    "",
                    COLOURS.paper(),
                    "Marudesh, Star. Partial, asked as someone of the country and religion. The model was not asked"
                            + " this."),
            CellState.FAILED_CHECKS,
            new Expected(
                    0,
                    3,
                    "!",
                    COLOURS.greyState(),
                    "Marudesh, everyone. Failing, asked as no one in particular. Less than 90 % of the answer was found"
                            + " on the options."),
            CellState.DECLINED,
            new Expected(
                    0,
                    4,
                    "R 71 %",
                    COLOURS.greyState(),
                    "Marudesh, everyone. Declining, asked as no one in particular. The model declined in 71 % of its"
                            + " answers."),
            CellState.UNDEFINED,
            new Expected(
                    0,
                    6,
                    "n/a",
                    COLOURS.greyState(),
                    "Marudesh, everyone. Mute, asked as no one in particular. Not offered: don’t know or refused was"
                            + " not among the answers that the model could choose from."),
            CellState.DOES_NOT_APPLY,
            new Expected(
                    0,
                    2,
                    "",
                    COLOURS.greyState(),
                    "Marudesh, everyone. Partial, asked as someone of the country and religion. Asked in this way, the"
                            + " model did not speak as these people.")));

    static {
        EXPECTED.put(
                CellState.SINGLE_ANSWER,
                new Expected(
                        0,
                        5,
                        "1×",
                        COLOURS.greyState(),
                        "Marudesh, everyone. Single, asked as no one in particular. One answer per question is no"
                                + " distribution."));
    }

    @ParameterizedTest
    @EnumSource
    void everyStateIsInTheStudyAndSaysAWholeSentence(CellState state) {
        var wanted = EXPECTED.get(state);
        var cell = FIGURE.spec().rows().get(wanted.row()).cells().get(wanted.column());
        assertThat(cell.state()).isEqualTo(state);
        assertThat(plain(cell.sentence())).isEqualTo(wanted.sentence());
    }

    @Test
    void theLegendSaysWhyANumberIsNotDefined() throws Exception {
        var why = FIGURE.spec().scale().undefined();
        assertThat(why).isEqualTo("don’t know or refused was not offered to the model");
        for (var sizes : List.of(Sizes.paper(174), Sizes.screen(888))) {
            var drawing = new FigureLayout(sizes).layOut(FIGURE.spec());
            assertThat(texts(drawing, new Rectangle2D.Double(0, 0, 1e6, 1e6))).contains(why);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyStateLooksAsItsRowOfTheTableSays(CellState state) throws Exception {
        for (var sizes : List.of(Sizes.paper(174), Sizes.screen(888))) {
            var wanted = EXPECTED.get(state);
            var drawing = new FigureLayout(sizes).layOut(FIGURE.spec());
            var box = box(drawing, wanted.row(), wanted.column());
            assertThat(ground(drawing, box)).isEqualTo(wanted.ground());
            assertThat(texts(drawing, box)).isEqualTo(wanted.text().isEmpty() ? List.of() : List.of(wanted.text()));
            assertThat(shapes(drawing, box) > 0).isEqualTo(DRAWN.contains(state));
        }
    }

    @Test
    void signsThatHaveNoLettersDifferFromEachOther() throws Exception {
        var drawing = new FigureLayout(Sizes.screen(888)).layOut(FIGURE.spec());
        var seen = new HashSet<String>();
        for (var state : CellState.values()) {
            var at = EXPECTED.get(state);
            var box = box(drawing, at.row(), at.column());
            seen.add(ground(drawing, box) + texts(drawing, box).toString() + shapes(drawing, box));
        }
        assertThat(seen).hasSize(CellState.values().length);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void theLegendNamesEveryStateThatIsThere(boolean screen) throws Exception {
        var sizes = screen ? Sizes.screen(1200) : Sizes.paper(174);
        var all = new FigureLayout(sizes)
                .layOut(FIGURE.spec()).marks().stream()
                        .filter(Mark.Text.class::isInstance)
                        .map(m -> ((Mark.Text) m).string())
                        .toList();
        var words = new Words();
        assertThat(all)
                .containsAll(Arrays.stream(CellState.values())
                        .filter(s -> s != CellState.VALUE && s != CellState.UNDEFINED) // which says why
                        .map(words::legend)
                        .toList());
    }

    /** Blanks that do not break are blanks to the ear. */
    private static String plain(String sentence) {
        return sentence.replace('\u00a0', ' ').replace('\u202f', ' ');
    }

    private static Rectangle2D box(Drawing drawing, int row, int column) {
        return drawing.entities().stream()
                .filter(e -> e instanceof Entity.Cell c && c.row() == row && c.column() == column)
                .findFirst()
                .orElseThrow()
                .box();
    }

    private static Color ground(Drawing drawing, Rectangle2D box) {
        return drawing.marks().stream()
                .filter(m -> m instanceof Mark.Cell c && c.box().contains(box.getCenterX(), box.getCenterY()))
                .map(m -> ((Mark.Cell) m).color())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> texts(Drawing drawing, Rectangle2D box) {
        return drawing.marks().stream()
                .filter(m -> m instanceof Mark.Text t && box.contains(centre(t)))
                .map(m -> plain(((Mark.Text) m).string()))
                .filter(t -> !t.contains("hidden")) // the strip of hidden cells says so once
                .toList();
    }

    private static java.awt.geom.Point2D centre(Mark.Text text) {
        return new java.awt.geom.Point2D.Double(
                text.box().getCenterX(), text.box().getCenterY());
    }

    /** Lines and shapes that lie wholly in a cell and are no part of the watermark. */
    private static long shapes(Drawing drawing, Rectangle2D box) {
        var wider = new Rectangle2D.Double(box.getX() - 1, box.getY() - 1, box.getWidth() + 2, box.getHeight() + 2);
        var marks =
                Palette.STANDARD.sequential().stream().map(Palette::watermarkOn).toList();
        return drawing.marks().stream()
                .filter(m -> m instanceof Mark.Line l && !marks.contains(l.color()) && within(wider, l.shape())
                        || m instanceof Mark.Fill f && within(wider, f.shape()))
                .mapToLong(m -> 31
                        + (m instanceof Mark.Line l
                                ? Math.round(l.shape().getBounds2D().getHeight())
                                : 7
                                        * Math.round(((Mark.Fill) m)
                                                .shape()
                                                .getBounds2D()
                                                .getHeight())))
                .sum();
    }

    /** A level line has no height, which {@link Rectangle2D#contains(Rectangle2D)} takes for nothing. */
    private static boolean within(Rectangle2D box, Shape shape) {
        var bounds = shape.getBounds2D();
        return box.contains(bounds.getMinX(), bounds.getMinY()) && box.contains(bounds.getMaxX(), bounds.getMaxY());
    }
}
