package org.mindgap.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.mindgap.figure.FigureStudy.country;
import static org.mindgap.figure.FigureStudy.people;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.stats.ShareIntervals;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.SurveyFixture;

class OverlayBuilderTest {
    private static final GapQuery QUERY = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of());

    private final FigureStudy study = new FigureStudy()
            .published(country("IN"), "q1", 29999, 80, 15, 5)
            .published(people("IN", "M"), "q1", 3336, 70, 20, 10)
            .published(people("TH", "B"), "q1", null, 65, 30, 5)
            .published(people("TH", "M"), "q1", 8, 65, 30, 5)
            .model("m0", "Other", Model.Kind.LANGUAGE_MODEL)
            .model("m1", "Exaggerator", Model.Kind.INVENTED)
            .answer("m1", AskedAs.GROUP, people("IN", "M"), "q1", "0,1,2", 90, 4, 2)
            .answer("m1", AskedAs.GROUP, people("IN", "M"), "q1", "2,1,0", 86, 7, 3)
            .answer("m1", AskedAs.NO_ONE, Group.everyone(), "q1", "", 50, 30, 20)
            .drawn("m0", AskedAs.NO_ONE, Group.everyone(), "q1", 1, 100, 0, 0);

    private OverlayFigure build(String model, AskedAs askedAs, Group group) {
        return FigureBuilder.of(study.survey(), study, Locale.ENGLISH)
                .overlayFigure(model, askedAs, group, "q1", QUERY);
    }

    @Test
    void barsHoldPeopleModelAndItsRange() {
        var spec = build("m1", AskedAs.GROUP, people("IN", "M")).spec();

        assertThat(spec.title()).isEqualTo("How important is religion in your life (q1)?");
        assertThat(spec.options())
                .extracting(OverlaySpec.Bar::label)
                .containsExactly("very important", "rather important", "not important");
        var first = spec.options().get(0);
        assertThat(first.people()).isEqualTo(.7);
        assertThat(first.modelLowest()).isCloseTo(86 / 96.0, within(1e-9));
        assertThat(first.modelHighest()).isCloseTo(90 / 96.0, within(1e-9));
        assertThat(first.model()).isCloseTo((86 / 96.0 + 90 / 96.0) / 2, within(1e-9));
        // Wilson with n = 3336
        assertThat(first.peopleLower()).isCloseTo(.6842, within(5e-4));
        assertThat(first.peopleUpper()).isCloseTo(.7153, within(5e-4));
        assertThat(spec.modelIndex()).isEqualTo(1);
        assertThat(spec.single()).isFalse();
        assertThat(spec.modelLegend()).isEqualTo("model, range over orders, wordings");
    }

    @Test
    void whatWasNotFoundStandsApart() {
        var spec = build("m1", AskedAs.GROUP, people("IN", "M")).spec();

        assertThat(spec.apartTitle()).isEqualTo("Outside the gap: share of all answers");
        assertThat(spec.apart()).hasSize(1);
        assertThat(spec.apart().get(0).notFound()).isTrue();
        assertThat(spec.apart().get(0).model()).isCloseTo(.04, within(1e-9));
        assertThat(spec.apart().get(0).people()).isNaN();
    }

    @Test
    void theSentenceNamesTheAnswerThatDiffersMost() {
        var spec = build("m1", AskedAs.GROUP, people("IN", "M")).spec();

        assertThat(spec.sentenceLead()).isEqualTo("19 points:");
        assertThat(spec.sentence()).isEqualTo("the model says “very important” 22 points more often");
        assertThat(spec.subtitle())
                .isEqualTo("India, Muslim: base 3,336, effective 3,336; shares as published. Exaggerator, asked as"
                        + " someone of the country and religion, in Hindi; probabilities, 2 option orders"
                        + " averaged.");
    }

    @Test
    void theCaptionSaysWhichIntervalItIs() {
        var text =
                build("m1", AskedAs.GROUP, people("IN", "M")).spec().caption().text();

        assertThat(text)
                .contains("is taken over the 3 answers above the line.")
                .contains("95 % interval as if a simple random sample of the published base; the true one is wider.")
                .contains("lowest and highest of 2 option orders × 1 wording, which is no confidence interval.")
                .contains("96 % of the answer was found on the options.")
                .contains("Model Exaggerator, asked 4 May 2026.")
                .doesNotContain("design-based", "..");
    }

    @Test
    void withoutABaseThereIsNoIntervalAndNoGap() {
        var figure = build("m1", AskedAs.NO_ONE, people("TH", "B"));
        var spec = figure.spec();

        assertThat(figure.comparison().state()).isEqualTo(CellState.UNDEFINED);
        assertThat(spec.options().get(0).peopleLower()).isNaN();
        assertThat(spec.caption().text()).doesNotContain("interval");
        assertThat(spec.peopleLegend()).isEqualTo("people, base not published");
        assertThat(spec.subtitle()).contains("base not published");
        assertThat(spec.sentenceLead()).isEmpty();
        assertThat(spec.sentence())
                .isEqualTo("No base published: without the number of people asked, sampling cannot be taken out.");
    }

    @Test
    void fewPeopleAreHiddenInFigureAndData() {
        var figure = build("m1", AskedAs.NO_ONE, people("TH", "M"));

        assertThat(figure.comparison().state()).isEqualTo(CellState.HIDDEN);
        assertThat(figure.spec().options())
                .allSatisfy(b -> assertThat(b.people()).isNaN());
        assertThat(figure.spec().subtitle()).contains("base <10");
        var data = new FigureData(study.survey()).overlay(figure);
        for (var name : List.of("n", "n_eff", "people", "people_se", "people_lower", "people_upper")) {
            var column = data.columns().indexOf(name);
            assertThat(data.rows()).allSatisfy(r -> assertThat(r.get(column)).isEqualTo(Double.NaN));
        }
    }

    /** Don't know was among the options of the people, and not among those of the model: that is not 0 %. */
    @Test
    void whatTheModelWasNotOfferedIsNotZero() {
        var own = new FigureStudy()
                .options("yes", "no", "don’t know")
                .published(people("IN", "M"), "q1", 1000, 60, 30, 10)
                .model("m1", "One", Model.Kind.INVENTED)
                .answer("m1", AskedAs.NO_ONE, Group.everyone(), "q1", "0,1", 50, 50)
                .drawn("m2", AskedAs.NO_ONE, Group.everyone(), "q1", 50, 50, 50)
                .model("m2", "Two", Model.Kind.INVENTED);
        var builder = FigureBuilder.of(own.survey(), own, Locale.ENGLISH);
        var spec = builder.overlayFigure("m1", AskedAs.NO_ONE, people("IN", "M"), "q1", QUERY)
                .spec();
        assertThat(spec.apart()).hasSize(1);
        assertThat(spec.apart().get(0).people()).isEqualTo(.1);
        assertThat(spec.apart().get(0).model()).isNaN();
        assertThat(spec.apart().get(0).modelWord()).isEqualTo("not offered to the model");
        assertThat(spec.altText())
                .contains("don’t know: people 10", "not offered to the model.")
                .doesNotContain("model not offered");
        var drawn = builder.overlayFigure("m2", AskedAs.NO_ONE, people("IN", "M"), "q1", QUERY)
                .spec();
        assertThat(drawn.apart().get(0).modelWord()).isEqualTo("not offered, or never chosen");
    }

    @Test
    void aCaptionSaysWhatLooksWrongInTheModelsAnswers() {
        var own = new FigureStudy().published(people("IN", "M"), "q1", 1000, 60, 30, 10);
        own.model("m1", "One", Model.Kind.INVENTED);
        for (var draw = 0; draw < 3; draw++) {
            own.drawn("m1", AskedAs.NO_ONE, Group.everyone(), "q1", 1, 100, 0, 0);
        }
        var spec = FigureBuilder.of(own.survey(), own, Locale.ENGLISH)
                .overlayFigure("m1", AskedAs.NO_ONE, people("IN", "M"), "q1", QUERY)
                .spec();
        assertThat(spec.caption().text()).contains("rest on fewer than 20 draws, the fewest on 3");
    }

    @Test
    void aSingleAnswerIsNoDistribution() {
        var spec = build("m0", AskedAs.NO_ONE, country("IN")).spec();

        assertThat(spec.single()).isTrue();
        assertThat(spec.sentenceLead()).isEmpty();
        assertThat(spec.sentence()).isEqualTo("One answer per question is no distribution.");
        assertThat(spec.modelLegend()).isEqualTo("model, a single answer");
        assertThat(spec.watermark()).isEmpty();
    }

    @Test
    void yardsticksSpeakForThemselves() {
        var guess =
                build("yardstick-uniform", AskedAs.NO_ONE, people("IN", "M")).spec();
        var national =
                build("yardstick-national", AskedAs.NO_ONE, people("IN", "M")).spec();

        assertThat(guess.sentence()).isEqualTo("guessing would say “very important” 37 points less often");
        assertThat(guess.modelLegend()).isEqualTo("random guess");
        assertThat(guess.subtitle()).endsWith("Random guess.");
        assertThat(national.sentence()).isEqualTo("the national result has “very important” 10 points more often");
        assertThat(national.watermark()).isEmpty();
    }

    @Test
    void theAltTextSaysEveryBarAndWhatIsInvented() {
        var spec = build("m1", AskedAs.GROUP, people("IN", "M")).spec();

        assertThat(spec.watermark()).isEqualTo("INVENTED MODELS");
        assertThat(spec.altText())
                .contains("very important: people 70 %, model 92 %.")
                .contains("Not found on options: people –, model 4 %.")
                .endsWith("Invented models.");
    }

    @Test
    void respondentsHaveDesignBasedIntervals() {
        var n = 400;
        var answers = new String[n];
        var weights = new double[n];
        for (var i = 0; i < n; i++) {
            answers[i] = i % 4 == 0 ? "2" : "1";
            weights[i] = 1 + i % 3;
        }
        var survey = new SurveyFixture()
                .weight("w", weights)
                .asks(SurveyFixture.question("y", Measure.NOMINAL, "", 2, false), answers)
                .build();
        var model = new FigureStudy()
                .model("m1", "M", Model.Kind.LANGUAGE_MODEL)
                .answer("m1", AskedAs.NO_ONE, Group.everyone(), "y", "", 50, 50);

        var figure = FigureBuilder.of(survey, model, Locale.ENGLISH)
                .overlayFigure("m1", AskedAs.NO_ONE, Group.everyone(), "y", QUERY);

        var share = figure.comparison().people().counted().get(0);
        var interval = ShareIntervals.USUAL.xlogit(share.share(), share.standardError(), n - 1);
        assertThat(figure.spec().options().get(0).peopleLower()).isEqualTo(interval.lower());
        assertThat(figure.spec().options().get(0).peopleUpper()).isEqualTo(interval.upper());
        assertThat(figure.spec().peopleLegend()).isEqualTo("people, 95 % interval");
        assertThat(figure.spec().caption().text()).contains("95 % interval, design-based.");
        assertThat(figure.spec().subtitle()).contains("weighted by w").startsWith("Everyone: base 400, effective 343;");
        assertThat(figure.spec().watermark()).isEqualTo("INVENTED DATA");
    }
}
