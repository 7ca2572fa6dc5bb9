package org.mindgap.formats.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.stats.Distances;
import org.mindgap.survey.Group;
import org.mindgap.survey.HumanBaselines;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Option;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.OptionPolicy;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.Variable;

/** Questions and figures are made up. */
class SubpopReaderTest {
    private static final String HEADER = "qkey,attribute,group,responses,refusal_rate,ordinal,question,options\n";

    @TempDir
    Path folder;

    @Test
    void readsGroupsAsVariablesAndRefusalsAsAnOptionApart() throws Exception {
        var imported = read(row("A_W1", "SEX", "Male", "[0.25, 0.75]", "0.2", "[1.0, 2.0]", "['Yes', 'No', 'Refused']")
                + row("A_W1", "RELIG", "Muslim", "[0.5, 0.5]", "0.0", "[1.0, 2.0]", "['Yes', 'No', 'Refused']")
                + row(
                        "A_W1",
                        "['SEX', 'RELIG']",
                        "['Female', \"\"Don't say\"\"]",
                        "[1.0, 0.0]",
                        "0.5",
                        "[1.0, 2.0]",
                        "['Yes', 'No', 'Refused']"));
        var survey = imported.survey();
        assertThat(survey.variables())
                .extracting(Variable::name, Variable::role)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("SEX", Role.GROUP),
                        org.assertj.core.groups.Tuple.tuple("RELIG", Role.RELIGION));
        var question = survey.questions().get(0);
        assertThat(question.measure()).isEqualTo(Measure.ORDINAL);
        assertThat(question.label()).isEqualTo("Is it so?");
        assertThat(question.wording()).as("refined by a language model").isEmpty();
        assertThat(question.options().get(2)).isEqualTo(new Option("3", "Refused", 3, OptionKind.REFUSED));
        assertThat(cells(survey))
                .containsExactly(
                        cell(Group.of("SEX", "Male"), .25 * .8, .75 * .8, .2),
                        cell(Group.of("RELIG", "Muslim"), .5, .5, 0),
                        cell(Group.of("SEX", "Female").and("RELIG", "Don't say"), .5, 0, .5));
        // among those who answered, as the file has it
        var estimate = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE)
                .estimate(question, Group.of("SEX", "Male"));
        assertThat(estimate.shares()[0]).isCloseTo(.25, within(1e-15));
        assertThat(estimate.apart().get(0).share()).isCloseTo(.2, within(1e-15));
        assertThat(estimate.interval(estimate.counted().get(0)).lower()).isNaN();
        assertThat(codes(imported)).containsExactly("formats.subpop-unknown");
    }

    /** Docstrings of the published code, methods.md §6.5. */
    @ParameterizedTest
    @CsvSource({
        "'[.1, .5, .4]', '[.2, .3, .5]', '[1, 2, 1.5]', .15",
        "'[.2, .5, .3]', '[.3, .4, .3]', '[1, 2, -1]', .142857"
    })
    void ordinalsAreAnOrderThatDistancesUse(String people, String model, String ordinal, double published)
            throws Exception {
        var survey = read(row("P", "SEX", "Male", people, "0.1", ordinal, "['a', 'b', 'c', 'Refused']")
                        + row("P", "SEX", "Model", model, "0.0", ordinal, "['a', 'b', 'c', 'Refused']"))
                .survey();
        var baseline = HumanBaselines.of(survey, Group.everyone(), true, OptionPolicy.SUBSTANTIVE);
        var question = survey.questions().get(0);
        var p = baseline.estimate(question, Group.of("SEX", "Male")).shares();
        var q = baseline.estimate(question, Group.of("SEX", "Model")).shares();
        assertThat(Distances.w1Normalised(p, q)).isCloseTo(published, within(5e-7));
        assertThat(question.measure()).isEqualTo(Measure.ORDINAL);
    }

    @Test
    void anOrderOtherThanTheListsIsKeptInPositionsAndSaid() throws Exception {
        var imported = read(row("P", "SEX", "Male", "[.1, .5, .4]", "0", "[1, 2, 1.5]", "['a', 'b', 'c', 'Refused']"));
        assertThat(imported.survey().questions().get(0).options())
                .extracting(o -> o.code() + o.label() + o.position())
                .containsExactly("1a1", "3c2", "2b3", "4Refused4");
        assertThat(codes(imported)).containsExactly("formats.subpop-order", "formats.subpop-unknown");
    }

    @Test
    void trapT13EqualOrdinalsAreNominalAndSaid() throws Exception {
        var imported = read(row("P", "SEX", "Male", "[.1, .5, .4]", "0", "[1, 1, 1]", "['a', 'b', 'c', 'Refused']"));
        assertThat(imported.survey().questions().get(0).measure()).isEqualTo(Measure.NOMINAL);
        assertThat(codes(imported)).containsExactly("formats.subpop-nominal", "formats.subpop-unknown");
    }

    @ParameterizedTest
    @CsvSource({
        "'[1, 2, 2]', NOMINAL, formats.subpop-ties",
        "'[1, 2]', NOMINAL, formats.subpop-ordinal",
        "'[1, -1, -1]', NOMINAL, formats.subpop-nominal",
        "'[1, 2, 4]', ORDINAL, formats.subpop-spacing",
        "'[1, 2, -1]', ORDINAL, formats.subpop-no-place",
    })
    void whatTheModelCannotHoldIsSaid(String ordinal, Measure measure, String code) throws Exception {
        var imported = read(row("P", "SEX", "Male", "[.1, .5, .4]", "0", ordinal, "['a', 'b', 'Other', 'Refused']"));
        assertThat(imported.survey().questions().get(0).measure()).isEqualTo(measure);
        assertThat(codes(imported)).contains(code);
    }

    @Test
    void refusalsWithoutAnOptionAndOptionsWithoutARateAreSaid() throws Exception {
        var imported = read(row("A", "SEX", "Male", "[.5, .5]", "0.1", "[1, 2]", "['Yes', 'No']")
                + row("B", "SEX", "Male", "[.5, .5]", "", "[1, 2]", "['Yes', 'No', 'Refused']")
                + row("C", "SEX", "Male", "[.5, .5]", "0.0", "[1, 2]", "['Yes', 'No', 'Perhaps']"));
        var survey = imported.survey();
        assertThat(survey.questions().get(0).options().get(2).code()).isEqualTo("refused");
        assertThat(cells(survey).get(0).shares()).isEqualTo(Map.of("1", .45, "2", .45, "refused", .1));
        assertThat(cells(survey).get(1).shares()).isEqualTo(Map.of("1", .5, "2", .5));
        assertThat(codes(imported))
                .containsExactly("formats.subpop-refusal", "formats.subpop-last", "formats.subpop-unknown");
    }

    @Test
    void rowsThatAreWrongAreLeftOutWithTheirLine() throws Exception {
        var good = row("A", "SEX", "Male", "[.5, .5]", "0.1", "[1, 2]", "['Yes', 'No', 'Refused']");
        var imported = read(good
                + good
                + row("A", "SEX", "Female", "[.5, .5]", "0.1", "[2, 1]", "['Yes', 'No', 'Refused']")
                + row("A", "SEX", "Female", "[.5]", "0.1", "[1, 2]", "['Yes', 'No', 'Refused']")
                + row("A", "SEX", "Female", "[.5, .6]", "0.1", "[1, 2]", "['Yes', 'No', 'Refused']")
                + row("A", "SEX", "Female", "[1.5, -.5]", "0.1", "[1, 2]", "['Yes', 'No', 'Refused']")
                + row("A", "SEX", "Female", "[nan, nan]", "0.1", "[1, 2]", "['Yes', 'No', 'Refused']")
                + row("A", "SEX", "Female", "[.5, .5]", "1.1", "[1, 2]", "['Yes', 'No', 'Refused']")
                + row("A", "SEX", "", "[.5, .5]", "0.1", "[1, 2]", "['Yes', 'No', 'Refused']")
                + row("", "SEX", "Female", "[.5, .5]", "0.1", "[1, 2]", "['Yes', 'No', 'Refused']"));
        assertThat(cells(imported.survey())).hasSize(1);
        assertThat(imported.survey().variables().get(0).values()).hasSize(1);
        assertThat(imported.report())
                .extracting(
                        p -> p.code() + " " + (p.place() == null ? 0 : p.place().line()))
                .containsExactly(
                        "formats.cell-twice 3",
                        "formats.subpop-differs 4",
                        "formats.subpop-row 5",
                        "formats.subpop-shares 6",
                        "formats.subpop-shares 7",
                        "formats.subpop-row 8",
                        "formats.subpop-row 9",
                        "formats.subpop-row 10",
                        "formats.subpop-row 11",
                        "formats.subpop-unknown 0");
    }

    @Test
    void aFileWithoutARowIsRefusedAndItsKindIsRecognised() throws Exception {
        var file = file(HEADER + row("A", "SEX", "Male", "[.5]", "0.1", "[1, 2]", "['Yes', 'No', 'Refused']"));
        var thrown = catchThrowableOfType(
                ProblemException.class, () -> new SubpopReader().read(SurveyRequest.of(file), JobContext.unwatched()));
        assertThat(thrown.problems())
                .extracting(Problem::code)
                .containsExactly("formats.no-cells", "formats.subpop-row");
        assertThat(new Formats().choose(file, Formats.AUTO, false).format()).isEqualTo("subpop");
        assertThat(new SubpopReader().recognises(file("question,selections,options,source\n")))
                .isFalse();
    }

    private SurveyImport read(String rows) throws IOException, ProblemException {
        return new SubpopReader().read(SurveyRequest.of(file(HEADER + rows)), JobContext.unwatched());
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("subpop.csv"), text);
    }

    private static String row(
            String key,
            String attribute,
            String group,
            String responses,
            String refused,
            String ordinal,
            String options) {
        return key + ",\"" + attribute + "\",\"" + group + "\",\"" + responses + "\"," + refused + ",\"" + ordinal
                + "\",Is it so?,\"" + options + "\"\n";
    }

    private static PublishedCell cell(Group group, double yes, double no, double refused) {
        return new PublishedCell(group, "A_W1", null, Map.of("1", yes, "2", no, "3", refused), "");
    }

    private static List<PublishedCell> cells(Survey survey) {
        return ((PublishedShares) survey.source()).cells();
    }

    private static List<String> codes(SurveyImport imported) {
        return imported.report().stream().map(Problem::code).toList();
    }
}
