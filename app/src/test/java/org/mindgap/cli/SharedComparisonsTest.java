package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.SharedData;

/**
 * Comparisons from the command line over files that others made, from the file to the numbers beside the figure. Expected
 * numbers were computed apart from this program, from the files themselves, with Python and SciPy 1.15 ({@code
 * ttest_1samp}, {@code spearmanr} over every ordered pair, {@code pearsonr}) or stand in methods.md §9.1.
 */
class SharedComparisonsTest {
    private static final String SCORES = "runs/hypothetical-survey/all_lang_model_responses_with_scores.csv";
    private static final String TOY = "oracles/lmm_toy40.csv";
    private static final String FORMULA = "y ~ x + z + (1 | g)";

    @TempDir
    Path folder;

    /** Published shares of Global Dialogues 3; two yardsticks stand in for models. */
    private Path dialogues() {
        var study = folder.resolve("dialogues.mindgap");
        assertThat(CommandRun.of("new", study).exit()).isZero();
        var read = CommandRun.of(
                "import", "shares", SharedData.file("survey/global-dialogues/gd3.json"), "--study", study);
        assertThat(read.exit()).as(read.err()).isZero();
        for (var answers : List.of("uniform", "majority")) {
            assertThat(CommandRun.of("baseline", "--study", study, "--answers", answers)
                            .exit())
                    .isZero();
        }
        return study;
    }

    private CommandRun drawn(String name, Object... args) throws Exception {
        var all = new java.util.ArrayList<Object>(List.of("figure"));
        all.addAll(List.of(args));
        all.addAll(List.of("--out", folder.resolve(name + ".svg")));
        var run = CommandRun.of(new DrawnAsText(), all.toArray());
        assertThat(run.exit()).as(run.err()).isZero();
        // the numbers beside the figure, as a command would have printed them
        return new CommandRun(0, Files.readString(folder.resolve(name + ".csv")), run.err());
    }

    /** India, 43 questions: TV of the most common answer less that of a guess, don't know and unsure left out. */
    @Test
    void comparisonsOfPublishedShares() throws Exception {
        var study = dialogues();
        Object[] sides = {
            "--study", study, "--a", "model=majority", "--b", "model=uniform", "--metric", "tv", "--margin", "0.25"
        };
        var command = new java.util.ArrayList<Object>(List.of("compare"));
        command.addAll(List.of(sides));
        command.addAll(List.of("--where", "country=India", "--csv"));
        var run = CommandRun.of(command.toArray());

        assertThat(run.field(1, "n_both")).isEqualTo("43");
        assertThat(run.number(1, "difference")).isCloseTo(0.20436224103183334, within(1e-12));
        assertThat(run.number(1, "d_z")).isCloseTo(0.774817625880791, within(1e-12));
        assertThat(run.number(1, "p_t")).isCloseTo(8.185546704630279e-06, within(1e-14));
        assertThat(run.number(1, "lower")).isCloseTo(0.12319034660062732, within(1e-12));
        assertThat(run.number(1, "upper")).isCloseTo(0.28553413546303935, within(1e-12));
        assertThat(run.number(1, "p_equivalent")).isCloseTo(0.13148064437718998, within(1e-10));
        assertThat(run.field(1, "closer_a")).isEqualTo("7");

        var figure = new java.util.ArrayList<Object>(List.of("comparison"));
        figure.addAll(List.of(sides));
        figure.addAll(List.of("--where", "country=India", "--also", "model=uniform|model=majority"));
        var both = drawn("comparison", figure.toArray());
        assertThat(both.number(1, "difference")).isCloseTo(0.20436224103183334, within(1e-12));
        assertThat(both.number(2, "difference")).isCloseTo(-0.20436224103183334, within(1e-12));
        assertThat(both.field(2, "before_is")).isEqualTo("Majority option");
        assertThat(Files.readString(folder.resolve("comparison.txt")))
                .contains("within each pair")
                .doesNotContain("times 100");
    }

    /** A guess is right on one in k: Islam 0.26899, with one question of two most common answers. */
    @Test
    void subgroupsOfPublishedShares() throws Exception {
        var study = dialogues();
        var run = CommandRun.of("subgroups", "--study", study, "--by", "religion", "--model", "uniform", "--csv");
        var figure = drawn("disparity", "disparity", "--study", study, "--by", "religion", "--model", "uniform");

        for (var expected : List.of(
                new Object[] {"Buddhism", 0.27829457364341087, 0.018482936734360148},
                new Object[] {"Hinduism", 0.2643410852713179, 0.01795998412304487},
                new Object[] {"Islam", 0.26899224806201555, 0.01816435596932895})) {
            var row = row(run, "religion", expected[0]);
            assertThat(run.number(row, "accuracy")).isCloseTo((double) expected[1], within(1e-12));
            assertThat(run.number(row, "se")).isCloseTo((double) expected[2], within(1e-12));
            var beside = row(figure, "group", expected[0]);
            assertThat(figure.number(beside, "accuracy")).isCloseTo(100 * (double) expected[1], within(1e-10));
        }
        var distances = CommandRun.of(
                new DrawnAsText(),
                "figure",
                "disparity",
                "--study",
                study,
                "--by",
                "religion",
                "--model",
                "uniform",
                "--number",
                "nmae",
                "--out",
                folder.resolve("d.svg"));
        // the file does not say which options have an order
        assertThat(distances.err()).contains("ordered questions");
    }

    private static int row(CommandRun run, String column, Object value) {
        for (var row = 1; row < run.csv().size(); row++) {
            if (run.field(row, column).equals(value)) {
                return row;
            }
        }
        throw new AssertionError(value + " is no " + column);
    }

