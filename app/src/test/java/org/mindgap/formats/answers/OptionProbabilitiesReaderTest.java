package org.mindgap.formats.answers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.PublishedScore;
import org.mindgap.elicit.Reading;
import org.mindgap.formats.SharedData;
import org.mindgap.formats.survey.GlobalOpinionsReader;
import org.mindgap.formats.survey.SurveyRequest;
import org.mindgap.formats.text.TextHash;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.PublishedShares;
import org.mindgap.survey.Survey;

/** Invented questions and countries, and the one real file. */
class OptionProbabilitiesReaderTest {
    private static final String BELLS = "How often do you hear the bells of Oro?";
    private static final String RIVER = "Is the river Vell cold?";
    private static final String HEADER =
            "question_sha256,options,probs,model_id,load_8bit,max_choice,chose_first,Oro,Vell (Old national sample)\n";

    @TempDir
    Path folder;

    private final Collected sink = new Collected();

    @Test
    void matchesByTheHashOfTheText() throws Exception {
        var survey = survey();
        var report = read(
                HEADER
                        + row(hash(BELLS), "['Often', 'Never']", "[0.25, 0.75]", "0.5", "-1.0")
                        + row(hash(RIVER), "['No', 'Yes']", "[0.4, 0.5]", "", "0.75"),
                survey);
        assertThat(report.rows()).isEqualTo(2);
        assertThat(report.matched()).isEqualTo(2);
        assertThat(sink.surveys).isEmpty();
        assertThat(sink.models).containsExactly(new Model("m-1", "m 1", Model.Kind.LANGUAGE_MODEL, "loaded in 8 bits"));
        var answer = sink.answers().get(0);
        assertThat(answer.question()).isEqualTo("q-e593ad3fd2d2add8");
        assertThat(answer.shares()).isEqualTo(Map.of("1", .25, "2", .75));
        assertThat(answer.condition().askedAs()).isEqualTo(AskedAs.NO_ONE);
        assertThat(answer.condition().reading()).isEqualTo(Reading.PROBABILITIES);
        assertThat(answer.target()).isEqualTo(Group.everyone());
        // they were made to add up to 1: what was found on the options is not known
        assertThat(answer.coverage()).isNaN();
        assertThat(sink.matched.get(0).evidence().reply()).isEqualTo("[0.25, 0.75]");
        assertThat(sink.matched.get(0).evidence().line()).isEqualTo(2);
        // the other question's options stand in another order: they are known by their labels
        var other = sink.answers().get(1);
        assertThat(other.shares()).isEqualTo(Map.of("2", .4, "1", .5));
        assertThat(other.coverage()).isCloseTo(.9, within(1e-15));
        assertThat(sink.scores)
                .containsExactly(
                        score("q-e593ad3fd2d2add8", "Oro", .5, 2),
                        score("q-ef17143512197162", "Vell (Old national sample)", .75, 3));
        assertThat(report.counts())
                .isEqualTo(Map.of(
                        "answers.coverage-unknown", 1,
                        "answers.score-none", 1,
                        "answers.scores-kept", 1,
                        "answers.columns-untrusted", 1));
    }

    @Test
    void aFileWithTextsIsMatchedBySameHash() throws Exception {
        var report = read(
                "question,options,probs,model_id,Oro\n" + RIVER + ",\"['Yes', 'No']\",\"[0.5, 0.5]\",m 1,1.0\n",
                survey());
        assertThat(report.matched()).isEqualTo(1);
        assertThat(sink.answers().get(0).question()).isEqualTo("q-ef17143512197162");
    }

    @Test
    void withoutTheSurveyTheFileBringsItsQuestionsAndNobodysAnswers() throws Exception {
        var rows = "question_sha256,options,probs,model_id,Japan,Northern Ireland,temperature\n" + hash(BELLS)
                + ",\"['Often', 'Never', 'DK/Refused']\",\"[0.2, 0.7, 0.1]\",a,0.5,-1.0,0.7\n";
        var report = read(rows);
        assertThat(report.matched()).isEqualTo(1);
        var survey = sink.surveys.get(0);
        assertThat(((PublishedShares) survey.source()).cells()).isEmpty();
        assertThat(survey.dividing().get(0).values())
                .extracting(v -> v.code())
                .containsExactly("Japan", "Northern Ireland");
        var question = survey.questions().get(0);
        assertThat(question.id()).isEqualTo(TextHash.id(hash(BELLS)));
        assertThat(question.wording()).isEmpty();
        assertThat(question.source()).contains(hash(BELLS));
        assertThat(question.options()).extracting(o -> o.substantive()).containsExactly(true, true, false);
        assertThat(sink.scores).hasSize(1);
        assertThat(report.counts()).containsKeys("answers.own-questions", "answers.score-column");

        // another model's file is about the same questions
        var again = new Collected();
        var second = read(rows.replace(",a,", ",b,"), again, survey);
        assertThat(second.matched()).isEqualTo(1);
        assertThat(again.surveys).isEmpty();
        assertThat(again.answers().get(0).survey()).isEqualTo(survey.id());

        // where the survey with texts and people is there too, it is meant
        var third = new Collected();
        assertThat(read(rows.replace(", 'DK/Refused'", "").replace("0.7, 0.1", "0.8"), third, survey, survey())
                        .matched())
                .isEqualTo(1);
        assertThat(third.answers().get(0).survey()).isEqualTo(survey().id());
    }

