package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** What a calculator keeps changes nothing: not a digit, whatever was asked of it before. */
class KeptErrorsTest {
    private static final int PEOPLE = 600;
    private static final List<Metric> METRICS =
            List.of(Metrics.GAP_POINTS, Metrics.find("tv").orElseThrow());

    private final Random random = new Random(8);
    private final Survey survey = survey();
    private final AnswerFixture answers = answers();
    private final GapQuery whole = GapQuery.of(METRICS, List.of("model", "asked_as", "land", "faith"))
            .with(new Uncertainty(150, 3, Uncertainty.Items.USUAL));

    @Test
    void whateverWasAskedBefore() {
        var used = GapCalculator.of(survey, answers);
        rows(used, whole);
        for (var round = 0; round < 12; round++) {
            var query = narrowed();
            var fresh = GapCalculator.of(survey, answers).table(query, JobContext.unwatched());
            var again = used.table(query, JobContext.unwatched());
            assertThat(again.rows()).isEqualTo(fresh.rows());
            assertThat(again.notes()).isEqualTo(fresh.notes());
        }
    }

    /** Every question was asked of everybody, so that fewer rows rest on the same questions. */
    @Test
    void fewerRowsAreRowsOfTheWhole() {
        var all = rows(GapCalculator.of(survey, answers), whole);
        var some = rows(
                GapCalculator.of(survey, answers),
                whole.narrowed(Map.of("faith", Set.of("1", "3")), Set.of(AskedAs.NO_ONE)));
        assertThat(some).isNotEmpty().allMatch(all::contains);
    }

    @Test
    void aFirstLookHasTheValuesAndWaitsForNoInterval() {
        var used = GapCalculator.of(survey, answers);
        var first = rows(used.atOnce(), whole);
        var settled = rows(used, whole);
        assertThat(first).filteredOn(r -> r.interval().pending()).isNotEmpty().allSatisfy(r -> {
            var same = settled.stream()
                    .filter(s -> s.keys().equals(r.keys()) && s.metric().equals(r.metric()))
                    .findFirst()
                    .orElseThrow();
            assertThat(r.value()).isEqualTo(same.value());
            assertThat(r.interval().known()).isFalse();
        });
        assertThat(settled).noneMatch(r -> r.interval().pending());
        assertThat(rows(used.atOnce(), whole)).isEqualTo(settled);
    }

    @Test
    void aFirstLookAtQuestionsHasTheirValuesAndWaitsForNoInterval() {
        var ids = survey.questions().stream().map(q -> q.id()).toList();
        var cell = Group.of("land", "1").and("faith", "2");
        var used = GapCalculator.of(survey, answers);
        var first = compared(used.atOnce(), cell, ids);
        var settled = compared(used, cell, ids);
        assertThat(first).anyMatch(c -> c.interval().pending());
        assertThat(settled).noneMatch(c -> c.interval().pending());
        for (var i = 0; i < ids.size(); i++) {
            assertThat(first.get(i).value()).isEqualTo(settled.get(i).value());
            assertThat(first.get(i).people()).isEqualTo(settled.get(i).people());
            assertThat(first.get(i).model()).isEqualTo(settled.get(i).model());
        }
        assertThat(compared(used.atOnce(), cell, ids)).isEqualTo(settled);
        assertThat(compared(GapCalculator.of(survey, answers), cell, ids)).isEqualTo(settled);
    }

    private List<QuestionComparison> compared(GapCalculator gaps, Group cell, List<String> ids) {
        return gaps.compare("drawn", AskedAs.GROUP, cell, ids, Metrics.GAP_POINTS, whole, JobContext.unwatched());
    }

    @Test
    void severalQuestionsAtOnceAreTheSameAsOneByOne() {
        var ids = survey.questions().stream().map(q -> q.id()).toList();
        var cell = Group.of("land", "1").and("faith", "2");
        var together = GapCalculator.of(survey, answers)
                .compare("drawn", AskedAs.GROUP, cell, ids, Metrics.GAP_POINTS, whole, JobContext.unwatched());
        var apart = GapCalculator.of(survey, answers);
        for (var i = 0; i < ids.size(); i++) {
            assertThat(together.get(i))
                    .isEqualTo(apart.compare("drawn", AskedAs.GROUP, cell, ids.get(i), Metrics.GAP_POINTS, whole));
        }
    }

