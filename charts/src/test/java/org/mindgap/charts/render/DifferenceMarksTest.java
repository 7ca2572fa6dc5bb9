package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.figure.DifferenceState;
import org.mindgap.figure.FigureFormat;
import org.mindgap.figure.FigureSize;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.FigureStyle;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;

/** Figures of group differences and benchmarks, on paper and on a screen. */
class DifferenceMarksTest {

    static Stream<Arguments> figuresAndWidths() {
        return Stream.concat(
                        DifferenceSamples.all().stream(),
                        Stream.of(DifferenceSamples.scripts(), DifferenceSamples.map(List.of("Mirror", "Guesser"), 2)))
                .flatMap(figure -> Stream.of(85.0, 120.0, 174.0, 254.0)
                        .filter(width -> width > 85 || !figure.equals(DifferenceSamples.map()))
                        .map(width -> Arguments.of(figure, width)));
    }

    @ParameterizedTest
    @MethodSource("figuresAndWidths")
    void textsStandClearInsideThePageAndAreLargeEnough(FigureSpec figure, double width) throws Exception {
        var drawing = new FigureLayout(Sizes.paper(width)).layOut(figure);
        assertThat(drawing.width()).isEqualTo(width * Sizes.POINTS_PER_MM);
        assertDisjoint(drawing);
        var page = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        for (var text : texts(drawing)) {
            assertThat(page.contains(text.box())).as(text.string()).isTrue();
            text.runs()
                    .forEach(run ->
                            assertThat(run.face().size()).as(run.text()).isGreaterThanOrEqualTo(Sizes.SMALLEST_TYPE));
        }
    }

    @ParameterizedTest
    @MethodSource("figuresAndWidths")
    void titleSubtitleAndCaptionAreShownWhole(FigureSpec figure, double width) throws Exception {
        var drawing = new FigureLayout(Sizes.paper(width)).layOut(figure);
        var shown = letters(texts(drawing).stream().map(Mark.Text::string).toList());
        assertThat(shown)
                .contains(letters(List.of(figure.title())))
                .contains(letters(List.of(figure.subtitle())))
                .contains(letters(List.of(figure.caption().plain())));
    }

    @ParameterizedTest
    @ValueSource(doubles = {320, 640, 888, 1400})
    void onAScreenNothingIsRefusedAndTextsStandClear(double width) throws Exception {
        for (var figure : DifferenceSamples.all()) {
            assertDisjoint(new FigureLayout(Sizes.screen(width)).layOut(figure));
        }
    }

