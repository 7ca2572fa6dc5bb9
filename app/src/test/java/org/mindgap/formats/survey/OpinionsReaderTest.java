package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

class OpinionsReaderTest {
    private static final String HEADER = ",Unnamed: 0,key,question,references,option_mapping,option_ordinal\n";
    private static final String INFO = HEADER
            + "0,0,RAIN_W26,\"Is rain good, bad or neither?\",\"['Good', 'Bad', 'Neither', 'Refused']\",\"{1.0:"
            + " 'Good', 2.0: 'Bad', 3.0: 'Neither', 99.0: 'Refused'}\",\"[1.0, 2.0, 1.5]\"\n"
            + "1,1,TOOL_W26,Which tool?,\"['Rake', \"\"Digger's spade\"\", 'Refused']\",\"{}\",\"[1, 1]\"\n"
            + "2,2,SUN_W26,How much sun?,\"['Lots', 'Some', 'Not sure', 'Refused']\",\"{}\",\"[1.0, 2.0, 4.0]\"\n"
            + "3,3,BAD_W26,Broken?,\"['Lots', 'Some\",\"{}\",\"[1.0, 2.0]\"\n";
    private static final String METADATA =
            ",key,options\n0,SEX,\"['Male', 'Female']\"\n1,RELIG,\"['Tree', 'Stone']\"\n";
    private static final String RESPONSES = "QKEY,SEX,RELIG,RAIN_W26,TOOL_W26,SUN_W26,BAD_W26,WEIGHT_W26\n"
            + "1,Male,Tree,Good,Rake,Lots,Lots,1.5\n"
            + "2,Female,Stone,Neither,Digger's spade,Not sure,Some,0.5\n"
            + "3,Female,Tree,Refused,Rake,Some,Some,2\n"
            + "4,Female,Else,Bad,,Some,Some,1\n";

    @TempDir
    Path temp;

    private Path folder;

    @BeforeEach
    void makeFolder() throws IOException {
        folder = Files.createDirectory(temp.resolve("American_Trends_Panel_W26"));
        Files.writeString(folder.resolve("info.csv"), INFO);
        Files.writeString(folder.resolve("metadata.csv"), METADATA);
        Files.writeString(folder.resolve("responses.csv"), RESPONSES);
    }

    @Test
    void readsAFolder() throws Exception {
        var imported = read(List.of());
        var survey = imported.survey();
        assertThat(survey.name()).isEqualTo("American_Trends_Panel_W26");
        assertThat(survey.variables())
                .extracting(v -> v.name() + " " + v.role())
                .contains("SEX GROUP", "RELIG RELIGION", "WEIGHT_W26 WEIGHT", "QKEY LEFT_OUT", "BAD_W26 LEFT_OUT");
        assertThat(survey.questions()).extracting(q -> q.id()).containsExactly("RAIN_W26", "TOOL_W26", "SUN_W26");
        var rain = survey.question("RAIN_W26").orElseThrow();
        assertThat(rain.wording()).isEqualTo("Is rain good, bad or neither?");
        assertThat(rain.measure()).isEqualTo(Measure.ORDINAL);
        assertThat(rain.options())
                .containsExactly(
                        new Option("Good", "Good", 1, OptionKind.SUBSTANTIVE),
                        new Option("Neither", "Neither", 2, OptionKind.SUBSTANTIVE),
                        new Option("Bad", "Bad", 3, OptionKind.SUBSTANTIVE),
                        new Option("Refused", "Refused", 4, OptionKind.REFUSED));
        // by hand: 1.5, 0.5 and 1 of 3
        var shares = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(rain, Group.everyone())
                .shares();
        assertThat(shares[0]).isCloseTo(0.5, within(1e-15));
        assertThat(shares[1]).isCloseTo(1.0 / 6, within(1e-15));
        assertThat(shares[2]).isCloseTo(1.0 / 3, within(1e-15));
        assertThat(imported.report())
                .extracting(Problem::code)
                .contains(
                        "formats.layout-weight",
                        "formats.info-read",
                        "formats.info-wording",
                        "formats.info-row",
                        "formats.group-unlabelled");
        var bad = problem(imported, "formats.info-row");
        assertThat(bad.place().file()).isEqualTo("info.csv");
        assertThat(bad.place().line()).isEqualTo(5);
    }

