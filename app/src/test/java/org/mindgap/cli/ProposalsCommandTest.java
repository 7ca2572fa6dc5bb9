package org.mindgap.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.formats.survey.LayoutFiles;
import org.mindgap.problem.Problem;
import org.mindgap.store.ImportReports;
import org.mindgap.store.StudyFile;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** Proposals, roles files, presets and archives on the command line, to what the study keeps. */
class ProposalsCommandTest {
    @TempDir
    Path folder;

    private Path study;
    private Path file;

    @BeforeEach
    void files() throws Exception {
        study = folder.resolve("s.mindgap");
        assertThat(CommandRun.of("new", study).exit()).isZero();
        var people = new double[] {1, 2, 98, 4};
        file = new LayoutFiles()
                .named("RESPNO", "withinwt")
                .add("COUNTRY", "Country", people, "1=Algeria", "2=Benin", "98=Chad", "4=Mali")
                .add("URBRUR", "Urban or rural", people, "1=Urban", "2=Rural")
                .add("q1", "Trust", people, "1=A lot", "2=A little", "4=(DO NOT READ) Depends", "98=Don't know")
                .add("q2", "Married", people, "1=Yes", "2=No", "98=Refused")
                .write(folder.resolve("wave.sav"));
    }

    private Survey imported(Object... more) throws Exception {
        var words = new Object[more.length + 5];
        System.arraycopy(new Object[] {"import", "survey", file, "--study", study}, 0, words, 0, 5);
        System.arraycopy(more, 0, words, 5, more.length);
        var run = CommandRun.of(words);
        assertThat(run.exit()).as(run.err()).isZero();
        try (var opened = StudyFile.openReadOnly(study)) {
            var all = opened.surveys();
            return opened.survey(all.get(all.size() - 1).id()).orElseThrow();
        }
    }

    private static OptionKind kind(Survey survey, String question, String code) {
        return survey.question(question)
                .orElseThrow()
                .option(code)
                .orElseThrow()
                .kind();
    }

    @Test
    void a_proposal_that_nobody_accepts_is_printed_and_kept_and_changes_nothing() throws Exception {
        var survey = imported();
        assertThat(kind(survey, "q1", "98")).isEqualTo(OptionKind.SUBSTANTIVE);
        try (var opened = StudyFile.openReadOnly(study)) {
            var report = new ImportReports(opened.kept()).of(survey.id()).orElseThrow();
            assertThat(report.problems())
                    .extracting(Problem::code)
                    .contains("formats.proposal-left", "formats.proposal-doubtful-left")
                    .doesNotContain("formats.proposal-accepted");
        }
    }

    @Test
    void clear_proposals_are_accepted_and_doubtful_ones_only_with_all() throws Exception {
        var clear = imported("--accept-proposals");
        assertThat(kind(clear, "q1", "98")).isEqualTo(OptionKind.DONT_KNOW);
        assertThat(kind(clear, "q2", "98")).isEqualTo(OptionKind.REFUSED);
        assertThat(kind(clear, "q1", "4")).isEqualTo(OptionKind.SUBSTANTIVE);
        var all = imported("--accept-proposals=all", "--name", "again");
        assertThat(kind(all, "q1", "4")).isEqualTo(OptionKind.DONT_KNOW);
        try (var opened = StudyFile.openReadOnly(study)) {
            assertThat(new ImportReports(opened.kept())
                            .of(all.id())
                            .orElseThrow()
                            .problems())
                    .anySatisfy(p -> {
                        assertThat(p.code()).isEqualTo("formats.proposal-accepted");
                        assertThat(p.arguments()).contains("Don't know", "don't know", "q1");
                    });
        }
    }

    @Test
    void a_roles_file_as_it_was_written_imports_what_was_suggested() throws Exception {
        var roles = folder.resolve("roles.csv");
        assertThat(CommandRun.of("describe", file, "--roles-out", roles).exit()).isZero();
        assertThat(Files.readString(roles))
                .startsWith("variable,use,kinds,topic,doubtful,label,why")
                .contains("COUNTRY,country,", "q1,opinion,98=dont-know,,4=dont-know,");
        var survey = imported("--roles", roles);
        assertThat(survey.withRole(Role.COUNTRY).orElseThrow().name()).isEqualTo("COUNTRY");
        assertThat(kind(survey, "q1", "98")).isEqualTo(OptionKind.DONT_KNOW);
    }