    /** Against the table by question, which has no shortcut. */
    @Test
    void valuesByQuestion() {
        var plain = GapQuery.of(METRICS.subList(0, 1), List.of("model", "asked_as", "land", "faith", "question"));
        var used = GapCalculator.of(survey, answers);
        for (var row : rows(used, plain)) {
            if (row.model().equals("halves")) {
                continue;
            }
            var values = used.byQuestion(row.model(), row.askedAs(), row.group(), Metrics.GAP_POINTS, plain);
            var question = survey.questions().stream()
                    .map(q -> q.id())
                    .toList()
                    .indexOf(row.keys().get("question"));
            var expected = row.state() == CellState.VALUE ? row.value() : Double.NaN;
            assertThat(Double.valueOf(values[question])).isEqualTo(Double.valueOf(expected));
        }
    }

    private List<GapRow> rows(GapCalculator calculator, GapQuery query) {
        return calculator.table(query, JobContext.unwatched()).rows();
    }

    private GapQuery narrowed() {
        var topics = random.nextBoolean() ? Set.<String>of() : Set.of("topic " + random.nextInt(3));
        var models = random.nextBoolean() ? Set.<String>of() : Set.of("drawn", "halves");
        var codes = random.nextBoolean() ? Map.<String, Set<String>>of() : Map.of("faith", Set.of("1", "2"));
        var ways = random.nextBoolean() ? Set.<AskedAs>of() : Set.of(AskedAs.GROUP);
        return GapQuery.of(whole.metrics(), whole.by())
                .where(random.nextBoolean() ? Group.everyone() : Group.of("land", "2"))
                .models(models)
                .topics(topics)
                .with(whole.policy())
                .weighted(random.nextBoolean())
                .with(random.nextBoolean() ? GapQuery.Scope.ALL : GapQuery.Scope.SAME_IN_ALL_ROWS)
                .uncertainty(whole.uncertainty())
                .narrowed(codes, ways);
    }

    private Survey survey() {
        var weights = random.doubles(PEOPLE, .5, 2).toArray();
        var fixture = new SurveyFixture()
                .divides("land", Role.COUNTRY, List.of("1", "2"), codes(2))
                .divides("faith", Role.RELIGION, List.of("1", "2", "3"), codes(3))
                .weight("W", weights);
        for (var q = 0; q < 9; q++) {
            fixture.asks(SurveyFixture.question("Q" + q, Measure.ORDINAL, "topic " + q % 3, 4, false), codes(4));
        }
        return fixture.build();
    }

    private String[] codes(int k) {
        var codes = new String[PEOPLE];
        for (var i = 0; i < PEOPLE; i++) {
            codes[i] = "" + (1 + (int) (k * Math.pow(random.nextDouble(), 1.4)));
        }
        return codes;
    }

    /** One model of probabilities, one that drew 30 times, asked in two ways. */
    private AnswerFixture answers() {
        var fixture = new AnswerFixture().yardsticks().model(new Model("halves", "Two halves", Model.Kind.HALVES, ""));
        for (var question : survey.questions()) {
            fixture.says("sure", question.id(), .4, .3, .2, .1);
            for (var land : List.of("1", "2")) {
                for (var faith : List.of("1", "2", "3")) {
                    drawn(
                            fixture,
                            question.id(),
                            AskedAs.GROUP,
                            Group.of("land", land).and("faith", faith));
                }
            }
            drawn(fixture, question.id(), AskedAs.NO_ONE, Group.everyone());
        }
        return fixture;
    }

    private void drawn(AnswerFixture fixture, String question, AskedAs askedAs, Group target) {
        for (var draw = 0; draw < 30; draw++) {
            var shares = new LinkedHashMap<String, Double>();
            for (var i = 1; i <= 4; i++) {
                shares.put("" + i, 0.0);
            }
            shares.put("" + (1 + random.nextInt(4)), 1.0);
            Answer answer = AnswerFixture.answer(
                    "drawn", question, Condition.of(askedAs, Reading.DRAWS), target, shares, 1, AnswerStatus.OK);
            fixture.add(answer);
        }
    }
}
