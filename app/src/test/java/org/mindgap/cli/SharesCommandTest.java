package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Question;
import org.mindgap.survey.Role;
import org.mindgap.survey.SurveyFixture;

class SharesCommandTest {
    private final Locale before = Locale.getDefault();

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void study() throws Exception {
        study = folder.resolve("s.mindgap");
        // y and w of methods.md §10.2, option 1 where y is 1 and option 2 where it is 0
        var survey = new SurveyFixture()
                .divides("land", Role.COUNTRY, List.of("A", "B"), "A", "A", "A", "A", "A", "B", "B", "B", "B", "B")
                .weight("w", .5, .8, 1.2, 1, 1.5, .7, 2, .9, .6, .8)
                .asks(
                        SurveyFixture.question("y", Measure.NOMINAL, "", 2, true),
                        "1",
                        "2",
                        "1",
                        "1",
                        "2",
                        "2",
                        "1",
                        "2",
                        "1",
                        "1")
                .build();
        try (var file = StudyFile.create(study)) {
            file.addSurvey(survey, JobContext.unwatched());
        }
    }

    @AfterEach
    void locale() {
        Locale.setDefault(before);
    }

    @Test
    void peopleWithoutAWeightAreSaidToBeLeftOut() throws Exception {
        var survey = new SurveyFixture()
                .weight("w", .5, 0, Double.NaN, 2)
                .asks(SurveyFixture.question("y", Measure.NOMINAL, "", 2, true), "1", "1", "2", "2")
                .build();
        var file = folder.resolve("weights.mindgap");
        try (var opened = StudyFile.create(file)) {
            opened.addSurvey(survey, JobContext.unwatched());
        }

        assertThat(CommandRun.of("shares", "--study", file, "--question", "y", "--csv")
                        .err())
                .isEqualTo("Note: Question y, everyone: 1 without a weight, 1 with a weight of 0; left out of"
                        + " weighted shares, which use 2." + System.lineSeparator());
        assertThat(CommandRun.of("shares", "--study", file, "--question", "y", "--unweighted", "--csv")
                        .err())
                .isEmpty();
    }

    @Test
    void notAskedIsSaidApartFromMissing() throws Exception {
        var question = new Question(
                "y",
                "y",
                "",
                "en",
                Measure.NOMINAL,
                "",
                "",
                List.of(
                        new Option("1", "yes", 1, OptionKind.SUBSTANTIVE),
                        new Option("-4", "Not asked", 2, OptionKind.NOT_ASKED)));
        var survey = new SurveyFixture()
                .asks(question, "1", "-4", "-4", "", "1")
                .asks(SurveyFixture.question("z", Measure.NOMINAL, "", 2, false), "1", "2", "1", "", "1")
                .build();
        var file = folder.resolve("asked.mindgap");
        try (var opened = StudyFile.create(file)) {
            opened.addSurvey(survey, JobContext.unwatched());
        }

        for (var policy : List.of("substantive", "all", "as-published")) {
            var run = CommandRun.of("shares", "--study", file, "--question", "y,z", "--options", policy, "--csv");
            assertThat(run.field(1, "n")).isEqualTo("2");
            assertThat(run.err())
                    .contains("Question y, everyone: not asked of 2, no answer from 1;")
                    .contains("Question z, everyone: no answer from 1,");
        }
    }

    @Test
    void tablesForOtherProgramsSayWhoCountsWhereItComesFromAndWhatIsInvented() {
        for (var format : List.of("latex", "markdown", "html")) {
            var run = CommandRun.of("shares", "--study", study, "--question", "y", "--as", format);
            assertThat(run.out())
                    .contains("don’t know and refused left out")
                    .contains("No filter.")
                    .containsIgnoringCase("weighted by")
                    .contains("Invented data.");
        }
        assertThat(CommandRun.of("shares", "--study", study, "--question", "y", "--as", "tsv")
                        .out()
                        .lines())
                .allSatisfy(l -> assertThat(l).matches(".*\t(invented|Invented data\\.)"));
    }