    /** T13: positions that are all equal are no order. */
    @Test
    void equalPositionsAreNominal() throws Exception {
        var imported = read(List.of());
        assertThat(measure(imported.survey(), "TOOL_W26")).isEqualTo(Measure.NOMINAL);
        assertThat(problem(imported, "formats.info-nominal").arguments()).containsExactly("1, 1");
        var sun = imported.survey().question("SUN_W26").orElseThrow();
        assertThat(sun.measure()).isEqualTo(Measure.ORDINAL);
        assertThat(problem(imported, "formats.info-spacing").arguments()).containsExactly("1, 2, 4");
        // the file counts "Not sure" among the answers
        assertThat(sun.option("Not sure").orElseThrow().kind()).isEqualTo(OptionKind.SUBSTANTIVE);
        assertThat(problem(imported, "formats.info-answer").arguments()).containsExactly("Not sure");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "['a', 'b', 'c', 'R'] | [1.0, 2.0, 2.0] | NOMINAL | formats.info-ties",
                "['2', '1', 'R'] | [1.0, 2.0] | NOMINAL | formats.info-numbers",
                "['1', '2', '3 or more', 'R'] | [1.0, 2.0, 3.0] | ORDINAL | ''",
                "['a', 'b', 'R', 'DK'] | [2.0, 1.0] | ORDINAL | ''"
            })
    void positionsAreAnOrderOrNot(String references, String ordinal, Measure measure, String code) throws Exception {
        Files.writeString(
                folder.resolve("info.csv"), HEADER + "0,0,RAIN_W26,Q?,\"" + references + "\",{},\"" + ordinal + "\"\n");
        var imported = read(List.of());
        assertThat(measure(imported.survey(), "RAIN_W26")).isEqualTo(measure);
        if (!code.isEmpty()) {
            assertThat(problem(imported, code)).isNotNull();
        }
        assertThat(imported.survey()
                        .questions()
                        .get(0)
                        .option("R")
                        .orElseThrow()
                        .kind())
                .isEqualTo(OptionKind.REFUSED);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "['a', 'a'] | [1.0, 2.0]",
                "['a', 'b'] | [1.0]",
                "['a', 'b'] | [1.0, 2.0, 3.0]",
                "['a', 'b'] | ['1', '2']",
                "['a', 'b'] | [nan, 1.0]",
                "['a', 'b'] | 1.0",
                "__import__('os') | [1.0, 2.0]"
            })
    void whatCannotBeReadIsNoQuestion(String references, String ordinal) throws Exception {
        Files.writeString(
                folder.resolve("info.csv"), INFO + "4,4,X_W26,Q?,\"" + references + "\",{},\"" + ordinal + "\"\n");
        var imported = read(List.of());
        assertThat(imported.survey().question("X_W26")).isEmpty();
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals("formats.info-row"))
                .extracting(p -> p.place().line())
                .containsExactly(5L, 6L);
    }

    @Test
    void anotherWeightGoesFirst() throws Exception {
        var imported = read(List.of("QKEY"));
        assertThat(imported.survey().variable("QKEY").orElseThrow().role()).isEqualTo(Role.WEIGHT);
        assertThat(imported.survey().variable("WEIGHT_W26").orElseThrow().role())
                .isEqualTo(Role.LEFT_OUT);
        assertThat(imported.report()).extracting(Problem::code).doesNotContain("formats.layout-weight");
    }

    /** The weight of a wave is no weight for questions of two waves. */
    @Test
    void ofSeveralWavesNoWeightIsTaken() throws Exception {
        Files.writeString(folder.resolve("info.csv"), INFO + "4,4,X_W27,Q?,\"['a', 'b']\",{},\"[1, 2]\"\n");
        assertThat(read(List.of()).survey().withRole(Role.WEIGHT)).isEmpty();
        Files.writeString(folder.resolve("info.csv"), INFO);
        Files.writeString(folder.resolve("responses.csv"), RESPONSES.replace("WEIGHT_W26", "WEIGHT_W27"));
        var imported = read(List.of());
        assertThat(imported.survey().withRole(Role.WEIGHT)).isEmpty();
        assertThat(problem(imported, "formats.layout-weight-missing").arguments())
                .containsExactly("WEIGHT_W26");
    }

    @Test
    void infoIsACodebookForAnyFile() throws Exception {
        var elsewhere = Files.writeString(temp.resolve("mine.csv"), RESPONSES);
        var imported = new RespondentCsvReader()
                .read(SurveyRequest.of(elsewhere).codebook(folder.resolve("info.csv")), JobContext.unwatched());
        assertThat(imported.survey().questions()).hasSize(3);
        assertThat(imported.survey().withRole(Role.WEIGHT)).isPresent();
        assertThat(imported.survey().name()).isEqualTo("mine");
    }

    @Test
    void withoutMetadataNothingDivides() throws Exception {
        Files.delete(folder.resolve("metadata.csv"));
        var imported = read(List.of());
        assertThat(imported.survey().dividing()).isEmpty();
        assertThat(imported.report()).extracting(Problem::code).contains("formats.info-alone");
    }

    @Test
    void knowsItsFoldersAndNoOthers() throws Exception {
        var reader = new OpinionsReader();
        var responses = folder.resolve("responses.csv");
        assertThat(new Formats().choose(responses, Formats.AUTO, true).format()).isEqualTo("opinionsqa");
        assertThat(reader.recognises(folder.resolve("info.csv"))).isFalse();
        assertThat(reader.recognises(Files.writeString(folder.resolve("other.csv"), "a,b\n1,2\n")))
                .isFalse();
        Files.writeString(folder.resolve("info.csv"), "a,b\n");
        assertThat(reader.recognises(responses)).isFalse();
        Files.delete(folder.resolve("info.csv"));
        assertThat(reader.recognises(responses)).isFalse();
        assertThat(new Formats().choose(responses, Formats.AUTO, true).format()).isEqualTo("csv");
        assertThat(refusal()).isEqualTo("formats.info-missing");
    }

    @Test
    void brokenTablesAreRefused() throws Exception {
        Files.writeString(folder.resolve("metadata.csv"), METADATA + "2,SEX,\"['a']\"\n");
        assertThat(refusal()).isEqualTo("formats.info-twice");
        Files.writeString(folder.resolve("metadata.csv"), "a,b\n");
        assertThat(refusal()).isEqualTo("formats.column-missing");
        Files.writeString(folder.resolve("info.csv"), HEADER);
        assertThat(refusal()).isEqualTo("formats.info-empty");
    }

    private String refusal() {
        return catchThrowableOfType(ProblemException.class, () -> read(List.of()))
                .problems()
                .get(0)
                .code();
    }

    private SurveyImport read(List<String> weight) throws IOException, ProblemException {
        return new OpinionsReader()
                .read(
                        SurveyRequest.of(folder.resolve("responses.csv"))
                                .weight(weight)
                                .invented(true),
                        JobContext.unwatched());
    }

    private static Measure measure(Survey survey, String question) {
        return survey.question(question).orElseThrow().measure();
    }

    private static Problem problem(SurveyImport imported, String code) {
        return imported.report().stream()
                .filter(p -> p.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " not in " + imported.report()));
    }
}
