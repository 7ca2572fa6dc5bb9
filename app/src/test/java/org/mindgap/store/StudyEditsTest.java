package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Recodes;
import org.mindgap.edit.Step;
import org.mindgap.elicit.Answer;
import org.mindgap.elicit.AnswerStatus;
import org.mindgap.elicit.AskedAs;
import org.mindgap.elicit.Condition;
import org.mindgap.elicit.Evidence;
import org.mindgap.elicit.MatchedAnswer;
import org.mindgap.elicit.Reading;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.Severity;
import org.mindgap.problem.UncheckedProblemException;
import org.mindgap.survey.Group;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;
import org.mindgap.survey.Wording;

/** Edits in a study file: what they make of a survey, and that they outlive the program. */
class StudyEditsTest {
    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void aStudyWithASurvey() throws ProblemException {
        file = folder.resolve("study.mindgap");
        try (var study = StudyFile.create(file)) {
            study.addSurvey(survey(), JobContext.unwatched());
        }
    }

    private static Survey survey() {
        return new SurveyFixture()
                .divides("land", Role.COUNTRY, List.of("1", "2"), "1", "1", "2", "2")
                .divides("faith", Role.GROUP, List.of("a", "b", "c"), "a", "b", "c", "")
                .weight("w", 1, 2, 1, 0.5)
                .asks(SurveyFixture.question("q", Measure.ORDINAL, "", 3, true), "1", "2", "3", "98")
                .asks(SurveyFixture.question("r", Measure.ORDINAL, "", 3, false), "1", "2", "3", "3")
                .build();
    }

    private static Survey shown(StudyFile study) {
        return study.survey("s").orElseThrow();
    }

    @Test
    void whatIsEditedIsSeenUndoneAndDoneAgainAfterARestart() throws ProblemException {
        Survey imported;
        try (var study = StudyFile.open(file)) {
            imported = shown(study);
            assertThat(study.edits().revision()).isZero();
            var revision = study.edits()
                    .apply(
                            "s",
                            "Don't know",
                            List.of(
                                    new Edit.KindOfOption("q", "3", OptionKind.REFUSED),
                                    new Edit.UseAs("faith", Role.RELIGION)));
            assertThat(revision).isEqualTo(1);
            assertThat(shown(study).withRole(Role.RELIGION).orElseThrow().name())
                    .isEqualTo("faith");
        }
        try (var study = StudyFile.open(file)) {
            assertThat(shown(study)
                            .question("q")
                            .orElseThrow()
                            .option("3")
                            .orElseThrow()
                            .kind())
                    .isEqualTo(OptionKind.REFUSED);
            var undone = study.edits().undo().orElseThrow();
            assertThat(undone.state()).isEqualTo(Step.State.UNDONE);
            assertThat(study.edits().revision()).isEqualTo(2);
            assertThat(study.edits().undo()).isEmpty();
        }
        try (var study = StudyFile.open(file)) {
            var back = shown(study);
            assertThat(back.variables()).isEqualTo(imported.variables());
            assertThat(back.questions()).isEqualTo(imported.questions());
            var stale = study.edits().since(1, "s");
            assertThat(stale.stale()).isTrue();
            assertThat(stale.sentence())
                    .isEqualTo("Changed since: q, 3 counts as: an answer that counts -> refused (undone);"
                            + " faith, use as: other group -> religion (undone).");
            study.edits().redo();
            assertThat(study.edits().since(1, "s").stale()).isFalse();
            assertThat(study.edits().since(0, "s").stale()).isTrue();
            assertThat(study.edits().history()).extracting(Step::state).containsExactly(Step.State.DONE);
            assertThat(study.log())
                    .extracting(LogEntry::action)
                    .containsExactly("create", "import-survey", "edit", "undo", "redo");
            assertThat(study.log().get(2).text())
                    .isEqualTo("Fixture: Don't know (q, 3 counts as: an answer that counts -> refused;"
                            + " faith, use as: other group -> religion)");
        }
    }

