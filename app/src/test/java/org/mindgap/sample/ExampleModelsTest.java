package org.mindgap.sample;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.formats.answers.AnswerSink;
import org.mindgap.formats.answers.AnswersReport;
import org.mindgap.formats.answers.AnswersRequest;
import org.mindgap.formats.survey.Formats;
import org.mindgap.formats.survey.SurveyImport;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.Severity;
import org.mindgap.survey.Group;
import org.mindgap.survey.PublishedCell;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;

/** The example's files: imported through the doors that everybody uses, and as the rules say. */
class ExampleModelsTest {
    private static final Path FOLDER =
            Path.of(System.getProperty("mindgap.root", "..")).resolve("sample-data");
    private static final Path SHARES = FOLDER.resolve("shares.csv");
    private static final Path ANSWERS = FOLDER.resolve("answers.jsonl");

    private static SurveyImport imported;
    private static final List<MatchedAnswer> ALL = new ArrayList<>();
    private static final List<Model> MODELS = new ArrayList<>();
    private static AnswersReport report;

    @BeforeAll
    static void readTheExample() throws IOException, ProblemException {
        var shares = new Formats().choose(SHARES, Formats.AUTO, false);
        imported = shares.read(SurveyRequest.of(SHARES), JobContext.unwatched());
        if (Boolean.getBoolean("mindgap.sample.write")) {
            Files.writeString(ANSWERS, new ExampleModels(imported.survey()).lines());
        }
        var answers =
                new org.mindgap.formats.answers.Formats().choose(ANSWERS, org.mindgap.formats.answers.Formats.AUTO);
        report = answers.read(
                new AnswersRequest(ANSWERS, List.of(imported.survey()), Optional.empty(), false),
                new Keeping(),
                JobContext.unwatched());
    }

    @Test
    void theAnswersAreWhatTheRulesMakeOfTheFigures() throws IOException {
        assertThat(Files.readString(ANSWERS, UTF_8)).isEqualTo(new ExampleModels(imported.survey()).lines());
    }

    @Test
    void everyFigureIsReadAndNothingElseIsReported() throws IOException {
        var figures = Files.readAllLines(SHARES).size() - 1;
        assertThat(cells()).hasSize(figures);
        // how the file is read is told, whatever it holds
        assertThat(imported.report())
                .extracting(Problem::code)
                .filteredOn(code -> !code.startsWith("table."))
                .containsOnly("formats.shares-rest");
        assertThat(imported.report())
                .filteredOn(p -> p.code().startsWith("table."))
                .allSatisfy(p -> assertThat(p.severity()).isEqualTo(Severity.NOTE));
        assertThat(report.problems()).isEmpty();
        assertThat(report.rows()).isEqualTo(report.matched()).isEqualTo(ALL.size());
    }

    @Test
    void indiaComesFirstWithItsReligions() {
        var survey = imported.survey();
        assertThat(survey.withRole(Role.COUNTRY).orElseThrow().values().get(0).label())
                .isEqualTo("India");
        assertThat(survey.withRole(Role.RELIGION).orElseThrow().values())
                .extracting(v -> v.label())
                .startsWith("Hindu", "Muslim", "Christian", "Sikh", "Buddhist", "Jain");
        for (var question : List.of("free_practice", "respect_all", "stop_women", "stop_men")) {
            assertThat(cells())
                    .filteredOn(c -> c.question().equals(question))
                    .as(question)
                    .hasSize(7)
                    .allMatch(c -> c.base() != null);
        }
    }

