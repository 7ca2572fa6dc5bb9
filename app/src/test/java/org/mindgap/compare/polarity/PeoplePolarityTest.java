package org.mindgap.compare.polarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.job.JobContext;
import org.mindgap.survey.Column;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Pole;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Question;
import org.mindgap.survey.ReplicateScheme;
import org.mindgap.survey.ReplicateShares;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;
import org.mindgap.survey.Variable;

/** The rules of study S4 (methods.md §5.3), and what R's survey says of weighted respondents. */
class PeoplePolarityTest {
    private static final Offset<Double> CLOSE = within(1e-10);
    private static final Question FIVE = SurveyFixture.question("Q5", Measure.ORDINAL, "", 5, true);

    /** Pro if score == 1 of three, score > 5 of ten, score <= max / 2 otherwise; the middle of five is against. */
    @ParameterizedTest
    @CsvSource({
        "2, AGAINST, 1 0",
        "3, AGAINST, 1 0 0",
        "3, NEITHER, 1 - 0",
        "4, AGAINST, 1 1 0 0",
        "5, AGAINST, 1 1 0 0 0",
        "5, NEITHER, 1 1 - 0 0",
        "5, HALF, 1 1 .5 0 0",
        "7, HALF, 1 1 1 .5 0 0 0",
        "10, AGAINST, 0 0 0 0 0 1 1 1 1 1"
    })
    void sidesFollowTheNumberOfSteps(int steps, Middle middle, String expected) {
        var question = SurveyFixture.question("q", Measure.ORDINAL, "", steps, true);

        assertThat(sides(new Poles(middle, List.of()), question)).isEqualTo(numbers(expected + " -"));
    }

    private static double[] sides(Poles poles, Question question) {
        return poles.of(question).orElseThrow();
    }

    private static double[] numbers(String text) {
        return Arrays.stream(text.split(" "))
                .mapToDouble(w -> w.equals("-") ? Double.NaN : Double.parseDouble(w))
                .toArray();
    }

    @Test
    void questionsAreTurnedByNameByPatternAndByTheirPole() {
        var poles = new Poles(Middle.AGAINST, List.of("E035*"));
        var plain = SurveyFixture.question("E035_01", Measure.ORDINAL, "", 4, false);
        var named = new Question(
                "x",
                "x",
                "",
                "en",
                Measure.ORDINAL,
                "",
                "",
                "",
                Optional.of(new Pole("trusting", Pole.End.LAST)),
                plain.options());

        assertThat(sides(poles, plain)).isEqualTo(numbers("0 0 1 1"));
        assertThat(sides(new Poles(Middle.AGAINST, List.of("e035_01")), plain)).isEqualTo(numbers("0 0 1 1"));
        assertThat(sides(poles, SurveyFixture.question("E036", Measure.ORDINAL, "", 4, false)))
                .isEqualTo(numbers("1 1 0 0"));
        assertThat(sides(poles, named)).isEqualTo(numbers("0 0 1 1"));
    }

    @Test
    void optionsWithoutAnOrderHaveNoSidesUnlessTheyAreTwo() {
        var poles = new Poles(Middle.NEITHER, List.of());

        assertThat(poles.of(SurveyFixture.question("q", Measure.NOMINAL, "", 3, false)))
                .isEmpty();
        assertThat(poles.of(SurveyFixture.question("q", Measure.NOMINAL, "", 2, true)))
                .isPresent();
    }

    /** The example of the supplement of study S4: 4 for, 6 against; the middle and don't know say nothing. */
    @Test
    void polarityIsForOverForAndAgainst() {
        assertThat(Poles.part(numbers("1 1 - 0 0 -"), numbers("3 1 7 2 4 9"))).isCloseTo(.4, CLOSE);
        assertThat(Poles.part(numbers("1 - 0"), numbers("0 1 0"))).isNaN();
    }

