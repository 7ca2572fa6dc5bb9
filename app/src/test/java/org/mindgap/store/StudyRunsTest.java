package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Call;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Decoding;
import org.mindgap.elicit.LabelReading;
import org.mindgap.elicit.Message;
import org.mindgap.elicit.Mode;
import org.mindgap.elicit.ModelReply;
import org.mindgap.elicit.Outcome;
import org.mindgap.elicit.Prompt;
import org.mindgap.elicit.Reading;
import org.mindgap.elicit.TokenChance;
import org.mindgap.elicit.TokenPlace;
import org.mindgap.elicit.read.Missing;
import org.mindgap.elicit.read.ReadingRules;
import org.mindgap.elicit.read.TextForm;
import org.mindgap.inference.Endpoint;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.run.Ending;
import org.mindgap.run.Identity;
import org.mindgap.run.PlannedCall;
import org.mindgap.run.Received;
import org.mindgap.run.Replies;
import org.mindgap.run.RequestKey;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/** Replies stay as they came; answers are made of them again and again. */
class StudyRunsTest {
    private static final Endpoint ENDPOINT =
            new Endpoint("here", "Here", "openai", "http://127.0.0.1:1/v1", "m1", "env:KEY", Map.of("wire", "chat"));
    private static final NewRun RUN = new NewRun("Try", "shares", ENDPOINT, "{\"limits\":1}", "{}");
    private static final Identity IDENTITY = new Identity("m1", "abc", "server 1");
    private static final ReadingRules ZERO =
            new ReadingRules(Missing.LEGACY_ZERO, LabelReading.Spellings.SUM, TextForm.SUM);

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

    /** The wire of these tests: the reply is the written label, or a probability of the first option. */
    private static ModelReply read(String wire, Call call, Received received) {
        assertThat(wire).isEqualTo("test");
        if (received.transport() != Outcome.RECEIVED) {
            return ModelReply.failed(received.transport());
        }
        var chance = TokenChance.of("A", Math.log(0.75));
        return new ModelReply(
                Outcome.RECEIVED,
                "A",
                "",
                List.of(new TokenPlace(chance, List.of(chance))),
                List.of(),
                ModelReply.Origin.UNKNOWN);
    }

    private PlannedCall call(int number, Mode mode) {
        var question = survey.questions().get(number % survey.questions().size());
        var options = question.options();
        var choices = List.of(
                new Prompt.Choice(options.get(0).code(), "A", "first"),
                new Prompt.Choice(options.get(1).code(), "B", "second"));
        return new PlannedCall(
                number,
                ENDPOINT.id(),
                new PlannedCall.Subject("shares", question.id(), Group.of("country", "c" + number % 3)),
                Condition.of(AskedAs.COUNTRY, mode.reading()),
                mode,
                number,
                new Call(
                        mode.want(),
                        new Prompt(List.of(Message.user("What? " + number % 7)), "", choices, List.of()),
                        mode.reading() == Reading.DRAWS ? Decoding.at(1, 8).seeded(number) : Decoding.at(0, 8)));
    }

    private static RequestKey key(int number) {
        return RequestKey.of("body " + number, ENDPOINT.id(), IDENTITY, number);
    }

    private static Received received(Outcome outcome, String body) {
        return new Received(
                outcome,
                outcome == Outcome.RECEIVED ? 200 : 500,
                body,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                Duration.ofMillis(12),
                outcome == Outcome.RECEIVED ? Optional.empty() : Optional.of(Duration.ofSeconds(3)));
    }

    private void keep(Replies replies, int from, int to, Mode mode) {
        var kept = new ArrayList<java.util.concurrent.CompletableFuture<Void>>();
        for (var i = from; i < to; i++) {
            kept.add(replies.keep(
                    key(i), call(i, mode), "test", "{\"body\": " + i + "}", received(Outcome.RECEIVED, reply(i))));
        }
        kept.forEach(java.util.concurrent.CompletableFuture::join);
    }

    private static String reply(int number) {
        return "{\"reply\": \"" + number + " 🙂 half \ud83d\"}";
    }

