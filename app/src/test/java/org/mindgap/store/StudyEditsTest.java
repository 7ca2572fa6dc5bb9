package org.mindgap.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.edit.Edit;
import org.mindgap.edit.Step;
import org.mindgap.job.JobContext;
import org.mindgap.problem.Problem;
import org.mindgap.problem.ProblemException;
import org.mindgap.problem.UncheckedProblemException;
import org.mindgap.survey.Measure;
import org.mindgap.survey.OptionKind;
import org.mindgap.survey.Role;
import org.mindgap.survey.Survey;
import org.mindgap.survey.SurveyFixture;

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
