package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.sav.SavReader;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Days and times leave as what they are, and how values are shown comes back with them. */
class DatesRoundTripTest {
    @TempDir
    Path folder;

    private static Survey read(SurveyReader reader, SurveyRequest request) throws IOException, ProblemException {
        return reader.read(request, JobContext.unwatched()).survey();
    }

    private static SurveyReader reader(Path file) {
        var name = file.getFileName().toString();
        return name.endsWith(".dta")
                ? new DtaSurveyReader()
                : name.endsWith(".por") ? new PorSurveyReader() : new SavSurveyReader();
    }

    private SurveyExport.Written export(Survey survey, String name) throws IOException {
        var file = folder.resolve(name);
        return new SurveyExport(survey, (Respondents) survey.source())
                .write(file, SurveyExport.Kind.of(file).orElseThrow(), CsvCodes.CODES, JobContext.unwatched());
    }

    private Survey fromCsv(Survey survey) throws IOException, ProblemException {
        var files = export(survey, "out.csv").files();
        return read(new RespondentCsvReader(), SurveyRequest.of(files.get(0)).codebook(files.get(1)));
    }

    private static Map<String, String> formats(Survey survey) {
        var formats = new LinkedHashMap<String, String>();
        survey.variables().forEach(v -> formats.put(v.name(), v.format()));
        return formats;
    }

    /** Cells as they are, and dates as texts. */
    private static Map<String, List<String>> cells(Survey survey) {
        var cells = new LinkedHashMap<String, List<String>>();
        var people = (Respondents) survey.source();
        for (var variable : survey.variables()) {
            var texts = new java.util.ArrayList<String>();
            var column = people.whole(variable.name());
            for (var row = 0; row < column.size(); row++) {
                texts.add(cell(variable, column, row));
            }
            cells.put(variable.name(), texts);
        }
        return cells;
    }

    private static String cell(Variable variable, Column column, int row) {
        if (column instanceof Column.Codes codes) {
            return codes.index()[row] < 0 ? "" : codes.dictionary().get(codes.index()[row]);
        }
        var value = ((Column.Numbers) column).values()[row];
        return variable.dates().flatMap(d -> d.text(value)).orElse(Double.toString(value));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sav/pyreadstat/sample.sav",
                "sav/pyreadstat/sample_missing.sav",
                "sav/pyreadstat/sample.por",
                "sav/pyreadstat/simple_alltypes.sav",
                "sav/haven/datetime.sav",
                "sav/spss_sav/comprehensive.sav",
                "sav/spss-reader/stringvaluerecord.sav"
            })
    void whatSpssShowsComesBackFromSpssAndFromText(String name) throws Exception {
        var file = SharedData.file("survey/" + name);
        var survey = read(reader(file), SurveyRequest.of(file));
        assertThat(formats(survey)).doesNotContainValue("");

        assertThat(export(survey, "out.sav").notes()).isEmpty();
        var back = read(new SavSurveyReader(), SurveyRequest.of(folder.resolve("out.sav")));
        assertThat(formats(back)).isEqualTo(formats(survey));
        assertThat(cells(back)).isEqualTo(cells(survey));

        var text = fromCsv(survey);
        assertThat(formats(text)).isEqualTo(formats(survey));
        assertThat(cells(text)).isEqualTo(cells(survey));
    }

    /** What haven 2.5 makes of the same files: 21 November 2006 and so on. */
    @Test
    void statasDatesAreDatesOfSpss() throws Exception {
        var file = SharedData.file("survey/dta/stata13_dates.dta");
        var survey = read(new DtaSurveyReader(), SurveyRequest.of(file));
        assertThat(cells(survey))
                .contains(
                        entry("ms", List.of("2006-11-21T00:00:00")),
                        entry("day", List.of("2006-11-21")),
                        entry("month", List.of("1973-07")));

        assertThat(export(survey, "out.sav").notes()).isEmpty();
        var written = new SavReader().open(folder.resolve("out.sav"), Optional.empty());
        var shown = new LinkedHashMap<String, String>();
        written.dictionary().fields().forEach(f -> shown.put(f.name(), f.format()));
        assertThat(shown)
                .contains(
                        entry("ms", "DATETIME20"),
                        entry("day", "DATE11"),
                        entry("week", "WKYR10"),
                        entry("month", "MOYR8"),
                        entry("qtr", "QYR8"),
                        entry("half", "MOYR8"),
                        entry("yr", "F8.0"));
        var back = read(new SavSurveyReader(), SurveyRequest.of(folder.resolve("out.sav")));
        assertThat(formats(back)).isEqualTo(formats(survey));
        assertThat(cells(back)).isEqualTo(cells(survey));
        var text = fromCsv(survey);
        assertThat(formats(text)).isEqualTo(formats(survey));
        assertThat(cells(text)).isEqualTo(cells(survey));
    }

    private static Survey one(Variable variable, double... values) {
        return new Survey(
                "s",
                "S",
                List.of(variable),
                List.<Question>of(),
                new InMemoryRespondents(values.length, Map.of(variable.name(), new Column.Numbers(values))),
                new Provenance("s", "", "", ""),
                false,
                Optional.empty());
    }

    private static Variable variable(String format) {
        return new Variable("day", "", Role.LEFT_OUT, Measure.SCALE, List.of()).shown(format);
    }

    @Test
    void aDateThatIsDeclaredMissingStaysANumberInText() throws Exception {
        var survey = one(variable("DATE11").declaring("-1"), 13_744_598_400.0, -1, Double.NaN, 13_744_598_400.5);

        var back = fromCsv(survey);

        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .containsExactly("day", "2018-05-02", "-1", "\"\"", "2018-05-02T00:00:00.5");
        assertThat(((Column.Numbers) ((Respondents) back.source()).whole("day")).values())
                .containsExactly(13_744_598_400.0, -1, Double.NaN, 13_744_598_400.5);
        assertThat(back.variables().get(0).declared()).isEqualTo("-1");
        assertThat(back.variables().get(0).format()).isEqualTo("DATE11");
    }

    @Test
    void whatSpssCannotCountStaysANumberAndIsTold() throws Exception {
        for (var survey : List.of(
                one(variable("%tm"), 700, 700.5),
                one(variable("%tC"), 1.5e12, 1.6e12),
                one(variable("%td").declaring("-1"), 700, -1))) {
            assertThat(export(survey, "out.sav").notes())
                    .extracting(Problem::code)
                    .containsExactly("microdata.export-date");
            var back = read(new SavSurveyReader(), SurveyRequest.of(folder.resolve("out.sav")));
            assertThat(((Column.Numbers) ((Respondents) back.source()).whole("day")).values())
                    .isEqualTo(((Column.Numbers) ((Respondents) survey.source()).whole("day")).values());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"F99.99", "F2.5", "NONSENSE8", "TYPE99.8", "%", "F0.0"})
    void aFormatThatSpssDoesNotHaveIsWrittenAsNumbersAre(String format) throws Exception {
        assertThat(export(one(variable(format), 1, 2.5), "out.sav").notes()).isEmpty();

        var back = read(new SavSurveyReader(), SurveyRequest.of(folder.resolve("out.sav")));
        assertThat(back.variables().get(0).format()).isIn("F10.4", "F8.2");
    }
}
