package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.formats.SharedData;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

class DialogueReaderTest {
    private static final String HEAD = """
        {"surveyId":"s","surveyName":"Demo","description":"Recruited online.","source":"Somewhere",
         "questions":{"q1":{"text":"Pray daily?","type":"single-select","options":["Yes","No","Don't know"]}},
         "segments":[
        """;

    @TempDir
    Path folder;

    /** The counts were taken from the files with another program (python's json). */
    @ParameterizedTest
    @CsvSource({"gd3.json, 43, 2021, 27, 7, Global Dialogues GD3", "gd4.json, 116, 5684, 29, 7, Global Dialogues GD4"})
    void readsTheRealFilesWhole(String file, int questions, int cells, int countries, int religions, String name)
            throws Exception {
        var imported = read(SharedData.file("survey/global-dialogues/" + file));
        var survey = imported.survey();

        assertThat(survey.name()).isEqualTo(name);
        assertThat(survey.questions()).hasSize(questions);
        assertThat(cells(survey)).hasSize(cells);
        assertThat(survey.withRole(Role.COUNTRY).orElseThrow().values()).hasSize(countries);
        assertThat(survey.withRole(Role.RELIGION).orElseThrow().values()).hasSize(religions);
        assertThat(survey.dividing().get(0).role()).isEqualTo(Role.COUNTRY);
        assertThat(survey.questions())
                .allMatch(q -> q.measure() == Measure.NOMINAL && !q.wording().isEmpty());
        assertThat(cells(survey)).allMatch(c -> c.base() != null && c.base() >= 10);
        assertThat(cells(survey)).allSatisfy(c -> assertThat(sum(c)).isCloseTo(1, within(0.0061)));
        assertThat(survey.provenance().citation())
                .contains("https://github.com/")
                .contains("Prolific");
        assertThat(survey.provenance().sha256()).hasSize(64);
        assertThat(imported.report())
                .extracting(Problem::code)
                .containsOnly("formats.option-kind", "formats.dialogues-order", "formats.dialogues-description");
    }

    @Test
    void keepsTheFiguresOfARealCell() throws Exception {
        var survey = read(SharedData.file("survey/global-dialogues/gd3.json")).survey();
        var cell = cells(survey).stream()
                .filter(c -> c.question().equals("f932063f-700c-4327-9c34-59b7c3e19190")
                        && c.group().equals(Group.of("country", "Mexico")))
                .findFirst()
                .orElseThrow();
        assertThat(cell.base()).isEqualTo(16);
        assertThat(cell.shares().keySet()).containsExactly("1", "2", "3");
        assertThat(survey.question(cell.question())
                        .orElseThrow()
                        .options()
                        .get(0)
                        .label())
                .isEqualTo("More excited than concerned");
    }

