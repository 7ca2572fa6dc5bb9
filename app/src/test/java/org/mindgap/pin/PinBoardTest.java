package org.mindgap.pin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mindgap.compare.paired.Side;
import org.mindgap.compare.polarity.Middle;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.figure.HeatmapOrder;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.figure.comparison.FitPart;
import org.mindgap.figure.comparison.FurtherNumber;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.Uncertainty;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.stats.Multiplicity;
import org.mindgap.store.ImportSummary;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

class PinBoardTest {
    private final MemoryItems items = new MemoryItems();
    private final PinBoard board = new PinBoard(items);
    private final StudyMark mark = StudyMark.of("1.0", survey("How old?", Role.RELIGION), List.of());

    @Test
    void aPinComesBackAsItWasWithEveryPartOfItsRequest() {
        var pin = board.add(overlay(), mark).captioned("Mine <b>").noted("for the referee");
        board.put(pin);
        var read = board.content().pins();
        assertThat(read).hasSize(1);
        assertThat(read.get(0).request()).isEqualTo(overlay());
        assertThat(read.get(0).mark()).isEqualTo(mark);
        assertThat(read.get(0).caption()).isEqualTo("Mine <b>");
        assertThat(read.get(0).note()).isEqualTo("for the referee");
        assertThat(read.get(0).time()).isEqualTo("2026-01-02T03:04:05Z");
    }

    @Test
    void everyKindComesBack() {
        var all = List.of(
                PinRequest.heatmap("s", request()),
                PinRequest.table("s", request()),
                PinRequest.ranks("s", request(), true),
                PinRequest.ranks("s", request(), false),
                PinRequest.questions("s", request(), cell()),
                PinRequest.differences("s", request(), new PinRequest.Contrast("largest", false)),
                PinRequest.points("s", request(), new PinRequest.Contrast("2", true), cell()),
                PinRequest.sideBySide("s", request(), new PinRequest.Contrast("rest", false), cell()),
                PinRequest.difference("s", request(), new PinRequest.Contrast("rest", false), cell(), "q1"),
                PinRequest.benchmark("s", new PinRequest.Benchmark("crows-pairs", "ties")),
                PinRequest.joined(
                        "s", request(), new PinRequest.Contrast("largest", false), new PinRequest.Benchmark("bbq", "")),
                PinRequest.compared("s", request(), pair(Optional.of(2.5))),
                PinRequest.compared("s", request(), pair(Optional.empty())),
                PinRequest.compared("s", request(), new PinRequest.Groups("m", AskedAs.COUNTRY, 30, true)),
                steady(Set.of("m", "n"), Optional.of("language")),
                steady(Set.of(), Optional.empty()),
                fitted(Optional.of("gap ~ 1 + (1 | question)"), Optional.empty(), new FitPart(FitPart.Kind.OWN, 1, 2)),
                fitted(Optional.empty(), Optional.of("question"), FitPart.COEFFICIENTS),
                PinRequest.compared("s", request(), new PinRequest.Further(FurtherNumber.LOG_SCORE)),
                PinRequest.compared("s", request(), new PinRequest.Sheet("mind-the-gap")),
                overlay().keepingFailed(true),
                overlay());
        all.forEach(r -> board.add(r, mark));
        assertThat(board.content().pins()).extracting(Pin::request).isEqualTo(all);
    }

    @Test
    void pinsChangePlacesAndStopAtTheEnds() {
        var a = board.add(PinRequest.heatmap("a", request()), mark);
        var b = board.add(PinRequest.heatmap("b", request()), mark);
        var c = board.add(PinRequest.heatmap("c", request()), mark);
        board.move(c.id(), -1);
        assertThat(order()).containsExactly("a", "c", "b");
        board.move(a.id(), -1);
        assertThat(order()).containsExactly("a", "c", "b");
        board.move(a.id(), 1);
        board.move(b.id(), 1);
        assertThat(order()).containsExactly("c", "a", "b");
        board.remove(a.id());
        assertThat(order()).containsExactly("c", "b");
    }

    @Test
    void aRemovedPinPutBackStandsWhereItStood() {
        board.add(PinRequest.heatmap("a", request()), mark);
        var b = board.add(PinRequest.heatmap("b", request()), mark);
        board.add(PinRequest.heatmap("c", request()), mark);
        board.remove(b.id());
        board.put(b);
        assertThat(order()).containsExactly("a", "b", "c");
    }

