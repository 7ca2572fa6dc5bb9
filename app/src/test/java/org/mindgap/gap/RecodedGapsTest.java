package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.edit.Recodes;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.RecodedAnswers;
import org.mindgap.elicit.SameAnswers;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

/** What recoding does to gaps: reversed they stay, put together they are those of shares added up by hand. */
class RecodedGapsTest {
    private static final int PEOPLE = 90;
    private static final int OPTIONS = 5;

    private static Survey survey(Random random) {
        var land = new String[PEOPLE];
        var said = new String[PEOPLE];
        var weights = new double[PEOPLE];
        for (var i = 0; i < PEOPLE; i++) {
            land[i] = random.nextBoolean() ? "A" : "B";
            said[i] = random.nextInt(10) == 0 ? "98" : "" + (1 + random.nextInt(OPTIONS));
            weights[i] = 0.3 + random.nextDouble();
        }
        return new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("A", "B"), land)
                .weight("w", weights)
                .asks(SurveyFixture.question("Q", Measure.ORDINAL, "", OPTIONS, true), said)
                .build();
    }

    /** One model by probabilities in several orders, unequally often, and one by draws that name what was drawn. */
    private static AnswerFixture answers(Random random) {
        var answers = new AnswerFixture().yardsticks();
        var orders = List.of("0,1,2,3,4,5", "4,3,2,1,0,5", "1,0,3,2,4,5");
        for (var i = 0; i < 7; i++) {
            var shares = new LinkedHashMap<String, Double>();
            var sum = 0.0;
            for (var code = 1; code <= OPTIONS; code++) {
                shares.put("" + code, random.nextDouble());
                sum += shares.get("" + code);
            }
            shares.put("98", sum / 20);
            var all = sum + sum / 20;
            shares.replaceAll((c, s) -> s / all);
            answers.add(answer("p", orders.get(Math.min(2, i / 2)), Reading.PROBABILITIES, shares, 0));
        }
        for (var i = 0; i < 60; i++) {
            var code = random.nextInt(12) == 0 ? "98" : "" + (1 + random.nextInt(OPTIONS));
            answers.add(answer("d", orders.get(i % 3), Reading.DRAWS, Map.of(code, 1.0), 1));
        }
        return answers;
    }

    private static Answer answer(String model, String order, Reading reading, Map<String, Double> shares, int draws) {
        return AnswerFixture.answer(
                model,
                "Q",
                new Condition(AskedAs.NO_ONE, "", "", order, reading, 1.0),
                Group.everyone(),
                shares,
                draws,
                AnswerStatus.OK);
    }

    /** Answers as a study gives them. */
    private record Followed(AnswerFixture given, Survey survey) implements AnswerSource {
        @Override
        public List<Model> models() {
            return given.models();
        }

        @Override
        public List<Answer> answers(String of, String model) {
            return SameAnswers.each(together(of, model));
        }

        @Override
        public List<SameAnswers> together(String of, String model) {
            return RecodedAnswers.with(SameAnswers.of(given.answers(of, model)), survey);
        }

        @Override
        public Evidence evidence(long answer) {
            return given.evidence(answer);
        }
    }

    private static Map<String, Double> values(Survey survey, AnswerFixture given, OptionPolicy policy) {
        var query = GapQuery.of(
                        List.of("gap.points", "tv", "jsd.div.bits", "w1.norm").stream()
                                .map(id -> Metrics.find(id).orElseThrow())
                                .toList(),
                        List.of("C"))
                .with(policy)
                .with(GapQuery.Scope.ALL);
        var values = new LinkedHashMap<String, Double>();
        for (var row : GapCalculator.of(survey, new Followed(given, survey))
                .table(query, JobContext.unwatched())
                .rows()) {
            values.put(row.model() + " " + row.group() + " " + row.metric(), row.value());
        }
        assertThat(values).hasSize(4 * 5 * 2);
        return values;
    }

    private static Survey recoded(Survey survey, List<Edit.Recoded.To> options) throws ProblemException {
        return Overlay.with(survey, List.of(), Recodes.edits(new Edit.Recoded("Q", "Q_r", "", options), false))
                .survey();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void aReversalChangesNoGap(long seed) throws ProblemException {
        var random = new Random(seed);
        var survey = survey(random);
        var answers = answers(random);
        var reversed = recoded(survey, Recodes.reversed(survey.question("Q").orElseThrow()));
        assertThat(reversed.questions()).extracting(q -> q.id()).containsExactly("Q_r");
        for (var policy : List.of(OptionPolicy.SUBSTANTIVE, OptionPolicy.ALL)) {
            var before = values(survey, answers, policy);
            var after = values(reversed, answers, policy);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach((key, value) -> assertThat(after.get(key)).as(key).isCloseTo(value, within(1e-12)));
            assertThat(before.values()).anyMatch(v -> v > 0.01);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15, 16, 17, 18, 19, 20})
    void optionsPutTogetherHaveTheSharesAddedUpByHand(long seed) throws ProblemException {
        var random = new Random(seed);
        var survey = survey(random);
        var answers = answers(random);
        var together = recoded(
                survey,
                Recodes.of(
                        survey.question("Q").orElseThrow(), List.of("1+2=1 Agree", "3=2 Neither", "4+5=3 Disagree")));
        var before = GapCalculator.of(survey, new Followed(answers, survey));
        var after = GapCalculator.of(together, new Followed(answers, together));
        var tv = Metrics.find("tv").orElseThrow();
        var query = GapQuery.of(List.of(tv), List.of("C"));
        for (var model : List.of("p", "d")) {
            for (var land : List.of("A", "B")) {
                var group = Group.of("C", land);
                var wide = before.compare(model, AskedAs.NO_ONE, group, "Q", tv, query);
                var narrow = after.compare(model, AskedAs.NO_ONE, group, "Q_r", tv, query);
                var people = added(wide.people().shares());
                var theirs = added(wide.model().shares().stream()
                        .mapToDouble(PooledAnswer.ModelShare::share)
                        .toArray());
                var byHand = IntStream.range(0, 3)
                                .mapToDouble(i -> Math.abs(people[i] - theirs[i]))
                                .sum()
                        / 2;
                assertThat(narrow.value()).isCloseTo(byHand, within(1e-12));
                assertThat(narrow.value()).isLessThanOrEqualTo(wide.value() + 1e-12);
                assertThat(narrow.people().shares()).containsExactly(people, within(1e-12));
            }
        }
    }

    private static double[] added(double[] five) {
        return new double[] {five[0] + five[1], five[2], five[3] + five[4]};
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23, 24, 25})
    void recodedTwiceIsAsRecodedOnce(long seed) throws ProblemException {
        var random = new Random(seed);
        var survey = survey(random);
        var answers = answers(random);
        var reversed = new Edit.Recoded(
                "Q", "Q_r", "", Recodes.reversed(survey.question("Q").orElseThrow()));
        var edits = new ArrayList<>(Recodes.edits(reversed, false));
        var once = Overlay.of(survey, edits);
        edits.addAll(Recodes.edits(
                new Edit.Recoded(
                        "Q_r", "Q_rr", "", Recodes.reversed(once.question("Q_r").orElseThrow())),
                false));
        var twice = Overlay.of(survey, edits);
        var question = twice.question("Q_rr").orElseThrow();
        assertThat(question.options())
                .isEqualTo(survey.question("Q").orElseThrow().options());
        assertThat(question.asked().id()).isEqualTo("Q");
        var before = values(survey, answers, OptionPolicy.SUBSTANTIVE);
        values(twice, answers, OptionPolicy.SUBSTANTIVE)
                .forEach((key, value) -> assertThat(value).as(key).isCloseTo(before.get(key), within(1e-12)));
    }
}