    @Test
    void whatAReadingMendedOrRefusedIsCounted() throws ProblemException {
        var said = List.of("A: 60\nB: 35", "A: 60\nB: 40", "A: 30\nB: 30", "no numbers");
        try (var study = StudyFile.open(file)) {
            String id;
            try (var run = study.runs().begin(RUN, IDENTITY)) {
                keep(run.replies(), 0, 8, Mode.STATED);
                id = run.id();
            }
            var made = study.runs()
                    .answers(
                            id,
                            ReadingRules.STANDARD,
                            (wire, call, received) -> new ModelReply(
                                    Outcome.RECEIVED,
                                    said.get(Integer.parseInt(received.body().replaceAll("\\D", "")) % said.size()),
                                    "",
                                    List.of(),
                                    List.of(),
                                    ModelReply.Origin.UNKNOWN),
                            JobContext.unwatched());
            assertThat(made.of(AnswerStatus.OK)).isEqualTo(4);
            assertThat(made.notes()).extracting(Problem::code).containsExactly("run.read-rescaled", "run.read-off");
            assertThat(made.notes()).allSatisfy(n -> assertThat(n.arguments()).containsExactly("2", "8"));
        }
    }

    @Test
    void whatWasKeptIsThereWordForWordAndForAnyRun() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            try (var run = study.runs().begin(RUN, IDENTITY)) {
                assertThat(run.replies().kept(key(0))).isEmpty();
                keep(run.replies(), 0, 100, Mode.LABEL);
            }
            assertThat(study.runs().endpoints()).containsExactly(ENDPOINT);
        }
        try (var study = StudyFile.open(file)) {
            assertThat(study.notes()).isEmpty();
            var stored = study.runs().all().get(0);
            assertThat(stored.id()).isEqualTo(StudyRuns.id(RUN, IDENTITY));
            assertThat(stored.identity()).isEqualTo(IDENTITY);
            assertThat(stored.course().calls()).isEqualTo(100);
            assertThat(stored.course().ending()).isEmpty();
            var other = new NewRun("Other", "shares", ENDPOINT, "{}", "{\"other\":1}");
            try (var run = study.runs().begin(other, IDENTITY)) {
                assertThat(run.id()).isNotEqualTo(stored.id());
                for (var i = 0; i < 100; i++) {
                    assertThat(run.replies().kept(key(i))).contains(received(Outcome.RECEIVED, reply(i)));
                }
                run.replies().reuse(key(3), call(0, Mode.LABEL));
                run.end(Ending.DONE);
            }
            assertThat(study.runs()
                            .find(StudyRuns.id(other, IDENTITY))
                            .orElseThrow()
                            .course())
                    .matches(c -> c.calls() == 1 && c.ending().equals("DONE"));
        }
        assertThat(StudyFile.check(file)).noneMatch(p -> p.code().startsWith("store."));
    }

    @Test
    void anAttemptThatFailedStaysBesideTheOneThatWentWell() throws ProblemException, SQLException {
        try (var study = StudyFile.open(file);
                var run = study.runs().begin(RUN, IDENTITY)) {
            var first = received(Outcome.SERVER_ERROR, "<html>");
            run.replies()
                    .keep(key(1), call(1, Mode.LABEL), "test", "body", first)
                    .join();
            assertThat(run.replies().kept(key(1))).contains(first);
            keep(run.replies(), 1, 2, Mode.LABEL);
            assertThat(run.replies().kept(key(1))).contains(received(Outcome.RECEIVED, reply(1)));
            assertThat(study.runs().all().get(0).course().calls()).isEqualTo(1);
        }
        try (var session = new Sessions(file).reader()) {
            assertThat(session.number("SELECT count(*) FROM received")).isEqualTo(2);
            assertThat(session.number("SELECT count(*) FROM request")).isEqualTo(1);
        }
    }

    @Test
    void answersAreMadeOfRepliesAndReplacedAsAWhole() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            try (var run = study.runs().begin(RUN, IDENTITY)) {
                keep(run.replies(), 0, 30, Mode.LABEL);
                run.replies()
                        .keep(key(30), call(30, Mode.LABEL), "test", "x", received(Outcome.TIMED_OUT, ""))
                        .join();
                run.end(Ending.DONE);
            }
            var id = StudyRuns.id(RUN, IDENTITY);
            var made = study.runs().answers(id, ReadingRules.STANDARD, StudyRunsTest::read, JobContext.unwatched());
            assertThat(made.of(AnswerStatus.OK)).isEqualTo(30);
            assertThat(made.of(AnswerStatus.FAILED)).isEqualTo(1);
            assertThat(study.models()).extracting(m -> m.name()).containsExactly("Here");
            var answers = study.answers("shares", "here");
            assertThat(answers).hasSize(31);
            var first = answers.get(0);
            var options = survey.questions().get(0).options();
            // B did not come back: it has no share, which is neither 0 nor uniform
            assertThat(first.shares()).containsOnlyKeys(options.get(0).code());
            assertThat(first.shares().get(options.get(0).code())).isEqualTo(Math.exp(Math.log(0.75)));
            assertThat(first.coverage()).isEqualTo(Math.exp(Math.log(0.75)));
            assertThat(first.target()).isEqualTo(Group.of("country", "c0"));
            var evidence = study.evidence(first.id());
            assertThat(evidence.prompt()).isEqualTo("{\"body\": 0}");
            assertThat(evidence.reply()).isEqualTo(reply(0));
            assertThat(evidence.asked()).isEqualTo("2026-01-02T03:04:05.678Z");

            study.runs().answers(id, ZERO, StudyRunsTest::read, JobContext.unwatched());
            assertThat(study.models()).extracting(m -> m.name()).containsExactly("Here [missing legacy-zero]");
            var legacy = study.models().get(0);
            assertThat(study.answers("shares", legacy.id()).get(0).shares())
                    .containsEntry(options.get(1).code(), 0.0);
            study.runs().answers(id, ReadingRules.STANDARD, StudyRunsTest::read, JobContext.unwatched());
            assertThat(study.models()).extracting(m -> m.name()).containsExactly("Here");
            assertThat(study.answers("shares", study.models().get(0).id()))
                    .hasSize(31)
                    .allMatch(a -> a.id() > 0);
        }
        assertThat(StudyFile.check(file)).noneMatch(p -> p.code().startsWith("store."));
    }

    @Test
    void twoRunsThatShareARequestCountItOnce() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            var wider = new NewRun("Wider", "shares", ENDPOINT, "{}", "{\"wider\":1}");
            try (var run = study.runs().begin(RUN, IDENTITY)) {
                keep(run.replies(), 0, 10, Mode.LABEL);
            }
            try (var run = study.runs().begin(wider, IDENTITY)) {
                for (var i = 0; i < 10; i++) {
                    run.replies().reuse(key(i), call(i, Mode.LABEL));
                }
                keep(run.replies(), 10, 15, Mode.LABEL);
            }
            for (var run : study.runs().all()) {
                study.runs().answers(run.id(), ReadingRules.STANDARD, StudyRunsTest::read, JobContext.unwatched());
            }
            assertThat(study.answers("shares", "here")).hasSize(15);
        }
    }

    @Test
    void anotherModelUnderTheSameEndpointOrAStudyForReadingIsRefusedInWords() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            study.runs().begin(RUN, IDENTITY).close();
            var other = new Endpoint("here", "Here", "openai", ENDPOINT.address(), "m2", "", Map.of());
            var thrown = catchThrowableOfType(
                    ProblemException.class,
                    () -> study.runs().begin(new NewRun("x", "shares", other, "{}", "{}"), IDENTITY));
            assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.endpoint-other");
            var none = catchThrowableOfType(
                    ProblemException.class,
                    () -> study.runs().begin(new NewRun("x", "nowhere", ENDPOINT, "{}", "{}"), IDENTITY));
            assertThat(none.problems()).extracting(Problem::code).containsExactly("store.run-survey");
        }
        try (var study = StudyFile.openReadOnly(file)) {
            assertThat(study.runs().all()).hasSize(1);
            var thrown = catchThrowableOfType(
                    ProblemException.class, () -> study.runs().begin(RUN, IDENTITY));
            assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.read-only");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void aStudyOfEveryEarlierVersionIsBroughtForwardAndAsks(int version) throws Exception {
        var old = folder.resolve("old.mindgap");
        Version1.create(old);
        try (var session = new Sessions(old).writer()) {
            session.transaction("BEGIN IMMEDIATE", open -> {
                if (version > 1) {
                    Schema.toVersion2(open);
                }
                if (version > 2) {
                    Schema.toVersion3(open);
                }
                open.once("PRAGMA user_version = " + version);
                return true;
            });
        }
        try (var study = StudyFile.open(old)) {
            assertThat(study.notes()).extracting(Problem::code).containsExactly("store.migrated");
            assertThat(study.models()).extracting(m -> m.id()).containsExactly("m");
            study.addSurvey(survey, JobContext.unwatched());
            try (var run = study.runs().begin(RUN, IDENTITY)) {
                keep(run.replies(), 0, 5, Mode.LABEL);
            }
            study.runs()
                    .answers(
                            StudyRuns.id(RUN, IDENTITY),
                            ReadingRules.STANDARD,
                            StudyRunsTest::read,
                            JobContext.unwatched());
            assertThat(study.answers("shares", "here")).hasSize(5);
        }
        assertThat(folder.resolve("old.mindgap.v" + version + ".bak")).exists();
        assertThat(StudyFile.check(old)).noneMatch(p -> p.code().startsWith("store."));
        assertThat(Files.exists(folder.resolve("old.mindgap.lock"))).isFalse();
    }
}
