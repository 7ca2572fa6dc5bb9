package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Pole;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.ReplicateScheme;
import org.mindgap.survey.ReplicateShares;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;
import org.mindgap.survey.Wording;

/** A survey that is written as a table of text, with its codebook, is the same survey when it is read. */
class SurveyCsvTest {
    @TempDir
    Path folder;

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Variable> variables = new java.util.ArrayList<>();

    private void codes(String name, Role role, Map<String, String> labels, String... cells) {
        variables.add(new Variable(
                name,
                "Label of " + name,
                role,
                role == Role.OPINION ? Measure.ORDINAL : Measure.NOMINAL,
                labels.entrySet().stream()
                        .map(e -> new Variable.Value(e.getKey(), e.getValue()))
                        .toList()));
        var dictionary =
                Arrays.stream(cells).filter(c -> !c.isEmpty()).distinct().toList();
        columns.put(
                name,
                new Column.Codes(
                        Arrays.stream(cells).mapToInt(dictionary::indexOf).toArray(), dictionary));
    }

    private void numbers(String name, Role role, double... values) {
        variables.add(new Variable(name, "", role, Measure.SCALE, List.of()));
        columns.put(name, new Column.Numbers(values));
    }

    private static Map<String, String> labels(String... pairs) {
        var labels = new LinkedHashMap<String, String>();
        for (var i = 0; i < pairs.length; i += 2) {
            labels.put(pairs[i], pairs[i + 1]);
        }
        return labels;
    }

    /** Everything that a survey can be. */
    private Survey everything() {
        codes("@id", Role.ID, Map.of(), "r-1", "r-2", "-r", "=1+1");
        codes("land", Role.COUNTRY, labels("7", "Thailand", "1", "Cambodia"), "7", "1", "7", "1");
        codes("faith", Role.RELIGION, labels("=b", "Buddhist, \"Theravada\"", "m", "Muslim"), "=b", "m", "=b", "");
        codes("strat", Role.STRATUM, Map.of(), "A", "A", "B", "B");
        codes("psu", Role.CLUSTER, Map.of(), "01", "2", "03", "4");
        numbers("w", Role.WEIGHT, .1, 1 / 3d, 0, Double.NaN);
        numbers("rw1", Role.REPLICATE, .2, .4, 0, Double.NaN);
        numbers("rw2", Role.REPLICATE, .05, 1e-7, 0, Double.NaN);
        numbers("age", Role.LEFT_OUT, 18, Double.NaN, 40.5, 1e6);
        codes("prayer", Role.OPINION, labels("3", "Never", "1", "Daily", "98", "98"), "3", "1", "98", "5");
        var prayer = new Question(
                "prayer",
                "Label of prayer",
                "How often\ndo you pray?",
                "en",
                Measure.ORDINAL,
                "faith",
                "p. 3",
                "practice",
                Optional.of(new Pole("devout", Pole.End.LAST)),
                List.of(
                        new Option("3", "Never", 1, OptionKind.SUBSTANTIVE),
                        new Option("1", "Daily", 2, OptionKind.SUBSTANTIVE),
                        new Option("98", "98", 3, OptionKind.NOT_ASKED)),
                "Now, about faith.",
                "CARD A",
                List.of(new Wording(
                        "th",
                        "",
                        "สวดมนต์ไหม",
                        "p. 9",
                        List.of(new Wording.OptionText("1", "ทุกวัน"), new Wording.OptionText("3", "ไม่เคย")),
                        List.of("order@question@0"))));
        return new Survey(
                "everything",
                "Everything",
                variables,
                List.of(prayer),
                new InMemoryRespondents(4, columns),
                new Provenance("x.sav", "", "May 2026", "Nobody (2026)"),
                true,
                Optional.of(
                        new ReplicateScheme(ReplicateShares.Method.FAY, List.of("rw1", "rw2"), .3, List.of(.5, .5))));
    }

    private SurveyExport.Written write(Survey survey, String name, CsvCodes codes) throws IOException {
        return new SurveyExport(survey, (Respondents) survey.source())
                .write(
                        folder.resolve(name),
                        SurveyExport.Kind.of(Path.of(name)).orElseThrow(),
                        codes,
                        JobContext.unwatched());
    }

    private Survey read(String name) throws IOException, ProblemException {
        var usual = SurveyRequest.of(folder.resolve(name));
        return new RespondentCsvReader()
                .read(usual.codebook(SurveyExport.codebook(usual.file())), JobContext.unwatched())
                .survey();
    }

    private static List<String> texts(Survey survey, String variable) {
        var column = ((Respondents) survey.source()).column(variable);
        if (column instanceof Column.Numbers numbers) {
            return Arrays.stream(numbers.values()).mapToObj(String::valueOf).toList();
        }
        var codes = (Column.Codes) column;
        return Arrays.stream(codes.index())
                .mapToObj(i -> i < 0 ? "" : codes.dictionary().get(i))
                .toList();
    }