    @Test
    void whatFitsNothingIsLeftOutAndSaid() throws Exception {
        var report = read(
                HEADER
                        + row(hash(BELLS), "['Often', 'Never']", "[0.25, 0.75]", "0.1", "abc")
                        + row(hash("unknown"), "['Often', 'Never']", "[0.25, 0.75]", "-1.0", "-1.0")
                        + row("e593", "['Often', 'Never']", "[0.25, 0.75]", "-1.0", "-1.0")
                        + row(hash(RIVER), "['Yes', 'No']", "[0.5]", "-1.0", "-1.0")
                        + row(hash(RIVER), "['Yes', 'Nope']", "[0.5, 0.5]", "-1.0", "-1.0")
                        + row(hash(RIVER), "['Yes', 'No', 'So']", "[0.5, 0.5, 0]", "-1.0", "-1.0")
                        + row(hash(RIVER), "['Yes', 'No']", "[0.9, 0.5]", "-1.0", "-1.0")
                        + row(hash(RIVER), "['Yes', 'No']", "[1.5, -0.5]", "-1.0", "-1.0")
                        + row(hash(RIVER), "['Yes', 'No']", "[nan, 1.0]", "-1.0", "-1.0")
                        + row(hash(RIVER), "['Yes', 'No'", "[0.5, 0.5]", "-1.0", "-1.0")
                        + row(hash(BELLS), "['Often', 'Never']", "[0.5, 0.5]", "0.9", "0.9"),
                survey());
        assertThat(report.rows()).isEqualTo(11);
        assertThat(report.matched()).isEqualTo(1);
        assertThat(sink.scores).isEmpty();
        assertThat(report.counts())
                .containsEntry("answers.score", 2)
                .containsEntry("answers.hash-unknown", 1)
                .containsEntry("answers.field-shape", 1)
                .containsEntry("answers.literal-length", 1)
                .containsEntry("answers.option-unknown", 1)
                .containsEntry("answers.options-differ", 1)
                .containsEntry("answers.sum-over", 1)
                .containsEntry("answers.share", 1)
                .containsEntry("answers.literal", 2)
                .containsEntry("answers.question-twice", 1);
        assertThat(report.problems())
                .filteredOn(p -> p.code().equals("answers.hash-unknown"))
                .extracting(p -> p.place().line())
                .containsExactly(3L);
    }

    @Test
    void theSameTextWithOtherOptionsIsToldByThem() throws Exception {
        var file = Files.writeString(
                folder.resolve("twice.csv"),
                "question,selections,options\n" + RIVER + ",\"{'Oro': [0.5, 0.5]}\",\"['Yes', 'No']\"\n" + RIVER
                        + ",\"{'Oro': [0.5, 0.5]}\",\"['Cold', 'Warm']\"\n");
        var survey = new GlobalOpinionsReader()
                .read(SurveyRequest.of(file), JobContext.unwatched())
                .survey();
        var report = read(
                HEADER
                        + row(hash(RIVER), "['Cold', 'Warm']", "[0.5, 0.5]", "-1.0", "-1.0")
                        + row(hash(RIVER), "['Hot', 'Wet']", "[0.5, 0.5]", "-1.0", "-1.0"),
                survey);
        assertThat(sink.answers()).extracting(a -> a.question()).containsExactly("q-ef17143512197162-2");
        assertThat(report.counts()).containsEntry("answers.question-ambiguous", 1);
    }

    @Test
    void aFileWithoutTheColumnsOrTheModelIsRefused() throws Exception {
        assertThat(refused("question_sha256,options,model_id\na,b,c\n")).isEqualTo("formats.column-missing");
        assertThat(refused("options,probs,model_id\na,b,c\n")).isEqualTo("formats.column-missing");
        assertThat(refused("question_sha256,options,probs\na,b,c\n")).isEqualTo("answers.model-missing");
    }