    /** 5 groups of 30 people or more and 43 questions, 4 pairs of which have two most common answers: 211 lines. */
    @Test
    void conversationsToTuneOn() throws Exception {
        var run = CommandRun.of(
                "export",
                "sft",
                "--study",
                dialogues(),
                "--by",
                "religion",
                "--language",
                "own",
                "--out",
                folder.resolve("tune"));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("4 for ties");

        var train = Files.readAllLines(folder.resolve("tune-train.jsonl"));
        var test = Files.readAllLines(folder.resolve("tune-test.jsonl"));
        assertThat(train.size() + test.size()).isEqualTo(211);
        assertThat(new HashSet<>(train)).doesNotContainAnyElementsOf(test);
        var index = Files.readAllLines(folder.resolve("tune-index.csv"));
        // in the file: Buddhism, 33 people, 51.5 % of them the second answer to the first question
        assertThat(index.get(1)).contains("religion=Buddhism", ",2,0.515,33,");
        var messages = new JsonMapper().readTree(train.get(0)).get("messages");
        assertThat(messages.get(messages.size() - 1).get("content").asText()).isEqualTo("Answer: 2");
    }

    @Test
    void consistencyOfNineModels() throws Exception {
        var scores = SharedData.file(SCORES);
        var run = CommandRun.of("consistency", scores, "--replicates", "0", "--csv");
        var figure = drawn("consistency", "consistency", scores, "--replicates", "0");

        Object[][] expected = {
            {"gpt-4o", "da", 224, 34, 0.641824188898294, 0.765214374431222, 0.7228847138406044},
            {"gpt-4o", "en", 287, 33, 0.6942945720232926, 0.6650756336748, 0.6489078934257394},
            {"gemma-2-27b-it", "da", 225, 34, 0.4811733716315148, 0.7022074001115429, 0.7102292251100876},
            {"gemma-2-27b-it", "en", 286, 33, 0.63490828520808, 0.640336026502016, 0.6541320434681883}
        };
        for (var one : expected) {
            for (var table : List.of(run, figure)) {
                var row = rows(table, one);
                assertThat(table.number(row, "n_responses")).isEqualTo((int) one[2]);
                assertThat(table.number(row, "n_questions")).isEqualTo((int) one[3]);
                assertThat(table.number(row, "consistency")).isCloseTo((double) one[4], within(1e-12));
                assertThat(table.number(row, "alignment")).isCloseTo((double) one[5], within(1e-12));
            }
            assertThat(run.number(rows(run, one), "alignment_pearson")).isCloseTo((double) one[6], within(1e-12));
        }
    }

    private static int rows(CommandRun table, Object[] one) {
        for (var row = 1; row < table.csv().size(); row++) {
            if (table.field(row, "model").equals(one[0])
                    && table.field(row, "language").equals(one[1])) {
                return row;
            }
        }
        throw new AssertionError(Arrays.toString(one));
    }

    /** methods.md §9.1; the error of a group's own effect in its closed form, √(τ²/(1 + mθ)) with θ = τ²/σ² and m = 5. */
    @Test
    void aMixedModelOfFortyRows() throws Exception {
        var toy = SharedData.file(TOY);
        var json = new JsonMapper()
                .readTree(CommandRun.of("fit", toy, "--formula", FORMULA, "--json")
                        .out());
        double[] coefficients = {.387186, .475847, -.248991};
        double[] errors = {.038223, .041226, .046223};
        for (var i = 0; i < 3; i++) {
            assertThat(json.get("fixed").get(i).get("estimate").asDouble()).isCloseTo(coefficients[i], within(1e-6));
            assertThat(json.get("fixed").get(i).get("se").asDouble()).isCloseTo(errors[i], within(1e-6));
        }
        double[] own = {.004382, .041191, .013810, .017223, -.050073, .052770, -.074871, -.004432};
        var error = Math.sqrt(.00254256 / (1 + 5 * .00254256 / .00429295));
        for (var g = 0; g < own.length; g++) {
            var group = json.get("groups").get(g);
            assertThat(group.get("own_effect").asDouble()).isCloseTo(own[g], within(1e-6));
            assertThat(group.get("se").asDouble()).isCloseTo(error, within(1e-6));
            assertThat(group.get("se_prediction").asDouble()).isGreaterThan(error);
        }

        var effects = drawn("effects", "effects", toy, "--formula", FORMULA);
        assertThat(effects.number(2, "estimate")).isCloseTo(.475847, within(1e-6));
        var groups = drawn("groups", "effects", toy, "--formula", FORMULA, "--groups", "g");
        assertThat(groups.field(1, "level")).isEqualTo("m5");
        assertThat(groups.number(1, "lower"))
                .isCloseTo(.052770 - 1.959964 * groups.number(1, "se_prediction"), within(2e-6));

        // the first row's residual: what it has beyond the coefficients and its group's own effect
        var residuals = drawn("residuals", "residuals", toy, "--formula", FORMULA);
        var lines = Files.readAllLines(toy);
        var names = List.of(lines.get(0).split(",", -1));
        var first = lines.get(1).split(",", -1);
        var x = Double.parseDouble(first[names.indexOf("x")]);
        var z = Double.parseDouble(first[names.indexOf("z")]);
        var y = Double.parseDouble(first[names.indexOf("y")]);
        var group = Integer.parseInt(first[names.indexOf("g")].substring(1));
        assertThat(residuals.number(1, "residual"))
                .isCloseTo(y - (.387186 + .475847 * x - .248991 * z) - own[group], within(3e-6));
    }
}
