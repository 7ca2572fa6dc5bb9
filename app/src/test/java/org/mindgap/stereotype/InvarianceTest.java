package org.mindgap.stereotype;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.mindgap.gap.GapCalculator;
import org.mindgap.gap.Uncertainty;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** What must not matter does not. */
class InvarianceTest {
    private static final int QUESTIONS = 7;
    private static final int PEOPLE = 600;
    private static final List<String> GROUPS = List.of("a", "b", "c");
    private static final double[][] SAYS = {{.7, .2, .1}, {.3, .4, .3}, {.2, .2, .6}};

    private final String[] group = new String[PEOPLE];
    private final String[] stratum = new String[PEOPLE];
    private final double[] weight = new double[PEOPLE];
    private final String[][] answers = new String[QUESTIONS][PEOPLE];

    InvarianceTest() {
        var random = new Random(11);
        for (var i = 0; i < PEOPLE; i++) {
            var g = i % 6 < 3 ? 0 : i % 6 < 5 ? 1 : 2;
            group[i] = GROUPS.get(g);
            stratum[i] = "" + i * 4 / PEOPLE;
            weight[i] = .5 + random.nextDouble();
            for (var q = 0; q < QUESTIONS; q++) {
                var u = random.nextDouble();
                var lean = .08 * g * (q % 3 - 1);
                answers[q][i] = u < .3 + lean ? "1" : u < .6 + lean / 2 ? "2" : "3";
            }
        }
    }

    private Survey survey(double factor, String[] strata, UnaryOperator<List<Question>> ordered, boolean reversed) {
        var fixture = new SurveyFixture()
                .divides("G", Role.GROUP, GROUPS, group)
                .divides("S", Role.STRATUM, Arrays.stream(strata).distinct().toList(), strata)
                .weight("w", Arrays.stream(weight).map(w -> w * factor).toArray());
        var questions = new ArrayList<Question>();
        for (var q = 0; q < QUESTIONS; q++) {
            var plain = SurveyFixture.question("Q" + q, Measure.NOMINAL, "", 3, false);
            questions.add(reversed ? reversed(plain) : plain);
        }
        ordered.apply(questions).forEach(q -> fixture.asks(q, answers[Integer.parseInt(q.id().substring(1))]));
        return fixture.build();
    }

    private static Question reversed(Question plain) {
        var options = plain.options().stream()
                .map(o -> new Option(o.code(), o.label(), 4 - o.position(), o.kind()))
                .toList();
        return new Question(plain.id(), plain.label(), "", "en", plain.measure(), "", "", options);
    }

    private AmplificationRow row(Survey survey) {
        var says = new Says();
        for (var q = 0; q < QUESTIONS; q++) {
            for (var g = 0; g < 3; g++) {
                says.as("m", "Q" + q, Group.of("G", GROUPS.get(g)), SAYS[(g + q) % 3]);
            }
        }
        var query = AmplificationQuery.of(List.of("G"));
        return AmplificationCalculator.of(GapCalculator.of(survey, says))
                .table(
                        query.with(query.gaps().with(new Uncertainty(300, 3, Uncertainty.Items.USUAL))),
                        JobContext.unwatched())
                .rows()
                .stream()
                .filter(r -> r.group().equals(Group.of("G", "c")))
                .findFirst()
                .orElseThrow();
    }

    private static void same(AmplificationRow one, AmplificationRow other) {
        assertThat(one.state()).isEqualTo(AmplificationState.VALUE);
        assertThat(other.amplification()).isCloseTo(one.amplification(), within(1e-9));
        assertThat(other.raw()).isCloseTo(one.raw(), within(1e-12));
        assertThat(other.interval().set().shape())
                .isEqualTo(one.interval().set().shape());
        assertThat(other.interval().set().lower())
                .isCloseTo(one.interval().set().lower(), within(1e-7));
        assertThat(other.interval().set().upper())
                .isCloseTo(one.interval().set().upper(), within(1e-7));
        assertThat(other.interval().floor()).isCloseTo(one.interval().floor(), within(1e-9));
        assertThat(other.agreement()).isCloseTo(one.agreement(), within(1e-9));
    }

    @Test
    void theOrderOfOptionsAndQuestionsAndTheSizeOfWeights() {
        UnaryOperator<List<Question>> asTheyAre = q -> q;
        var plain = row(survey(1, stratum, asTheyAre, false));
        same(plain, row(survey(1, stratum, asTheyAre, true)));
        same(plain, row(survey(7, stratum, asTheyAre, false)));
        same(
                plain,
                row(survey(
                        1,
                        stratum,
                        q -> {
                            var other = new ArrayList<>(q);
                            Collections.reverse(other);
                            return other;
                        },
                        false)));
    }

    /** Other strata are other replicates, and nothing else: what is measured stays, what sampling adds hardly moves. */
    @Test
    void aStratumInTwo() {
        UnaryOperator<List<Question>> asTheyAre = q -> q;
        var plain = row(survey(1, stratum, asTheyAre, false));
        var halved = stratum.clone();
        for (var i = 0; i < PEOPLE; i++) {
            if (group[i].equals("c") && i < PEOPLE / 2) {
                halved[i] = "c" + stratum[i];
            }
        }
        var split = row(survey(1, halved, asTheyAre, false));
        assertThat(split.raw()).isCloseTo(plain.raw(), within(1e-12));
        assertThat(split.amplification()).isCloseTo(plain.amplification(), within(.1));
        assertThat(split.interval().degreesOfFreedom())
                .isEqualTo(plain.interval().degreesOfFreedom());
    }
}
