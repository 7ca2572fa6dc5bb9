package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.scene.control.ListView;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.fakes.FakeStudy;
import org.mindgap.views.kit.Room;

/** The room of comparisons in the window. */
class CompareScreenTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void without_answers_it_says_so_and_leads_on() throws Exception {
        enter(FakeStudy.withoutAnswers());
        assertThat(window.shown("No model answered this survey yet")).isNotNull();
        assertThat(window.isShown("Go to Model answers")).isTrue();
    }

    @Test
    void a_row_opens_where_its_numbers_come_from_and_one_step_back_closes_it() throws Exception {
        enter(FakeStudy.full());
        window.click("#compare-table-pairs");
        var table = (TableView<?>) window.shown("#compare-pairs");
        window.until(() -> !table.getItems().isEmpty());
        assertThat(window.isShown("#chip-country")).isTrue();
        assertThat(window.isShown("#chip-model")).isFalse();
        assertThat(window.isShown("identical answers")).isTrue();
        WindowFixture.onFx(() -> {
            table.getSelectionModel().select(1);
            return true;
        });
        window.shown("Importance of bread");
        WindowFixture.onFx(() -> {
            window.commands().all().stream()
                    .filter(c -> c.id().endsWith("go.back"))
                    .findFirst()
                    .orElseThrow()
                    .action()
                    .run();
            return true;
        });
        assertThat(window.isShown("Importance of bread")).isFalse();
    }

    @Test
    void groups_of_the_example_stand_with_yardsticks_and_the_other_views_say_what_they_need() throws Exception {
        window = new WindowFixture(folder, new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
        enter();
        window.shown("#compare-save-pairs");
        window.click("#to-compare-subgroups");
        window.shown("#compare-drawn");
        window.click("#compare-table-subgroups");
        var table = (TableView<?>) window.shown("#compare-subgroups");
        window.until(() -> !table.getItems().isEmpty());
        assertThat(table.getColumns())
                .extracting(c -> c.getText())
                .contains("Accuracy", "Majority", "Country", "Ceiling");
        assertThat(window.isShown("#chip-model")).isTrue();
        window.click("#to-compare-further");
        window.shown("#compare-save-further");
        window.click("#compare-table-further");
        var further = (TableView<?>) window.shown("#compare-further");
        window.until(() -> !further.getItems().isEmpty());
        assertThat(further.getColumns()).extracting(c -> c.getText()).contains("place", "from place", "to place");
        window.click("#to-compare-consistency");
        window.shown("#compare-save-consistency");
        window.click("#compare-table-consistency");
        var own = (TableView<?>) window.shown("#compare-consistency");
        window.until(() -> !own.getItems().isEmpty());
        window.shown("#compare-people-of");
        assertThat(window.isShown("#chip-country")).isFalse();
        window.click("#to-compare-regression");
        var formula = (TextField) window.shown("#compare-formula");
        window.until(() -> !formula.isDisabled());
        WindowFixture.onFx(() -> {
            formula.setText("gap ~ religion +");
            return true;
        });
        assertThat(window.shown("#compare-fit").isDisabled()).isTrue();
        window.shown("The formula cannot be read at its sign 17");
        WindowFixture.onFx(() -> {
            formula.setText("gap ~ religion + (1 | question)");
            return true;
        });
        window.click("#compare-fit");
        var fixed = (TableView<?>) window.shown("#compare-fixed");
        window.until(() -> fixed.getItems().size() > 1);
    }

    @Test
    void a_dropped_file_goes_to_the_view_that_is_looked_at() throws Exception {
        enter(FakeStudy.full());
        var scores = folder.resolve("scores.csv");
        Files.writeString(scores, """
                model_name,language,question_key,response_pro_score,ground_truth_pro_score
                m,en,q1,0.1,0.2
                m,en,q1,0.2,0.2
                m,en,q2,0.9,0.8
                m,en,q2,0.8,0.8
                """);
        window.click("#to-compare-consistency");
        drop(scores);
        window.shown("scores.csv: 4 responses");
        window.click("#to-compare-regression");
        window.shown("#compare-formula");
        drop(scores);
        window.shown("Columns: model_name, language");
    }

    @Test
    void what_comes_of_a_file_is_pinned_and_stands_in_the_report() throws Exception {
        enter(FakeStudy.full());
        var rows = Files.writeString(folder.resolve("rows.csv"), "y,x\n1,1\n2,2\n4,3\n5,4\n9,5\n");
        window.click("#to-compare-regression");
        var formula = (TextField) window.shown("#compare-formula");
        drop(rows);
        window.shown("Columns: y, x");
        WindowFixture.onFx(() -> {
            formula.setText("y ~ x");
            return true;
        });
        window.until(() -> !window.now("#compare-fit").isDisabled());
        window.click("#compare-fit");
        window.shown("#compare-pin-regression");
        window.click("#compare-pin-regression");
        WindowFixture.onFx(() -> {
            window.go(Room.REPORT);
            return true;
        });
        var pins = (ListView<?>) window.shown("#pins");
        window.until(() -> pins.getItems().size() == 1);
        window.shown("Figure: regression");
    }

    private void drop(Path file) {
        WindowFixture.onFx(() -> {
            window.composition().drop(List.of(file));
            return true;
        });
    }

    private void enter(FakeStudy study) throws Exception {
        window = WindowFixture.over(folder, study);
        enter();
    }

    private void enter() {
        window.click("#see-example");
        window.shown("#show-table");
        WindowFixture.onFx(() -> {
            window.go(Room.COMPARE);
            return true;
        });
    }
}
