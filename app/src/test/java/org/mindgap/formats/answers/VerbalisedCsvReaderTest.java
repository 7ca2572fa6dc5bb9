package org.mindgap.formats.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

class VerbalisedCsvReaderTest {
    private static final String HEAD = "question,country,selections,options,llm_reasoning,llm_distribution\n";

    @TempDir
    Path folder;

    private final Collected sink = new Collected();

    @Test
    void readsPeopleAndModelOfOneFile() throws Exception {
        var report = read(HEAD
                + "Trust?,Japan,\"[0.11, 0.62, 0.27]\",\"['Completely', \"\"Don't know\"\", 'Not at all']\",Because.,\"[10, 60, 30]\"\n"
                + "Trust?,India (Current national sample),\"[0.4, 0.35, 0.25]\",\"['Completely', \"\"Don't know\"\", 'Not at all']\",,"
                + "\"{'Completely': 0.5, \"\"Don't know\"\": 0.25, 'Not at all': 0.25}\"\n");
        assertThat(report.matched()).isEqualTo(2);
        var survey = sink.surveys.get(0);
        assertThat(survey.withRole(Role.COUNTRY).orElseThrow().values())
                .extracting(v -> v.code())
                .containsExactly("Japan", "India (Current national sample)");
        assertThat(survey.questions()).hasSize(1);
        assertThat(survey.questions().get(0).wording()).isEqualTo("Trust?");
        assertThat(survey.questions().get(0).options().get(1).kind()).isEqualTo(OptionKind.DONT_KNOW);
        assertThat(cells(survey)).hasSize(2).allMatch(c -> c.base() == null);
        assertThat(cells(survey).get(0).shares()).isEqualTo(Map.of("1", 0.11, "2", 0.62, "3", 0.27));
        var answer = sink.answers().get(0);
        assertThat(answer.survey()).isEqualTo(survey.id());
        assertThat(answer.shares()).isEqualTo(Map.of("1", 0.1, "2", 0.6, "3", 0.3));
        assertThat(answer.condition().askedAs()).isEqualTo(AskedAs.COUNTRY);
        assertThat(answer.condition().reading()).isEqualTo(Reading.STATED);
        assertThat(answer.target()).isEqualTo(Group.of("country", "Japan"));
        assertThat(sink.matched.get(0).evidence().reply()).isEqualTo("Because.\n\n[10, 60, 30]");
        assertThat(sink.answers().get(1).shares()).containsEntry("1", 0.5);
        assertThat(sink.models.get(0).name()).isEqualTo("bench");
    }

    /** Trap T12: apostrophes, nan, an empty question, 18 options. */
    @Test
    void readsTheOddRows() throws Exception {
        var options = new StringBuilder("[");
        var people = new StringBuilder("[");
        for (var i = 0; i < 18; i++) {
            options.append(i > 0 ? ", " : "").append(i == 3 ? "'it\\'s'" : "'o" + i + "'");
            people.append(i > 0 ? ", " : "").append(i < 2 ? "0.5" : i == 17 ? "nan" : "0.0");
        }
        var report = read(HEAD + ",S. Korea,\"" + people + "]\",\"" + options + "]\",,\""
                + people.toString().replace("nan", "0.0") + "]\"\n");
        assertThat(report.matched()).isEqualTo(1);
        var question = sink.surveys.get(0).questions().get(0);
        assertThat(question.label()).isEqualTo("q1");
        assertThat(question.wording()).isEmpty();
        assertThat(question.options()).hasSize(18);
        assertThat(question.options().get(3).label()).isEqualTo("it's");
        assertThat(cells(sink.surveys.get(0)).get(0).shares()).hasSize(17).doesNotContainKey("18");
        assertThat(report.counts()).containsOnlyKeys("answers.verbalised-no-text");
    }

    @Test
    void readsTheDictOfAllCountries() throws Exception {
        read(
                HEAD
                        + "Q,Japan,\"defaultdict(<class 'list'>, {'Japan': [0.4, 0.6], 'Britain': [0.5, 0.5]})\",\"['a', 'b']\",,\"[0.3, 0.7]\"\n"
                        + "Q,Britain,\"defaultdict(<class 'list'>, {'Japan': [0.4, 0.6], 'Britain': [0.5, 0.5]})\",\"['a', 'b']\",,\"[0.2, 0.8]\"\n");
        assertThat(cells(sink.surveys.get(0))).hasSize(2);
        assertThat(sink.answers()).hasSize(2);
    }

