package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.NumberDraft;
import org.mindgap.formats.sav.SavWriter;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** Files of SPSS and Stata become surveys without a codebook, and a survey becomes a file and the same survey again. */
class MicrodataSurveyTest {
    @TempDir
    Path folder;

    private Path own(String name) throws IOException {
        try (var in = Objects.requireNonNull(getClass().getResourceAsStream("/fuzz/survey/" + name))) {
            return Files.write(folder.resolve(name.replace('/', '-')), in.readAllBytes());
        }
    }

    private static SurveyImport read(SurveyReader reader, SurveyRequest request) throws IOException, ProblemException {
        return reader.read(request, JobContext.unwatched());
    }

    @Test
    void theFilesOwnWeightLabelsAndMissingValuesCount() throws Exception {
        var read = read(new SavSurveyReader(), SurveyRequest.of(own("sav/bytecode.sav")));
        var survey = read.survey();
        assertThat(survey.withRole(Role.WEIGHT).orElseThrow().name()).isEqualTo("w");
        assertThat(read.report()).extracting(Problem::code).contains("formats.file-weight");
        var q1 = survey.question("q1").orElseThrow();
        assertThat(q1.option("98").orElseThrow().kind()).isEqualTo(OptionKind.DONT_KNOW);
        assertThat(q1.option("99").orElseThrow().kind()).isEqualTo(OptionKind.REFUSED);
        assertThat(q1.wording()).as("a label is no wording").isEmpty();
        assertThat(q1.label()).isEqualTo("Do you pray?");
        // 5 has neither a label nor is it declared missing
        assertThat(read.report()).extracting(Problem::code).contains("formats.value-unlabelled");
    }

    @Test
    void aLetteredMissingValueIsAnOptionThatIsNoAnswer() throws Exception {
        var survey = read(new DtaSurveyReader(), SurveyRequest.of(own("dta/v14.dta")))
                .survey();
        var refused = survey.question("q1").orElseThrow().option(".a").orElseThrow();
        assertThat(refused.kind()).isEqualTo(OptionKind.REFUSED);
        var codes = (Column.Codes) ((Respondents) survey.source()).column("q1");
        assertThat(codes.index()[2]).isNotNegative();
        assertThat(codes.dictionary().get(codes.index()[2])).isEqualTo(".a");
    }

    @Test
    void aValueThatIsDeclaredMissingInAnyLanguageIsNoAnswer() throws Exception {
        var file = SharedData.file("survey/sav-asian/win874.sav");
        var survey = read(new SavSurveyReader(), SurveyRequest.of(file)).survey();
        var question = survey.question("q1").orElseThrow();
        assertThat(question.option("98").orElseThrow().label()).isEqualTo("ไม่ทราบ");
        assertThat(question.option("98").orElseThrow().kind()).isEqualTo(OptionKind.NOT_ASKED);
        assertThat(question.options().stream().filter(o -> o.substantive()).count())
                .isEqualTo(2);
    }

    @Test
    void aWeightThatTheFileDeclaresMissingIsNoWeight() throws Exception {
        var weight = new NumberDraft();
        var age = new NumberDraft();
        for (var value : new double[] {1.5, 999, 0.5}) {
            weight.add(value);
            age.add(value == 999 ? -1 : 40);
        }
        var missing = new MissingValues(List.of("999"), Optional.of(new MissingValues.Range(-9, -1)));
        var fields = List.of(number("w", missing), number("age", missing));
        var origin = new FileOrigin(
                "SPSS", "", "", "", "UTF-8", FileOrigin.EncodingFrom.FORMAT, java.util.OptionalLong.of(3));
        var file = folder.resolve("weights.sav");
        try (var out = Files.newOutputStream(file)) {
            new SavWriter(out)
                    .write(
                            new Dictionary(origin, fields, Optional.of("w"), List.of(), Map.of(), List.of()),
                            List.of(weight.cells(), age.cells()),
                            JobContext.unwatched());
        }
        var read = read(new SavSurveyReader(), SurveyRequest.of(file));
        var people = (Respondents) read.survey().source();
        assertThat(((Column.Numbers) people.column("w")).values())
                .as("the value stays in the column")
                .containsExactly(1.5, 999, 0.5);
        var used = (Respondents) Overlay.of(read.survey(), List.of()).source();
        assertThat(((Column.Numbers) used.column("w")).values()).containsExactly(1.5, Double.NaN, 0.5);
        assertThat(((Column.Numbers) used.column("age")).values()).containsExactly(40, Double.NaN, 40);
        assertThat(((Column.Numbers) used.whole("age")).values()).containsExactly(40, -1, 40);
        assertThat(read.report()).extracting(Problem::code).contains("formats.missing-numbers");
    }

    private static Field number(String name, MissingValues missing) {
        return new Field(name, "", 0, "F8.2", Optional.empty(), "", List.of(), missing, Map.of());
    }

    @Test
    void weightsAreToTheLetter() throws Exception {
        var file = SharedData.file("survey/sav/spss-reader/weighted.sav");
        var survey = read(new SavSurveyReader(), SurveyRequest.of(file)).survey();
        var weights = (Column.Numbers) ((Respondents) survey.source()).column("Sample_Weight");
        var sum = 0.0;
        var squares = 0.0;
        for (var weight : weights.values()) {
            sum += weight;
            squares += weight * weight;
        }
        // R: sum(d$Sample_Weight), sum(d$Sample_Weight)^2 / sum(d$Sample_Weight^2)
        assertThat(sum).isCloseTo(22_097_900, within(1e-6));
        assertThat(sum * sum / squares).isCloseTo(3006.11018852794, within(1e-9));
    }

