package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.TokenPlace;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.inference.Endpoint;
import org.mindgap.job.JobContext;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.Identity;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Received;
import org.mindgap.run.RequestKey;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/** A replay may be taken out of a study, what a model replied may not; what may be asked again is counted. */
class RunsTakenOutTest {
    private static final Identity IDENTITY = new Identity("m1", "abc", "");

    @TempDir
    Path folder;

    private final Survey survey = new Samples(20).published("shares");
    private Path file;

    @BeforeEach
    void aStudyWithOneSurvey() throws ProblemException {
        file = folder.resolve("study.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(survey, JobContext.unwatched());
        }
    }

    private static NewRun run(String kind, String plan) {
        var endpoint = new Endpoint(kind, kind + " model", kind, "/there/session.jsonl", "m1", "", Map.of());
        return new NewRun("Try", "shares", endpoint, plan, plan);
    }

    private PlannedCall call(NewRun run, int number) {
        var question = survey.questions().get(number % survey.questions().size());
        var choice = new Prompt.Choice(question.options().get(0).code(), "A", "first");
        return new PlannedCall(
                number,
                run.endpoint().id(),
                new PlannedCall.Subject("shares", question.id(), Group.of("country", "c0")),
                Condition.of(AskedAs.COUNTRY, Reading.PROBABILITIES),
                Mode.LABEL,
                0,
                new Call(
                        Mode.LABEL.want(),
                        new Prompt(List.of(Message.user("What?")), "", List.of(choice), List.of()),
                        Decoding.at(0, 8)));
    }

    private static RequestKey key(NewRun run, int number) {
        return RequestKey.of("body " + number, run.endpoint().id(), IDENTITY, number);
    }

    private static Received received(Outcome outcome) {
        return new Received(
                outcome,
                outcome == Outcome.RECEIVED ? 200 : 500,
                "body of " + outcome,
                Instant.parse("2026-01-02T03:04:05Z"),
                Duration.ofMillis(1),
                Optional.empty());
    }

    private String asked(StudyFile study, NewRun run, Outcome... outcomes) throws ProblemException {
        try (var open = study.runs().begin(run, IDENTITY)) {
            for (var i = 0; i < outcomes.length; i++) {
                open.replies()
                        .keep(key(run, i), call(run, i), "test", "{\"n\":" + i + "}", received(outcomes[i]))
                        .join();
            }
            open.end(Ending.DONE);
            return open.id();
        }
    }

    private static void read(StudyFile study, String run) throws ProblemException {
        study.runs()
                .answers(
                        run,
                        ReadingRules.STANDARD,
                        (wire, call, received) -> {
                            var chance = TokenChance.of("A", Math.log(0.75));
                            return received.transport() == Outcome.RECEIVED
                                    ? new ModelReply(
                                            Outcome.RECEIVED,
                                            "A",
                                            "",
                                            List.of(new TokenPlace(chance, List.of(chance))),
                                            List.of(),
                                            ModelReply.Origin.UNKNOWN)
                                    : ModelReply.failed(received.transport());
                        },
                        JobContext.unwatched());
    }

    private long count(String table) throws SQLException {
        try (var session = new Sessions(file).reader()) {
            return session.number("SELECT count(*) FROM " + table);
        }
    }

    @Test
    void aReplayIsTakenOutWithAllThatWasMadeOfIt() throws ProblemException, SQLException {
        try (var study = StudyFile.open(file)) {
            var id = asked(study, run("recorded", "{}"), Outcome.RECEIVED, Outcome.RECEIVED);
            read(study, id);
            var stored = study.runs().find(id).orElseThrow();
            assertThat(study.runs().model(stored)).contains("recorded");
            assertThat(study.answers("shares", "recorded")).hasSize(2);
            study.runs().forget(id);
            assertThat(study.runs().all()).isEmpty();
            assertThat(study.models()).isEmpty();
            assertThat(study.runs().model(stored)).isEmpty();
            assertThat(catchThrowableOfType(
                                    ProblemException.class, () -> study.runs().forget(id))
                            .problems()
                            .get(0)
                            .code())
                    .isEqualTo("store.run-none");
        }
        for (var table : List.of("run", "run_call", "request", "received", "answer")) {
            assertThat(count(table)).as(table).isZero();
        }
        assertThat(StudyFile.check(file)).noneMatch(p -> p.code().startsWith("store."));
    }

    @Test
    void whatAnotherRunAskedTooStays() throws ProblemException, SQLException {
        try (var study = StudyFile.open(file)) {
            var first = run("recorded", "{}");
            var id = asked(study, first, Outcome.RECEIVED, Outcome.RECEIVED);
            String other;
            try (var second = study.runs().begin(run("recorded", "{\"other\":1}"), IDENTITY)) {
                second.replies().reuse(key(first, 1), call(first, 1));
                second.end(Ending.DONE);
                other = second.id();
            }
            study.runs().forget(id);
            assertThat(study.runs().all()).extracting(StoredRun::id).containsExactly(other);
            read(study, other);
            assertThat(study.answers("shares", "recorded")).hasSize(1);
        }
        assertThat(count("received")).isEqualTo(1);
    }

