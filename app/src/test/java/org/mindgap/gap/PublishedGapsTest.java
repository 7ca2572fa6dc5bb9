package org.mindgap.gap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.AskedAs;
import org.mindgap.gap.metric.Metric;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

class PublishedGapsTest {
    private static final Metric TV = Metrics.find("tv").orElseThrow();
    private static final Group INDIA = Group.of("C", "IN");
    private static final Group LANKA = Group.of("C", "LK");
    private static final Group MUSLIMS = Group.of("R", "Muslim");

    private static Survey survey(PublishedCell... cells) {
        return new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("IN", "LK"))
                .divides("R", Role.RELIGION, List.of("Hindu", "Muslim"))
                .asks(SurveyFixture.question("Q", Measure.NOMINAL, "", 2, false))
                .published(cells);
    }

    private static PublishedCell cell(Group group, Integer base, double yes) {
        return new PublishedCell(group, "Q", base, Map.of("1", yes, "2", 1 - yes), "");
    }

    private static GapTable table(Survey survey, Metric metric, String... by) {
        return GapCalculator.of(
                        survey, new AnswerFixture().says("m", "Q", .5, .5).yardsticks())
                .table(GapQuery.of(List.of(metric), List.of(by)), JobContext.unwatched());
    }

    @Test
    void aCellPublishedForExactlyThesePeopleIsUsed() {
        var table = table(
                survey(cell(MUSLIMS, 500, .9), cell(INDIA.and(MUSLIMS), 100, .6), cell(LANKA.and(MUSLIMS), 100, .7)),
                TV,
                "R");
        assertThat(table.rows().get(0).value()).isCloseTo(.4, within(1e-12));
        assertThat(table.rows().get(0).base()).isEqualTo(500);
    }

    @Test
    void otherwiseCountriesAreAveragedEqually() {
        var table = table(survey(cell(INDIA.and(MUSLIMS), 900, .6), cell(LANKA.and(MUSLIMS), 100, .8)), TV, "R");
        assertThat(table.rows().get(0).value()).isCloseTo(.2, within(1e-12));
        assertThat(table.rows().get(0).base()).isEqualTo(1000);
        assertThat(table.notes()).extracting(Problem::code).contains("gap.countries-averaged");
        var everyone = table(survey(cell(INDIA, 900, .6), cell(LANKA, 100, .8)), TV, "model");
        assertThat(everyone.rows().get(0).value()).isCloseTo(.2, within(1e-12));
    }

    /** One named country, and nothing published under a religion alone. */
    @Test
    void theOnlyCountrysCellsAreTheRows() {
        var table = table(survey(cell(INDIA, 1000, .5), cell(INDIA.and(MUSLIMS), 100, .6)), TV, "R");
        assertThat(table.rows())
                .extracting(r -> r.model() + " " + r.group().codes() + " " + r.base() + " " + r.state())
                .containsExactly(
                        "m {R=Muslim} 100 VALUE",
                        "uniform {R=Muslim} 100 VALUE",
                        "majority {R=Muslim} 100 VALUE",
                        "national {R=Muslim} 100 VALUE");
        assertThat(table.rows().get(0).value()).isCloseTo(.1, within(1e-12));
        assertThat(table.rows().get(3).value()).as("60 against 50 %").isCloseTo(.1, within(1e-12));
        assertThat(table.notes()).extracting(Problem::code).doesNotContain("gap.countries-averaged");
        var everyone = table(survey(cell(INDIA, 1000, .6)), TV, "model");
        assertThat(everyone.rows().get(0).base()).isEqualTo(1000);
    }

    /** A base that was not published says nothing about a value that it does not enter. */
    @Test
    void theBaseIsThatOfTheQuestionsInTheValue() {
        var survey = new SurveyFixture()
                .divides("C", Role.COUNTRY, List.of("IN"))
                .asks(SurveyFixture.question("Q", Measure.NOMINAL, "", 2, false))
                .asks(SurveyFixture.question("P", Measure.NOMINAL, "", 2, false))
                .published(cell(INDIA, 959, .6), new PublishedCell(INDIA, "P", null, Map.of("1", .5, "2", .5), ""));
        var row = table(survey, Metrics.GAP_POINTS, "C").rows().get(1);
        assertThat(row.model()).isEqualTo("uniform");
        assertThat(row.base()).isEqualTo(959);
        assertThat(row.effectiveBase()).isEqualTo(959);
        assertThat(row.questions()).isEqualTo(1);
    }

    @Test
    void withoutABaseTheCorrectedGapIsUndefinedAndTheOthersAreNot() {
        var survey = survey(cell(INDIA, null, .8), cell(LANKA, 101, .8));
        var points = table(survey, Metrics.GAP_POINTS, "C");
        assertThat(points.rows().get(0).state()).isEqualTo(CellState.UNDEFINED);
        assertThat(points.rows().get(0).reason()).isEqualTo("gap.base-unknown");
        assertThat(points.rows().get(0).effectiveBase()).isNaN();
        assertThat(points.rows().get(1).mean()).isCloseTo(.09 - .16 / 100, within(1e-12));
        var tv = table(survey, TV, "C");
        assertThat(tv.rows().get(0).state())
                .as("no suppression where n is unknown")
                .isEqualTo(CellState.VALUE);
        assertThat(tv.rows().get(0).value()).isCloseTo(.3, within(1e-12));
    }

    /** Of what was published without a base the number is undefined; who was not asked at all was not asked. */
    @Test
    void peopleWhoWereNotAskedAreNoUndefinedNumber() {
        var survey = survey(cell(INDIA, null, .8), cell(LANKA, 101, .8));
        var two = new Survey(
                survey.id(),
                survey.name(),
                survey.variables(),
                List.of(survey.questions().get(0), SurveyFixture.question("P", Measure.NOMINAL, "", 2, false)),
                new org.mindgap.survey.PublishedShares(List.of(
                        cell(INDIA, null, .8),
                        cell(LANKA, 101, .8),
                        new PublishedCell(INDIA, "P", null, Map.of("1", .5, "2", .5), ""))),
                survey.provenance(),
                false);
        var table = GapCalculator.of(
                        two, new AnswerFixture().says("m", "P", .5, .5).yardsticks())
                .table(
                        GapQuery.of(List.of(Metrics.GAP_POINTS), List.of("C"))
                                .questions(java.util.Set.of("P"))
                                .with(GapQuery.Scope.ALL),
                        JobContext.unwatched());
        assertThat(table.rows().stream().filter(r -> r.group().equals(LANKA)))
                .isNotEmpty()
                .allSatisfy(r -> assertThat(r.state()).isEqualTo(CellState.NOT_ASKED))
                .allSatisfy(r -> assertThat(r.reason()).isEqualTo("gap.not-asked"));
        assertThat(table.rows().stream()
                        .filter(r -> r.group().equals(INDIA) && r.model().equals("m")))
                .singleElement()
                .satisfies(r -> assertThat(r.reason()).isEqualTo("gap.base-unknown"))
                .satisfies(r -> assertThat(r.state()).isEqualTo(CellState.UNDEFINED));
    }

    @Test
    void whatWasNotPublishedIsNeverFilledIn() {
        var survey = survey(new PublishedCell(INDIA, "Q", 900, Map.of("1", .4), ""), cell(LANKA, 900, .4));
        var rows = table(survey, TV, "C").rows();
        assertThat(rows.get(0).state()).isEqualTo(CellState.UNDEFINED);
        assertThat(rows.get(0).reason()).isEqualTo("gap.share-unpublished");
        assertThat(rows.get(1).value()).isCloseTo(.1, within(1e-12));
    }

    @Test
    void yardsticksNeedAResultOfTheCountry() {
        var survey =
                survey(cell(INDIA, 1000, .8), cell(INDIA.and(MUSLIMS), 100, .6), cell(LANKA.and(MUSLIMS), 100, .6));
        var rows = table(survey, TV, "C", "R").rows();
        assertThat(rows)
                .filteredOn(r -> r.model().equals("national"))
                .extracting(GapRow::state)
                .containsExactly(CellState.VALUE, CellState.UNDEFINED);
        assertThat(rows)
                .filteredOn(r -> r.model().equals("majority") && r.group().equals(INDIA.and(MUSLIMS)))
                .allSatisfy(r -> assertThat(r.value()).isCloseTo(.4, within(1e-12)));
    }

    /** A survey of one country: whether a file names it makes no difference. */
    @Test
    void namingTheOnlyCountryMakesNoDifference() {
        var survey = survey(cell(INDIA, 1000, .8), cell(INDIA.and(MUSLIMS), 100, .6));
        var answers = new AnswerFixture().says("m", "Q", AskedAs.GROUP, MUSLIMS, .7, .3);
        var table = GapCalculator.of(survey, answers)
                .table(GapQuery.of(List.of(TV), List.of("C", "R")), JobContext.unwatched());
        assertThat(table.rows()).hasSize(1);
        assertThat(table.rows().get(0).value()).isCloseTo(.1, within(1e-12));
    }

    @Test
    void everyCodeOfThisPackageHasASentence() throws java.io.IOException {
        var bundle = java.util.ResourceBundle.getBundle("org.mindgap.problem.gap", Locale.ENGLISH);
        var texts = new ProblemTexts(Locale.ENGLISH);
        var folder = java.nio.file.Path.of(System.getProperty("mindgap.root"), "app/src/main/java/org/mindgap/gap");
        var codes = new java.util.TreeSet<String>();
        try (var files = java.nio.file.Files.walk(folder)) {
            for (var file : files.filter(java.nio.file.Files::isRegularFile).toList()) {
                var matcher = java.util.regex.Pattern.compile("\"gap\\.([a-z-]+)\"")
                        .matcher(java.nio.file.Files.readString(file));
                while (matcher.find()) {
                    codes.add(matcher.group(1));
                }
            }
        }
        codes.remove("points");
        codes.remove("reading-");
        assertThat(codes).hasSizeGreaterThan(25);
        for (var reading : List.of("probabilities", "draws", "stated")) {
            codes.add("reading-" + reading);
        }
        for (var reason : List.copyOf(Notes.COUNTED)) {
            codes.add(reason.substring("gap.".length()) + "-some");
        }
        assertThat(codes).allSatisfy(code -> {
            assertThat(bundle.containsKey(code)).as(code).isTrue();
            assertThat(texts.sentence(Problem.note("gap." + code, "a", "b", 3))).endsWith(".");
        });
    }
}
