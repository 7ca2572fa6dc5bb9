package org.mindgap.stereotype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.Uncertainty;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** How far answers shift towards what was declared, beside people. */
class DirectionsTest {
    private static final int EACH = 100;
    private static final Group G = Group.of("G", "g");

    /** Of g 50, 30 and 20 of 100 chose 1, 2 and 3; of o 20, 30 and 50. */
    private static Survey survey() {
        return new SurveyFixture()
                .divides(
                        "G",
                        Role.GROUP,
                        List.of("g", "o"),
                        IntStream.range(0, 2 * EACH + 20)
                                .mapToObj(i -> i < EACH ? "g" : "o")
                                .toArray(String[]::new))
                .weight(
                        "w",
                        IntStream.range(0, 2 * EACH + 20).mapToDouble(i -> 1).toArray())
                .asks(
                        SurveyFixture.question("y", Measure.ORDINAL, "", 3, false),
                        IntStream.range(0, 2 * EACH + 20)
                                .mapToObj(i -> i < EACH
                                        ? i < 50 ? "1" : i < 80 ? "2" : "3"
                                        : (i - EACH) % 10 < 2 ? "1" : (i - EACH) % 10 < 5 ? "2" : "3")
                                .toArray(String[]::new))
                .build();
    }

    private static AmplificationRow row(StereotypeDirection... declared) {
        var says = new Says().as("m", "y", G, .8, .1, .1).as("m", "y", Group.of("G", "o"), .3, .3, .4);
        var query = AmplificationQuery.of(List.of("G"));
        return AmplificationCalculator.of(GapCalculator.of(survey(), says), List.of(declared))
                .table(query.with(query.gaps().with(Uncertainty.USUAL)), JobContext.unwatched())
                .rows()
                .get(0);
    }

    @Test
    void theShareOnTheDeclaredOptionsGroupMinusReference() {
        var shift = row(new StereotypeDirection("y", G, Set.of("1", "2"), "Somebody 2020"))
                .shift()
                .orElseThrow();

        // people: (.5 + .3) − (.2 + .3) = .3; the model: (.8 + .1) − (.3 + .3) = .3
        assertThat(shift.people()).isCloseTo(30, within(1e-9));
        assertThat(shift.model()).isCloseTo(30, within(1e-9));
        assertThat(shift.shifted()).isCloseTo(0, within(1e-9));
        assertThat(shift.sources()).containsExactly("Somebody 2020");
        assertThat(shift.questions()).isEqualTo(1);

        var first = row(new StereotypeDirection("y", G, Set.of("1"), "Somebody 2020"))
                .shift()
                .orElseThrow();
        assertThat(first.shifted()).isCloseTo(20, within(1e-9));
        // two proportions of 100 and 120 people: the model does not vary
        var error = 100 * Math.sqrt(.25 / 100 + .16 / 120);
        assertThat(first.upper() - first.lower()).isCloseTo(2 * 1.98 * error, within(1.5));
    }

    @Test
    void nothingIsSaidWithoutADeclaration() {
        assertThat(row().shift()).isEmpty();
        // of another group, and all options at once
        assertThat(row(new StereotypeDirection("y", Group.of("G", "o"), Set.of("1"), "S"))
                        .shift())
                .isEmpty();
        assertThat(row(new StereotypeDirection("y", G, Set.of("1", "2", "3"), "S"))
                        .shift())
                .isEmpty();
        assertThatThrownBy(() -> new StereotypeDirection("y", G, Set.of("1"), " "))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
