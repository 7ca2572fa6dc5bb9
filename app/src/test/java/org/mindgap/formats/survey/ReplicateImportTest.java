package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Place;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.ProblemTexts;
import org.mindgap.survey.Column;
import org.mindgap.survey.Pole;
import org.mindgap.survey.ReplicateShares.Method;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

class ReplicateImportTest {
    private static final String HEADER = "id,Q1,W,RW1,RW2,RW3\n";
    private static final String ROWS = "a,1,1.5,0,3,2\nb,2,.5,1,0,.5\nc,1,,,,\nd,2,1,1,1,0\n";

    @TempDir
    Path folder;

    private static ReplicateRequest asked(String columns, String kind, String fay, String scales) throws Exception {
        return new ReplicateRequest(
                columns == null ? List.of() : List.of(columns.split("\\+")),
                Optional.ofNullable(kind).map(Method::valueOf),
                fay == null ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(fay)),
                scales == null ? List.of() : ReplicateScales.of(scales.replace('+', ',')));
    }

    private SurveyImport read(String csv, String codebook, String weight, ReplicateRequest replicates)
            throws IOException, ProblemException {
        var file = Files.writeString(folder.resolve("survey.csv"), csv);
        var book = codebook.isEmpty()
                ? Optional.<Path>empty()
                : Optional.of(Files.writeString(folder.resolve("book.json"), codebook));
        var request = SurveyRequest.of(file)
                .codebook(book)
                .weight(weight.isEmpty() ? List.of() : List.of(weight))
                .invented(true)
                .with(replicates);
        return new RespondentCsvReader().read(request, JobContext.unwatched());
    }

    private static List<String> columns(Survey survey) {
        return survey.replicates().orElseThrow().variables();
    }

    @Test
    void aPatternNamesColumns() throws Exception {
        var read = read(HEADER + ROWS, "", "W", asked("RW*", "BRR", null, null));
        var survey = read.survey();
        assertThat(columns(survey)).containsExactly("RW1", "RW2", "RW3");
        assertThat(survey.variable("RW2").orElseThrow().role()).isEqualTo(Role.REPLICATE);
        assertThat(((Column.Numbers) ((Respondents) survey.source()).column("RW2")).values())
                .containsExactly(3, 0, Double.NaN, 1);
        assertThat(survey.variables()).extracting("name").containsExactly("id", "Q1", "W", "RW1", "RW2", "RW3");
        assertThat(read.report()).extracting(Problem::code).contains("formats.replicates-used");
    }

    @Test
    void namesKeepTheirOrderAndOneFactorIsForAll() throws Exception {
        var survey = read(HEADER + ROWS, "", "W", asked("RW3+RW1", "JKN", null, ".5"))
                .survey();
        assertThat(columns(survey)).containsExactly("RW3", "RW1");
        assertThat(survey.replicates().orElseThrow().scales()).containsExactly(.5, .5);
        assertThat(survey.variable("RW2").orElseThrow().role()).isNotEqualTo(Role.REPLICATE);
    }

    @Test
    void aCodebookNamesThemTooAndBatteriesAndPoles() throws Exception {
        var book = "{'W': {'question': 'weight', 'role': 'weight'}, 'RW1': {'question': 'r1', 'role': 'replicate'},"
                + " 'RW2': {'question': 'r2', 'role': 'replicate'}, 'Q1': {'question': 'Pray', 'measure': 'ordinal',"
                + " 'battery': 'prayer', 'pole': {'name': 'religious', 'end': 'last'},"
                + " 'options': {'1': 'never', '2': 'daily'}}}";
        var read = read(HEADER + ROWS, book.replace('\'', '"'), "", asked(null, "FAY", ".3", null));
        var scheme = read.survey().replicates().orElseThrow();
        assertThat(scheme.variables()).containsExactly("RW1", "RW2");
        assertThat(scheme.fay()).isEqualTo(.3);
        assertThat(read.survey().variable("RW1").orElseThrow().label()).isEqualTo("r1");
        assertThat(read.report()).extracting(Problem::code).doesNotContain("formats.codebook-unused");
        var question = read.survey().question("Q1").orElseThrow();
        assertThat(question.battery()).isEqualTo("prayer");
        assertThat(question.pole()).contains(new Pole("religious", Pole.End.LAST));
    }

    @Test
    void aPoleNeedsAnOrder() throws Exception {
        var book = "{\"Q1\": {\"question\": \"Pray\", \"pole\": {\"name\": \"x\", \"end\": \"END\"},"
                + " \"options\": {\"1\": \"never\", \"2\": \"daily\"}}}";
        var read = read(HEADER + ROWS, book.replace("END", "first"), "", ReplicateRequest.NONE);
        assertThat(read.survey().question("Q1").orElseThrow().pole()).isEmpty();
        assertThat(read.report()).extracting(Problem::code).contains("formats.pole-unordered");
        var other = read(HEADER + ROWS, book.replace("END", "middle"), "", ReplicateRequest.NONE);
        assertThat(other.report()).extracting(Problem::code).contains("formats.codebook-word");
        assertThatThrownBy(() -> read(HEADER + ROWS, book.replace(", \"end\": \"END\"", ""), "", ReplicateRequest.NONE))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problems()).extracting(Problem::code).containsExactly("formats.json-shape"));
    }

    @Test
    void aFileOfFactors() throws Exception {
        var file = Files.writeString(folder.resolve("scales.txt"), "0.5\n0.5 0.667\n");
        assertThat(ReplicateScales.of(file.toString())).containsExactly(.5, .5, .667);
    }

    @ParameterizedTest
    @CsvSource({
        "W,    RW*,     ,     ,   ,       replicate-kind-missing",
        "W,    ,        JK1,  ,   ,       replicates-missing",
        "W,    RW1,     JK1,  ,   ,       replicates-few",
        "'',   RW*,     JK1,  ,   ,       replicates-without-weight",
        "W,    *W*,     JK1,  ,   ,       replicate-is-other",
        "W,    RX*,     JK1,  ,   ,       variable-missing",
        "W,    RW*,     FAY,  ,   ,       replicate-fay-missing",
        "W,    RW*,     FAY,  1,  ,       replicate-fay",
        "W,    RW*,     BRR,  .5, ,       replicate-fay-other",
        "W,    RW*,     JKN,  ,   ,       replicate-scales-missing",
        "W,    RW*,     JKN,  ,   .5+.5,  replicate-scales-count",
        "W,    RW*,     JKN,  ,   .5+0,   replicate-scale",
        "W,    RW*,     JKN,  ,   nofile, replicate-scales-file",
        "W,    RW*+id,  JK1,  ,   ,       replicate-value"
    })
    void whatAKindNeedsIsAskedFor(String weight, String columns, String kind, String fay, String scales, String code) {
        assertThatThrownBy(() -> read(HEADER + ROWS, "", weight, asked(columns, kind, fay, scales)))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problems()).extracting(Problem::code).containsExactly("formats." + code);
                    var texts = new ProblemTexts(Locale.ENGLISH);
                    assertThat(texts.hint(e.problems().get(0))).isNotEmpty();
                });
    }

    @ParameterizedTest
    @CsvSource({"-1,replicate-value,2", "x,replicate-value,2", "'1,5',replicate-value,2", "'',replicate-blank,0"})
    void aReplicateIsWholeOrRefused(String cell, String code, long line) {
        var row = "a,1,1.5,0,\"" + cell + "\",2\n";
        assertThatThrownBy(() -> read(HEADER + row + ROWS, "", "W", asked("RW*", "BRR", null, null)))
                .isInstanceOfSatisfying(ProblemException.class, e -> {
                    assertThat(e.problems()).hasSize(1);
                    assertThat(e.problems().get(0).code()).isEqualTo("formats." + code);
                    assertThat(e.problems().get(0).place()).isEqualTo(new Place("survey.csv", line, "RW2"));
                });
    }
}
