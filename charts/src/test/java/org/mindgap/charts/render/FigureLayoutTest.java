package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
import org.mindgap.figure.HeatmapSpec;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;

class FigureLayoutTest {

    static Stream<Arguments> figuresAndWidths() {
        var figures = List.of(
                Samples.wide(),
                Samples.narrow(),
                Samples.scripts(),
                Samples.oneWay(),
                Samples.plain(1, 1, "Alone"),
                Samples.plain(12, 3, "Followers of the path of the seven lamps beyond the river and the mountains"),
                Samples.plain(3, 3, "Donaudampfschifffahrtsgesellschaft"),
                Samples.overlay(),
                Samples.overlay("", true, 0));
        return figures.stream()
                .flatMap(figure -> Stream.of(85.0, 120.0, 174.0, 254.0)
                        .filter(width -> width > 85 || !figure.equals(figures.get(0)))
                        .map(width -> Arguments.of(figure, width)));
    }

    @ParameterizedTest
    @MethodSource("figuresAndWidths")
    void textsStandClearOfEachOtherInsideThePageAndAreLargeEnough(FigureSpec figure, double width) throws Exception {
        var drawing = new FigureLayout(Sizes.paper(width)).layOut(figure);
        assertThat(drawing.width()).isEqualTo(width * Sizes.POINTS_PER_MM);
        var texts = texts(drawing);
        assertDisjoint(texts);
        var page = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        for (var text : texts) {
            assertThat(page.contains(text.box())).as(text.string()).isTrue();
            text.runs()
                    .forEach(run ->
                            assertThat(run.face().size()).as(run.text()).isGreaterThanOrEqualTo(Sizes.SMALLEST_TYPE));
        }
    }

