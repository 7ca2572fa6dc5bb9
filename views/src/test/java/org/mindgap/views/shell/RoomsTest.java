package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.fakes.FakeStudy;

/** Model answers. */
class RoomsTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.click("#see-example");
        window.shown("#show-table");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void model_answers_lists_models_with_how_they_were_asked_and_what_to_look_at() {
        window.click("#rail-answers");
        TableView<?> models = (TableView<?>) window.shown("#models");
        assertThat(column(models, 0)).containsExactly("Terse", "Verbose", "Random guess");
        assertThat(column(models, 1)).containsExactly("made up", "made up", "yardstick");
        assertThat(column(models, 2)).startsWith("no one", "no one");
        assertThat(column(models, 4)).containsExactly("6", "6", "–");
        assertThat(column(models, 6)).containsExactly("97\u00a0%", "97\u00a0%", "–");
        assertThat(column(models, 7)).startsWith("the same answers as another model");
    }

    private static java.util.List<Object> column(TableView<?> table, int index) {
        return onFx(() -> {
            var values = new java.util.ArrayList<Object>();
            for (var row = 0; row < table.getItems().size(); row++) {
                values.add(table.getColumns().get(index).getCellData(row));
            }
            return values;
        });
    }
}
