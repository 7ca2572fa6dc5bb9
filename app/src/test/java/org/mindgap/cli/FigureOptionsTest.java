package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FigureOptionsTest {
    private static final String PEOPLE = "country=1,religion=1";

    @TempDir
    Path folder;

    @Test
    void theNewKindsAreDrawnWithDataCaptionAndTable() throws Exception {
        var study = practice();
        var ranked = run(
                "figure",
                "questions",
                "--study",
                study,
                "--where",
                PEOPLE,
                "--model",
                "Exaggerator",
                "--asked",
                "group",
                "--replicates",
                "0",
                "--top",
                "3",
                "--table",
                "latex",
                "--out",
                file("r.svg"));
        assertThat(ranked.exit()).as(ranked.err()).isZero();
        assertThat(Files.readString(folder.resolve("r.svg"))).contains("INVENTED DATA");
        assertThat(Files.readString(folder.resolve("r.csv")))
                .startsWith("survey,")
                .contains(",rank,question,");
        assertThat(Files.readString(folder.resolve("r.tex")))
                .contains("\\toprule")
                .contains("\\textbf{Invented data, invented models.}");
        assertThat(Files.readString(folder.resolve("r.txt"))).contains("3 of 40 questions shown");
        var ways = run(
                "figure",
                "asked-as",
                "--study",
                study,
                "--where",
                PEOPLE,
                "--model",
                "Exaggerator",
                "--question",
                "FA1",
                "--replicates",
                "0",
                "--out",
                file("m.svg"));
        assertThat(ways.exit()).as(ways.err()).isZero();
        assertThat(Files.readString(folder.resolve("m.csv"))).contains(",none,", ",country,", ",group,");
    }

    @Test
    void typeUnderSixPointsAndUnknownPalettesAreRefusedInWords() throws Exception {
        var small = run("figure", "heatmap", "--study", "x.mindgap", "--font-size", "5", "--out", file("h.svg"));
        assertThat(small.exit()).isNotZero();
        assertThat(small.err()).contains("Type has 6 to 72 points");
        var palette = run("figure", "heatmap", "--study", "x.mindgap", "--palette", "neon", "--out", file("h.svg"));
        assertThat(palette.err()).contains("Palettes are standard, warm and grey");
        var table = run("questions", "--study", "x.mindgap", "--as", "xlsx");
        assertThat(table.err()).contains("Tables are csv, tsv, latex, markdown or html");
    }

    @Test
    void tablesArePrintedForOtherPrograms() throws Exception {
        var study = practice();
        assertThat(run("questions", "--study", study, "--as", "markdown").out()).startsWith("| survey | question |");
        assertThat(run("questions", "--study", study, "--as", "html").out())
                .contains("<th scope=\"col\">question</th>");
        assertThat(run("questions", "--study", study, "--as", "csv").out())
                .isEqualTo(run("questions", "--study", study, "--csv").out());
    }

    private String practice() throws Exception {
        var study = file("p.mindgap");
        assertThat(run("new", "--practice", study).exit()).isZero();
        return study;
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private static CommandRun run(Object... words) {
        return CommandRun.of(new DrawnAsText(), words);
    }
}
