package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.figure.EffectsSpec;
import org.mindgap.figure.FigureSpec;
import org.mindgap.figure.RankedSpec;

/** Questions of four hundred characters, names of countries of sixty, of models of seventy. */
class LongLabelsTest {
    private static final String STEM =
            "Thinking now about the place that faith and practice have in your own daily life, "
                    + "and leaving aside what others may believe or what the authorities recommend, would you say that each of "
                    + "the following is very important, rather important, not very important or not at all important to you: ";
    private static final List<String> ITEMS = List.of("the family and its elders", "work", "the neighbours", "books");
    private static final String MODEL =
            "some-research-organisation/very-long-model-name-70b-instruct-v2.1-q4_K_M, 95 % interval";

    @ParameterizedTest
    @ValueSource(doubles = {85, 180})
    void itemsOfOneBatteryKeepTheirEndsAndTheCaptionSaysThatTheyAreCut(double width) throws Exception {
        var drawing = draw(questions(ITEMS.stream().map(i -> STEM + i).toList()), width);
        var said = said(drawing);
        ITEMS.forEach(item -> assertThat(said).contains(item));
        assertThat(said).contains("Labels with \u2026 stand whole in the data file.");
        assertThat(drawing.height()).isLessThan(247 * Sizes.POINTS_PER_MM);
        within(drawing);
    }

    /** What differs in the middle alone could not be told apart once it is cut. */
    @Test
    void labelsThatWouldLookTheSameStayWhole() throws Exception {
        var labels = List.of("the first", "the second").stream()
                .map(part -> STEM + part + " " + STEM)
                .toList();
        var drawing = draw(questions(labels), 180);
        assertThat(said(drawing)).contains("the first", "the second").doesNotContain("\u2026");
    }

    @ParameterizedTest
    @ValueSource(doubles = {85, 180})
    void shortLabelsAreNotCut(double width) throws Exception {
        assertThat(said(draw(MoreSamples.ranked(), width))).doesNotContain("\u2026");
    }

    @Test
    void countriesOfSixtyCharactersLeaveTheDotsTheirRoomInOneColumn() throws Exception {
        var like = ComparisonSamples.effects();
        var rows = IntStream.range(0, like.rows().size())
                .mapToObj(i -> {
                    var row = like.rows().get(i);
                    var label = "Kingdom of the " + ITEMS.get(i % 4) + " " + i + " and the Northern Isles (West)";
                    return new EffectsSpec.Row(
                            label, row.value(), row.sure(), row.text(), row.interval(), row.sentence());
                })
                .toList();
        within(draw(
                new EffectsSpec(
                        like.title(),
                        like.subtitle(),
                        like.caption(),
                        like.watermark(),
                        like.altText(),
                        like.heads(),
                        like.axis(),
                        like.legend(),
                        like.beside(),
                        rows),
                85));
    }

    private static RankedSpec questions(List<String> labels) {
        var like = MoreSamples.ranked();
        var rows = IntStream.range(0, labels.size())
                .mapToObj(i -> {
                    var row = like.rows().get(i);
                    return new RankedSpec.Row(
                            labels.get(i),
                            "",
                            row.base(),
                            row.value(),
                            row.lower(),
                            row.upper(),
                            row.band(),
                            row.guess(),
                            row.note(),
                            "",
                            "",
                            row.sentence());
                })
                .toList();
        return new RankedSpec(
                like.title(),
                like.subtitle(),
                like.caption(),
                like.watermark(),
                like.altText(),
                like.heads(),
                new RankedSpec.Legend(MODEL, like.legend().band(), like.legend().guess()),
                like.modelIndex(),
                like.axis(),
                rows);
    }

    private static Drawing draw(FigureSpec figure, double width) throws Exception {
        return new FigureLayout(Sizes.paper(width)).layOut(figure);
    }

    private static void within(Drawing drawing) {
        var page = new Rectangle2D.Double(0, 0, drawing.width(), drawing.height());
        texts(drawing)
                .forEach(t -> assertThat(page.contains(t.box())).as(t.string()).isTrue());
    }

    private static String said(Drawing drawing) {
        return texts(drawing).stream().map(Mark.Text::string).collect(Collectors.joining(" "));
    }

    private static List<Mark.Text> texts(Drawing drawing) {
        return drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .toList();
    }
}