    @Test
    void everyQuestionHasAWordingATopicAndASource() {
        assertThat(imported.survey().questions())
                .allMatch(q -> !q.wording().isEmpty()
                        && !q.topic().isEmpty()
                        && !q.source().isEmpty());
        assertThat(cells()).allMatch(c -> c.source().contains("http"));
        assertThat(imported.survey().questions().stream().map(q -> q.topic()).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(
                        "religion in daily life", "identity", "marriage and society", "law and public life");
    }

    @Test
    void allModelsAreInventedAndSayIt() {
        assertThat(MODELS)
                .extracting(Model::name)
                .containsExactly("Mirror", "Guesser", "Majority voice", "Exaggerator");
        assertThat(MODELS).allMatch(m -> m.kind() == Model.Kind.INVENTED);
        assertThat(ALL).allMatch(a -> a.evidence().reply().startsWith("INVENTED"));
        assertThat(ALL).allMatch(a -> a.evidence().prompt().contains("Reply with one letter"));
    }

    @Test
    void theMirrorSaysWhatPeopleSaidOverBothOrders() {
        var asked = 0;
        for (var cell : cells()) {
            var share = mean("Mirror", cell.question(), cell.group());
            assertThat(share).isCloseTo(cell.shares().get("1"), within(1e-5));
            asked++;
        }
        assertThat(asked).isEqualTo(cells().size());
    }

    @Test
    void theGuesserSaysEveryOptionEquallyOften() {
        assertThat(cells())
                .allSatisfy(c ->
                        assertThat(mean("Guesser", c.question(), c.group())).isCloseTo(0.5, within(1e-6)));
    }

    @Test
    void theMajorityVoiceIsNotAskedWhereThereIsNoNationalFigure() {
        assertThat(answers("Majority voice", "beef")).isEmpty();
        assertThat(mean("Majority voice", "stop_women", india("Christian"))).isCloseTo(0.67, within(1e-5));
    }

    /** Sikhs 59 of 67: log-odds 0.3640 and 0.7082, so 3 x 0.3640 - 2 x 0.7082 = -0.3244, which is 42.0 %. */
    @Test
    void theExaggeratorIsThreeTimesAsFarAway() {
        assertThat(mean("Exaggerator", "stop_women", india("Sikh"))).isCloseTo(0.4196, within(5e-4));
        assertThat(mean("Exaggerator", "stop_women", india("Muslim"))).isGreaterThan(0.8);
        assertThat(mean("Exaggerator", "stop_women", india("Christian"))).isLessThan(0.37);
    }

    @Test
    void theFolderIsSmall() throws IOException {
        try (var files = Files.list(FOLDER)) {
            assertThat(files.filter(Files::isRegularFile)
                            .mapToLong(f -> f.toFile().length())
                            .sum())
                    .isLessThan(1_000_000);
        }
    }

    private static Group india(String religion) {
        return Group.of("country", "India").and("religion", religion);
    }

    private static List<Answer> answers(String model, String question) {
        var id = MODELS.stream()
                .filter(m -> m.name().equals(model))
                .findFirst()
                .orElseThrow()
                .id();
        return ALL.stream()
                .map(MatchedAnswer::answer)
                .filter(a -> a.model().equals(id) && a.question().equals(question))
                .toList();
    }

    /** Mean over the orders of the share of the published option among the options. */
    private static double mean(String model, String question, Group group) {
        var asked = group.code("religion").isPresent() ? AskedAs.GROUP : AskedAs.COUNTRY;
        var shares = answers(model, question).stream()
                .filter(a -> a.target().equals(group) && a.condition().askedAs() == asked)
                .mapToDouble(a ->
                        a.shares().get("1") / (a.shares().get("1") + a.shares().get("other")))
                .toArray();
        assertThat(shares).as("%s %s %s", model, question, group).hasSize(2);
        return (shares[0] + shares[1]) / 2;
    }

    private static List<PublishedCell> cells() {
        return ((PublishedShares) imported.survey().source()).cells();
    }

    private static final class Keeping implements AnswerSink {
        @Override
        public void survey(Survey survey) {
            throw new AssertionError("a run file brings no survey");
        }

        @Override
        public void model(Model model) {
            MODELS.add(model);
        }

        @Override
        public void answer(MatchedAnswer answer) {
            ALL.add(answer);
        }
    }
}
