package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.survey.Column;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Values that are declared missing leave with their cells and their declaration, and come back with both. */
class MissingRoundTripTest {
    @TempDir
    Path folder;

    private final Map<String, Column> columns = new LinkedHashMap<>();
    private final List<Variable> variables = new ArrayList<>();

    private void codes(String name, Role role, String declared, List<Variable.Value> labels, String... cells) {
        variables.add(new Variable(name, "Label of " + name, role, Measure.NOMINAL, labels).declaring(declared));
        var dictionary =
                Arrays.stream(cells).filter(c -> !c.isEmpty()).distinct().toList();
        columns.put(
                name,
                new Column.Codes(
                        Arrays.stream(cells).mapToInt(dictionary::indexOf).toArray(), dictionary));
    }

    private Survey survey() {
        codes("q", Role.OPINION, "", List.of(value("1", "Yes"), value("2", "No")), "1", "2", "1", "2", "1", "2");
        codes(
                "faith",
                Role.RELIGION,
                "-1",
                List.of(value("0", "None"), value("6", "Hindu"), value("-1", "DK")),
                "0",
                "-1",
                "6",
                "",
                "-1",
                "6");
        codes(
                "place",
                Role.COUNTRY,
                "97 thru hi",
                List.of(value("1", "A"), value("99", "Abroad")),
                "1",
                "99",
                "98",
                "1",
                "1",
                "97");
        codes(
                "party",
                Role.GROUP,
                "99, \"no, thanks\"",
                List.of(value("Green party", "Green party"), value("no, thanks", "No, thanks"), value("99", "Refused")),
                "Green party",
                "99",
                "no, thanks",
                "",
                "Green party",
                "99");
        variables.add(new Variable("age", "Age", Role.LEFT_OUT, Measure.SCALE, List.of()).declaring("999, lo thru -1"));
        columns.put("age", new Column.Numbers(new double[] {30, -2, 999, Double.NaN, 44.5, -1}));
        variables.add(new Variable("w", "Weight", Role.WEIGHT, Measure.SCALE, List.of()).declaring("-9"));
        columns.put("w", new Column.Numbers(new double[] {1.5, -9, 0, 0.25, -1, 1}));
        var question = new Question(
                "q",
                "Label of q",
                "",
                "",
                Measure.NOMINAL,
                "",
                "",
                List.of(
                        new Option("1", "Yes", 1, OptionKind.SUBSTANTIVE),
                        new Option("2", "No", 2, OptionKind.SUBSTANTIVE)));
        return new Survey(
                "s",
                "Fixture",
                variables,
                List.of(question),
                new InMemoryRespondents(6, columns),
                Provenance.ofFile("f", ""),
                false);
    }

    private static Variable.Value value(String code, String label) {
        return new Variable.Value(code, label);
    }

    private Path written(Survey survey, SurveyExport.Kind kind, CsvCodes codes, List<Problem> notes) throws Exception {
        var out = folder.resolve("out." + kind.name().toLowerCase(java.util.Locale.ROOT));
        notes.addAll(new SurveyExport(survey, (Respondents) survey.source(), Clock.systemUTC())
                .write(out, kind, codes, JobContext.unwatched())
                .notes());
        return out;
    }

    private static Survey read(Path file) throws Exception {
        var request = SurveyRequest.of(file);
        var text = !file.toString().endsWith(".sav");
        var reader = text ? new RespondentCsvReader() : new SavSurveyReader();
        return reader.read(text ? request.codebook(SurveyExport.codebook(file)) : request, JobContext.unwatched())
                .survey();
    }

    private static String cells(Column column) {
        if (column instanceof Column.Numbers numbers) {
            return Arrays.toString(numbers.values());
        }
        var codes = (Column.Codes) column;
        return Arrays.stream(codes.index())
                .mapToObj(i -> i < 0 ? "" : codes.dictionary().get(i))
                .toList()
                .toString();
    }