    @Test
    void a_roles_file_is_csv_and_called_so() {
        var other = folder.resolve("roles.json");
        var run = CommandRun.of("describe", file, "--roles-out", other);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err()).contains("A roles file is CSV, and roles.json says something else.");
        assertThat(other).doesNotExist();
    }

    @Test
    void a_roles_file_says_uses_kinds_and_topics() throws Exception {
        var roles = folder.resolve("roles.csv");
        Files.writeString(roles, """
            variable,use,kinds,topic
            RESPNO,id,,
            withinwt,weight,,
            q1,opinion,4=refused; 98=dont-know,Trust in people
            q2,group,,
            """);
        var survey = imported("--roles", roles);
        assertThat(survey.variable("RESPNO").orElseThrow().role()).isEqualTo(Role.ID);
        assertThat(survey.withRole(Role.WEIGHT).orElseThrow().name()).isEqualTo("withinwt");
        assertThat(survey.variable("q2").orElseThrow().role()).isEqualTo(Role.GROUP);
        assertThat(kind(survey, "q1", "4")).isEqualTo(OptionKind.REFUSED);
        assertThat(survey.question("q1").orElseThrow().topic()).isEqualTo("Trust in people");
    }

    @Test
    void a_roles_file_that_is_not_in_order_is_refused_by_its_lines() throws Exception {
        var roles = Files.writeString(
                folder.resolve("roles.csv"),
                "variable,use,kinds\nq1,opinon,\nq1,opinion,98\nnobody,group,\n",
                StandardCharsets.UTF_8);
        var run = CommandRun.of("import", "survey", file, "--study", study, "--roles", roles);
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.err())
                .contains(
                        "line 2", "“opinon” is not a use", "line 3", "stands twice", "does not say a code and a kind");
    }

    @Test
    void a_preset_is_told_by_describe_and_used_when_named() throws Exception {
        assertThat(CommandRun.of("describe", file).out()).contains("Preset that fits: afrobarometer");
        assertThat(CommandRun.of("describe", file, "--json").out()).contains("\"presets\" : [ \"afrobarometer\" ]");
        var survey = imported("--preset", "afrobarometer");
        assertThat(survey.withRole(Role.WEIGHT).orElseThrow().name()).isEqualTo("withinwt");
        assertThat(survey.variable("RESPNO").orElseThrow().role()).isEqualTo(Role.ID);
        assertThat(kind(survey, "q1", "98")).isEqualTo(OptionKind.DONT_KNOW);
        var other = CommandRun.of("import", "survey", file, "--study", study, "--preset", "gss", "--name", "x");
        assertThat(other.err()).contains("is for other files");
        assertThat(CommandRun.of("import", "survey", file, "--study", study, "--preset", "no")
                        .err())
                .contains("There is no preset “no”", "wvs-7");
    }

    @Test
    void options_of_the_command_count_before_roles_and_preset() throws Exception {
        var survey = imported("--preset", "afrobarometer", "--country-is", "Chad", "--weight", "RESPNO");
        assertThat(survey.withRole(Role.WEIGHT).orElseThrow().name()).isEqualTo("RESPNO");
        assertThat(survey.variable("withinwt").orElseThrow().role()).isEqualTo(Role.LEFT_OUT);
        assertThat(survey.withRole(Role.COUNTRY).orElseThrow().name()).isEqualTo("country");
    }

    @Test
    void a_survey_comes_out_of_its_archive() throws Exception {
        var one = zip("one.zip", "data/wave.sav");
        var several = zip("several.zip", "data/wave.sav", "old/wave0.sav");
        assertThat(CommandRun.of("describe", one).out()).contains("6 variables");
        assertThat(CommandRun.of("describe", several).err()).contains("2 surveys", "old/wave0.sav", "--entry");
        assertThat(CommandRun.of("describe", several, "--entry", "wave9.sav").err())
                .contains("no survey “wave9.sav”");
        assertThat(CommandRun.of("describe", file, "--entry", "wave.sav").err()).contains("no .zip archive");
        file = several;
        var survey = imported("--entry", "wave0.sav");
        assertThat(survey.question("q1")).isPresent();
        try (var opened = StudyFile.openReadOnly(study)) {
            assertThat(new ImportReports(opened.kept())
                            .of(survey.id())
                            .orElseThrow()
                            .problems())
                    .extracting(Problem::code)
                    .contains("cli.unpacked");
        }
    }

    private Path zip(String name, String... entries) throws Exception {
        var path = folder.resolve(name);
        try (var out = new ZipOutputStream(Files.newOutputStream(path))) {
            for (var entry : entries) {
                out.putNextEntry(new ZipEntry(entry));
                out.write(Files.readAllBytes(folder.resolve("wave.sav")));
            }
        }
        return path;
    }

    private Path table() throws Exception {
        var rows = new StringBuilder("id;land;wt;trust;god\n");
        for (var i = 0; i < 40; i++) {
            rows.append(i)
                    .append(i % 2 == 0 ? ";Benin;" : ";Mali;")
                    .append("0,")
                    .append(500 + i)
                    .append(';');
            rows.append(i % 4 == 0 ? "Don't know" : i % 4 == 1 ? "A lot" : "Little")
                    .append(';');
            rows.append(i % 5 == 0 ? "98" : String.valueOf(i % 5)).append('\n');
        }
        return Files.writeString(folder.resolve("people.csv"), rows);
    }

    @Test
    void a_table_has_proposals_and_a_roles_file_as_other_files_have() throws Exception {
        var suggested = CommandRun.of("describe", table(), "--suggest", "--csv");
        assertThat(suggested.exit()).as(suggested.err()).isZero();
        assertThat(suggested.out())
                .contains("id,,id,")
                .contains("trust,,opinion,")
                .contains("Don't know=don't know")
                .contains("98=don't know?");
        var roles = folder.resolve("roles.csv");
        assertThat(CommandRun.of("describe", table(), "--roles-out", roles).exit())
                .isZero();
        var written = Files.readString(roles);
        assertThat(written).contains("trust,opinion,Don't know=dont-know,").contains("god,opinion,,,98=dont-know,");
        Files.writeString(roles, written.replace("land,opinion", "land,country"));
        file = table();
        var survey = imported("--roles", roles);
        assertThat(survey.variable("land").orElseThrow().role()).isEqualTo(Role.COUNTRY);
        assertThat(survey.variable("wt").orElseThrow().role()).isEqualTo(Role.WEIGHT);
        assertThat(survey.variable("id").orElseThrow().role()).isEqualTo(Role.ID);
        assertThat(kind(survey, "trust", "Don't know")).isEqualTo(OptionKind.DONT_KNOW);
        assertThat(kind(survey, "god", "98")).as("doubtful: decided by nobody").isEqualTo(OptionKind.SUBSTANTIVE);
        assertThat(kind(imported("--roles", roles, "--accept-proposals", "all", "--name", "B"), "god", "98"))
                .isEqualTo(OptionKind.DONT_KNOW);
    }

    @Test
    void a_codebook_changes_what_is_proposed_for_a_table() throws Exception {
        var codebook = Files.writeString(
                folder.resolve("c.json"),
                "{\"god\": {\"question\": \"God\", \"options\": {\"1\": \"Yes\", \"2\": \"Rather\", \"3\": \"No\","
                        + " \"4\": \"Never\", \"98\": \"(DO NOT READ) Refused\"}}, \"land\": {\"role\": \"country\"}}");
        var run = CommandRun.of("describe", table(), "--suggest", "--csv", "--codebook", codebook);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("god,God,opinion,4 values with labels.,98=refused or no answer")
                .contains("land,,country,The codebook says so.");
        file = table();
        var survey = imported("--codebook", codebook, "--accept-proposals", "--weight", "wt");
        assertThat(kind(survey, "god", "98")).isEqualTo(OptionKind.REFUSED);
    }

    @Test
    void a_codebook_with_wordings_alone_leaves_the_labels_of_the_file() throws Exception {
        var codebook = Files.writeString(
                folder.resolve("c.json"), "{\"q1\": {\"wording\": \"How much do you trust them?\", \"stem\": \"S\"}}");
        var survey = imported("--codebook", codebook, "--accept-proposals");
        var question = survey.question("q1").orElseThrow();
        assertThat(question.wording()).isEqualTo("How much do you trust them?");
        assertThat(question.stem()).isEqualTo("S");
        assertThat(question.label()).isEqualTo("Trust");
        assertThat(question.option("1").orElseThrow().label()).isEqualTo("A lot");
        assertThat(kind(survey, "q1", "98")).isEqualTo(OptionKind.DONT_KNOW);
    }

    @Test
    void a_preset_is_laid_over_a_table_without_labels() throws Exception {
        var rows = new StringBuilder("B_COUNTRY,A_YEAR,W_WEIGHT,Q1,Q289\n");
        for (var i = 0; i < 40; i++) {
            rows.append(i % 2 == 0 ? "356" : "704").append(",2018,").append(0.5 + i / 100.0);
            rows.append(',').append(List.of("1", "2", "3", "-1", "-2", "-4").get(i % 6));
            rows.append(',').append(i % 3).append('\n');
        }
        file = Files.writeString(folder.resolve("w.csv"), rows);
        var survey = imported("--preset", "wvs-7");
        assertThat(survey.variable("W_WEIGHT").orElseThrow().role()).isEqualTo(Role.WEIGHT);
        assertThat(survey.variable("B_COUNTRY").orElseThrow().role()).isEqualTo(Role.COUNTRY);
        assertThat(survey.variable("Q289").orElseThrow().role()).isEqualTo(Role.RELIGION);
        assertThat(kind(survey, "Q1", "-1")).isEqualTo(OptionKind.DONT_KNOW);
        assertThat(kind(survey, "Q1", "-2")).isEqualTo(OptionKind.REFUSED);
        assertThat(kind(survey, "Q1", "-4")).isEqualTo(OptionKind.NOT_ASKED);
        assertThat(survey.question("Q1").orElseThrow().topic()).isNotEmpty();
    }
}