    /** methods.md §10.2, the row of y and w. */
    @Test
    void weightedSharesEqualTheHandCalculation() {
        var run = CommandRun.of("shares", "--study", study, "--question", "y", "--csv");

        assertThat(run.exit()).isZero();
        assertThat(run.csv().get(0))
                .containsExactly(
                        "question",
                        "code",
                        "label",
                        "n",
                        "sum_w",
                        "n_eff",
                        "deff_w",
                        "share",
                        "se",
                        "deff",
                        "lower",
                        "upper",
                        "interval",
                        "error",
                        "weight",
                        "invented");
        assertThat(run.number(1, "sum_w")).isEqualTo(10);
        assertThat(run.number(1, "deff_w")).isCloseTo(10 / 8.417508, within(5e-7));
        assertThat(run.field(1, "weight")).isEqualTo("w");
        assertThat(run.field(1, "n")).isEqualTo("10");
        assertThat(run.number(1, "share")).isCloseTo(.61, within(1e-12));
        assertThat(run.number(1, "se")).isCloseTo(.1741247, within(5e-8));
        assertThat(run.number(1, "n_eff")).isCloseTo(8.417508, within(5e-7));
        assertThat(run.number(1, "lower")).isCloseTo(.229982, within(5e-7));
        assertThat(run.number(1, "upper")).isCloseTo(.891198, within(5e-7));
        assertThat(run.field(1, "interval")).isEqualTo("xlogit");
        assertThat(run.field(1, "error")).isEqualTo("linearised");
        assertThat(run.number(2, "share")).isCloseTo(.39, within(1e-12));
        assertThat(run.err()).contains("2 countries are counted together");
    }

    /** methods.md §10.2 again. */
    @Test
    void anotherIntervalWhereOneIsNamed() {
        var wilson = CommandRun.of("shares", "--study", study, "--question", "y", "--interval", "wilson", "--csv");
        assertThat(wilson.number(1, "lower")).isCloseTo(.300328, within(5e-7));
        assertThat(wilson.number(1, "upper")).isCloseTo(.850733, within(5e-7));
        assertThat(wilson.field(1, "interval")).isEqualTo("wilson");
        var beta = CommandRun.of("shares", "--study", study, "--question", "y", "--interval", "korn-graubard", "--csv");
        assertThat(beta.number(1, "lower")).isCloseTo(.230195, within(5e-7));
        assertThat(beta.number(1, "upper")).isCloseTo(.908987, within(5e-7));
        assertThat(beta.field(1, "interval")).isEqualTo("korn-graubard");
        var wrong = CommandRun.of("shares", "--study", study, "--question", "y", "--interval", "exact");
        assertThat(wrong.exit()).isEqualTo(2);
        assertThat(wrong.err()).contains("xlogit, wilson or korn-graubard");
    }

    /** Three replicates made of the weights: the errors are theirs, and said to be. */
    @Test
    void replicateWeightsOfTheFileGiveTheErrors(@TempDir Path folder) throws IOException {
        var file = folder.resolve("r.csv");
        Files.writeString(file, "y,w,r_1,r_2,r_3\n1,1,0,1.5,1.5\n2,1,1.5,0,1.5\n2,2,3,3,0\n");
        var target = folder.resolve("r.mindgap").toString();
        assertThat(CommandRun.of("new", target).exit()).isZero();
        var run = CommandRun.of(
                "import",
                "survey",
                file.toString(),
                "--study",
                target,
                "--weight",
                "w",
                "--country-is",
                "x",
                "--replicates",
                "r_*",
                "--replicate-kind",
                "jk1");
        assertThat(run.err()).contains("3 replicate weights (jk1, r_1 to r_3)");
        assertThat(run.exit()).isZero();
        var shares = CommandRun.of("shares", "--study", target, "--question", "y", "--csv");
        assertThat(shares.field(1, "error")).isEqualTo("replicates");
        // shares of 1 in the replicates 0, 1/3, 1/2; mean 5/18; 2/3 of the sum of squares
        assertThat(shares.number(1, "share")).isCloseTo(.25, within(1e-12));
        assertThat(shares.number(1, "se")).isCloseTo(Math.sqrt(2 / 3.0 * 7 / 54), within(1e-12));
    }

    @Test
    void unweightedSharesCountEveryoneOnce() {
        var run = CommandRun.of("shares", "--study", study, "--question", "y", "--unweighted", "--csv");

        assertThat(run.number(1, "share")).isEqualTo(.6);
        assertThat(run.number(1, "n_eff")).isEqualTo(10);
    }