    /** Counted with another program (Python's csv and ast) over the same file. */
    @Test
    void readsTheRealFileWhole() throws Exception {
        var file = SharedData.file("runs/globalopinionqa/Llama-2-7b-chat-hf_8bit.csv");
        var reader = (OptionProbabilitiesReader) new Formats().choose(file, Formats.AUTO);
        var report =
                reader.read(new AnswersRequest(file, List.of(), Optional.empty(), false), sink, JobContext.unwatched());
        assertThat(report.rows()).isEqualTo(2556);
        assertThat(report.matched()).isEqualTo(2556);
        var survey = sink.surveys.get(0);
        assertThat(survey.questions()).hasSize(2556);
        assertThat(survey.questions().stream()
                        .collect(Collectors.groupingBy(q -> q.options().size(), Collectors.counting())))
                .containsEntry(2, 440L)
                .containsEntry(3, 416L)
                .containsEntry(4, 709L)
                .containsEntry(5, 524L)
                .containsEntry(6, 181L)
                .containsEntry(7, 141L)
                .containsEntry(18, 1L);
        assertThat(survey.question("q-e3b0c44298fc1c14"))
                .as("the empty question")
                .isPresent();
        assertThat(survey.dividing().get(0).values()).hasSize(138);
        assertThat(sink.models).extracting(Model::name).containsExactly("Llama-2-7b-chat-hf");
        assertThat(sink.answers()).allMatch(a -> Double.isNaN(a.coverage()));

        assertThat(sink.scores).hasSize(46_244);
        assertThat(sink.scores).allMatch(s -> s.value() >= 1 - Math.sqrt(Math.log(2)) && s.value() <= 1);
        assertThat(sink.scores.stream().mapToDouble(PublishedScore::value).min().orElseThrow())
                .isEqualTo(0.17467114211843726);
        assertThat(sink.scores.stream().mapToDouble(PublishedScore::value).max().orElseThrow())
                .isEqualTo(0.9999758095449752);
        var byCountry = sink.scores.stream()
                .collect(Collectors.groupingBy(s -> s.people().codes().get("country"), Collectors.counting()));
        assertThat(byCountry)
                .hasSize(138)
                .containsEntry("Germany", 1129L)
                .containsEntry("France", 981L)
                .containsEntry("Britain", 858L)
                .containsEntry("Belgium", 119L);
        assertThat(report.counts())
                .containsOnlyKeys(
                        "answers.own-questions",
                        "answers.coverage-unknown",
                        "answers.score-none",
                        "answers.scores-kept",
                        "answers.columns-untrusted");
    }

    private Survey survey() throws Exception {
        var file = Files.writeString(
                folder.resolve("opinions.csv"),
                "question,selections,options\n" + BELLS
                        + ",\"{'Oro': [0.5, 0.5], 'Vell (Old national sample)': [0.4, 0.6]}\",\"['Often', 'Never']\"\n"
                        + RIVER + ",\"{'Oro': [0.5, 0.5]}\",\"['Yes', 'No']\"\n");
        return new GlobalOpinionsReader()
                .read(SurveyRequest.of(file), JobContext.unwatched())
                .survey();
    }

    private AnswersReport read(String text, Survey... surveys) throws Exception {
        return read(text, sink, surveys);
    }

    private AnswersReport read(String text, Collected target, Survey... surveys) throws IOException, ProblemException {
        var file = Files.writeString(folder.resolve("run.csv"), text);
        return new OptionProbabilitiesReader()
                .read(
                        new AnswersRequest(file, List.of(surveys), Optional.empty(), false),
                        target,
                        JobContext.unwatched());
    }

    private String refused(String text) {
        var thrown = catchThrowableOfType(ProblemException.class, () -> read(text));
        assertThat(sink.surveys).isEmpty();
        return thrown.problems().stream().map(Problem::code).findFirst().orElseThrow();
    }

    private static String hash(String text) {
        return TextHash.of(text);
    }

    private static String row(String hash, String options, String probs, String oro, String vell) {
        return hash + ",\"" + options + "\",\"" + probs + "\",m 1,True,0,True," + oro + "," + vell + "\n";
    }

    private PublishedScore score(String question, String country, double value, long line) throws Exception {
        return new PublishedScore(
                "m-1",
                survey().id(),
                question,
                Group.of("country", country),
                "sim.jsd.dist.nats",
                value,
                "run.csv",
                line);
    }
}