    @Test
    void aMapHasARectangleForEachCellAndASentenceForEach() throws Exception {
        var map = DifferenceSamples.map();
        var out = new ByteArrayOutputStream();
        new JavaFigureRenderer().write(map, FigureFormat.SVG, FigureSize.TWO_COLUMNS, out);
        var document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(out.toByteArray()));
        var cells = map.rows().size() * map.columns().size();
        assertThat(document.getElementsByTagName("rect").getLength()).isEqualTo(cells);
        var drawing = new FigureLayout(Sizes.paper(174)).layOut(map);
        assertThat(drawing.entities()).hasSize(cells);
        for (var entity : drawing.entities()) {
            var cell = (Entity.Cell) entity;
            assertThat(cell.sentence())
                    .isEqualTo(map.rows()
                            .get(cell.row())
                            .cells()
                            .get(cell.column())
                            .sentence());
        }
    }

    @Test
    void everyBinSaysItsWordInItsOwnColour() throws Exception {
        var drawing = new FigureLayout(Sizes.paper(174)).layOut(DifferenceSamples.map());
        var words = new Words();
        var palette = Palette.STANDARD;
        for (var entity : drawing.entities()) {
            var at = (Entity.Cell) entity;
            var state = DifferenceSamples.map()
                    .rows()
                    .get(at.row())
                    .cells()
                    .get(at.column())
                    .state();
            if (state.bin()) {
                assertThat(drawing.marks())
                        .anyMatch(m -> m instanceof Mark.Cell cell
                                && cell.box().equals(at.box())
                                && cell.color().equals(palette.diverging().get(state.place())));
            }
            if (!words.difference(state).isEmpty() && state != DifferenceState.DECLINED) {
                assertThat(texts(drawing))
                        .as(state.name())
                        .anyMatch(t -> at.box().contains(t.box()) && t.string().startsWith(words.difference(state)));
            }
        }
    }

    /** A figure of 5 models is too narrow for words at 85 mm, and the width that is named holds them. */
    @Test
    void tooManyModelsAreRefusedWithTheWidthThatHoldsThem() throws Exception {
        var sentence = new StringBuilder();
        var layout = new PaperLayout(FigureStyle.of(new FigureSize(85, 300)));
        assertThatThrownBy(() -> layout.layOut(DifferenceSamples.oneCountry()))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> sentence.append(new ProblemTexts(Locale.ENGLISH)
                                .line(e.problems().get(0))));
        var needed = Integer.parseInt(sentence.toString().replaceAll("(?s).*at least (\\d+) mm.*", "$1"));
        assertThat(new FigureLayout(Sizes.paper(needed))
                        .layOut(DifferenceSamples.oneCountry())
                        .marks())
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(doubles = {85, 174})
    void pointsOfAScatterStandWhereTheirDifferencesAreOnEqualAxes(double width) throws Exception {
        var spec = DifferenceSamples.scatter();
        var drawing = new FigureLayout(Sizes.paper(width)).layOut(spec);
        var points = drawing.entities().stream().map(Entity.Point.class::cast).toList();
        assertThat(points).hasSize(spec.pointCount());
        var one = points.stream().filter(p -> p.index() == 168).findFirst().orElseThrow();
        var two = points.stream().filter(p -> p.index() == 170).findFirst().orElseThrow();
        var a = spec.panels().get(0).points().get(168);
        var b = spec.panels().get(0).points().get(170);
        var across = (one.box().getCenterX() - two.box().getCenterX()) / (a.people() - b.people());
        var up = (two.box().getCenterY() - one.box().getCenterY()) / (a.model() - b.model());
        assertThat(across).isPositive().isCloseTo(up, org.assertj.core.api.Assertions.within(1e-9));
        assertThat(one.sentence()).isEqualTo(a.sentence());
    }

    /** The line has slope A: it runs through zero and rises 1.8 for each step to the right. */
    @Test
    void theLineHasTheSlopeOfA() throws Exception {
        var drawing = new FigureLayout(Sizes.paper(85)).layOut(DifferenceSamples.scatter());
        var lines = drawing.marks().stream()
                .filter(m -> m instanceof Mark.Line line && line.color().equals(Palette.STANDARD.model(2)))
                .map(m -> ((Mark.Line) m).shape())
                .filter(Line2D.class::isInstance)
                .map(Line2D.class::cast)
                .filter(l -> l.getY1() - l.getY2() > 40)
                .toList();
        assertThat(lines).hasSize(1);
        var line = lines.get(0);
        assertThat((line.getY1() - line.getY2()) / (line.getX2() - line.getX1()))
                .isCloseTo(1.8, org.assertj.core.api.Assertions.within(1e-6));
    }

    @Test
    void namesOfPointsAreInsideTheirPlotAndClearOfOutstandingPoints() throws Exception {
        for (var spec : List.of(DifferenceSamples.scatter(), DifferenceSamples.scatters())) {
            var drawing = new FigureLayout(Sizes.paper(174)).layOut(spec);
            var labels = texts(drawing).stream()
                    .filter(t ->
                            t.string().startsWith("very willing") || t.string().startsWith("pray several"))
                    .toList();
            assertThat(labels).isNotEmpty();
            for (var entity : drawing.entities()) {
                var point = (Entity.Point) entity;
                if (point.index() >= 168) {
                    assertThat(labels).noneMatch(l -> l.box().intersects(point.box()));
                }
            }
        }
    }

    @Test
    void aBenchmarkAndAJoinedFigureAnswerToThePointer() throws Exception {
        var several = DifferenceSamples.severalModels();
        var drawing = new FigureLayout(Sizes.screen(888)).layOut(several);
        assertThat(drawing.entities()).hasSize(several.rows().size() * 3);
        var joined = DifferenceSamples.joined();
        var marks = new FigureLayout(Sizes.screen(888)).layOut(joined).entities();
        assertThat(marks)
                .hasSize(
                        joined.panels().stream().mapToInt(p -> p.marks().size()).sum());
        assertThat(marks)
                .extracting(Entity::sentence)
                .contains(joined.panels().get(0).marks().get(0).sentence());
    }

    /** Nine panels stand in three rows or more, and who looks at one of them reads what it shows. */
    @Test
    void everyRowOfJoinedPanelsSaysWhatStandsUpwards() throws Exception {
        var spec = DifferenceSamples.joinedScripts();
        var drawing = new FigureLayout(Sizes.screen(1200)).layOut(spec);
        var upwards = texts(drawing).stream()
                .filter(t -> t.string().equals(spec.upTitle()))
                .toList();
        assertThat(upwards).hasSize(3);
        assertThat(upwards).extracting(Mark.Text::turn).doesNotContain(0.0);
        assertThat(upwards).extracting(Mark.Text::y).doesNotHaveDuplicates();
    }

    @Test
    void whatTheLiteratureFoundStandsBesideARedBar() throws Exception {
        var drawing = new FigureLayout(Sizes.paper(85)).layOut(DifferenceSamples.benchmark());
        assertThat(drawing.marks())
                .anyMatch(m -> m instanceof Mark.Fill fill && fill.color().equals(Palette.STANDARD.alert()));
        assertThat(letters(texts(drawing).stream().map(Mark.Text::string).toList()))
                .contains(letters(List.of(DifferenceSamples.benchmark().care().text())));
    }

    /** As the mockup of the figure has it: one number of an axis says that they are all factors. */
    @ParameterizedTest
    @ValueSource(doubles = {85, 174})
    void theLastNumberOfEachPlotHasTheSignOfAFactor(double width) throws Exception {
        var joined = DifferenceSamples.joined();
        var signed = texts(new FigureLayout(Sizes.paper(width)).layOut(joined)).stream()
                .filter(t -> t.string().matches("\u2212?[0-9.]+\u00D7"))
                .toList();
        assertThat(signed).hasSameSizeAs(joined.panels());
    }

    /** Turned texts have a box around a slanted line: they are left to the eye. */
    private static void assertDisjoint(Drawing drawing) {
        var texts = texts(drawing).stream().filter(t -> t.turn() != -45).toList();
        for (var i = 0; i < texts.size(); i++) {
            var one = inset(texts.get(i).box());
            for (var j = 0; j < i; j++) {
                assertThat(one.intersects(inset(texts.get(j).box())))
                        .as(texts.get(i).string() + " / " + texts.get(j).string())
                        .isFalse();
            }
        }
    }

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