    @ParameterizedTest
    @MethodSource("figuresAndWidths")
    void everyWordOfTheFigureIsShownWhole(FigureSpec figure, double width) throws Exception {
        var drawing = new FigureLayout(Sizes.paper(width)).layOut(figure);
        var shown = letters(texts(drawing).stream().map(Mark.Text::string).toList());
        assertThat(shown).contains(letters(List.of(figure.title())));
        assertThat(shown).contains(letters(List.of(figure.subtitle())));
        assertThat(shown).contains(letters(List.of(figure.caption().plain())));
        if (figure instanceof HeatmapSpec heatmap) {
            for (var row : heatmap.rows()) {
                assertThat(shown).contains(letters(List.of(row.label())), letters(List.of(row.secondLabel())));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {320, 640, 888, 1400})
    void onAScreenNothingIsRefusedAndTextsStandClear(double width) throws Exception {
        for (var figure : List.<FigureSpec>of(Samples.wide(), Samples.narrow(), Samples.overlay(), Samples.oneWay())) {
            var drawing = new FigureLayout(Sizes.screen(width)).layOut(figure);
            assertThat(drawing.width()).isGreaterThanOrEqualTo(width);
            assertDisjoint(texts(drawing));
        }
    }

    @Test
    void theWindowOfTheMockUpIsFilledAndCellsStandOnWholePixels() throws Exception {
        var drawing = new FigureLayout(Sizes.screen(888)).layOut(Samples.wide());
        assertThat(drawing.width()).isEqualTo(888);
        for (var cell : cells(drawing)) {
            assertThat(cell.box().getX()).isEqualTo(Math.rint(cell.box().getX()));
            assertThat(cell.box().getY()).isEqualTo(Math.rint(cell.box().getY()));
            assertThat(cell.box().getHeight()).isEqualTo(20);
        }
    }

    @Test
    void cellsOfThePrintedMockUpAreAsLargeAsTheTableSays() throws Exception {
        var narrow = cells(new FigureLayout(Sizes.paper(85)).layOut(Samples.narrow()));
        assertThat(narrow.get(0).box().getWidth() / Sizes.POINTS_PER_MM).isBetween(4.5, 5.5);
        assertThat(narrow.get(0).box().getHeight() / Sizes.POINTS_PER_MM).isBetween(4.29, 4.31);
        var wide = cells(new FigureLayout(Sizes.paper(174)).layOut(Samples.wide()));
        assertThat(wide.get(0).box().getWidth() / Sizes.POINTS_PER_MM).isBetween(9.0, 10.5);
        assertThat(wide.get(0).box().getHeight() / Sizes.POINTS_PER_MM).isBetween(4.69, 4.71);
    }

    @Test
    void sixtyRowsFitNoPageAndTheProblemSaysSo() {
        assertThat(problem(Samples.plain(60, 3, "Group"), 174).code()).isEqualTo("figure.too-tall");
        assertThat(sentence(Samples.plain(60, 3, "Group"), 174))
                .contains("247 mm")
                .contains("fewer rows");
    }

    @Test
    void sixtyRowsAreDrawnAtTheirUsualHeightWhereNoPageEnds() throws Exception {
        var style = FigureStyle.of(FigureSize.TWO_COLUMNS.endless());
        var drawing = new FigureLayout(Sizes.paper(style)).layOut(Samples.plain(60, 3, "Group"));
        assertThat(drawing.height() / Sizes.POINTS_PER_MM).isBetween(Sizes.TALLEST_MM, 500.0);
        assertThat(cells(drawing)).hasSize(180);
        assertThat(cells(drawing).get(0).box().getHeight() / Sizes.POINTS_PER_MM)
                .isBetween(4.69, 4.71);
    }

    @Test
    void thirtyRowsFitAPage() throws Exception {
        var drawing = new FigureLayout(Sizes.paper(174)).layOut(Samples.plain(30, 3, "Group"));
        assertThat(drawing.height() / Sizes.POINTS_PER_MM).isLessThan(Sizes.TALLEST_MM);
    }

    @Test
    void rowsMoveTogetherBeforeAFigureIsRefusedAndTextsStandClear() throws Exception {
        var drawing = new FigureLayout(Sizes.paper(174)).layOut(Samples.plain(40, 3, "Group"));
        assertThat(drawing.height() / Sizes.POINTS_PER_MM).isLessThanOrEqualTo(Sizes.TALLEST_MM);
        assertThat(cells(drawing).get(0).box().getHeight() / Sizes.POINTS_PER_MM)
                .isBetween(3.7, 4.6);
        assertDisjoint(texts(drawing));
    }

    @Test
    void tooManyColumnsAreRefusedWithTheWidthThatHoldsThem() throws Exception {
        var figure = Samples.wide();
        assertThat(problem(figure, 85).code()).isEqualTo("figure.too-small");
        var sentence = sentence(figure, 85);
        assertThat(sentence).contains("columns (12)").contains("6 points");
        var needed = Integer.parseInt(sentence.replaceAll(".*at least (\\d+) mm.*", "$1"));
        new FigureLayout(Sizes.paper(needed)).layOut(figure);
        assertThat(problem(figure, needed - 2.0).code()).isEqualTo("figure.too-small");
    }

    @Test
    void labelsThatLeaveNoRoomForBarsAreRefused() {
        assertThat(problem(Samples.overlay(), 24).code()).isEqualTo("figure.labels-too-wide");
        assertThat(sentence(Samples.overlay(), 24)).contains("at least").contains("mm wide");
    }

    private static Problem problem(FigureSpec figure, double width) {
        var layout = new FigureLayout(Sizes.paper(width));
        var found = new ArrayList<Problem>();
        assertThatThrownBy(() -> layout.layOut(figure))
                .asInstanceOf(InstanceOfAssertFactories.type(ProblemException.class))
                .satisfies(e -> found.addAll(e.problems()));
        return found.get(0);
    }

    private static String sentence(FigureSpec figure, double width) {
        return new ProblemTexts(Locale.ENGLISH).line(problem(figure, width));
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

    private static List<Mark.Cell> cells(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Cell.class::isInstance)
                .map(Mark.Cell.class::cast)
                .toList();
    }
}
