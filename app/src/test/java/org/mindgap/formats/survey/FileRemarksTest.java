package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Overlay;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.microdata.Cells;
import org.mindgap.formats.microdata.Dictionary;
import org.mindgap.formats.microdata.Field;
import org.mindgap.formats.microdata.FileOrigin;
import org.mindgap.formats.microdata.MissingValues;
import org.mindgap.formats.microdata.NumberDraft;
import org.mindgap.formats.microdata.ValueLabel;
import org.mindgap.formats.sav.SavReader;
import org.mindgap.formats.sav.SavWriter;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.AnswerSet;
import org.mindgap.survey.Column;
import org.mindgap.survey.ColumnLook;
import org.mindgap.survey.InMemoryRespondents;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Provenance;
import org.mindgap.survey.Question;
import org.mindgap.survey.Respondents;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** What a file says and nothing here counts with is in the file that is exported. */
class FileRemarksTest {
    @TempDir
    Path folder;

    private static Field field(String name, String role, ColumnLook look, Map<String, List<String>> attributes) {
        return new Field(
                name,
                "Label of " + name,
                0,
                "F4.0",
                Optional.of(Measure.NOMINAL),
                role,
                List.of(new ValueLabel("1", "Yes"), new ValueLabel("2", "No")),
                MissingValues.NONE,
                attributes,
                look);
    }

    private static Cells cells() {
        var draft = new NumberDraft();
        for (var value : new double[] {1, 2, 2, 1, 2, 1}) {
            draft.add(value);
        }
        return draft.cells();
    }

    private Path file() throws IOException {
        var dictionary = new Dictionary(
                new FileOrigin(
                        "SPSS", "", "", "People, wave 2", "UTF-8", FileOrigin.EncodingFrom.FORMAT, OptionalLong.of(6)),
                List.of(
                        field("q1", "partition", new ColumnLook(3, "left"), Map.of("Asked", List.of("Pew", "WVS"))),
                        field("q2", "none", new ColumnLook(20, "center"), Map.of()),
                        field("q3", "both", ColumnLook.NONE, Map.of())),
                Optional.empty(),
                List.of(
                        new AnswerSet("$ticks", "Named", "1", List.of("q3", "q1")),
                        new AnswerSet("$all", "", "", List.of("q1", "q2"))),
                Map.of("Wave", List.of("2")),
                List.of("First line", "", "शेवटची ओळ"));
        var file = folder.resolve("people.sav");
        try (var out = Files.newOutputStream(file)) {
            assertThat(new SavWriter(out).write(dictionary, List.of(cells(), cells(), cells()), JobContext.unwatched()))
                    .isEmpty();
        }
        return file;
    }

    private static Survey read(SurveyReader reader, Path file) throws IOException, ProblemException {
        return reader.read(SurveyRequest.of(file), JobContext.unwatched()).survey();
    }

    private SurveyExport.Written export(Survey survey, String name) throws IOException {
        var file = folder.resolve(name);
        return new SurveyExport(survey, (Respondents) survey.source())
                .write(file, SurveyExport.Kind.of(file).orElseThrow(), CsvCodes.CODES, JobContext.unwatched());
    }

    private Dictionary exported(Survey survey) throws IOException, ProblemException {
        export(survey, "out.sav");
        return new SavReader().open(folder.resolve("out.sav"), Optional.empty()).dictionary();
    }

    @Test
    void whatTheFileSaidBesidesIsInTheFileThatIsExported() throws Exception {
        var survey = read(new SavSurveyReader(), file());

        var out = exported(survey);

        assertThat(out.origin().label()).isEqualTo("People, wave 2");
        assertThat(out.documents()).containsExactly("First line", "", "शेवटची ओळ");
        assertThat(out.attributes()).containsExactly(entry("Wave", List.of("2")));
        assertThat(out.sets())
                .containsExactly(
                        new AnswerSet("$ticks", "Named", "1", List.of("q3", "q1")),
                        new AnswerSet("$all", "", "", List.of("q1", "q2")));
        assertThat(out.fields()).extracting(Field::roleInFile).containsExactly("partition", "none", "both");
        assertThat(out.fields())
                .extracting(Field::look)
                .containsExactly(new ColumnLook(3, "left"), new ColumnLook(20, "center"), new ColumnLook(8, "right"));
        assertThat(out.fields().get(0).attributes()).containsEntry("Asked", List.of("Pew", "WVS"));

        var again = exported(read(new SavSurveyReader(), folder.resolve("out.sav")));
        assertThat(again.documents()).isEqualTo(out.documents());
        assertThat(again.sets()).isEqualTo(out.sets());
        assertThat(again.fields()).isEqualTo(out.fields());
    }

