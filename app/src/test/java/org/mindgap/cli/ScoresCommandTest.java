package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.text.TextHash;

/**
 * Where people's shares are known, ours is the definition. Questions, countries and figures are made up; the numbers
 * called SciPy are 1 − scipy.spatial.distance.jensenshannon(people, model), version 1.17.1, agreeing with 60 digits of
 * Python's decimal.
 */
class ScoresCommandTest {
    private static final double SCIPY_ORO = 0.8521925201746429;
    private static final double SCIPY_VELL = 0.8056596847247465;
    private static final double SCIPY_NIM = 0.5606815752152509;
    private static final double SCIPY_RIVER = 0.5119984121689201;

    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void aSurveyAndARun() throws Exception {
        study = folder.resolve("s.mindgap");
        assertThat(CommandRun.of("new", study).exit()).isZero();
        var opinions = Files.writeString(folder.resolve("opinions.csv"), """
            question,selections,options,source
            How often do you hear the bells of Oro?,"defaultdict(<class 'list'>, {'Oro': [0.41, 0.22, 0.30, 0.07], 'Vell (Old national sample)': [0.1, 0.2, 0.3, 0.35], 'Nim': [0.0, 0.5, 0.5, 0.0]})","['Daily', 'Weekly', 'Never', ""Don't know""]",GAS
            Is the river Vell cold?,"{'Oro': [0.25, 0.75]}","['Yes', 'No']",WVS
            """);
        var imported = CommandRun.of("import", "shares", opinions, "--study", study);
        assertThat(imported.exit()).isZero();
        assertThat(imported.out()).contains("opinions");
        var run = Files.writeString(
                folder.resolve("run.csv"),
                "question_sha256,options,probs,model_id,max_choice,Oro,Vell (Old national sample),Nim\n"
                        + TextHash.of("How often do you hear the bells of Oro?")
                        + ",\"['Daily', 'Weekly', 'Never', \"\"Don't know\"\"]\",\"[0.264894, 0.186206, 0.376881,"
                        + " 0.172020]\",demo,0,0.85,0.8,-1.0\n"
                        + TextHash.of("Is the river Vell cold?")
                        + ",\"['Yes', 'No']\",\"[0.9, 0.1]\",demo,0,0.5119984121689201,0.6,-1.0\n");
        var answers = CommandRun.of("import", "answers", run, "--study", study, "--csv");
        assertThat(answers.exit()).as(answers.err()).isZero();
        assertThat(answers.field(1, "format")).isEqualTo("option-probabilities");
        assertThat(answers.field(1, "imported")).isEqualTo("2");
    }

    @Test
    void oursStandsBesideTheirsAndIsTheDefinition() {
        var run = CommandRun.of("scores", "--study", study, "--csv");
        assertThat(run.exit()).isZero();
        assertThat(run.csv().get(0))
                .containsExactly(
                        "model",
                        "question",
                        "country",
                        "metric",
                        "n_scores",
                        "theirs",
                        "n_compared",
                        "ours",
                        "difference",
                        "file");
        assertThat(run.csv()).hasSize(5);
        assertThat(run.field(1, "country")).isEqualTo("Oro");
        assertThat(run.field(1, "metric")).isEqualTo("sim.jsd.dist.nats");
        assertThat(run.number(1, "theirs")).isEqualTo(.85);
        assertThat(run.number(1, "ours"))
                .isCloseTo(SCIPY_ORO, within(1e-12))
                .isCloseTo(
                        definition(
                                new double[] {.41, .22, .30, .07}, new double[] {.264894, .186206, .376881, .172020}),
                        within(1e-12));
        assertThat(run.number(1, "difference")).isCloseTo(SCIPY_ORO - .85, within(1e-12));
        // 0.95 in all, rescaled
        assertThat(run.number(2, "ours")).isCloseTo(SCIPY_VELL, within(1e-12));
        assertThat(run.number(3, "ours")).isCloseTo(SCIPY_RIVER, within(1e-12));
        assertThat(run.number(3, "difference")).isCloseTo(0, within(1e-12));
        // the people of Vell were not asked about the river: theirs alone stands
        assertThat(run.field(4, "n_compared")).isEqualTo("0");
        assertThat(run.field(4, "ours")).isEmpty();
        assertThat(run.err()).contains("1 of 4 scores has none of ours beside them");
    }

    @Test
    void gapsAreOursAlone() {
        var run = CommandRun.of(
                "gaps",
                "--study",
                study,
                "--metric",
                "sim.jsd.dist.nats",
                "--by",
                "country",
                "--questions",
                TextHash.id(TextHash.of("How often do you hear the bells of Oro?")),
                "--options",
                "all",
                "--csv");
        assertThat(run.exit()).isZero();
        assertThat(run.number(1, "value")).isCloseTo(SCIPY_ORO, within(1e-12));
        assertThat(run.number(3, "value")).isCloseTo(SCIPY_NIM, within(1e-12));
    }

    @Test
    void meansAreTakenOverWhatHasBoth() {
        var run = CommandRun.of("scores", "--study", study, "--by", "country", "--csv");
        assertThat(run.csv()).hasSize(3);
        assertThat(run.number(1, "n_scores")).isEqualTo(2);
        assertThat(run.number(1, "ours")).isCloseTo((SCIPY_ORO + SCIPY_RIVER) / 2, within(1e-12));
        assertThat(run.number(2, "theirs")).isCloseTo(.7, within(1e-15));
        assertThat(run.number(2, "n_compared")).isEqualTo(1);
        assertThat(run.number(2, "difference")).isCloseTo(SCIPY_VELL - .8, within(1e-12));
    }

    @Test
    void narrowsAndSaysWhereThereIsNothing() {
        var run = CommandRun.of(
                "scores", "--study", study, "--where", "country=Oro", "--model", "demo", "--by", "model", "--csv");
        assertThat(run.number(1, "n_scores")).isEqualTo(2);
        var none = CommandRun.of("scores", "--study", study, "--where", "country=Nim");
        assertThat(none.exit()).isEqualTo(1);
        assertThat(none.err()).contains("has no scores of others here");
    }

    /** 1 − √(½ KL(P‖M) + ½ KL(Q‖M)), natural logarithms, P and Q rescaled (methods.md §6.1, §6.2). */
    private static double definition(double[] people, double[] model) {
        var p = java.util.Arrays.stream(people).sum();
        var q = java.util.Arrays.stream(model).sum();
        var divergence = 0.0;
        for (var i = 0; i < people.length; i++) {
            var a = people[i] / p;
            var b = model[i] / q;
            var middle = (a + b) / 2;
            divergence += (a > 0 ? a * Math.log(a / middle) : 0) / 2 + (b > 0 ? b * Math.log(b / middle) : 0) / 2;
        }
        return 1 - Math.sqrt(divergence);
    }
}
