package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Model;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Survey;

/** One import, one visibility. */
class StudyImportTest {
    private static final Model LLAMA = new Model("llama", "Llama 3", Model.Kind.LANGUAGE_MODEL, "sha256:1");

    @TempDir
    Path folder;

    private final Samples samples = new Samples(31);
    private final Survey survey = samples.published("shares");
    private Path file;
    private StudyFile study;

    @BeforeEach
    void aStudyWithOneSurvey() throws ProblemException {
        file = folder.resolve("study.mindgap");
        study = StudyFile.create(file);
        study.addSurvey(survey, JobContext.unwatched());
    }

    @AfterEach
    void close() {
        study.close();
    }

    @Test
    void nothingIsSeenBeforeTheCommitAndEverythingAfter() throws ProblemException {
        var brought = samples.published("brought");
        try (var batch = study.beginAnswers("run.jsonl", "ab")) {
            batch.survey(brought);
            batch.model(LLAMA);
            for (var i = 0; i < 12_000; i++) {
                batch.answer(samples.answer(i % 2 == 0 ? survey : brought, "llama"));
            }
            assertThat(study.models()).isEmpty();
            assertThat(study.surveys()).hasSize(1);
            assertThat(study.answers("shares", "llama")).isEmpty();
            batch.commit();
        }
        assertThat(study.models()).containsExactly(LLAMA);
        assertThat(study.survey("brought")).contains(brought);
        assertThat(study.answers("shares", "llama")).hasSize(6_000);
        assertThat(study.answers("brought", "llama")).hasSize(6_000);
        assertThat(study.log())
                .extracting(LogEntry::action)
                .containsExactly("create", "import-survey", "import-survey", "import-answers");
        assertThat(study.log().get(3).text()).isEqualTo("12000 answers of 1 model from run.jsonl, SHA-256 ab");
    }

    @Test
    void givingUpLeavesNothing() throws ProblemException, SQLException {
        try (var batch = study.beginAnswers("run.jsonl", "")) {
            batch.survey(samples.published("brought"));
            batch.model(LLAMA);
            for (var i = 0; i < 6_000; i++) {
                batch.answer(samples.answer(survey, "llama"));
            }
        }
        assertThat(study.models()).isEmpty();
        study.close();
        try (var session = new Sessions(file).reader()) {
            for (var table : List.of("answer", "reply", "prompt", "model")) {
                assertThat(session.number("SELECT count(*) FROM " + table)).isZero();
            }
            assertThat(session.number("SELECT count(*) FROM survey")).isEqualTo(1);
        }
    }

    @Test
    void aModelThatIsThereGetsTheNewAnswersBesideItsOld() throws ProblemException {
        importOne("llama", LLAMA);
        importOne("m7", new Model("m7", "Llama 3", Model.Kind.LANGUAGE_MODEL, "sha256:1"));
        assertThat(study.models()).containsExactly(LLAMA);
        assertThat(study.answers("shares", "llama")).hasSize(2);
    }

    @Test
    void whoeverReadsBesideSeesWhatWasAddedSince() throws ProblemException {
        importOne("llama", LLAMA);
        try (var reader = StudyFile.openReadOnly(file)) {
            assertThat(reader.answers("shares", "llama")).hasSize(1);
            assertThat(reader.together("shares", "llama")).isSameAs(reader.together("shares", "llama"));
            importOne("llama", LLAMA);
            assertThat(reader.answers("shares", "llama")).hasSize(2);
        }
    }

    @Test
    void anotherModelOfTheSameIdGetsAnIdOfItsOwn() throws ProblemException {
        importOne("llama", LLAMA);
        importOne("llama", new Model("llama", "Llama 3", Model.Kind.INVENTED, ""));
        assertThat(study.models()).extracting(Model::id).containsExactly("llama", "llama-2");
        assertThat(study.answers("shares", "llama-2")).hasSize(1);
    }