    @Test
    void readsAttributesKindsAndBase() throws Exception {
        var imported = read(HEAD + """
            {"id":"a","label":"Thailand, Buddhist","attributes":{"country":"TH","religion":"Buddhist"},
             "sampleSize":"812","responses":[{"questionId":"q1","distribution":["41.5",50.5,8]}]}]}
            """);
        var survey = imported.survey();
        assertThat(cells(survey)).hasSize(1);
        var cell = cells(survey).get(0);
        assertThat(cell.group()).isEqualTo(Group.of("country", "TH").and("religion", "Buddhist"));
        assertThat(cell.base()).isEqualTo(812);
        assertThat(cell.shares().get("1")).isEqualTo(0.415);
        assertThat(survey.questions().get(0).options().get(2).kind()).isEqualTo(OptionKind.DONT_KNOW);
        assertThat(survey.questions().get(0).options().get(2).label()).isEqualTo("Don't know");
        assertThat(imported.report()).extracting(Problem::code).contains("formats.option-kind");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[40,60]' | formats.distribution-length",
                "'[40,50,8]' | formats.distribution-sum",
                "'[40,50,10.3]' | formats.distribution-sum",
                "'[40,\"x\",10]' | formats.percent",
                "'[140,-50,10]' | formats.percent",
                "'[40,NaN,10]' | formats.percent",
            })
    void leavesOutAndReportsWhatDoesNotFitItsQuestion(String distribution, String code) throws Exception {
        var imported = read(HEAD + segment("TH", distribution) + ",\n" + segment("VN", "[40,50.2,10]") + "]}");
        assertThat(cells(imported.survey()))
                .extracting(PublishedCell::group)
                .containsExactly(Group.of("country", "VN"));
        assertThat(imported.report())
                .filteredOn(p -> p.code().equals(code))
                .singleElement()
                .satisfies(p -> assertThat(p.place().line()).isEqualTo(4));
    }

    @Test
    void reportsASegmentThatComesTwiceAndAQuestionThatIsNotThere() throws Exception {
        var imported = read(HEAD
                + segment("TH", "[40,50,10]")
                + ",\n"
                + segment("TH", "[50,40,10]")
                + ",\n"
                + segment("VN", "[50,40,10]").replace("q1", "q9")
                + "]}");
        assertThat(cells(imported.survey())).hasSize(1);
        assertThat(cells(imported.survey()).get(0).shares().get("1")).isEqualTo(0.4);
        assertThat(imported.report())
                .extracting(Problem::code)
                .contains("formats.cell-twice", "formats.response-question");
    }

    @Test
    void readsSegmentsThatStandBeforeTheQuestions() throws Exception {
        var survey = read("{\"surveyId\":\"s\",\"segments\":["
                        + segment("TH", "[40,60]")
                        + "],\"questions\":{\"q1\":{\"text\":\"T\",\"options\":[\"a\",\"b\"]}}}")
                .survey();
        assertThat(cells(survey)).hasSize(1);
    }

    @Test
    void leavesOutQuestionsWhoseAnswersDoNotExcludeEachOther() throws Exception {
        var imported = read(HEAD.replace(
                        "\"questions\":{",
                        "\"questions\":{\"q0\":{\"text\":\"Which?\",\"type\":\"multi-select\",\"options\":[\"a\",\"b\"]},"
                                + "\"q2\":{\"text\":\"Say\",\"options\":[]},")
                + segment("TH", "[40,50,10]")
                + ","
                + segment("TH", "[40,50]").replace("q1", "q0")
                + "]}");
        assertThat(imported.survey().questions()).hasSize(1);
        assertThat(imported.report())
                .extracting(Problem::code)
                .contains("formats.question-type", "formats.question-options")
                .doesNotContain("formats.response-question");
    }

    @Test
    void addsTheCountryThatTheUserSays() throws Exception {
        var file = write(HEAD + segment("TH", "[40,50,10]").replace("country", "religion") + "]}");
        var request = SurveyRequest.of(file).countryIs("IN").name("Mine").invented(true);
        var survey = new DialogueReader().read(request, JobContext.unwatched()).survey();
        assertThat(survey.name()).isEqualTo("Mine");
        assertThat(survey.invented()).isTrue();
        assertThat(cells(survey).get(0).group())
                .isEqualTo(Group.of("country", "IN").and("religion", "TH"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[]' | formats.json-shape",
                "'{\"questions\":[]}' | formats.json-shape",
                "'{\"segments\":{}}' | formats.json-shape",
                "'{\"segments\":[1]}' | formats.json-shape",
                "'{\"surveyId\":' | formats.json-broken",
                "'{\"a\":1,\"a\":2}' | formats.json-broken",
                "'{}' | formats.no-cells",
            })
    void refusesWhatIsNoDialogueFile(String text, String code) {
        var problems =
                catchThrowableOfType(ProblemException.class, () -> read(text)).problems();
        assertThat(problems.get(0).code()).isEqualTo(code);
    }

    private static String segment(String country, String distribution) {
        return "{\"id\":\"x\",\"attributes\":{\"country\":\"" + country
                + "\"},\"sampleSize\":20,\"responses\":[{\"questionId\":\"q1\",\"distribution\":" + distribution
                + "}]}";
    }

    private static double sum(PublishedCell cell) {
        return cell.shares().values().stream().mapToDouble(s -> s).sum();
    }

    private static List<PublishedCell> cells(Survey survey) {
        return ((PublishedShares) survey.source()).cells();
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("d.json"), text);
    }

    private SurveyImport read(String text) throws IOException, ProblemException {
        return read(write(text));
    }

    private static SurveyImport read(Path file) throws IOException, ProblemException {
        return new DialogueReader().read(SurveyRequest.of(file), JobContext.unwatched());
    }
}
