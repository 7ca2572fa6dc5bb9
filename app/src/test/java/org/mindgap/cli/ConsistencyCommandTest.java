package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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
        Files.writeString(
                once,
                "model_name,language,question_key,response_pro_score,ground_truth_pro_score\n"
                        + "m,en,a,0.1,0.2\nm,en,b,0.4,\nm,en,c,0.5,0.9\n");

        assertThat(CommandRun.of("consistency", once).err())
                .contains("1 of 3 responses have no number in ground_truth_pro_score", "asked each question once");
        assertThat(CommandRun.of("consistency", once, "--between").err())
                .contains("No model has responses in two languages");
    }
}