    @Test
    void equalTextsWithOtherOptionsAreTwoQuestions() throws Exception {
        read(HEAD + "Q,Japan,\"[0.4, 0.6]\",\"['a', 'b']\",,\"[0.3, 0.7]\"\n"
                + "Q,Japan,\"[0.4, 0.6]\",\"['a', 'c']\",,\"[0.3, 0.7]\"\n");
        assertThat(sink.surveys.get(0).questions()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[0.4, 0.6]' | '[30, 60]' | answers.stated-sum",
                "'[0.4, 0.6]' | '[0.3, 0.8]' | answers.stated-sum",
                "'[0.4, 0.6]' | '[nan, 1.0]' | answers.stated-sum",
                "'[0.4, 0.6]' | '[0.3]' | answers.literal-length",
                "'[0.4, 0.6]' | '[-0.5, 1.5]' | answers.literal",
                "'[0.4, 0.6]' | 'no idea' | answers.literal",
                "'[0.4, 0.6]' | '0.5' | answers.literal",
                "'[0.4, 0.6]' | '' | answers.literal",
                "'[0.4, 0.6]' | '{''a'': 1.0}' | answers.literal-length",
                "'[0.4, 0.6]' | '{''a'': 0.5, ''A'': 0.5}' | answers.option-unknown",
            })
    void leavesOutAndReportsAnswersThatAreWrong(String people, String stated, String code) throws Exception {
        var report = read(HEAD + "Q,Japan,\"" + people + "\",\"['a', 'b']\",,\"" + stated + "\"\n");
        assertThat(sink.answers()).isEmpty();
        assertThat(cells(sink.surveys.get(0))).hasSize(1);
        assertThat(report.counts()).isEqualTo(Map.of(code, 1));
        assertThat(report.problems().get(0).place().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'[0.4, 0.4]' | answers.people-sum",
                "'[0.4]' | answers.literal-length",
                "'[0.5, 0.5]' | answers.people-differ",
                "'oops' | answers.literal",
            })
    void leavesOutAndReportsPeopleThatAreWrong(String people, String code) throws Exception {
        var report = read(HEAD + "Q,Japan,\"[0.4, 0.6]\",\"['a', 'b']\",,\"[0.3, 0.7]\"\n" + "Q,Japan,\"" + people
                + "\",\"['a', 'b']\",,\"[0.3, 0.7]\"\n");
        assertThat(cells(sink.surveys.get(0))).hasSize(1);
        assertThat(report.counts()).isEqualTo(Map.of(code, 1));
        assertThat(report.problems().get(0).place().line()).isEqualTo(3);
    }

    @Test
    void refusesAFileWithoutPeopleOrColumnsOrModel() {
        assertThat(code(HEAD + "Q,Japan,x,\"['a', 'b']\",,\"[0.3, 0.7]\"\n", Optional.of("m")))
                .isEqualTo("answers.verbalised-empty");
        assertThat(code("question,country\nQ,J\n", Optional.of("m"))).isEqualTo("formats.column-missing");
        assertThat(code(HEAD, Optional.empty())).isEqualTo("answers.model-missing");
        assertThat(sink.surveys).isEmpty();
    }

    @Test
    void anAnswerForPeopleWhoAreNotThereIsReported() throws Exception {
        var report = read(HEAD + "Q,Japan,\"{'Japan': [0.4, 0.6]}\",\"['a', 'b']\",,\"[0.3, 0.7]\"\n"
                + "Q,Peru,\"{'Japan': [0.4, 0.6]}\",\"['a', 'b']\",,\"[0.3, 0.7]\"\n"
                + "Q,,\"{'Japan': [0.4, 0.6]}\",\"['a', 'b']\",,\"[0.3, 0.7]\"\n");
        assertThat(report.counts()).isEqualTo(Map.of("answers.verbalised-country", 1, "answers.field-missing", 1));
    }

    private String code(String text, Optional<String> model) {
        return catchThrowableOfType(ProblemException.class, () -> read(text, model))
                .problems()
                .get(0)
                .code();
    }

    private static List<PublishedCell> cells(Survey survey) {
        return ((PublishedShares) survey.source()).cells();
    }

    private AnswersReport read(String text) throws IOException, ProblemException {
        return read(text, Optional.of("bench"));
    }

    private AnswersReport read(String text, Optional<String> model) throws IOException, ProblemException {
        var file = Files.writeString(folder.resolve("v.csv"), text);
        return new VerbalisedCsvReader()
                .read(new AnswersRequest(file, List.of(), model, false), sink, JobContext.unwatched());
    }
}
