package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.SharedData;

/** Consistency of a file with names of its own. */
class ConsistencyCommandTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = folder.resolve("r.csv");
        var text = new StringBuilder("who,lang,item,value\n");
        for (var i = 0; i < 80; i++) {
            text.append(String.format(
                    Locale.ROOT, "m,%s,q%d,%.4f%n", i % 2 == 0 ? "en" : "hi", i % 8 / 2, (i % 8 / 2 + i % 3) / 5.0));
        }
        Files.writeString(file, text.append("m,en,q1,\n"));
    }

    private CommandRun run(Object... more) {
        var all = new java.util.ArrayList<Object>(java.util.List.of(
                "consistency",
                file,
                "--model-column",
                "who",
                "--language-column",
                "lang",
                "--question-column",
                "item",
                "--score-column",
                "value",
                "--people-column",
                "none",
                "--replicates",
                "50",
                "--csv"));
        all.addAll(java.util.List.of(more));
        return CommandRun.of(all.toArray());
    }

    @Test
    void copiesOfResponsesAreOffUntilAskedForAndThenTold() {
        assertThat(run().out()).doesNotContain("self_pairs");
        var run = run("--self-pairs", "4");
        assertThat(run.number(1, "consistency_self_pairs")).isGreaterThan(run.number(1, "consistency"));
        assertThat(run.err()).contains("a number that grows with the copies", "1 rows without a number");
    }

    @Test
    void withoutPeopleThereIsNoAlignment() {
        assertThat(run().field(1, "alignment")).isEmpty();
    }

    @Test
    void languagesAreComparedModelByModel() {
        var run = run("--between");

        assertThat(run.csv()).hasSize(2);
        assertThat(run.number(1, "gap")).isEqualTo(run.number(1, "within") - run.number(1, "between"));
    }

    @Test
    void aColumnThatIsNotThereIsNamedWithThoseThatAre() {
        var run = CommandRun.of("consistency", file);

        assertThat(run.exit()).isNotZero();
        assertThat(run.err()).contains("no column response_pro_score", "who, lang, item, value");
    }

    @Test
    void whyANumberIsNotThereIsTold() throws Exception {
        var once = folder.resolve("once.csv");
        Files.writeString(once, """
                model_name,language,question_key,response_pro_score,ground_truth_pro_score
                m,en,a,0.1,0.2
                m,en,b,0.4,
                m,en,c,0.5,0.9
                """);

        assertThat(CommandRun.of("consistency", once).err())
                .contains("1 of 3 responses have no number in ground_truth_pro_score", "asked each question once");
        assertThat(CommandRun.of("consistency", once, "--between").err())
                .contains("No model has responses in two languages");
    }

    /** The real scores of study S4: the same numbers from the file and from a study that it was brought into. */
    @Test
    void aStudysOwnAnswersHaveTheNumbersOfTheFileTheyCameFrom() throws Exception {
        var scores = SharedData.file("runs/hypothetical-survey/all_lang_model_responses_with_scores.csv");
        var study = folder.resolve("s4.mindgap");
        assertThat(CommandRun.of("new", study).exit()).isZero();
        assertThat(CommandRun.of("import", "answers", scores, "--study", study).exit())
                .isZero();

        var own =
                CommandRun.of("consistency", "--study", study, "--people-of", "language", "--replicates", "0", "--csv");
        var file = CommandRun.of("consistency", scores, "--replicates", "0", "--csv");

        assertThat(own.csv()).hasSize(37);
        for (var row = 1; row < 37; row++) {
            for (var column : java.util.List.of("consistency", "alignment", "alignment_questions", "alignment_mean")) {
                assertThat(own.number(row, column)).isCloseTo(file.number(row, column), within(1e-12));
            }
        }
    }

    /** Mirror repeats what people say: it is aligned as far as sampling lets it; who answers once is told to. */
    @Test
    void answersOfAStudyAreHeldAgainstItsPeople() {
        var study = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", study, "--practice").exit()).isZero();

        var run = CommandRun.of(
                "consistency", "--study", study, "--model", "Mirror,Guesser", "--replicates", "0", "--csv");

        assertThat(run.number(2, "alignment")).isGreaterThan(.9);
        assertThat(run.number(1, "alignment")).isLessThan(run.number(2, "alignment"));
        assertThat(run.field(1, "consistency")).isEmpty();
        assertThat(run.err()).contains("asked each question once", "neither for nor against");
        assertThat(CommandRun.of("consistency").err()).contains("Name a file of scores or --study");
    }

    /** Wilson's formula gives .056682 to .509838 for 2 of 10. */
    @Test
    void theCodersNoiseHasAnIntervalOfItsOwnWhereItIsKnownWhatItRestsOn() {
        var plain = run("--coder-noise", "0.2");
        var checked = run("--coder-noise", "0.2", "--coder-checked", "10");
        var lower = plain.number(1, "consistency_lower");

        assertThat(plain.number(1, "consistency_corrected"))
                .isCloseTo(Math.min(1, plain.number(1, "consistency") / .8), within(1e-12));
        assertThat(plain.number(1, "corrected_lower")).isCloseTo(lower / .8, within(1e-12));
        assertThat(checked.number(1, "corrected_lower"))
                .isCloseTo(Math.min(lower / (1 - .056682), lower / (1 - .509838)), within(1e-5));
        assertThat(checked.number(1, "corrected_upper"))
                .isGreaterThanOrEqualTo(plain.number(1, "corrected_upper"))
                .isLessThanOrEqualTo(1);
        assertThat(checked.err()).contains("0.2", "0.0567 to 0.5098", "10");
        assertThat(run("--coder-checked", "10").err()).contains("--coder-checked belongs to --coder-noise");
    }

    /** The practice study's prompts are English; codes of its countries are 1 to 4. */
    @Test
    void aContrastOfAStudyNeedsNoFile() {
        var study = folder.resolve("p.mindgap");
        CommandRun.of("new", study, "--practice");

        assertThat(CommandRun.of("consistency", "--study", study, "--contrast", "Nuvardo")
                        .err())
                .contains("--people-of VAR");
        var run = CommandRun.of("consistency", "--study", study, "--people-of", "country", "--contrast", "Nuvardo");
        assertThat(run.err()).contains("nobody is compared with Nuvardo", "of the people: 1, 2, 3, 4");
        assertThat(CommandRun.of("consistency", "--study", study, "--people-of", "country", "--contrast", "US")
                        .err())
                .contains("no group US", "Tarkuvel");
    }

    @Test
    void scoresThatNeverVaryAreTold() throws Exception {
        Files.writeString(file, "who,lang,item,value\nm,en,a,.5\nm,en,a,.5\nm,en,b,.5\nn,en,a,.5\nn,en,a,.2\n");

        assertThat(run().err()).contains("Responses of 1 model in a language all have one score");
    }
}
