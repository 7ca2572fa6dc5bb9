package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.text.TextHash;

/** A study whose only survey holds questions and nobody's answers: every command ends in a table or a sentence. */
class UnknownPeopleTest {
    @TempDir
    Path folder;

    @Test
    void everyCommandEndsInATableOrASentence() throws Exception {
        var study = folder.resolve("s.mindgap");
        CommandRun.of("new", study);
        var run = Files.writeString(
                folder.resolve("run.csv"),
                "question_sha256,options,probs,model_id,Japan,Peru\n" + TextHash.of("Is rain wet?")
                        + ",\"['Yes', 'No']\",\"[0.5, 0.5]\",demo,0.5,-1.0\n");
        var imported = CommandRun.of("import", "answers", run, "--study", study);
        assertThat(imported.exit()).as(imported.err()).isZero();
        assertThat(imported.err()).contains("nobody’s answers").contains("scores of others");

        assertThat(CommandRun.of("scores", "--study", study).out()).contains("0.5000");
        assertThat(CommandRun.of("models", "--study", study).out()).contains("demo");
        assertThat(CommandRun.of("questions", "--study", study).out()).contains("1=Yes; 2=No");
        var question = TextHash.id(TextHash.of("Is rain wet?"));
        assertThat(CommandRun.of("shares", "--study", study, "--question", question)
                        .err())
                .contains(question);
        ended(CommandRun.of("gaps", "--study", study, "--metric", "tv", "--by", "country"));
        ended(CommandRun.of(new DrawnAsText(), "report", "--study", study, "--out", folder.resolve("report")));
        ended(CommandRun.of(
                new DrawnAsText(), "figure", "heatmap", "--study", study, "--out", folder.resolve("h.svg")));
        ended(CommandRun.of("check", study));
    }

    private static void ended(CommandRun run) {
        assertThat(run.exit()).as(run.err()).isIn(0, 1);
        assertThat(run.err()).doesNotContain("Exception");
        assertThat(run.out() + run.err()).isNotBlank();
    }
}
