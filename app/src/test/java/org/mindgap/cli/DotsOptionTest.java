package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of point 6 as figures: the file beside the figure holds what the command prints. */
class DotsOptionTest {
    @TempDir
    Path folder;

    private CommandRun run(Object... args) {
        var all = new ArrayList<Object>(List.of(args));
        all.addAll(List.of("--figure", folder.resolve("f.svg"), "--csv"));
        return CommandRun.of(new DrawnAsText(), all.toArray());
    }

    private CommandRun beside() throws Exception {
        return new CommandRun(0, Files.readString(folder.resolve("f.csv")), "");
    }

    private Path practice() {
        var study = folder.resolve("p.mindgap");
        assertThat(CommandRun.of("new", study, "--practice").exit()).isZero();
        return study;
    }

    @Test
    void ofAStudy() throws Exception {
        var study = practice();
        var where = "country=Tarkuvel";
        var ranks = run("ranks", "--study", study, "--asked", "country", "--where", where, "--replicates", "100");
        assertThat(ranks.exit()).as(ranks.err()).isZero();
        assertThat(Files.readString(folder.resolve("f.svg"))).contains("Which places", "INVENTED DATA");
        assertThat(beside().field(1, "highest")).isEqualTo(ranks.field(1, "highest"));

        var pooled = run(
                "pooled",
                "--study",
                study,
                "--by",
                "country,religion",
                "--model",
                "mirror",
                "--asked",
                "group",
                "--replicates",
                "100");
        assertThat(pooled.exit()).as(pooled.err()).isZero();
        assertThat(Files.readString(folder.resolve("f.txt"))).contains("no measurement");

        var styles = run("styles", "--study", study, "--by", "country", "--where", where, "--asked", "country");
        assertThat(styles.exit()).as(styles.err()).isZero();
        assertThat(beside().field(1, "difference")).isEqualTo(styles.field(1, "difference"));

        var score = run("log-score", "--study", study, "--by", "country", "--where", where, "--asked", "country");
        assertThat(score.exit()).as(score.err()).isZero();
        assertThat(beside().number(1, "lower")).isLessThan(score.number(1, "score"));

        var pairs = run("association", "--study", study, "--where", where, "--questions", "FA1,FA2,FN4");
        assertThat(pairs.exit()).as(pairs.err()).isZero();
        assertThat(Files.readString(folder.resolve("f.svg"))).contains("Which answers go together?");
        assertThat(run("association", "--study", study, "--questions", "FA1,FA2", "--matrix", "people")
                        .err())
                .contains("--figure draws pairs");
    }

    @Test
    void ofAFileAndOfNothing() throws Exception {
        var codes = folder.resolve("codes.csv");
        Files.writeString(codes, "A,B\n1,1\n1,2\n2,2\n2,2\n1,1\n");
        assertThat(run("agreement", codes, "--coders", "A,B").exit()).isZero();
        assertThat(Files.readString(folder.resolve("f.svg"))).contains("How far do coders agree?");

        assertThat(Files.readString(folder.resolve("f.svg"))).contains("120.0 mm");
        assertThat(run("agreement", codes, "--coders", "A,B", "--figure-width", "85mm", "--figure-dark")
                        .exit())
                .isZero();
        assertThat(Files.readString(folder.resolve("f.svg"))).contains("85.0 mm", "dark");

        Files.writeString(codes, "A,B\n1,1\n1,1\n");
        assertThat(run("agreement", codes, "--coders", "A,B").err()).contains("No row of the table has a number");
    }
}
