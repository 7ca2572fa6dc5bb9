package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a CSV file is read: told, asked for where it matters, and as somebody says. */
class CsvOptionsTest {
    @TempDir
    Path folder;

    private Path study;

    @BeforeEach
    void study() {
        study = folder.resolve("s.mindgap");
        assertThat(CommandRun.of("new", study).exit()).isZero();
    }

    @Test
    void a_file_is_described_with_what_is_taken_why_and_what_else() throws Exception {
        var run = CommandRun.of("describe", european());
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("All 5 rows of the file were looked at")
                .contains("delimiter  semicolon  seen\n"
                        + "  Separated by semicolons: 5 of 5 rows have 3 outside quotation marks.\n"
                        + "  instead: comma, tab, bar")
                .contains("decimal  comma  seen\n  Decimal comma: 4 numbers such as 0,435 (column Gewicht).")
                .contains("NA  1  as it stands\n  NA stands in 1 field of 1 column (Glaube)")
                .contains("to read it as nothing: --missing Glaube:99");
    }

    @Test
    void the_description_is_for_programs_too() throws Exception {
        assertThat(CommandRun.of("describe", european(), "--json").out())
                .contains("\"schema\" : \"describe-table/1\"", "\"taken\" : \"semicolon\"", "\"rows_looked_at\" : 5");
        assertThat(CommandRun.of("describe", european(), "--csv").out())
                .startsWith("decision,taken,by,why,instead\r\n")
                .contains("\nthousands,point,seen,");
        assertThat(CommandRun.of("describe", european(), "--rows", 2, "--csv").out())
                .isEqualTo("id,Gewicht,Glaube,Alter\r\n1,0.435,1,99\r\n2,1234.5,2,31\r\n");
    }

    @Test
    void an_import_says_every_decision() throws Exception {
        var run = CommandRun.of(
                "import",
                "survey",
                european(),
                "--study",
                study,
                "--weight",
                "Gewicht",
                "--missing",
                "NA,N/A",
                "--missing",
                "Glaube:99");
        assertThat(run.exit()).isZero();
        assertThat(run.err())
                .contains(
                        "Separated by semicolons",
                        "Decimal comma",
                        "Line 2 names the columns",
                        "NA was read as nothing")
                .contains("Glaube:99 was read as nothing: 1 field.", "N/A was read as nothing: 0 fields.");
        assertThat(CommandRun.of("variables", "--study", study, "--csv").out()).contains("Glaube");
    }

    @Test
    void what_may_be_two_numbers_is_asked_for_and_nothing_is_imported() throws Exception {
        var file = Files.writeString(folder.resolve("w.csv"), "q;w\n1;1,234\n2;2,345\n");
        var asked = CommandRun.of("import", "survey", file, "--study", study, "--weight", "w");
        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.err()).contains("may be 1.234 or 1234", "--decimal");
        var told = CommandRun.of(
                "import", "survey", file, "--study", study, "--weight", "w", "--decimal", ",", "--thousands", "none");
        assertThat(told.exit()).isZero();
        assertThat(told.err()).contains("Decimal comma, as chosen.");
    }

    @Test
    void every_choice_can_be_made() throws Exception {
        var file = Files.writeString(folder.resolve("x.txt"), "title\n'a|b'|1\n'c'|2\n");
        var run = CommandRun.of(
                "describe",
                file,
                "--delimiter",
                "pipe",
                "--quote",
                "single",
                "--skip",
                1,
                "--no-header",
                "--rows",
                9,
                "--csv");
        assertThat(run.out()).isEqualTo("V1,V2\r\na|b,1\r\nc,2\r\n");
    }

    @Test
    void words_that_are_none_are_refused_with_those_that_are() throws Exception {
        var run = CommandRun.of("describe", european(), "--delimiter", "x");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("--delimiter takes comma, semicolon, tab, bar; not x.");
        assertThat(CommandRun.of("describe", european(), "--decimal", "comma", "--thousands", ",")
                        .exit())
                .isEqualTo(2);
        var shares = Files.writeString(folder.resolve("i.sav"), "$FL2");
        assertThat(CommandRun.of("import", "survey", shares, "--study", study, "--decimal", "comma")
                        .err())
                .contains("--decimal is for CSV files");
    }

    private Path european() throws IOException {
        return Files.writeString(
                folder.resolve("eu.csv"),
                "Umfrage 2024;;;\nid;Gewicht;Glaube;Alter\n1;0,435;1;99\n2;1.234,5;2;31\n3;0,9;99;44\n4;1,2;NA;25\n");
    }
}
