package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How many people of the practice survey are for what it asks. */
class PolarityCommandTest {
    @TempDir
    static Path folder;

    private static Path study;

    @BeforeAll
    static void practice() {
        study = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", study, "--practice").exit()).isZero();
    }

    private static CommandRun run(Object... more) {
        var all = new java.util.ArrayList<Object>(java.util.List.of("polarity", "--study", study, "--csv"));
        all.addAll(java.util.List.of(more));
        return CommandRun.of(all.toArray());
    }

    /** Of two options the number is the share of the first, with its error. */
    @Test
    void aQuestionOfTwoOptionsHasTheShareOfItsFirst() {
        var polarity = run("--by", "country", "--questions", "FA4");
        var shares = CommandRun.of("shares", "--study", study, "--by", "country", "--question", "FA4", "--csv");

        assertThat(polarity.csv()).hasSize(shares.csv().size() / 2 + 1);
        assertThat(polarity.number(1, "polarity")).isEqualTo(shares.number(1, "share"));
        assertThat(polarity.number(1, "se"))
                .isCloseTo(shares.number(1, "se"), org.assertj.core.api.Assertions.within(1e-12));
        assertThat(polarity.number(1, "n")).isEqualTo(shares.number(1, "n"));
    }

    @Test
    void theMiddleIsLeftOutUnlessSaidOtherwise() {
        var left = run("--where", "country=Nuvardo", "--questions", "TR8");
        var against = run("--where", "country=Nuvardo", "--questions", "TR8", "--middle", "against");

        assertThat(left.number(1, "neither")).isPositive();
        assertThat(against.number(1, "polarity"))
                .isCloseTo(
                        left.number(1, "polarity") * (1 - left.number(1, "neither")),
                        org.assertj.core.api.Assertions.within(1e-12));
        assertThat(against.number(1, "n")).isGreaterThan(left.number(1, "n"));
    }

    @Test
    void aBandHasARowForEachCountryAndIsTheSameAgain() {
        var run = run("--by", "country", "--what", "band", "--draws", "20");

        assertThat(run.csv()).hasSize(5);
        assertThat(run.number(1, "lowest")).isLessThan(run.number(1, "highest"));
        assertThat(run("--where", "country=Tarkuvel", "--by", "country", "--what", "band", "--draws", "20")
                        .field(1, "median"))
                .isEqualTo(run.field(1, "median"));
    }

    @Test
    void whatIsPrintedCanBeReadAsPeopleOfOtherCommands() throws Exception {
        var people = folder.resolve("people.csv");
        Files.writeString(people, run("--by", "country").out());
        var columns = "country,question,polarity";
        var scores = folder.resolve("scores.csv");
        Files.writeString(scores, """
                model_name,language,question_key,response_pro_score
                m,xx,FA1,0.1
                m,xx,FA2,0.9
                m,xx,FA3,0.4
                m,xx,FA4,0.6
                m,xx,FA6,0.3
                """);

        var pairs = CommandRun.of(
                "polarity",
                "--people-file",
                people,
                "--people-columns",
                columns,
                "--what",
                "correlations",
                "--replicates",
                "0",
                "--csv");
        assertThat(pairs.field(1, "spearman"))
                .isEqualTo(run("--by", "country", "--what", "correlations", "--replicates", "0")
                        .field(1, "spearman"));
        var contrast = CommandRun.of(
                "consistency",
                scores,
                "--people-column",
                "none",
                "--people-file",
                people,
                "--people-columns",
                columns,
                "--contrast",
                "Nuvardo",
                "--replicates",
                "50",
                "--csv");
        assertThat(contrast.csv()).hasSize(4);
        assertThat(contrast.number(1, "difference"))
                .isEqualTo(contrast.number(1, "to_contrast") - contrast.number(1, "to_home"));
    }

    @Test
    void whatCannotBeDoneIsTold() {
        assertThat(CommandRun.of("consistency", folder.resolve("scores.csv"), "--contrast", "US")
                        .err())
                .contains("--people-file alone has no group to compare with");
        assertThat(run("--questions", "FA4", "--what", "correlations").err()).contains("fewer than two groups");
        var example = folder.resolve("e.mindgap");
        assertThat(CommandRun.of("new", example, "--example").exit()).isZero();
        assertThat(CommandRun.of("polarity", "--study", example, "--by", "country", "--what", "band")
                        .err())
                .contains("Published shares have no respondents");
    }
}
