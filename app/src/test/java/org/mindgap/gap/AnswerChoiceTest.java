package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerChoice;
import org.mindgap.elicit.AnswerSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** A model asked in two languages and read in two ways: of a choice only what was chosen counts. */
class AnswerChoiceTest {
    private static final Condition ENGLISH = how("en", Reading.PROBABILITIES);
    private static final Condition HINDI = how("hi", Reading.PROBABILITIES);

    /** Half of the people say yes; in English the model says yes to 90 %, in Hindi to 30 %, drawn to 50 %. */
    private final AnswerFixture answers = new AnswerFixture()
            .add(answer("both", ENGLISH, 0.9, 0))
            .add(answer("both", HINDI, 0.3, 0))
            .add(answer("drawn", ENGLISH, 0.9, 0))
            .add(answer("drawn", how("en", Reading.DRAWS), 0.5, 100))
            .add(answer("english", ENGLISH, 0.8, 0));

    @Test
    void languagesAreAveragedUntilOneIsChosen() {
        assertThat(tv("both", AnswerChoice.ALL)).isEqualTo(0.1, within());
        assertThat(tv("both", AnswerChoice.ALL.in("hi"))).isEqualTo(0.2, within());
        assertThat(tv("both", AnswerChoice.ALL.in("en"))).isEqualTo(0.4, within());
        assertThat(tv("both", new AnswerChoice(Set.of(), Set.of("en", "hi")))).isEqualTo(0.1, within());
    }

    @Test
    void oneReadingCountsAndAnotherCanBeChosen() {
        assertThat(tv("drawn", AnswerChoice.ALL)).isEqualTo(0.4, within());
        assertThat(tv("drawn", new AnswerChoice(Set.of(Reading.DRAWS), Set.of())))
                .isEqualTo(0, within());
    }

    @Test
    void aModelWithoutSuchAnswersIsNoColumnUnlessItIsNamed() {
        var hindi = AnswerChoice.ALL.in("hi");
        assertThat(table(Set.of(), hindi).rows()).extracting(GapRow::model).containsExactly("both");
        assertThat(table(Set.of("english"), hindi).rows())
                .extracting(GapRow::state)
                .containsExactly(CellState.MODEL_NOT_ASKED);
    }

    /** A source that counts how often somebody asks for answers, one by one or together. */
    private record Counting(AnswerSource all, AtomicInteger asked) implements AnswerSource {
        @Override
        public List<Model> models() {
            return all.models();
        }

        @Override
        public List<Answer> answers(String survey, String model) {
            asked.incrementAndGet();
            return all.answers(survey, model);
        }

        @Override
        public Evidence evidence(long answer) {
            return all.evidence(answer);
        }
    }

    @Test
    void aChoiceReadsNoAnswerAgain() {
        var asked = new AtomicInteger();
        var gaps = GapCalculator.of(survey(), new Counting(answers, asked));
        gaps.table(query(Set.of(), AnswerChoice.ALL), JobContext.unwatched());
        var once = asked.get();
        assertThat(once).isPositive();
        for (var choice : List.of(
                AnswerChoice.ALL.in("en"),
                AnswerChoice.ALL.in("hi"),
                new AnswerChoice(Set.of(Reading.DRAWS), Set.of()))) {
            var fresh = GapCalculator.of(survey(), answers).table(query(Set.of(), choice), JobContext.unwatched());
            assertThat(gaps.table(query(Set.of(), choice), JobContext.unwatched())
                            .rows())
                    .isEqualTo(fresh.rows());
        }
        assertThat(asked).hasValue(once);
    }

    private static org.assertj.core.data.Offset<Double> within() {
        return org.assertj.core.data.Offset.offset(1e-12);
    }

    private double tv(String model, AnswerChoice choice) {
        return table(Set.of(model), choice).rows().get(0).value();
    }

    private GapTable table(Set<String> models, AnswerChoice choice) {
        return GapCalculator.of(survey(), answers).table(query(models, choice), JobContext.unwatched());
    }

    private static GapQuery query(Set<String> models, AnswerChoice choice) {
        var usual = GapQuery.of(List.of(Metrics.find("tv").orElseThrow()), List.of(GapQuery.MODEL));
        return GapQuery.of(usual.metrics(), usual.by())
                .where(usual.where())
                .models(models)
                .with(usual.policy())
                .with(usual.scope())
                .with(choice);
    }

    private static Condition how(String language, Reading reading) {
        return new Condition(AskedAs.NO_ONE, language, "", "0,1", reading, null);
    }

    private static Answer answer(String model, Condition how, double yes, int draws) {
        return AnswerFixture.answer(
                model, "q", how, Group.everyone(), AnswerFixture.shares(yes, 1 - yes), draws, AnswerStatus.OK);
    }

    private static Survey survey() {
        var said = new int[200];
        for (var i = 100; i < 200; i++) {
            said[i] = 1;
        }
        var options = List.of(
                new Option("1", "yes", 1, OptionKind.SUBSTANTIVE), new Option("2", "no", 2, OptionKind.SUBSTANTIVE));
        return new Survey(
                "s",
                "Survey",
                List.of(new Variable("q", "q", Role.OPINION, Measure.NOMINAL, List.of())),
                List.of(new Question("q", "q", "Yes or no?", "en", Measure.NOMINAL, "", "", options)),
                new InMemoryRespondents(200, Map.of("q", new Column.Codes(said, List.of("1", "2")))),
                Provenance.ofFile("s.csv", ""),
                true);
    }
}