    @Test
    void whatAModelRepliedStaysWhoeverAsks() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            var id = asked(study, run("openai", "{}"), Outcome.RECEIVED);
            assertThat(catchThrowableOfType(
                                    ProblemException.class, () -> study.runs().forget(id))
                            .problems()
                            .get(0)
                            .code())
                    .isEqualTo("store.run-kept");
            assertThat(study.runs().all()).hasSize(1);
        }
    }

    /** Of several tries at one call the one that came well counts, and a body that means nothing is no answer. */
    @Test
    void callsAreCountedByWhatTheirReplyMeans() throws ProblemException {
        StudyRuns.WireReader reader = (wire, call, received) ->
                ModelReply.failed(received.body().equals("<html>") ? Outcome.NOT_JSON : received.transport());
        try (var study = StudyFile.open(file)) {
            var run = run("openai", "{}");
            var id = asked(
                    study,
                    run,
                    Outcome.RECEIVED,
                    Outcome.TIMED_OUT,
                    Outcome.BLOCKED,
                    Outcome.SERVER_ERROR,
                    Outcome.SERVER_ERROR);
            assertThat(study.runs().outcomes(id, reader, JobContext.unwatched()))
                    .containsOnly(
                            Map.entry(Outcome.RECEIVED, 1L),
                            Map.entry(Outcome.TIMED_OUT, 1L),
                            Map.entry(Outcome.BLOCKED, 1L),
                            Map.entry(Outcome.SERVER_ERROR, 2L));
            var page = new Received(
                    Outcome.RECEIVED,
                    200,
                    "<html>",
                    Instant.parse("2026-01-02T03:04:05Z"),
                    Duration.ofMillis(1),
                    Optional.empty());
            try (var open = study.runs().begin(run, IDENTITY)) {
                open.replies()
                        .keep(key(run, 1), call(run, 1), "test", "{}", received(Outcome.RECEIVED))
                        .join();
                open.replies()
                        .keep(key(run, 3), call(run, 3), "test", "{}", page)
                        .join();
            }
            assertThat(study.runs().outcomes(id, reader, JobContext.unwatched()))
                    .containsOnly(
                            Map.entry(Outcome.RECEIVED, 2L),
                            Map.entry(Outcome.BLOCKED, 1L),
                            Map.entry(Outcome.NOT_JSON, 1L),
                            Map.entry(Outcome.SERVER_ERROR, 1L));
            assertThat(catchThrowableOfType(
                                    ProblemException.class,
                                    () -> study.runs().outcomes("none", reader, JobContext.unwatched()))
                            .problems())
                    .extracting(p -> p.code())
                    .containsExactly("store.run-none");
        }
    }

    /** A session is handed on with its replies, and played in a copy that has none: the session stays as it was. */
    @Test
    void aCopyToReplayInHasTheSurveyAndNoRun() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            read(study, asked(study, run("openai", "{}"), Outcome.RECEIVED, Outcome.TIMED_OUT));
            asked(study, run("ollama", "{}"), Outcome.RECEIVED);
            try (var batch = study.beginAnswers("run.jsonl", "ab")) {
                batch.model(new Model("m", "Model", Model.Kind.LANGUAGE_MODEL, ""));
                var question = survey.questions().get(0);
                batch.answer(new MatchedAnswer(
                        new Answer(
                                0,
                                "m",
                                "shares",
                                question.id(),
                                new Condition(AskedAs.NO_ONE, "en", "", "forward", Reading.PROBABILITIES, null),
                                Group.everyone(),
                                Map.of(question.options().get(0).code(), 1.0),
                                0,
                                1,
                                AnswerStatus.OK),
                        new Evidence("prompt", "reply", "run.jsonl", 1, "")));
                batch.commit();
            }
            study.addYardstick(Model.Kind.UNIFORM);
        }
        var copy = folder.resolve("copy.mindgap");
        ReplayCopy.make(file, copy);
        try (var study = StudyFile.openReadOnly(copy)) {
            assertThat(study.survey("shares")).contains(survey);
            assertThat(study.runs().all()).isEmpty();
            assertThat(study.models()).extracting(Model::kind).containsExactly(Model.Kind.UNIFORM);
            assertThat(study.imports()).isEmpty();
        }
        try (var study = StudyFile.openReadOnly(file)) {
            assertThat(study.runs().all()).hasSize(2);
            assertThat(study.answers("shares", "openai")).hasSize(2);
        }
        assertThat(StudyFile.check(copy)).noneMatch(p -> p.code().startsWith("store."));
        assertThat(catchThrowableOfType(ProblemException.class, () -> ReplayCopy.make(file, copy))
                        .problems()
                        .get(0)
                        .code())
                .isEqualTo("store.exists");
        assertThat(Files.exists(copy)).isTrue();
    }
}
