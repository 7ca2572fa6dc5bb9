package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.job.JobContext;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.SurveyFixture;

class CrosstabCommandTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void study() throws Exception {
        study = folder.resolve("s.mindgap");
        var sex = new ArrayList<String>();
        var answer = new ArrayList<String>();
        var weights = new double[60];
        for (var i = 0; i < weights.length; i++) {
            sex.add(i < 40 ? "f" : "m");
            answer.add(i == 59 ? "98" : i < 10 || i > 50 ? "1" : i % 2 == 0 ? "2" : "3");
            weights[i] = i % 3 == 0 ? 2 : 1;
        }
        var survey = new SurveyFixture()
                .divides("sex", Role.GROUP, List.of("f", "m"), sex.toArray(String[]::new))
                .weight("w", weights)
                .asks(SurveyFixture.question("Q", Measure.ORDINAL, "", 3, true), answer.toArray(String[]::new))
                .build();
        try (var file = StudyFile.create(study)) {
            file.addSurvey(survey, JobContext.unwatched());
        }
    }

    private CommandRun run(Object... more) {
        var all = new ArrayList<Object>(List.of("crosstab", "--study", study, "--row", "Q", "--col", "sex"));
        all.addAll(List.of(more));
        return CommandRun.of(all.toArray());
    }

    @Test
    void peopleReadTableTestAndWhatCounts() {
        var run = run("--net", "Few=1,2");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("Q — by sex")
                .contains("Percent of each group (down a column); standard error in points. Weighted by w.")
                .contains("Net: Few")
                .contains("Rao-Scott")
                .contains("1 without an answer that counts")
                .contains("Invented data");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void numbersThatLookLikeNoValuesAreToldBesideMeans() throws Exception {
        var file = folder.resolve("n.csv");
        var lines = new StringBuilder("id,sex,inc\n");
        for (var i = 0; i < 60; i++) {
            lines.append(i)
                    .append(i % 2 == 0 ? ",f," : ",m,")
                    .append(i % 20 == 0 ? "-8" : "1" + i + ".5")
                    .append('\n');
        }
        java.nio.file.Files.writeString(file, lines);
        var other = folder.resolve("n.mindgap");
        assertThat(CommandRun.of("new", other).exit()).isZero();
        var imported = CommandRun.of("import", "survey", file, "--study", other, "--group", "sex");
        assertThat(imported.exit()).as(imported.err()).isZero();
        var run = CommandRun.of("crosstab", "--study", other, "--row", "inc", "--col", "sex", "--what", "averages");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err())
                .contains("inc has numbers that look like no values (-8 (3 people))")
                .contains("Every respondent counts once.");
    }

    @Test
    void machinesReadEveryNumber() {
        var run = run("--csv");
        // option 1 of women: persons 0 to 9, of whom 0, 3, 6 and 9 count twice; of 40, of whom 14 do
        assertThat(run.field(1, "group")).isEqualTo("f");
        assertThat(run.number(1, "n")).isEqualTo(10);
        assertThat(run.number(1, "sum_w")).isEqualTo(14);
        assertThat(run.number(1, "base")).isEqualTo(40);
        assertThat(run.number(1, "share")).isCloseTo(14 / 54.0, within(1e-12));
        assertThat(run.field(2, "percent")).isEqualTo("row");
        // 14 of the women's and 51 to 58 of the men's, of whom 51, 54 and 57 count twice
        assertThat(run.number(2, "share")).isCloseTo(14 / 25.0, within(1e-12));
        assertThat(run.err()).contains("Note: ").contains("F(");
        var test = run("--what", "test", "--csv");
        assertThat(test.number(1, "n")).isEqualTo(59);
        assertThat(test.number(1, "p")).isBetween(0.0, 1.0);
        var means = run("--what", "averages", "--json");
        assertThat(means.out()).contains("\"median\"").contains("\"mean\"");
        assertThat(run("--as", "latex").out()).contains("\\begin{table}");
    }

    @Test
    void optionsWithoutAnOrderHaveNoMeansAndThatIsSaid() {
        assertThat(CommandRun.of("edit", "measure", "Q=nominal", "--study", study)
                        .exit())
                .isZero();
        for (var form : List.of(List.of(), List.of("--csv"), List.of("--json"))) {
            var words = new java.util.ArrayList<Object>(List.of("--what", "averages"));
            words.addAll(form);
            var run = run(words.toArray());
            assertThat(run.exit()).isEqualTo(1);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("Q has no means and medians: its measure is nominal");
        }
    }

    @Test
    void numbersHaveMeansAlone() {
        var run = CommandRun.of("crosstab", "--study", study, "--row", "w", "--col", "sex", "--unweighted", "--csv");
        assertThat(run.exit()).isZero();
        assertThat(run.number(1, "mean")).isCloseTo(54 / 40.0, within(1e-12));
        assertThat(run.number(1, "median")).isEqualTo(1);
    }

    @Test
    void sharesHaveNetsDesignEffectsAndMeans() {
        var shares = CommandRun.of(
                "shares", "--study", study, "--question", "Q", "--by", "sex", "--net", "Few=1,2", "--csv");
        var table = run("--net", "Few=1,2", "--percent", "column", "--csv");
        // the fourth row of women is the net; the table has women, men and all of each line
        assertThat(shares.field(4, "code")).isEqualTo("Few");
        for (var name : List.of("share", "se", "lower", "upper", "deff")) {
            assertThat(shares.number(4, name)).isCloseTo(table.number(10, name), within(1e-12));
            assertThat(shares.number(1, name)).isCloseTo(table.number(1, name), within(1e-12));
        }
        assertThat(shares.number(1, "sum_w")).isEqualTo(54);
        assertThat(shares.number(1, "deff_w")).isCloseTo(40 * (14 * 4 + 26) / (54.0 * 54), within(1e-12));
        assertThat(shares.field(1, "weight")).isEqualTo("w");
        var plain = CommandRun.of("shares", "--study", study, "--question", "Q", "--unweighted", "--csv");
        assertThat(plain.field(1, "weight")).isEqualTo("none");
        var means = CommandRun.of("shares", "--study", study, "--question", "Q", "--by", "sex", "--averages", "--csv");
        // women: option 1 weighs 14; of 10 to 39 the even ones chose 2, the odd ones 3, each third weighs 2
        assertThat(means.number(1, "mean")).isCloseTo((14 + 2 * 20 + 3 * 20) / 54.0, within(1e-12));
        assertThat(means.number(1, "median")).isEqualTo(2);
    }

    @Test
    void weightsAreRakedAndTheRecipeIsUndone() throws Exception {
        var margins = folder.resolve("margins.csv");
        Files.writeString(margins, "variable,value,share\nsex,f,50\nsex,label m,50\n");
        var run = CommandRun.of("edit", "rake", margins, "--study", study, "--csv");
        assertThat(run.exit()).isZero();
        assertThat(run.err()).contains("60 people are raked in").contains("Effective n");
        var shares =
                CommandRun.of("crosstab", "--study", study, "--row", "Q", "--col", "sex", "--csv", "--percent", "row");
        assertThat(shares.err()).contains("Weighted by raked_weight.");
        Files.writeString(margins, "variable,value,share\nsex,f,50\nsex,label m,40\n");
        assertThat(CommandRun.of("edit", "rake", margins, "--study", study, "--into", "again")
                        .err())
                .contains("The shares of sex add up to 90, neither to 1 nor to 100.");
        assertThat(CommandRun.of("edit", "undo", "--study", study).exit()).isZero();
        assertThat(run("--csv").err()).contains("Weighted by w.");
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(run("--net", "Few=7").err()).contains("The net Few names what Q does not count: 7.");
        assertThat(run("--percent", "diagonal").exit()).isEqualTo(2);
        assertThat(CommandRun.of("crosstab", "--study", study, "--row", "Q", "--col", "age")
                        .err())
                .contains("has no variable age");
        assertThat(CommandRun.of("crosstab", "--study", study, "--row", "Q", "--col", "w")
                        .err())
                .contains("w is used as weight");
    }
}