    /** Two digests under one name: one model, both descriptions, and an alarm; an import given up leaves no trace. */
    @Test
    void aModelThatChangedUnderItsNameKeepsBothDescriptions() throws ProblemException {
        importOne("m", new Model("m", "Demo", Model.Kind.LANGUAGE_MODEL, "digest a"));
        try (var givenUp = study.beginAnswers("two.jsonl", "")) {
            givenUp.model(new Model("m", "Demo", Model.Kind.LANGUAGE_MODEL, "digest x"));
            givenUp.answer(answer("m", "the prompt", "A"));
        }
        assertThat(study.models()).extracting(Model::details).containsExactly("digest a");
        importOne("m", new Model("m", "Demo", Model.Kind.LANGUAGE_MODEL, "digest a"));
        importOne("m", new Model("m", "Demo", Model.Kind.LANGUAGE_MODEL, ""));
        assertThat(StudyFile.check(file)).extracting(Problem::code).doesNotContain("gap.alarm-model-changed");
        try (var changing = study.beginAnswers("three.jsonl", "")) {
            changing.model(new Model("m", "Demo", Model.Kind.LANGUAGE_MODEL, "digest b"));
            changing.answer(answer("m", "the prompt", "A"));
            changing.model(new Model("m", "Demo", Model.Kind.LANGUAGE_MODEL, "digest b / also: digest c"));
            changing.answer(answer("m", "the prompt", "B"));
            changing.commit();
        }
        assertThat(study.models())
                .containsExactly(new Model(
                        "m", "Demo", Model.Kind.LANGUAGE_MODEL, "digest a / also: digest b / also: digest c"));
        assertThat(study.answers("shares", "m")).hasSize(5);
        assertThat(StudyFile.check(file))
                .filteredOn(p -> p.code().equals("gap.alarm-model-changed"))
                .extracting(Problem::arguments)
                .containsExactly(List.of("Demo", "3", "digest a; digest b; digest c"));
    }

    @Test
    void twoImportsAtOnceOfTheSameModelMakeOneModel() throws ProblemException {
        try (var first = study.beginAnswers("one.jsonl", "");
                var second = study.beginAnswers("two.jsonl", "")) {
            first.model(LLAMA);
            second.model(LLAMA);
            first.answer(answer("llama", "the prompt", "A"));
            second.answer(answer("llama", "the prompt", "B"));
            second.commit();
            assertThat(study.answers("shares", "llama")).hasSize(1);
            first.commit();
        }
        assertThat(study.models()).containsExactly(LLAMA);
        var answers = study.answers("shares", "llama");
        assertThat(answers).extracting(a -> study.evidence(a.id()).reply()).containsExactlyInAnyOrder("A", "B");
        assertThat(answers).extracting(a -> study.evidence(a.id()).prompt()).containsOnly("the prompt");
    }

    @Test
    void aPromptIsKeptOnceAndOutlivesAnImportThatWasGivenUp() throws ProblemException, SQLException {
        try (var givenUp = study.beginAnswers("one.jsonl", "")) {
            givenUp.model(LLAMA);
            givenUp.answer(answer("llama", "the prompt", "A"));
            givenUp.survey(survey); // waits until the answer is written
            try (var kept = study.beginAnswers("two.jsonl", "")) {
                kept.model(LLAMA);
                for (var i = 0; i < 20; i++) {
                    kept.answer(answer("llama", "the prompt", "B"));
                }
                kept.commit();
            }
        }
        importOne("llama", LLAMA);
        var answers = study.answers("shares", "llama");
        assertThat(answers).hasSize(21);
        assertThat(answers).extracting(a -> study.evidence(a.id()).prompt()).containsOnly("the prompt");
        study.close();
        try (var session = new Sessions(file).reader()) {
            assertThat(session.number("SELECT count(*) FROM prompt")).isEqualTo(1);
        }
    }