    @Test
    void setsAreOfVariablesAsTheyAreCalledNow() throws Exception {
        var survey = Overlay.with(
                        read(new SavSurveyReader(), file()), List.of(), List.of(new Edit.ShownName("q1", "trust")))
                .survey();

        var out = exported(survey);

        assertThat(out.sets())
                .extracting(AnswerSet::fields)
                .containsExactly(List.of("q3", "trust"), List.of("trust", "q2"));
        assertThat(out.field("trust").orElseThrow().look()).isEqualTo(new ColumnLook(3, "left"));
    }

    @Test
    void inATableItIsToldThatItIsNotThere() throws Exception {
        assertThat(export(read(new SavSurveyReader(), file()), "out.csv").notes())
                .extracting(Problem::code)
                .contains("microdata.export-remarks");
    }

    /** Dictionaries as {@code describe} shows them; sample.sav has no documents, simple_alltypes.sav all alignments. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "medella/MissingValues.sav",
                "spss-reader/weighted.sav",
                "spss_sav/comprehensive.sav",
                "haven/datetime.sav",
                "pyreadstat/sample.zsav",
                "pyreadstat/simple_alltypes.sav",
                "medella/Learning.sav"
            })
    void filesOfSpssComeBackWithIt(String name) throws Exception {
        var file = SharedData.file("survey/sav/" + name);
        var first = new SavReader().open(file, Optional.empty()).dictionary();

        var out = exported(read(new SavSurveyReader(), file));

        assertThat(out.origin().label())
                .isEqualTo(
                        first.origin().label().isEmpty()
                                ? title(name)
                                : first.origin().label());
        assertThat(out.documents()).isEqualTo(first.documents());
        assertThat(out.attributes()).isEqualTo(first.attributes());
        assertThat(out.sets()).isEqualTo(first.sets());
        for (var field : first.fields()) {
            if (List.of("started", "finished").contains(field.name())) {
                continue; // free text of Learning.sav, which is not kept
            }
            var written = out.field(field.name()).orElseThrow();
            if (!field.roleInFile().isEmpty()) {
                assertThat(written.roleInFile()).as(field.name()).isEqualTo(field.roleInFile());
            }
            if (field.look().columns() > 0) {
                assertThat(written.look()).as(field.name()).isEqualTo(field.look());
            }
        }
    }

    private static String title(String name) {
        return name.substring(name.indexOf('/') + 1, name.lastIndexOf('.'));
    }

    /** What a line has room for follows from the format: 80 bytes. */
    @Test
    void longNotesOfStataAreBrokenBetweenWords() throws Exception {
        var note =
                "Weights are those of the second release, and were computed by the institute that did the fieldwork.";
        var survey = read(new SavSurveyReader(), file());
        var noted = new Survey(
                survey.id(),
                survey.name(),
                survey.variables(),
                survey.questions(),
                survey.source(),
                survey.provenance()
                        .with(new org.mindgap.survey.FileRemarks(
                                "",
                                List.of(note, "x".repeat(170)),
                                Map.of("_lang", List.of("en")),
                                List.of(),
                                Map.of())),
                false);

        assertThat(new SurveyDictionary(
                                noted, (Respondents) noted.source(), java.time.LocalDateTime.of(2026, 1, 1, 0, 0))
                        .lost())
                .extracting(Problem::code)
                .containsExactly("microdata.export-attributes");
        assertThat(exported(noted).documents())
                .containsExactly(
                        "Weights are those of the second release, and were computed by the institute that",
                        "did the fieldwork.",
                        "x".repeat(80),
                        "x".repeat(80),
                        "x".repeat(10));
    }

    /** 2018 begins 58 years, 116 half-years, 232 quarters after 1960; the second half of 2017 is one less. */
    @Test
    void datesOfStataComeBackAsStataCountedThem() throws Exception {
        for (var format : List.of("%th", "%tq", "%tm", "%tw", "%td", "%tc", "%thCCYY!hh", "%9.0g", "%ty", "%8.2fc")) {
            var values = new double[] {115, 116, Double.NaN, -3, 0};
            var variable = new Variable("day", "", Role.LEFT_OUT, Measure.SCALE, List.of()).shown(format);
            var survey = new Survey(
                    "s",
                    "S",
                    List.of(variable),
                    List.<Question>of(),
                    new InMemoryRespondents(5, Map.of("day", new Column.Numbers(values))),
                    new Provenance("s", "", "", ""),
                    false);

            assertThat(export(survey, "out.sav").notes()).isEmpty();
            var back = read(new SavSurveyReader(), folder.resolve("out.sav"));

            assertThat(back.variables().get(0).format()).isEqualTo(format);
            assertThat(((Column.Numbers) ((Respondents) back.source()).whole("day")).values())
                    .as(format)
                    .containsExactly(values);
            if (format.equals("%th")) {
                assertThat(back.variables().get(0).dates().orElseThrow().text(115))
                        .contains("2017-H2");
            }
        }
    }
}
