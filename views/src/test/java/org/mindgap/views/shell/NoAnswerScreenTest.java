package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.edit.Edit;
import org.mindgap.views.fakes.FakeStudy;

/** People who gave no answer and count as a group: told in the room Data, left out in one step that can be taken back. */
class NoAnswerScreenTest {
    @TempDir
    Path folder;

    @Test
    void a_group_that_is_no_answer_is_told_and_left_out() throws Exception {
        var study = FakeStudy.ofProgram();
        study.edits().apply("s1", "named", List.of(new Edit.ValueLabel("faith", "b", "Don't know")));
        var left = new Edit.LeaveCodeOut("faith", "b", true);
        try (var window = WindowFixture.over(folder, study)) {
            window.click("#see-example");
            window.click("#rail-data");
            var table = (TableView<?>) window.shown("#variables");
            window.until(() -> !table.getItems().isEmpty());
            var line = window.shown("#no-answers");
            window.until(line::isVisible);
            assertThat(onFx(() -> line.lookupAll(".label").stream()
                            .map(l -> ((Labeled) l).getText())
                            .toList()))
                    .contains("People who gave no answer are a group of faith: Don't know.");
            onFx(() -> {
                ((Button) line.lookup("#leave-no-answers")).fire();
                return true;
            });
            window.until(() -> study.edits().active("s1").contains(left) && !line.isVisible());
            window.robot().push(KeyCode.SHORTCUT, KeyCode.Z);
            window.until(() -> !study.edits().active("s1").contains(left) && line.isVisible());
        }
    }
}