    @ParameterizedTest
    @EnumSource(SurveyExport.Kind.class)
    void cellsAndDeclarationsComeBack(SurveyExport.Kind kind) throws Exception {
        var survey = Overlay.of(survey(), List.of());
        var notes = new ArrayList<Problem>();
        var back = read(written(survey, kind, CsvCodes.CODES, notes));
        // SPSS compares eight bytes of a text; an attribute of the file brings the declaration back to us
        assertThat(notes)
                .extracting(Problem::code, p -> String.join(" ", p.arguments()))
                .isEqualTo(
                        kind == SurveyExport.Kind.SAV
                                ? List.of(tuple("microdata.missing-long", "party no, thanks"))
                                : List.of());
        var people = (Respondents) back.source();
        for (var variable : survey.variables()) {
            assertThat(cells(people.column(variable.name())))
                    .as(variable.name())
                    .isEqualTo(cells(columns.get(variable.name())));
            assertThat(back.variable(variable.name()).orElseThrow().declared())
                    .as(variable.name())
                    .isEqualTo(variable.declared());
        }
        var used = Overlay.of(back, List.of());
        assertThat(used.variable("faith").orElseThrow().values())
                .extracting(Variable.Value::label)
                .containsExactly("None", "Hindu");
        assertThat(cells(((Respondents) used.source()).column("w"))).isEqualTo("[1.5, NaN, 0.0, 0.25, -1.0, 1.0]");
    }

    @ParameterizedTest
    @EnumSource(SurveyExport.Kind.class)
    void whatSomebodyDeclaredOrLeftOutLeavesWithItsCells(SurveyExport.Kind kind) throws Exception {
        var edits = List.<Edit>of(
                new Edit.MissingValues("faith", "6"),
                new Edit.LeaveCodeOut("place", "1", true),
                new Edit.MissingValues("age", "44.5"));
        var survey = Overlay.with(survey(), List.of(), edits).survey();
        var back = read(written(survey, kind, CsvCodes.CODES, new ArrayList<>()));
        assertThat(cells(((Respondents) back.source()).column("faith"))).isEqualTo("[0, -1, 6, , -1, 6]");
        assertThat(cells(((Respondents) back.source()).column("place"))).isEqualTo("[1, 99, 98, 1, 1, 97]");
        assertThat(cells(((Respondents) back.source()).column("age")))
                .isEqualTo("[30.0, -2.0, 999.0, NaN, 44.5, -1.0]");
        var used = Overlay.of(back, List.of());
        assertThat(used.variable("faith").orElseThrow().values())
                .extracting(Variable.Value::code)
                .containsExactly("0", "-1");
        assertThat(cells(((Respondents) used.source()).column("place"))).isEqualTo("[, , , , , ]");
        assertThat(cells(((Respondents) used.source()).column("age"))).isEqualTo("[30.0, -2.0, 999.0, NaN, NaN, -1.0]");
    }

    @Test
    void labelsInTheCellsAreDeclaredAsLabels() throws Exception {
        var survey = Overlay.of(survey(), List.of());
        var back =
                Overlay.of(read(written(survey, SurveyExport.Kind.CSV, CsvCodes.LABELS, new ArrayList<>())), List.of());
        assertThat(cells(((Respondents) back.source()).column("faith"))).isEqualTo("[None, , Hindu, , , Hindu]");
        assertThat(cells(((Respondents) back.source()).whole("faith"))).isEqualTo("[None, DK, Hindu, , DK, Hindu]");
        assertThat(cells(((Respondents) back.source()).column("party")))
                .isEqualTo("[Green party, , , , Green party, ]");
        assertThat(back.variable("party").orElseThrow().declared()).isEqualTo("\"No, thanks\", Refused");
        assertThat(cells(((Respondents) back.source()).column("place"))).isEqualTo("[A, , , A, A, ]");
    }

    /** SPSS has room for three values, or for a range and one. */
    @Test
    void moreThanSpssHasRoomForBecomesARangeOrIsSaid() throws Exception {
        var survey = survey();
        var range = Overlay.with(survey, List.of(), List.of(new Edit.MissingValues("place", "97, 98, 99, 100")))
                .survey();
        var notes = new ArrayList<Problem>();
        var back = read(written(range, SurveyExport.Kind.SAV, CsvCodes.CODES, notes));
        assertThat(notes).extracting(Problem::code).containsExactly("microdata.missing-long");
        notes.clear();
        assertThat(back.variable("place").orElseThrow().declared()).isEqualTo("97, 98, 99, 100");
        var two = Overlay.with(survey, List.of(), List.of(new Edit.MissingValues("age", "lo thru -1, 999, 44.5")))
                .survey();
        back = read(written(two, SurveyExport.Kind.SAV, CsvCodes.CODES, notes));
        // -2, -1, 44.5 and 999 with 30 between them: no range takes them
        assertThat(notes)
                .extracting(Problem::code, p -> String.join(" ", p.arguments()))
                .contains(tuple("microdata.missing-lost", "age 999"));
        assertThat(back.variable("age").orElseThrow().declared()).isEqualTo("999, 44.5, lo thru -1");
    }
}