    @Test
    void whatANewerProgramWroteOrIsDamagedIsSaidAndLeft() {
        items.put("pin", "new", "", "{\"version\":99}");
        items.put("pin", "broken", "", "{\"version\":1");
        items.put("pin", "odd", "", "{\"version\":1,\"request\":{\"metric\":\"gap.points\"},\"study\":{}}");
        var content = board.content();
        assertThat(content.pins()).isEmpty();
        assertThat(content.problems())
                .extracting(p -> p.code())
                .containsExactly("pin.newer", "pin.damaged", "pin.damaged");
        assertThat(items.list("pin")).hasSize(3);
    }

    @Test
    void whatWasChangedSinceIsCounted() {
        var now = StudyMark.of(
                "1.0",
                survey("How old are you?", Role.GROUP),
                List.of(new ImportSummary("a.jsonl", "", "2026-01-01T00:00:00Z", 3, 3, Map.of())));
        assertThat(PinChange.between(mark, now))
                .containsExactly(
                        new PinChange(PinChange.What.WORDING, 1),
                        new PinChange(PinChange.What.VARIABLES, 1),
                        new PinChange(PinChange.What.ANSWERS_ADDED, 1));
        assertThat(PinChange.between(mark, mark)).isEmpty();
    }

    private List<String> order() {
        return board.content().pins().stream().map(p -> p.request().survey()).toList();
    }

    @Test
    void aProgramOfTheVersionBeforeLeavesNewKindsWhereTheyAre() {
        board.add(PinRequest.compared("s", request(), pair(Optional.empty())), mark);
        board.add(steady(Set.of(), Optional.empty()), mark);
        assertThat(items.list("pin"))
                .extracting(i -> i.body().substring(0, "{\"version\":4".length()))
                .containsExactlyInAnyOrder("{\"version\":4", "{\"version\":5");
    }

    private static PinRequest steady(Set<String> models, Optional<String> languages) {
        return PinRequest.compared(
                "s", request(), new PinRequest.Steady(models, AskedAs.COUNTRY, languages, Middle.HALF));
    }

    private static PinRequest fitted(Optional<String> against, Optional<String> cluster, FitPart part) {
        return PinRequest.compared("s", request(), new PinRequest.Fitted("gap ~ model", against, true, cluster, part));
    }

    private static PinRequest.Pair pair(Optional<Double> margin) {
        return new PinRequest.Pair(
                new Side("m", AskedAs.GROUP, new AnswerChoice(Set.of(Reading.DRAWS), Set.of("hi"))),
                new Side("n", AskedAs.NO_ONE, AnswerChoice.ALL),
                margin,
                Multiplicity.HOLM);
    }

    private static PinRequest overlay() {
        return PinRequest.overlay("s", request(), cell(), "q1");
    }

    private static PinRequest.Cell cell() {
        return new PinRequest.Cell(Group.of("land", "1").and("faith", "2"), "m", AskedAs.GROUP);
    }

    private static HeatmapRequest request() {
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of())
                .where(Group.of("land", "1"))
                .models(Set.of("m", "n"))
                .questions(Set.of("q1"))
                .topics(Set.of("Faith"))
                .with(OptionPolicy.AS_PUBLISHED)
                .weighted(false)
                .with(GapQuery.Scope.ALL)
                .narrowed(Map.of("faith", Set.of("1", "2")), Set.of(AskedAs.NO_ONE, AskedAs.GROUP))
                .with(new Uncertainty(200, 7, Uncertainty.Items.FIXED));
        return new HeatmapRequest(query, List.of("land", "faith"), false, HeatmapOrder.GAP);
    }

    private static Survey survey(String wording, Role role) {
        var options = List.of(
                new Option("1", "Old", 1, OptionKind.SUBSTANTIVE), new Option("2", "Young", 2, OptionKind.SUBSTANTIVE));
        var question = new Question("q1", "Age", wording, "en", Measure.ORDINAL, "Life", "", options);
        var faith = new Variable("faith", "Faith", role, Measure.NOMINAL, List.of());
        return new Survey(
                "s",
                "Survey",
                List.of(faith),
                List.of(question),
                new PublishedShares(List.of()),
                new Provenance("s.csv", "ab", "", ""),
                true,
                Optional.empty());
    }
}