    @Test
    void theVerySameFileIsNotImportedTwiceForTheSameSurvey() throws ProblemException {
        var other = samples.published("other");
        study.addSurvey(other, JobContext.unwatched());
        for (var answered : List.of(survey, other)) {
            try (var batch = study.beginAnswers("run.jsonl", "abcd")) {
                batch.model(LLAMA);
                batch.answer(samples.answer(answered, "llama"));
                batch.commit();
            }
        }
        try (var batch = study.beginAnswers("copy of run.jsonl", "abcd")) {
            batch.model(LLAMA);
            batch.answer(samples.answer(survey, "llama"));
            var thrown = catchThrowableOfType(ProblemException.class, batch::commit);
            assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.file-imported");
        }
        assertThat(study.answers("shares", "llama")).hasSize(1);
        assertThat(study.imports()).hasSize(2);
    }

    @Test
    void halfASurrogatePairIsKeptWordForWord() throws ProblemException {
        try (var batch = study.beginAnswers("run.jsonl", "")) {
            batch.model(LLAMA);
            batch.answer(answer("llama", "cut \ud83d", "\ude00 off"));
            batch.answer(answer("llama", "cut \ud83e", ""));
            batch.commit();
        }
        var answers = study.answers("shares", "llama");
        assertThat(study.evidence(answers.get(0).id()).prompt()).isEqualTo("cut \ud83d");
        assertThat(study.evidence(answers.get(0).id()).reply()).isEqualTo("\ude00 off");
        assertThat(study.evidence(answers.get(1).id()).prompt()).isEqualTo("cut \ud83e");
    }

    @Test
    void aSurveyThatIsThereIsRefusedByTheCommitUnlessItIsTheVerySame() throws ProblemException {
        try (var batch = study.beginAnswers("run.csv", "")) {
            batch.survey(survey);
            batch.commit();
        }
        var other = new Survey(
                "shares",
                "Others",
                survey.variables(),
                survey.questions(),
                survey.source(),
                survey.provenance(),
                survey.invented());
        try (var batch = study.beginAnswers("run.csv", "")) {
            batch.survey(other);
            batch.model(LLAMA);
            batch.answer(samples.answer(survey, "llama"));
            var thrown = catchThrowableOfType(ProblemException.class, batch::commit);
            assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.survey-id-exists");
        }
        assertThat(study.models()).isEmpty();
        assertThat(study.surveys()).hasSize(1);
    }

    @Test
    void aSurveyOfTheSameIdOrNameIsRefused() throws ProblemException {
        var sameId =
                new Survey("shares", "Another name", List.of(), List.of(), survey.source(), survey.provenance(), false);
        var sameName = new Survey(
                "another-id",
                survey.name(),
                survey.variables(),
                survey.questions(),
                survey.source(),
                survey.provenance(),
                false);
        assertThat(refusal(sameId).code()).isEqualTo("store.survey-id-exists");
        assertThat(refusal(sameName).code()).isEqualTo("store.survey-name-exists");
        assertThat(study.surveys()).hasSize(1);
    }

    @Test
    void aSurveyWhoseImportIsStoppedLeavesNothing() throws ProblemException, SQLException {
        var people = samples.respondents("people", 100);
        var stopping = new JobContext() {
            @Override
            public void progress(long done, long total) {
                // not watched
            }

            @Override
            public void checkCancelled() {
                throw new CancellationException();
            }
        };
        assertThatThrownBy(() -> study.addSurvey(people, stopping)).isInstanceOf(CancellationException.class);
        assertThat(study.surveys()).hasSize(1);
        study.addSurvey(people, JobContext.unwatched());
        assertThat(study.surveys()).hasSize(2);
    }

