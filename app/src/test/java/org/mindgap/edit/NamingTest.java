package org.mindgap.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;
import org.mindgap.survey.Variable;

/** What variables are called, and what they stay. */
class NamingTest {
    private static final Survey SURVEY = new SurveyFixture()
            .divides("faith", Role.RELIGION, List.of("1", "2"), "1", "2", "1")
            .weight("w", .5, 2, -1)
            .asks(SurveyFixture.question("Q1", Measure.ORDINAL, "", 2, true), "1", "2", "98")
            .build();

    private static Overlay.Outcome named(String variable, String name, Edit... before) throws ProblemException {
        return Overlay.with(SURVEY, List.of(before), List.of(new Edit.ShownName(variable, name)));
    }

    @Test
    void aNameIsShownAndTheFilesNameStays() throws ProblemException {
        var outcome = named("Q1", "trust");
        var survey = outcome.survey();
        assertThat(survey.question("Q1").orElseThrow().shownName()).isEqualTo("trust");
        assertThat(survey.variable("Q1").orElseThrow().shownName()).isEqualTo("trust");
        assertThat(survey.question("trust")).isEmpty();
        assertThat(survey.inFile("TRUST")).isEqualTo("Q1");
        assertThat(survey.inFile("Q1")).isEqualTo("Q1");
        assertThat(survey.inFile("nothing")).isEqualTo("nothing");
        assertThat(outcome.changes().get(0).words()).isEqualTo("Q1, name: Q1 -> trust");
        assertThat(((Respondents) survey.source()).column("Q1").size()).isEqualTo(3);
    }

    @Test
    void noNameOrTheFilesGivesItBack() throws ProblemException {
        var trust = new Edit.ShownName("Q1", "trust");
        for (var name : List.of("", "Q1", " ")) {
            var back = named("Q1", name, trust);
            assertThat(back.survey().question("Q1").orElseThrow().shownName()).isEqualTo("Q1");
            assertThat(back.changes().get(0).words()).isEqualTo("Q1, name: trust -> Q1");
        }
        assertThat(named("Q1", "trust", trust).changes()).isEmpty();
        assertThat(named("Q1", "q1").survey().variable("Q1").orElseThrow().shownName())
                .isEqualTo("q1");
    }

    @ParameterizedTest
    @CsvSource({
        "1st, edit.name-first",
        "_q, edit.name-first",
        "my var, edit.name-inside",
        "a-b, edit.name-inside",
        "end., edit.name-dot",
        "with, edit.name-reserved",
        "FAITH, edit.name-taken",
        "country, edit.name-taken",
        "trust, edit.name-taken",
        // 22 letters of three bytes each
        "กกกกกกกกกกกกกกกกกกกกกก, edit.name-long"
    })
    void whatSpssDoesNotTakeIsRefused(String name, String code) {
        var thrown =
                catchThrowableOfType(ProblemException.class, () -> named("Q1", name, new Edit.ShownName("w", "Trust")));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void aNewVariableMayNotHaveAGivenName() {
        var bands = new Edit.Banded("TRUST", "", "w", List.of(1.0), false);
        var thrown = catchThrowableOfType(
                ProblemException.class,
                () -> Overlay.with(SURVEY, List.of(new Edit.ShownName("Q1", "trust")), List.of(bands)));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("edit.made-exists");
    }

    @Test
    void aNameIsKeptAndReplayedAndMakesNothingStale() throws ProblemException {
        var edit = new Edit.ShownName("Q1", "trust");
        assertThat(EditJson.read(EditJson.write(edit))).contains(edit);
        var step = new Step(1, "t", "s", "Names", named("Q1", "trust").changes(), Step.State.DONE);
        assertThat(new Stale(0, 1, List.of(step), List.of()).stale()).isFalse();
    }

    /** A product of two negative numbers is above 0 and yet no weight. */
    @Test
    void negativeFactorsAreCountedAndGiveNoWeight() {
        var people = new InMemoryRespondents(
                6,
                Map.of(
                        "a", new Column.Numbers(new double[] {1, -1, -1, 0, Double.NaN, 2}),
                        "b", new Column.Numbers(new double[] {2, 3, -3, 1, -1, 1})));
        var facts = WeightFacts.of(people, List.of("a", "b"));
        assertThat(facts).isEqualTo(new WeightFacts(6, 1, 2, 1, 4, 8));
        assertThat(facts.used()).isEqualTo(2);
        assertThat(facts.effective()).isEqualTo(2);
        var survey = new Survey(
                "s",
                "S",
                List.of(
                        new Variable("a", "", Role.LEFT_OUT, Measure.SCALE, List.of()),
                        new Variable("b", "", Role.LEFT_OUT, Measure.SCALE, List.of())),
                List.of(),
                people,
                Provenance.ofFile("f", ""),
                true);
        var thrown = catchThrowableOfType(
                ProblemException.class,
                () -> Overlay.with(
                        survey, List.of(), List.of(new Edit.WeightProduct("p", "", List.of("a", "b"), false, 0))));
        // two people's numbers are negative: no such column is a weight
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("edit.weight-value");
        assertThat(new ProblemTexts(Locale.ENGLISH).sentence(thrown.problems().get(0)))
                .isEqualTo("a cannot be a weight: -1 is no number of at least 0.");
    }

    /** An edit of an earlier version, in which bands below nought stood without brackets. */
    @Test
    void codesOfBandsOfEarlierVersionsAreUnderstood() throws ProblemException {
        var bands = new Edit.Banded("band", "", "w", List.of(-2.0, 0.0, 1.0), false);
        var labelled = Overlay.with(SURVEY, List.of(), List.of(bands, new Edit.ValueLabel("band", "-2-<0", "below")));
        var band = labelled.survey().variable("band").orElseThrow();
        assertThat(band.labelOf("[-2-<0]")).isEqualTo("below");
        assertThat(band.values()).hasSize(4);
        var out = Overlay.with(SURVEY, List.of(bands), List.of(new Edit.LeaveCodeOut("band", "-2-<0", true)));
        assertThat(out.survey().variable("band").orElseThrow().values())
                .extracting(Variable.Value::code)
                .containsExactly("<-2", "0-<1", "1+");
    }
}
