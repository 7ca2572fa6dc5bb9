package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.compare.paired.PairedTest;
import org.mindgap.compare.paired.SignFlips;
import org.mindgap.figure.comparison.DotFigures;
import org.mindgap.figure.comparison.PowerFigures;

class PowerCommandTest {
    @TempDir
    Path folder;

    /** R: power.t.test(delta = 3, sd = 8, power = 0.8, type = "paired") says 57.76; of n = 40, 0.637974. */
    @Test
    void questionsNeededComeFirst() {
        var run = CommandRun.of("power", "--difference", "3", "--sd", "8", "--questions", "40", "--csv");

        assertThat(run.field(1, "questions")).isEqualTo("58");
        assertThat(run.field(1, "needed")).isEqualTo("true");
        assertThat(run.number(2, "power")).isCloseTo(0.637973787066, within(1e-9));
    }

    /** The standard deviation is that which compare computes d_z with. */
    @Test
    void aStudyGivesTheDeviation() {
        var study = folder.resolve("e.mindgap");
        assertThat(CommandRun.of("new", study, "--example").exit()).isZero();
        var a = "model=exaggerator,asked=country";
        var b = "model=guesser,asked=none";
        var where = "country=India";
        var compared = CommandRun.of("compare", "--study", study, "--a", a, "--b", b, "--where", where, "--csv");
        var run = CommandRun.of(
                "power", "--difference", "2", "--study", study, "--a", a, "--b", b, "--where", where, "--csv");

        assertThat(run.number(1, "sd"))
                .isCloseTo(Math.abs(compared.number(1, "difference") / compared.number(1, "d_z")), within(1e-9));
        assertThat(run.err()).contains("What draws add is in it already");
    }

    /** Of the 58 questions needed, a quarter to twice as many are drawn; the table is what it was without the figure. */
    @Test
    void theFigureShowsFewerAndMoreQuestionsThanNeeded() throws Exception {
        var drawn = folder.resolve("power.svg");
        var plain = CommandRun.of("power", "--difference", "3", "--sd", "8", "--csv");
        var run =
                CommandRun.of(new DrawnAsText(), "power", "--difference", "3", "--sd", "8", "--csv", "--figure", drawn);

        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(plain.out());
        var lines = java.nio.file.Files.readAllLines(folder.resolve("power.csv"));
        assertThat(lines).hasSize(7);
        assertThat(lines.get(1)).startsWith("true,58,");
        assertThat(lines).anyMatch(l -> l.startsWith("false,15,")).anyMatch(l -> l.startsWith("false,116,"));
    }

    /** R: power.t.test(n = 58, sd = 8, power = 0.8, type = "paired", tol = 1e-13); then of 232 questions. */
    @Test
    void theSmallestDifferenceIsThatOfThePowerCommandAndOfFourTimesTheQuestionsBeside() {
        var flips = new SignFlips(1, 1, 1, 4, true);
        var one = new PowerFigures.Compared("Everybody", new PairedTest(58, 1, 8, flips, 0, 0));
        var around = new DotFigures.Around("", List.of(), "", "");

        var row = new PowerFigures(Locale.ENGLISH)
                .smallest(List.of(one), around)
                .data()
                .rows()
                .get(0);

        var printed = CommandRun.of("power", "--difference", "3", "--sd", "8", "--questions", "232", "--csv");
        assertThat((double) row.get(3)).isCloseTo(2.993685748, within(1e-7));
        assertThat((double) row.get(5)).isCloseTo(1.477617389, within(1e-7));
        assertThat((double) row.get(3)).isCloseTo(printed.number(1, "smallest_seen"), within(1e-9));
        assertThat((double) row.get(5)).isCloseTo(printed.number(2, "smallest_seen"), within(1e-9));
    }

    @Test
    void aGapOfOneModel() {
        var run =
                CommandRun.of("power", "--gap", "5", "--people", "300", "--draws", "40", "--questions", "20", "--csv");

        assertThat(run.number(1, "power")).isGreaterThanOrEqualTo(0.8);
        assertThat(run.number(2, "power")).isBetween(0.0, 1.0);
    }

    @Test
    void questionsMayBeASampleOfQuestionsLikeThem() {
        var these = CommandRun.of("power", "--gap", "8", "--people", "300", "--draws", "40", "--csv");
        var like = CommandRun.of("power", "--gap", "8", "--gap-sd", "6", "--people", "300", "--draws", "40", "--csv");
        var told = CommandRun.of("power", "--gap", "8", "--gap-sd", "6", "--people", "300", "--as", "markdown");

        assertThat(like.number(1, "questions")).isGreaterThan(these.number(1, "questions"));
        assertThat(told.out()).contains("a sample of questions like these");
        assertThat(CommandRun.of("power", "--gap", "8", "--gap-sd", "9").err()).contains("--gap-sd");
        assertThat(CommandRun.of("power", "--difference", "8", "--sd", "1", "--gap-sd", "1")
                        .err())
                .contains("--gap-sd");
    }

    @Test
    void numbersBeyondAnyStudyEndInNumbersOrSentences() {
        assertThat(CommandRun.of("power", "--difference", "3", "--sd", "1e-300", "--csv")
                        .number(1, "power"))
                .isCloseTo(1, within(1e-9));
        assertThat(CommandRun.of("power", "--difference", "3", "--sd", "Infinity")
                        .err())
                .contains("--sd is a number above 0");
        assertThat(CommandRun.of("power", "--difference", "1e-9", "--sd", "1e9").err())
                .contains("No number of questions");
    }

    @Test
    void whatIsMissingIsSaid() {
        assertThat(CommandRun.of("power", "--difference", "3").err()).contains("--sd");
        assertThat(CommandRun.of("power", "--difference", "0", "--sd", "8").err())
                .contains("--margin");
        assertThat(CommandRun.of("power").err()).contains("--gap");
        assertThat(CommandRun.of("power", "--difference", "3", "--margin", "2", "--sd", "8")
                        .err())
                .contains("not within a margin");
    }
}