    /** methods.md §8.3: the first five rows as a cell of ten have .250504, not .265700. */
    @Test
    void theFilterKeepsTheFullDesign() {
        var filtered = CommandRun.of("shares", "--study", study, "--question", "y", "--where", "country=A", "--csv");
        var divided = CommandRun.of("shares", "--study", study, "--question", "y", "--by", "country", "--csv");

        assertThat(filtered.number(1, "se")).isCloseTo(.250504, within(5e-7));
        assertThat(divided.csv().get(0)[0]).isEqualTo("country");
        assertThat(divided.field(1, "country")).isEqualTo("label A");
        assertThat(divided.number(1, "se")).isEqualTo(filtered.number(1, "se"));
        assertThat(divided.field(1, "n")).isEqualTo("5");
    }

    @Test
    void groupsAreFoundByLabelAndPrintedAsCodesOnDemand() {
        var run = CommandRun.of(
                "shares",
                "--study",
                study,
                "--question",
                "y",
                "--by",
                "land",
                "--where",
                "land=label b",
                "--codes",
                "--csv");

        assertThat(run.csv()).hasSize(3);
        assertThat(run.field(1, "land")).isEqualTo("B");
    }

    @ParameterizedTest
    @ValueSource(strings = {"de-DE", "th-TH-u-nu-thai", "ar-EG", "hi-IN-u-nu-deva"})
    void numbersAreTheSameInEveryLocale(String tag) {
        var args = new Object[] {"shares", "--study", study, "--question", "y", "--csv"};
        Locale.setDefault(Locale.ROOT);
        var csv = CommandRun.of(args).out();
        args[args.length - 1] = "--json";
        var json = CommandRun.of(args).out();
        args[args.length - 1] = "--unweighted";
        var text = CommandRun.of(args).out();

        Locale.setDefault(Locale.forLanguageTag(tag));

        assertThat(CommandRun.of(args).out()).isEqualTo(text);
        args[args.length - 1] = "--json";
        assertThat(CommandRun.of(args).out()).isEqualTo(json);
        args[args.length - 1] = "--csv";
        assertThat(CommandRun.of(args).out()).isEqualTo(csv);
    }

    @Test
    void jsonHoldsNumbersWithAllTheirDigits() throws Exception {
        var run = CommandRun.of("shares", "--study", study, "--question", "y", "--json");
        var csv = CommandRun.of("shares", "--study", study, "--question", "y", "--csv");

        var rows = new ObjectMapper().readTree(run.out());

        assertThat(rows).hasSize(2);
        assertThat(rows.get(0).get("n").isInt()).isTrue();
        assertThat(rows.get(0).get("se").doubleValue()).isEqualTo(csv.number(1, "se"));
    }

    @Test
    void textIsAligned() {
        var run = CommandRun.of("shares", "--study", study, "--question", "y");

        var lines = run.out().split("\n");
        assertThat(lines).hasSize(4);
        assertThat(lines[2]).endsWith("0.6100  0.1741  1.1470  0.2300  0.8912  xlogit    linearised  w");
        assertThat(lines[0].indexOf("interval")).isEqualTo(lines[2].indexOf("xlogit"));
        assertThat(lines[0].indexOf("error")).isEqualTo(lines[2].indexOf("linearised"));
    }

    @Test
    void whatIsNotThereIsAProblemThatListsWhatIs() {
        var question = CommandRun.of("shares", "--study", study, "--question", "z");
        var variable = CommandRun.of("shares", "--study", study, "--question", "y", "--by", "sex");
        var value = CommandRun.of("shares", "--study", study, "--question", "y", "--where", "land=C");
        var survey = CommandRun.of("shares", "--study", study, "--question", "y", "--survey", "x");

        assertThat(List.of(question.exit(), variable.exit(), value.exit(), survey.exit()))
                .containsOnly(1);
        assertThat(question.err()).contains("no question z").contains("It has: y.");
        assertThat(variable.err()).contains("no variable sex").contains("It has: land.");
        assertThat(value.err()).contains("no value C").contains("label A (A), label B (B)");
        assertThat(survey.err()).contains("no survey x").contains("Fixture (s)");
        assertThat(question.out()).isEmpty();
        assertThat(question.err().lines()).hasSize(1);
    }

    @Test
    void aMissingStudyIsAProblem() {
        var run = CommandRun.of("shares", "--study", folder.resolve("none.mindgap"), "--question", "y");

        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("none.mindgap");
    }
}
