package org.mindgap.charts.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.figure.RankedSpec;

/** Ranked questions on pages of every width. */
class RankedMarksTest {
    private static final String REASON =
            "The answer gives no probability for one of the options; it is neither 0 nor a guess.";

    @ParameterizedTest
    @ValueSource(doubles = {85, 130, 174, 254})
    void whyAQuestionHasNoValueIsSaidWhole(double width) throws Exception {
        var figure = withReasons();
        var drawing = new FigureLayout(Sizes.paper(width)).layOut(figure);
        var texts = drawing.marks().stream()
                .filter(Mark.Text.class::isInstance)
                .map(Mark.Text.class::cast)
                .filter(t -> t.runs().get(0).face().italic())
                .toList();
        var said = texts.stream().map(Mark.Text::string).collect(Collectors.joining(" "));
        assertThat(said.replace(REASON, "")).hasSize(said.length() - 2 * REASON.length());
        for (var i = 0; i < texts.size(); i++) {
            var box = texts.get(i).box();
            assertThat(box.getMaxX()).isLessThanOrEqualTo(drawing.width());
            for (var other : texts.subList(0, i)) {
                assertThat(other.box().intersects(box)).as(other.string()).isFalse();
            }
        }
    }

    /** Questions that have no more than a name of two letters: their head is wider than they are. */
    @ParameterizedTest
    @ValueSource(doubles = {85, 174})
    void headsStandApartWhereNamesAreShort(double width) throws Exception {
        var like = MoreSamples.ranked();
        var first = like.rows().get(0);
        var rows = Stream.of("q1", "q2")
                .map(name -> new RankedSpec.Row(
                        name,
                        "",
                        first.base(),
                        first.value(),
                        first.lower(),
                        first.upper(),
                        first.band(),
                        first.guess(),
                        first.note(),
                        first.says(),
                        first.points(),
                        first.sentence()))
                .toList();
        var heads = new FigureLayout(Sizes.paper(width))
                        .layOut(new RankedSpec(
                                like.title(),
                                like.subtitle(),
                                like.caption(),
                                like.watermark(),
                                like.altText(),
                                like.heads(),
                                like.legend(),
                                like.modelIndex(),
                                like.axis(),
                                rows))
                        .marks()
                        .stream()
                        .filter(Mark.Text.class::isInstance)
                        .map(Mark.Text.class::cast)
                        .filter(t -> List.of(
                                        like.heads().question(), like.heads().people())
                                .contains(t.string()))
                        .toList();
        assertThat(heads).hasSize(2);
        assertThat(heads.get(0).box().intersects(heads.get(1).box())).isFalse();
    }

    /** The practice figure, and two questions without a value one below the other. */
    private static RankedSpec withReasons() {
        var like = MoreSamples.ranked();
        var rows = new ArrayList<>(like.rows().subList(0, 3));
        for (var label : new String[] {"First", "Second"}) {
            rows.add(new RankedSpec.Row(
                    label,
                    "",
                    "1,000",
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    Double.NaN,
                    REASON,
                    "",
                    "",
                    REASON));
        }
        return new RankedSpec(
                like.title(),
                like.subtitle(),
                like.caption(),
                like.watermark(),
                like.altText(),
                like.heads(),
                like.legend(),
                like.modelIndex(),
                like.axis(),
                rows);
    }
}
