package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The practice survey under its strata, clusters and weights: numbers of R's survey (docs/verification/answers.R). */
class AnswersOfPracticeTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void practice() {
        study = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", study, "--practice").exit()).isZero();
    }

    private CommandRun run(String command, Object... more) {
        var words = new ArrayList<Object>(List.of(
                command, "--study", study, "--by", "country", "--where", "country=Tarkuvel", "--model", "mirror"));
        words.addAll(List.of("--asked", "country", "--csv"));
        words.addAll(List.of(more));
        return CommandRun.of(words.toArray());
    }

    @Test
    void theLogScoreIsThatOfTheSurveyPackage() {
        var run = run("log-score");

        assertThat(run.field(1, "n_questions")).isEqualTo("40");
        assertThat(run.number(1, "score")).isCloseTo(-1.279360451242, within(1e-9));
        assertThat(run.number(1, "log_score")).isEqualTo(run.number(1, "score"));
        assertThat(run.number(1, "se")).isCloseTo(0.001392935458, within(1e-10));
        assertThat(run.number(1, "ceiling")).isCloseTo(-1.275872294, within(1e-8));
        assertThat(run.number(1, "floor")).isCloseTo(-1.329020307, within(1e-8));
    }

    @Test
    void stylesAreThoseOfTheSurveyPackage() {
        var run = run("styles");

        double[][] expected = {
            {0.04099202221, 0.01307833297}, {0.438112923388, 0.004178264898}, {0.228146117517, 0.004252837261}
        };
        for (var row = 0; row < expected.length; row++) {
            assertThat(run.number(row + 1, "people")).isCloseTo(expected[row][0], within(1e-9));
            assertThat(run.number(row + 1, "people_se")).isCloseTo(expected[row][1], within(1e-10));
            assertThat(run.field(row + 1, "df")).isEqualTo("54");
        }
    }

    @Test
    void associationsAreThoseOfTheSurveyPackage() {
        var run = CommandRun.of(
                "association", "--study", study, "--where", "country=Tarkuvel", "--questions", "FA1,FA2,FN4", "--csv");

        double[][] expected = {
            {1487, 0.07875417323, 0.0505808448, 1.356273374, 0.08381143536, 0, 0.09332257261},
            {1540, 0.04487409197, 0, 1.306394438, 0.5631788981, 0, 0.06624903866},
            {1551, 0.08671129267, 0.06399518678, 1.32931446, 0.03562162397, 0.001462628976, 0.1119812196}
        };
        var names = List.of("n", "v_plain", "v", "design_effect", "p", "v_lower", "v_upper");
        for (var row = 0; row < expected.length; row++) {
            for (var i = 0; i < names.size(); i++) {
                assertThat(run.number(row + 1, names.get(i))).isCloseTo(expected[row][i], within(1e-9));
            }
        }
        assertThat(run.err()).contains("no joint answers");
    }

    /** A model that says the same to both questions; it is compared with people who do not. */
    @Test
    void simulatedRespondentsHaveJointAnswers() throws IOException {
        var text = new StringBuilder("who,FA1,FN1\n");
        for (var i = 0; i < 80; i++) {
            text.append(i)
                    .append(',')
                    .append(1 + i % 4)
                    .append(',')
                    .append(1 + i % 4)
                    .append('\n');
        }
        text.append("80,,2\n");
        var file = Files.writeString(folder.resolve("played.csv"), text.toString());
        var run = CommandRun.of(
                "association",
                "--study",
                study,
                "--where",
                "country=Tarkuvel",
                "--questions",
                "FA1,FN1",
                "--simulated",
                file,
                "--csv");

        assertThat(run.number(1, "n_simulated")).isEqualTo(80);
        assertThat(run.number(1, "v_simulated_plain")).isCloseTo(1, within(1e-12));
        assertThat(run.number(1, "difference"))
                .isCloseTo(run.number(1, "v_simulated") - run.number(1, "v"), within(1e-12));
    }

    /** Asked as no one in particular a model says the same for every group: groups make no association. */
    @Test
    void groupsAloneMakeWhatAModelSaysOfThem() {
        var run = CommandRun.of(
                "association",
                "--study",
                study,
                "--where",
                "country=Tarkuvel",
                "--questions",
                "FA1,FA2",
                "--through",
                "religion",
                "--model",
                "mirror",
                "--csv");

        assertThat(run.field(1, "asked_as")).isEqualTo("none");
        assertThat(run.number(1, "groups_model")).isCloseTo(0, within(1e-7));
        assertThat(run.number(1, "groups_people")).isBetween(1e-4, run.number(1, "v_plain"));
    }

    /** Mixing to every option alike moves the score to the floor: the logarithm is concave, and near 1 it is there. */
    @Test
    void whatIsMixedIsTold() {
        var run = run("log-score", "--mix", "0.999999");

        assertThat(run.number(1, "score")).isCloseTo(run.number(1, "floor"), within(1e-5));
        assertThat(run.err()).contains("mixed with every option alike");
    }

    /** Nobody floors it in silence: a question with an impossible answer is minus infinity and is counted. */
    @Test
    void impossibleAnswersAreTold() throws IOException {
        var answers = Files.writeString(folder.resolve("zero.jsonl"), line("FA1", 0) + line("FA8", 0.25));
        assertThat(CommandRun.of("import", "answers", answers, "--study", study).exit())
                .isZero();
        var run = CommandRun.of(
                "log-score",
                "--study",
                study,
                "--by",
                "country",
                "--where",
                "country=Tarkuvel",
                "--model",
                "zero",
                "--csv");

        assertThat(run.field(1, "log_score")).isEqualTo("-Infinity");
        assertThat(run.field(1, "n_questions")).isEqualTo("2");
        assertThat(run.field(1, "zeros")).isEqualTo("1");
        // the other question alone: the people's share of its first option is what ln .25 and ln .75 are weighed with
        var first = share("FA8");
        assertThat(run.number(1, "score"))
                .isCloseTo(first * Math.log(0.25) + (1 - first) * Math.log(0.75), within(1e-9));
        assertThat(run.number(1, "at_zero")).isCloseTo(share("FA1") / 2, within(1e-9));
        assertThat(run.err()).contains("minus infinity");
    }

    private double share(String question) {
        return CommandRun.of("shares", "--study", study, "--question", question, "--where", "country=Tarkuvel", "--csv")
                .number(1, "share");
    }

    private static String line(String question, double first) {
        var rest = question.equals("FA1")
                ? "{'code':'2','share':0.5},{'code':'3','share':0.25},{'code':'4','share':0.25}"
                : "{'code':'2','share':" + (1 - first) + "}";
        return ("{'schema':'run/1','q':'" + question
                        + "','steer':'none','lang':'en','mode':'logprob','model':{'id':'zero',"
                        + "'name':'Zero','invented':true},'opts':[{'code':'1','share':" + first + "}," + rest + "]}\n")
                .replace('\'', '"');
    }
}
