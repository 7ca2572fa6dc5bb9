package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mindgap.figure.FigureStudy.people;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;

class RankedBuilderTest {
    private static final GapQuery QUERY = GapQuery.of(List.of(Metrics.find("tv").orElseThrow()), List.of());

    private final FigureStudy study = new FigureStudy()
            .published(people("IN", "M"), "q1", 3336, 70, 20, 10)
            .published(people("IN", "M"), "q2", 3336, 50, 30, 20)
            .published(people("TH", "M"), "q1", 8, 65, 30, 5)
            .model("m1", "Exaggerator", Model.Kind.INVENTED)
            .answer("m1", AskedAs.GROUP, people("IN", "M"), "q1", "", 75, 15, 10)
            .answer("m1", AskedAs.GROUP, people("IN", "M"), "q2", "", 90, 10, 0)
            .answer("m1", AskedAs.NO_ONE, org.mindgap.survey.Group.everyone(), "q1", "", 50, 30, 20)
            .answer("m1", AskedAs.GROUP, people("TH", "M"), "q1", "", 20, 20, 60);

    private RankedFigure build(String place, int most) {
        return FigureBuilder.of(study.survey(), study, Locale.ENGLISH)
                .ranked(
                        new RankedRequest("m1", AskedAs.GROUP, people(place, "M"), QUERY, most),
                        JobContext.unwatched());
    }

    @Test
    void theLargestGapStandsFirstWithTheAnswerThatDiffersMost() {
        var figure = build("IN", 20);
        var rows = figure.spec().rows();
        assertThat(figure.ranked()).extracting(c -> c.people().question().id()).containsExactly("q2", "q1");
        assertThat(rows.get(0).value()).isCloseTo(40, within(1e-9)); // |.9 - .5|
        assertThat(rows.get(1).value()).isCloseTo(5, within(1e-9));
        assertThat(rows.get(0).says()).isEqualTo("very important");
        assertThat(rows.get(0).points()).isEqualTo("+40");
        assertThat(rows.get(1).points()).isEqualTo("+5");
        assertThat(rows.get(0).base()).isEqualTo("3,336");
        // a third each against 50, 30, 20
        assertThat(rows.get(0).guess()).isCloseTo(100 * (.5 - 1 / 3.0), within(1e-6));
        assertThat(figure.spec().axis().from()).isZero();
        assertThat(figure.spec().axis().to()).isGreaterThanOrEqualTo(40);
    }

    @Test
    void theFigureShowsTheFirstAndTheDataAll() {
        var figure = build("IN", 1);
        assertThat(figure.spec().rows()).hasSize(1);
        assertThat(figure.spec().subtitle()).contains("1 of 2 questions shown");
        var table = new FigureData(study.survey()).ranked(figure);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.columns()).contains("rank", "question", "value", "lower", "random_guess", "state", "invented");
        assertThat(table.rows().get(0).get(table.columns().indexOf("question"))).isEqualTo("q2");
        assertThat(table.rows().get(0).get(table.columns().indexOf("value")))
                .isEqualTo(figure.ranked().get(0).value());
        assertThat(table.rows().get(0).get(table.columns().indexOf("invented"))).isEqualTo("model");
    }

    @Test
    void fewPeopleShowNoNumberAnywhere() {
        var figure = build("TH", 20);
        var row = figure.spec().rows().get(0);
        assertThat(figure.ranked().get(0).state()).isEqualTo(CellState.HIDDEN);
        assertThat(row.base()).isEqualTo("<10");
        assertThat(row.value()).isNaN();
        assertThat(row.guess()).isNaN();
        assertThat(row.says()).isEmpty();
        assertThat(row.note()).contains("Too few people");
        var table = new FigureData(study.survey()).ranked(figure);
        assertThat(table.rows().get(0).get(table.columns().indexOf("random_guess")))
                .isEqualTo(Double.NaN);
        assertThat(table.rows().get(0).get(table.columns().indexOf("n"))).isEqualTo(Double.NaN);
    }

    @Test
    void whatIsInventedIsSaid() {
        var spec = build("IN", 20).spec();
        assertThat(spec.watermark()).isEqualTo("INVENTED MODELS");
        assertThat(spec.caption().invented()).isEqualTo("Invented models.");
        assertThat(spec.altText()).endsWith("Invented models.");
    }

    @Test
    void waysOfAskingStandSideBySideOverTheSameOptions() {
        var builder = FigureBuilder.of(study.survey(), study, Locale.ENGLISH);
        var figure = builder.multiples("m1", people("IN", "M"), "q1", QUERY);
        assertThat(figure.overlays()).extracting(OverlayFigure::askedAs).containsExactly(AskedAs.NO_ONE, AskedAs.GROUP);
        var panels = figure.spec().panels();
        assertThat(panels.get(0).head()).isEqualTo("no one in particular");
        assertThat(panels.get(1).sentence()).isEqualTo("“very important” 5 points more often");
        assertThat(panels.get(0).options()).extracting(OverlaySpec.Bar::people).containsExactly(.7, .2, .1);
        assertThat(panels.get(0).options())
                .extracting(OverlaySpec.Bar::people)
                .isEqualTo(panels.get(1).options().stream()
                        .map(OverlaySpec.Bar::people)
                        .toList());
        assertThat(figure.spec().caption().lead()).contains("asked in 2 ways");
        assertThat(figure.spec().altText()).contains("No one in particular:").endsWith("Invented models.");
        assertThat(new FigureData(study.survey()).multiples(figure).rows()).hasSizeGreaterThanOrEqualTo(6);
    }
}