    private static void same(Survey back, Survey survey) {
        assertThat(back.variables()).isEqualTo(survey.variables());
        assertThat(back.questions()).isEqualTo(survey.questions());
        assertThat(back.replicates()).isEqualTo(survey.replicates());
        assertThat(back.invented()).isEqualTo(survey.invented());
        assertThat(back.name()).isEqualTo(survey.name());
        assertThat(back.provenance().citation()).isEqualTo(survey.provenance().citation());
        assertThat(back.provenance().fieldwork()).isEqualTo(survey.provenance().fieldwork());
        for (var variable : survey.variables()) {
            assertThat(texts(back, variable.name())).as(variable.name()).isEqualTo(texts(survey, variable.name()));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SurveyExport.Kind.class,
            names = {"CSV", "TSV"})
    void everythingComesBack(SurveyExport.Kind kind) throws IOException, ProblemException {
        var survey = everything();
        var name = "s." + kind.name().toLowerCase(java.util.Locale.ROOT);
        var written = write(survey, name, CsvCodes.CODES);
        assertThat(written.files())
                .extracting(f -> f.getFileName().toString())
                .containsExactly(name, "s.codebook.json");
        assertThat(written.notes()).extracting(Problem::code).containsExactly("microdata.csv-guarded");
        same(read(name), survey);
    }

    @Test
    void thePracticeSurveyComesBack() throws IOException, ProblemException {
        var samples = Path.of(System.getProperty("mindgap.root", ".."), "sample-data", "practice");
        var request = SurveyRequest.of(samples.resolve("practice.csv"))
                .codebook(samples.resolve("practice.json"))
                .name("Practice");
        var survey =
                new RespondentCsvReader().read(request, JobContext.unwatched()).survey();
        assertThat(write(survey, "p.csv", CsvCodes.CODES).notes()).isEmpty();
        same(read("p.csv"), survey);
    }

    @Test
    void inventedPeopleAreSaidToBeInEveryRow() throws IOException {
        write(everything(), "s.csv", CsvCodes.CODES);
        var lines = Files.readAllLines(folder.resolve("s.csv"));
        assertThat(lines.get(0)).startsWith("INVENTED DATA,@id,land,faith");
        assertThat(lines.subList(1, 5)).allMatch(l -> l.startsWith("invented,"));
    }

    @Test
    void noCellStartsAFormula() throws IOException {
        write(everything(), "s.csv", CsvCodes.LABELS);
        write(everything(), "s.tsv", CsvCodes.CODES);
        for (var name : List.of("s.csv", "s.tsv")) {
            for (var line : Files.readAllLines(folder.resolve(name)).subList(1, 5)) {
                assertThat(line.split("[,\t]", -1)).noneMatch(c -> c.matches("[=+@].*") || c.matches("-[^0-9].*"));
            }
        }
    }

    @Test
    void labelsInPlaceOfCodesAreDescribedSo() throws IOException, ProblemException {
        var written = write(everything(), "s.csv", CsvCodes.LABELS);
        assertThat(written.notes()).extracting(Problem::code).contains("microdata.csv-labels");
        var back = read("s.csv");
        assertThat(texts(back, "land")).containsExactly("Thailand", "Cambodia", "Thailand", "Cambodia");
        assertThat(texts(back, "faith"))
                .containsExactly("Buddhist, \"Theravada\"", "Muslim", "Buddhist, \"Theravada\"", "");
        var prayer = back.question("prayer").orElseThrow();
        assertThat(prayer.options())
                .containsExactly(
                        new Option("Never", "Never", 1, OptionKind.SUBSTANTIVE),
                        new Option("Daily", "Daily", 2, OptionKind.SUBSTANTIVE),
                        new Option("98", "98", 3, OptionKind.NOT_ASKED));
        assertThat(prayer.translations().get(0).option("Daily")).contains("ทุกวัน");
    }

    @Test
    void whatTextDoesNotKeepIsSaid() throws IOException {
        codes("=cmd", Role.LEFT_OUT, Map.of(), " a", "b");
        var survey = new Survey(
                "s", "S", variables, List.of(), new InMemoryRespondents(2, columns), Provenance.ofFile("x", ""), false);
        assertThat(write(survey, "s.csv", CsvCodes.CODES).notes())
                .extracting(Problem::code)
                .containsExactly("microdata.csv-names", "microdata.csv-blanks");
    }

    @Test
    void aCodebookOfANewerProgramIsRefused() throws IOException {
        Files.writeString(folder.resolve("s.csv"), "a,b\n1,2\n2,1\n");
        Files.writeString(folder.resolve("s.codebook.json"), "{\"$survey\": {\"version\": 2}}");
        var thrown = catchThrowableOfType(ProblemException.class, () -> read("s.csv"));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("formats.codebook-newer");
    }
}