    @Test
    void aRefusedStepChangesNothing() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            var before = shown(study);
            var thrown = catchThrowableOfType(
                    ProblemException.class,
                    () -> study.edits()
                            .apply(
                                    "s",
                                    "Roles",
                                    List.of(
                                            new Edit.UseAs("faith", Role.RELIGION),
                                            new Edit.UseAs("nobody", Role.GROUP))));
            assertThat(thrown.problems()).extracting(Problem::code).containsExactly("edit.no-variable");
            assertThat(shown(study)).isSameAs(before);
            assertThat(study.edits().revision()).isZero();
            assertThat(study.log()).hasSize(2);
        }
    }

    @Test
    void whatChangesNothingIsNoStep() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            study.edits().apply("s", "Same", List.of(new Edit.UseAs("land", Role.COUNTRY)));
            assertThat(study.edits().history()).isEmpty();
        }
    }

    @Test
    void aStudyThatMayOnlyBeReadSaysSo() throws ProblemException {
        try (var study = StudyFile.openReadOnly(file)) {
            var thrown = catchThrowableOfType(
                    ProblemException.class,
                    () -> study.edits().apply("s", "Topic", List.of(new Edit.TopicTag("q", "Faith"))));
            assertThat(thrown.problems()).extracting(Problem::code).containsExactly("store.read-only");
            var kept = catchThrowableOfType(
                    UncheckedProblemException.class, () -> study.kept().put("note", "1", "", "{}"));
            assertThat(kept.getCause().problems()).extracting(Problem::code).containsExactly("store.read-only");
        }
    }

    /** A study of version 2 is one of version 1 that was brought that far. */
    @Test
    void aStudyOfVersion2IsBroughtForwardAndEdited() throws Exception {
        var old = folder.resolve("old.mindgap");
        Version1.create(old);
        try (var session = new Sessions(old).writer()) {
            session.transaction("BEGIN IMMEDIATE", open -> {
                Schema.toVersion2(open);
                open.once("PRAGMA user_version = 2");
                return true;
            });
        }
        try (var study = StudyFile.open(old)) {
            assertThat(study.notes()).extracting(Problem::code).containsExactly("store.migrated");
            assertThat(study.edits().revision()).isZero();
            study.edits().apply("s1", "Wording", List.of(new Edit.WordingText("q", "How?")));
            study.kept().put("note", "1", "", "{}");
        }
        try (var study = StudyFile.open(old)) {
            assertThat(study.survey("s1")
                            .orElseThrow()
                            .question("q")
                            .orElseThrow()
                            .wording())
                    .isEqualTo("How?");
            assertThat(study.kept().list("note")).hasSize(1);
        }
        assertThat(folder.resolve("old.mindgap.v2.bak")).exists();
        try (var session = new Sessions(folder.resolve("old.mindgap.v2.bak")).reader()) {
            assertThat(Migrator.found(session)).isEqualTo(2);
        }
        assertThat(StudyFile.check(old)).isEmpty();
    }

    @Test
    void aProcessKilledInAnEditLeavesNothingOfIt() throws Exception {
        Survey before;
        try (var study = StudyFile.open(file)) {
            before = shown(study);
        }
        StudyChild.run(StudyChild.Deed.HALF_AN_EDIT, file);
        try (var study = StudyFile.open(file)) {
            assertThat(study.edits().history()).isEmpty();
            assertThat(study.edits().revision()).isZero();
            assertThat(shown(study).questions()).isEqualTo(before.questions());
            assertThat(shown(study).variables()).isEqualTo(before.variables());
            assertThat(study.log()).hasSize(2);
        }
        assertThat(StudyFile.check(file)).isEmpty();
    }

    @Test
    void aQuestionThatAnEditMadeTakesAnswers() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            study.edits().apply("s", "Use as", List.of(new Edit.UseAs("faith", Role.OPINION)));
            assertThat(study.surveys().get(0).questions()).isEqualTo(3);
            try (var batch = study.beginAnswers("run.jsonl", "")) {
                batch.model(StudyChild.MODEL);
                batch.answer(answer("faith", Map.of("a", 0.75, "b", 0.25)));
                batch.commit();
            }
            assertThat(study.answers("s", "m").get(0).shares()).isEqualTo(Map.of("a", 0.75, "b", 0.25));
            study.edits().undo();
            assertThat(study.surveys().get(0).questions()).isEqualTo(2);
            // kept, though nothing shows it until the question is back
            assertThat(study.answers("s", "m")).hasSize(1);
        }
        assertThat(StudyFile.check(file)).noneMatch(p -> p.severity() == Severity.ERROR);
        try (var study = StudyFile.open(file)) {
            study.edits().redo();
            assertThat(shown(study).question("faith")).isPresent();
            assertThat(study.answers("s", "m").get(0).shares()).isEqualTo(Map.of("a", 0.75, "b", 0.25));
        }
    }

    @Test
    void whatIsMadeOfAFileIsThereAgainAndModelAnswersFollow() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            try (var batch = study.beginAnswers("run.jsonl", "")) {
                batch.model(StudyChild.MODEL);
                batch.answer(answer("q", Map.of("1", 0.5, "2", 0.3, "3", 0.1, "98", 0.1)));
                batch.commit();
            }
            var asked = shown(study).question("q").orElseThrow();
            study.edits()
                    .apply(
                            "s",
                            "Recode q",
                            Recodes.edits(
                                    new Edit.Recoded(
                                            "q", "q_r", "", Recodes.of(asked, List.of("1+2=1 Low", "3=2 High"))),
                                    false));
            study.edits().apply("s", "Cross", List.of(new Edit.Crossed("x", "", List.of("land", "faith"), List.of())));
            study.edits().apply("s", "Missing", List.of(new Edit.MissingValues("land", "2")));
        }
        try (var study = StudyFile.open(file)) {
            var survey = shown(study);
            assertThat(survey.questions()).extracting(q -> q.id()).containsExactly("r", "q_r");
            assertThat(survey.variable("x").orElseThrow().values())
                    .extracting(v -> v.label())
                    .contains("label 1, label a");
            assertThat(study.answers("s", "m")).hasSize(2);
            var recoded = study.answers("s", "m").stream()
                    .filter(a -> a.question().equals("q_r"))
                    .findFirst()
                    .orElseThrow();
            assertThat(recoded.shares()).isEqualTo(Map.of("1", 0.8, "2", 0.1, "98", 0.1));
            assertThat(study.evidence(recoded.id()).reply()).isEqualTo("reply");
            // what was asked is counted once
            assertThat(study.summary("s", "m").answers()).isEqualTo(1);
            assertThat(study.log().get(3).text()).contains("q_r, made of: (none) -> q, 1+2 = 1 Low; 3 = 2 High;");
            study.edits().undo();
            study.edits().undo();
            study.edits().undo();
            assertThat(study.answers("s", "m")).hasSize(1);
            assertThat(shown(study).variable("x")).isEmpty();
            study.edits().redo();
            assertThat(study.answers("s", "m")).hasSize(2);
        }
        assertThat(StudyFile.check(file)).noneMatch(p -> p.severity() == Severity.ERROR);
    }

    private static MatchedAnswer answer(String question, Map<String, Double> shares) {
        return new MatchedAnswer(
                new Answer(
                        0,
                        "m",
                        "s",
                        question,
                        Condition.of(AskedAs.NO_ONE, Reading.PROBABILITIES),
                        Group.everyone(),
                        shares,
                        0,
                        1,
                        AnswerStatus.OK),
                new Evidence("", "reply", "run.jsonl", 1, ""));
    }

    /** The same file brings the same survey again, whatever was made of it since. */
    @Test
    void anImportKnowsASurveyThatWasEdited() throws ProblemException {
        var shares = new Samples(31).published("shares");
        try (var study = StudyFile.open(file)) {
            study.addSurvey(shares, JobContext.unwatched());
            var asked = shares.questions().get(0).id();
            study.edits().apply("shares", "Topic", List.of(new Edit.TopicTag(asked, "Another topic")));
            try (var batch = study.beginAnswers("run.csv", "")) {
                batch.survey(shares);
                batch.model(StudyChild.MODEL);
                batch.commit();
            }
            assertThat(study.surveys()).hasSize(2);
        }
    }

    @Test
    void everyEditIsReadAsItWasWritten() throws ProblemException {
        List<Edit> edits = List.of(
                new Edit.LeaveCodeOut("faith", "c", true),
                new Edit.VariableLabel("land", "देश"),
                new Edit.ValueLabel("land", "1", "ไทย"),
                new Edit.MeasuredAs("q", Measure.NOMINAL),
                new Edit.KindOfOption("q", "3", OptionKind.REFUSED),
                new Edit.QuestionLabel("q", "Life"),
                new Edit.OptionLabel("q", "1", "\"Yes\""),
                new Edit.StemText("q", "Now"),
                new Edit.WordingText("q", "How\nis life?"),
                new Edit.Showcard("q", "A"),
                new Edit.WordingLanguage("q", "hi"),
                new Edit.WordingSource("q", "Wave 7"),
                new Edit.TopicTag("q", "Faith"),
                new Edit.Translation("q", new Wording("th", "", "อย่างไร", "")),
                new Edit.Translation(
                        "q",
                        new Wording("ur", "", "", "p. 3", List.of(new Wording.OptionText("1", "ہاں")), List.of("x"))),
                new Edit.AcceptFlags("q", "ur", List.of("missing@question@0")),
                new Edit.MapCode("faith", "a", "Muslims"),
                new Edit.UseAs("land", Role.LEFT_OUT),
                new Edit.CountryIs("India"),
                new Edit.MissingValues("faith", "c"),
                new Edit.Recoded(
                        "r",
                        "r_r",
                        "",
                        List.of(
                                new Edit.Recoded.To("1", "Low", OptionKind.SUBSTANTIVE, List.of("1", "2")),
                                new Edit.Recoded.To("2", "High", OptionKind.SUBSTANTIVE, List.of("3")))),
                new Edit.WeightProduct("ww", "", List.of("w", "w"), false, 1),
                new Edit.UseAs("w", Role.LEFT_OUT),
                new Edit.Crossed("x", "", List.of("land", "faith"), List.of(List.of("1", "a"), List.of("1", "b"))),
                new Edit.Banded("b", "", "w", List.of(1.0), false));
        try (var study = StudyFile.open(file)) {
            study.edits().apply("s", "All", edits);
        }
        try (var study = StudyFile.open(file)) {
            assertThat(study.edits().active("s")).isEqualTo(edits);
            assertThat(shown(study).withRole(Role.COUNTRY).orElseThrow().name()).isEqualTo("country");
        }
    }

    @Test
    void whatIsKeptKeepsItsPlace() throws ProblemException {
        try (var study = StudyFile.open(file)) {
            study.kept().put("pin", "1", "one", "{\"version\":1}");
            study.kept().put("pin", "2", "two", "{}");
            study.kept().put("note", "1", "", "{}");
            study.kept().put("pin", "1", "one again", "{\"version\":2}");
        }
        try (var study = StudyFile.open(file)) {
            assertThat(study.kept().list("pin")).extracting(KeptItem::name).containsExactly("one again", "two");
            assertThat(study.kept().find("pin", "1").orElseThrow().body()).isEqualTo("{\"version\":2}");
            study.kept().remove("pin", "1");
            study.kept().remove("pin", "1");
            assertThat(study.kept().list("pin")).extracting(KeptItem::id).containsExactly("2");
            assertThat(study.kept().list("note")).hasSize(1);
        }
    }
}