    /** svyratio and svymean of R's survey 4.4, without and with a domain. */
    @ParameterizedTest
    @CsvSource({
        "NEITHER, all, .543209876543, .202120553235, 8",
        "AGAINST, all, .44, .183399018536, 10",
        "HALF, all, .535, .16418495668, 10",
        "NEITHER, 1, .603448275862, .249055067926, 5"
    })
    void peopleHaveTheNumbersOfR(Middle middle, String group, double share, double error, int base) {
        var survey = respondents();
        var by = survey.variables().stream()
                .filter(v -> v.name().equals("g") && !group.equals("all"))
                .toList();
        var people = new PeoplePolarity(
                new HumanBaselines(survey).baseline(Group.everyone(), true, OptionPolicy.SUBSTANTIVE),
                new Poles(middle, List.of()),
                survey.questions());

        var row = people.rows(by, JobContext.unwatched()).get(0);

        assertThat(row.polarity()).isCloseTo(share, CLOSE);
        assertThat(row.error()).isCloseTo(error, CLOSE);
        assertThat(row.base()).isEqualTo(base);
        assertThat(row.steps()).isEqualTo(5);
    }

    private static Survey respondents() {
        return new SurveyFixture()
                .divides("g", Role.GROUP, List.of("1", "2"), "1 1 1 1 1 1 1 2 2 2".split(" "))
                .weight("w", .5, .8, 1.2, 1, 1.5, .7, 2, .9, .6, .8)
                .asks(FIVE, "1 5 3 2 4 3 1 2 5 4".split(" "))
                .build();
    }

    /** svyratio of R's survey on its own JK1 replicates of the same ten people. */
    @Test
    void errorsAreOfTheReplicatesThatAFileBrings() {
        var plain = respondents();
        var weights = new double[] {.5, .8, 1.2, 1, 1.5, .7, 2, .9, .6, .8};
        var columns = new LinkedHashMap<String, Column>();
        plain.variables().forEach(v -> columns.put(v.name(), ((Respondents) plain.source()).column(v.name())));
        var variables = new ArrayList<>(plain.variables());
        for (var b = 0; b < 10; b++) {
            var left = b;
            columns.put(
                    "r" + b,
                    new Column.Numbers(IntStream.range(0, 10)
                            .mapToDouble(i -> i == left ? 0 : weights[i] * 10 / 9)
                            .toArray()));
            variables.add(new Variable("r" + b, "", Role.REPLICATE, Measure.SCALE, List.of()));
        }
        var survey = new Survey(
                "s",
                "Fixture",
                variables,
                plain.questions(),
                new InMemoryRespondents(10, columns),
                plain.provenance(),
                true,
                Optional.of(new ReplicateScheme(
                        ReplicateShares.Method.JK1,
                        IntStream.range(0, 10).mapToObj(b -> "r" + b).toList(),
                        0,
                        List.of())));

        var row = new PeoplePolarity(
                        new HumanBaselines(survey).baseline(Group.everyone(), true, OptionPolicy.SUBSTANTIVE),
                        new Poles(Middle.NEITHER, List.of()),
                        survey.questions())
                .rows(List.of(), JobContext.unwatched())
                .get(0);

        assertThat(row.polarity()).isCloseTo(.543209876543, CLOSE);
        assertThat(row.error()).isCloseTo(.222338558092, CLOSE);
    }

    @Test
    void publishedSharesHaveTheSameNumberAndAnErrorOnlyWithABase() {
        var shares = java.util.Map.of("1", .2, "2", .2, "3", .2, "4", .3, "5", .1);
        var survey = new SurveyFixture()
                .divides("g", Role.GROUP, List.of("1", "2"))
                .asks(FIVE)
                .published(
                        new PublishedCell(Group.of("g", "1"), "Q5", 500, shares, ""),
                        new PublishedCell(Group.of("g", "2"), "Q5", null, shares, ""));
        var rows = new PeoplePolarity(
                        new HumanBaselines(survey).baseline(Group.everyone(), true, OptionPolicy.SUBSTANTIVE),
                        new Poles(Middle.NEITHER, List.of()),
                        survey.questions())
                .rows(survey.dividing(), JobContext.unwatched()).stream()
                        .collect(Collectors.toMap(r -> r.group().code("g").orElseThrow(), r -> r));

        assertThat(rows.get("1").polarity()).isCloseTo(.5, CLOSE);
        assertThat(rows.get("1").error()).isCloseTo(Math.sqrt(.25 / 400), CLOSE);
        assertThat(rows.get("2").error()).isNaN();
    }
}