    @Test
    void aYardstickIsThereOnce() throws ProblemException {
        for (var kind : List.of(Model.Kind.UNIFORM, Model.Kind.MAJORITY, Model.Kind.NATIONAL)) {
            var added = study.addYardstick(kind);
            assertThat(study.models()).contains(added);
            assertThat(study.answers("shares", added.id())).isEmpty();
            var thrown = catchThrowableOfType(ProblemException.class, () -> study.addYardstick(kind));
            assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.yardstick-exists");
        }
        assertThat(study.models()).extracting(Model::id).containsExactly("uniform", "majority", "national");
        assertThatThrownBy(() -> study.addYardstick(Model.Kind.INVENTED)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aCopyIsWholeAndHoldsNothingHidden() throws ProblemException, SQLException {
        importOne("llama", LLAMA);
        var copy = folder.resolve("copy.mindgap");
        try (var batch = study.beginAnswers("run.jsonl", "")) {
            batch.model(new Model("hidden", "Hidden", Model.Kind.LANGUAGE_MODEL, ""));
            batch.survey(samples.published("hidden"));
            study.saveCopy(copy);
            var thrown = catchThrowableOfType(ProblemException.class, () -> study.saveCopy(copy));
            assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.exists");
        }
        try (var session = new Sessions(copy).reader()) {
            assertThat(Batches.hidden(session)).isEmpty();
        }
        try (var copied = StudyFile.open(copy)) {
            assertThat(copied.notes()).isEmpty();
            assertThat(copied.survey("shares")).contains(survey);
            assertThat(copied.models()).containsExactly(LLAMA);
            assertThat(copied.answers("shares", "llama")).isEqualTo(study.answers("shares", "llama"));
        }
    }

    @Test
    void readersSeeWholeImportsWhileOneWriterWrites() throws Exception {
        var people = samples.respondents("people", 70_000);
        var ended = new AtomicBoolean();
        var threads = Executors.newFixedThreadPool(4);
        try {
            var readers = IntStream.range(0, 4)
                    .mapToObj(i -> threads.submit(() -> {
                        var seen = 0;
                        while (!ended.get()) {
                            var count = study.answers("shares", "llama").size();
                            assertThat(count % 7_000).isZero();
                            assertThat(count).isGreaterThanOrEqualTo(seen);
                            seen = count;
                            study.survey("people")
                                    .ifPresent(found ->
                                            ((org.mindgap.survey.Respondents) found.source()).column("weight"));
                        }
                        return seen;
                    }))
                    .toList();
            for (var i = 0; i < 3; i++) {
                try (var batch = study.beginAnswers("run.jsonl", "")) {
                    batch.model(LLAMA);
                    for (var j = 0; j < 7_000; j++) {
                        batch.answer(samples.answer(survey, "llama"));
                    }
                    batch.commit();
                }
                if (i == 1) {
                    study.addSurvey(people, JobContext.unwatched());
                }
            }
            ended.set(true);
            for (Future<Integer> reader : readers) {
                reader.get();
            }
            assertThat(study.answers("shares", "llama")).hasSize(21_000);
        } finally {
            ended.set(true);
            threads.shutdown();
        }
    }

    private void importOne(String id, Model model) throws ProblemException {
        try (var batch = study.beginAnswers("run.jsonl", "")) {
            batch.model(model);
            batch.answer(answer(id, "the prompt", "A"));
            batch.commit();
        }
    }

    private MatchedAnswer answer(String model, String prompt, String reply) {
        var question = survey.questions().get(0).id();
        return new MatchedAnswer(
                new Answer(
                        0,
                        model,
                        "shares",
                        question,
                        Condition.of(AskedAs.NO_ONE, Reading.DRAWS),
                        Group.everyone(),
                        Map.of(),
                        1,
                        Double.NaN,
                        AnswerStatus.NOT_CODED),
                new Evidence(prompt, reply, "run.jsonl", 1, ""));
    }

    private Problem refusal(Survey refused) {
        return catchThrowableOfType(ProblemException.class, () -> study.addSurvey(refused, JobContext.unwatched()))
                .problems()
                .get(0);
    }

    /** A codebook in JSON may escape half of a surrogate pair; SQLite would keep another text in its place. */
    @Test
    void aTextWithHalfACharacterIsRefusedAndNothingOfItIsKept() throws ProblemException {
        var whole = samples.published("half");
        var broken = new Survey(
                "half", "Half \ud83d", whole.variables(), whole.questions(), whole.source(), whole.provenance(), false);
        var thrown =
                catchThrowableOfType(ProblemException.class, () -> study.addSurvey(broken, JobContext.unwatched()));
        assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.half-character");
        assertThat(thrown.problems().get(0).arguments()).containsExactly("Half \ufffd");
        assertThat(study.surveys()).hasSize(1);
    }
}
