package org.mindgap.views.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mindgap.edit.Edit;
import org.mindgap.elicit.AskedAs;
import org.mindgap.figure.HeatmapRequest;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.Jobs;
import org.mindgap.look.CellNote;
import org.mindgap.look.Looks;
import org.mindgap.pin.PinBoard;
import org.mindgap.pin.PinChange;
import org.mindgap.pin.PinRequest;
import org.mindgap.pin.StudyMark;
import org.mindgap.report.ReportSource;
import org.mindgap.survey.Group;
import org.mindgap.survey.Role;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.fakes.TestThread;
import org.mindgap.views.kit.Tasks;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.study.Workbench;

/** A note is as old as its last words: an edit after it makes it stale, an undo or new words do not leave it so. */
class StaleModelTest {
    private final TestThread window = new TestThread();
    private final List<Throwable> unexpected = new ArrayList<>();
    private final Tasks tasks = new Tasks(new Jobs(2), window, unexpected::add);
    private final Texts texts = new Texts(Locale.ENGLISH);
    private final Workbench workbench = new Workbench(tasks, texts);
    private final EditModel edits = new EditModel(workbench, tasks, texts);
    private final StaleModel stale = new StaleModel(workbench, tasks, texts);
    private final FakeStudy study = FakeStudy.of(Surveys.people());

    @BeforeEach
    void open() {
        workbench.open(c -> study, () -> {}, p -> assertThat(p).isEmpty());
        window.until(() -> workbench.current().isPresent());
    }

    @AfterEach
    void nothingUnexpected() {
        tasks.close();
        assertThat(unexpected).isEmpty();
    }

    private void note(String text, String time) {
        study.kept().at(time);
        new Looks(study.kept())
                .put(new CellNote(Surveys.people().id(), Group.everyone(), "model", AskedAs.NO_ONE, text));
        stale.look();
    }

    private void notes(int number) {
        window.until(() -> stale.found().get().notes() == number);
    }

    @Test
    void a_note_older_than_the_last_change_is_stale_until_it_is_written_again() {
        note("Look here", "2024-12-31T00:00:00Z");
        edits.apply("q1: leave out", List.of(new Edit.UseAs("q1", Role.LEFT_OUT)));
        notes(1);
        edits.undo();
        notes(0);
        edits.redo();
        notes(1);
        note("Looked again", "2025-02-01T00:00:00Z");
        notes(0);
        assertThat(stale.found().get()).isEqualTo(StaleModel.Found.NOTHING);
    }

    @Test
    void a_pin_is_stale_while_the_survey_is_otherwise_than_it_was_and_not_when_it_is_renewed() {
        var board = new PinBoard(study.kept());
        var survey = Surveys.people();
        var pin = board.add(
                PinRequest.heatmap(
                        survey.id(),
                        new HeatmapRequest(GapQuery.of(List.of(Metrics.GAP_POINTS), List.of()), List.of(), true)),
                mark());
        stale.look();
        edits.apply("q1: topic", List.of(new Edit.TopicTag("q1", "Rice")));
        pins(1);
        assertThat(stale.found().get().changes()).containsExactly(new PinChange(PinChange.What.TOPICS, 1));
        edits.undo();
        pins(0);
        edits.redo();
        pins(1);
        board.put(pin.refreshed(mark()));
        stale.look();
        pins(0);
        assertThat(stale.found().get()).isEqualTo(StaleModel.Found.NOTHING);
    }

    private StudyMark mark() {
        return StudyMark.of(
                ReportSource.program(), study.survey(Surveys.people().id()).orElseThrow(), List.of());
    }

    private void pins(int number) {
        window.until(() -> stale.found().get().pins() == number);
    }
}