    @Test
    void aSurveyThatIsWrittenAndReadBackIsTheSame() throws Exception {
        var samples = Path.of(System.getProperty("mindgap.root", ".."), "sample-data", "practice");
        var usual = SurveyRequest.of(samples.resolve("practice.csv"));
        var survey = read(
                        new RespondentCsvReader(),
                        SurveyRequest.of(usual.file())
                                .codebook(samples.resolve("practice.json"))
                                .invented(true))
                .survey();
        var people = (Respondents) survey.source();
        var file = folder.resolve("practice.sav");
        try (var out = Files.newOutputStream(file)) {
            var dictionary = new SurveyDictionary(survey, people, LocalDateTime.of(2024, 2, 9, 7, 5, 3));
            assertThat(new SavWriter(out).write(dictionary.dictionary(), dictionary.cells(), JobContext.unwatched()))
                    .isEmpty();
        }
        var back = read(new SavSurveyReader(), SurveyRequest.of(file)).survey();
        assertThat(back.invented()).isTrue();
        // a file of SPSS says of every variable how it is shown, a table of text does not
        assertThat(back.variables().stream().map(v -> v.shown("")).toList()).isEqualTo(survey.variables());
        assertThat(back.questions().stream().map(MicrodataSurveyTest::known).toList())
                .isEqualTo(survey.questions().stream()
                        .map(MicrodataSurveyTest::known)
                        .toList());
        var same = (Respondents) back.source();
        for (var variable : survey.variables()) {
            assertThat(texts(same.column(variable.name())))
                    .as(variable.name())
                    .isEqualTo(texts(people.column(variable.name())));
        }
    }

    /** LOWEST and HIGHEST stay what they are; PSPP shows them so in such a file of ours (SYSFILE INFO). */
    @Test
    void rangesOfMissingValuesComeBackFromAFileThatWeWrite() throws Exception {
        var survey = ranges();
        var out = folder.resolve("out.sav");
        var people = (Respondents) survey.source();
        var clock = Clock.fixed(Instant.parse("2024-02-09T07:05:03Z"), ZoneOffset.UTC);
        var written = new SurveyExport(survey, people, clock)
                .write(out, SurveyExport.Kind.SAV, CsvCodes.CODES, JobContext.unwatched());
        assertThat(written.notes()).extracting(Problem::code).doesNotContain("microdata.export-range");
        // the header says when, to the second, after 92 bytes
        assertThat(new String(Files.readAllBytes(out), 92, 17, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("09 Feb 2407:05:03");
        var back = read(new SavSurveyReader(), SurveyRequest.of(out)).survey();
        assertThat(back.variable("low").orElseThrow().declared()).isEqualTo("99, lo thru -1");
        assertThat(back.variable("high").orElseThrow().declared()).isEqualTo("90 thru hi");
        assertThat(back.variables()).isEqualTo(survey.variables());
        assertThat(back.questions()).isEqualTo(survey.questions());
    }

    /** Where an answer of a range counts by now, the rest are declared one by one, which is said. */
    @Test
    void aRangeThatCountsInPartIsSaidAtTheExport() throws Exception {
        var survey = Overlay.with(
                        ranges(), List.of(), List.of(new Edit.KindOfOption("high", "97", OptionKind.SUBSTANTIVE)))
                .survey();
        var out = folder.resolve("out.sav");
        var written = new SurveyExport(survey, (Respondents) survey.source())
                .write(out, SurveyExport.Kind.SAV, CsvCodes.CODES, JobContext.unwatched());
        assertThat(written.notes())
                .filteredOn(p -> p.code().equals("microdata.export-range"))
                .singleElement()
                .satisfies(p -> assertThat(p.arguments()).containsExactly("high", "90 thru hi", "98"));
        var back = read(new SavSurveyReader(), SurveyRequest.of(out)).survey();
        assertThat(back.question("high")
                        .orElseThrow()
                        .option("97")
                        .orElseThrow()
                        .kind())
                .isEqualTo(OptionKind.SUBSTANTIVE);
        assertThat(back.question("high")
                        .orElseThrow()
                        .option("98")
                        .orElseThrow()
                        .kind())
                .isNotEqualTo(OptionKind.SUBSTANTIVE);
    }

    private Survey ranges() throws Exception {
        var low = new MissingValues(List.of("99"), Optional.of(new MissingValues.Range(Double.NEGATIVE_INFINITY, -1)));
        var high = new MissingValues(List.of(), Optional.of(new MissingValues.Range(90, Double.POSITIVE_INFINITY)));
        var file = new LayoutFiles()
                .add("low", "Trust", low, new double[] {1, 2, -5, 99}, "1=Yes", "2=No", "-5=Missing", "99=None")
                .add("high", "Hope", high, new double[] {1, 2, 97, 98}, "1=Yes", "2=No", "97=Refused", "98=Don't know")
                .write(folder.resolve("in.sav"));
        return read(new SavSurveyReader(), SurveyRequest.of(file)).survey();
    }

    private static List<Object> known(org.mindgap.survey.Question question) {
        return List.of(
                question.id(),
                question.label(),
                question.wording(),
                question.language(),
                question.measure(),
                question.topic(),
                question.battery(),
                question.options());
    }

    private static List<String> texts(Column column) {
        if (column instanceof Column.Numbers numbers) {
            return java.util.Arrays.stream(numbers.values())
                    .mapToObj(String::valueOf)
                    .toList();
        }
        var codes = (Column.Codes) column;
        return java.util.Arrays.stream(codes.index())
                .mapToObj(i -> i < 0 ? "" : codes.dictionary().get(i))
                .toList();
    }
}
