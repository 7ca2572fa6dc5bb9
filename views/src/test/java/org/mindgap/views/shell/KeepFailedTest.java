package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.gap.CellState;
import org.mindgap.gap.GapQuery;
import org.mindgap.gap.metric.Metrics;
import org.mindgap.job.JobContext;
import org.mindgap.pin.Pin;
import org.mindgap.pin.PinBoard;
import org.mindgap.report.PinnedFigures;
import org.mindgap.report.ReportSource;
import org.mindgap.store.StudyFile;
import org.mindgap.views.answers.AnswersModel;
import org.mindgap.views.kit.Command;
import org.mindgap.views.kit.Room;

/** Answers that failed the checks as a whole show no number before somebody asks for it. */
class KeepFailedTest {
    private static final int QUESTIONS = 4;

    @TempDir
    Path folder;

    @Test
    void a_model_without_opinions_enters_figures_by_a_click_alone() throws Exception {
        var third = 1 / 3.0;
        var server =
                new ChatServer("flat", body -> ChatServer.letters("flat", Map.of("A", third, "B", third, "C", third)));
        var asking = new AskFixture(folder, MadeUpSurvey.of(QUESTIONS));
        var window = asking.window();
        try {
            asking.test(server.address(), "flat");
            window.click("#ask-next");
            asking.start();
            window.shown("flat: all calls were made.");
            var keep = (CheckBox) window.shown("#keep-failed");
            assertThat(keep.isSelected()).isFalse();
            var table = (TableView<?>) window.shown("#models");
            window.until(() -> checks(table).contains("numbers withheld"));
            WindowFixture.onFx(() -> {
                keep.fire();
                return true;
            });
            window.until(() -> checks(table).contains("numbers shown all the same"));
            window.until(() -> keep.isVisible() && keep.isSelected());
            pinned(window);
        } finally {
            asking.close();
            server.close();
        }
        try (var file = StudyFile.openReadOnly(asking.file())) {
            var pin = new PinBoard(file.kept()).content().pins().get(0);
            assertThat(pin.request().keepFailed()).isTrue();
            assertThat(pinned(file, pin)).contains(CellState.VALUE);
            var without = new Pin("p", pin.time(), pin.request().keepingFailed(false), pin.mark(), 0, "", "");
            assertThat(pinned(file, without)).contains(CellState.FAILED_CHECKS).doesNotContain(CellState.VALUE);
        }
        try (var study = new FiledStudy(StudyFile.openReadOnly(asking.file()), false, Locale.ENGLISH)) {
            assertThat(states(study)).contains(CellState.FAILED_CHECKS).doesNotContain(CellState.VALUE);
            study.keepFailed(true);
            assertThat(states(study)).doesNotContain(CellState.FAILED_CHECKS);
        }
    }

    /** A pin keeps that they were shown; a copied command says it, and finds the same. */
    private static void pinned(WindowFixture window) {
        WindowFixture.onFx(() -> {
            window.go(Room.GAPS);
            return true;
        });
        window.until(() -> line(window, "gaps.table").isPresent());
        for (var command : List.of("gaps.table", "gaps.save-figure")) {
            assertThat(WindowFixture.onFx(() -> line(window, command).orElseThrow()))
                    .endsWith(" --keep-failed");
        }
        WindowFixture.onFx(() -> {
            command(window, "gaps.pin").orElseThrow().action().run();
            return true;
        });
        window.shown("Pinned");
    }

    private static Optional<Command> command(WindowFixture window, String id) {
        return window.commands().all().stream().filter(c -> c.id().equals(id)).findFirst();
    }

    private static Optional<String> line(WindowFixture window, String id) {
        return command(window, id).flatMap(c -> c.line().get());
    }

    /** States of the cells of the model that was asked. */
    private static Set<CellState> pinned(StudyFile file, Pin pin) {
        return new PinnedFigures(ReportSource.of(file))
                .of(pin, JobContext.unwatched()).computed().orElseThrow().cells().stream()
                        .filter(c -> c.column().model().startsWith("flat"))
                        .map(c -> c.state())
                        .collect(Collectors.toSet());
    }

    private static String checks(TableView<?> table) {
        return ((AnswersModel.ModelRow) table.getItems().get(0)).checks();
    }

    /** Of the model that was asked, at every row. */
    private static Set<CellState> states(FiledStudy study) {
        var survey = study.survey("s").orElseThrow();
        var query = GapQuery.of(List.of(Metrics.GAP_POINTS), List.of());
        return study.gaps(survey).table(query, JobContext.unwatched()).rows().stream()
                .filter(r -> r.model().startsWith("flat"))
                .map(r -> r.state())
                .collect(Collectors.toSet());
    }
}
