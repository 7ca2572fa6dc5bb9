package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.fakes.FakeStudy;

/** The room Data. */
class DataScreenTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void open() throws Exception {
        window = WindowFixture.over(folder, FakeStudy.ofProgram());
        window.click("#see-example");
        window.click("#rail-data");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void variables_can_be_searched_and_say_how_they_are_worded() {
        var table = (TableView<?>) window.shown("#variables");
        window.until(() -> table.getItems().size() == 6);
        assertThat(window.isShown("6 variables, 3 opinion questions")).isTrue();
        assertThat(window.isShown("label only, under five words")).isTrue();
        var field = (TextField) window.shown("#find-variable");
        onFx(() -> {
            field.setText("bread");
            return true;
        });
        window.until(() -> table.getItems().size() == 1);
    }

    @Test
    void questions_show_one_whole() {
        window.click("#show-questions");
        var table = (TableView<?>) window.shown("#questions");
        window.until(() -> table.getItems().size() == 3);
        assertThat(column(table, 0)).containsExactly("q1", "q2", "q3");
        assertThat(window.isShown("How important is the sun to you?")).isTrue();
        assertThat(window.isShown("don’t know")).isTrue();
    }

    @Test
    void published_percentages_stand_where_there_are_no_respondents() {
        window.click("#show-respondents");
        window.shown("#published");
        assertThat(window.isShown("#go-to-row")).isFalse();
    }

    private static List<Object> column(TableView<?> table, int index) {
        return onFx(() -> {
            var values = new ArrayList<Object>();
            for (var row = 0; row < table.getItems().size(); row++) {
                values.add(table.getColumns().get(index).getCellData(row));
            }
            return values;
        });
    }
}
