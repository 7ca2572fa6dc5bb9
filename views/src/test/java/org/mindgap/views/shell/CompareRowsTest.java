package org.mindgap.views.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mindgap.views.shell.WindowFixture.onFx;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.mindgap.views.kit.Room;

/** Rows of the figures of the room lead to what they show, by mouse and by keyboard. */
class CompareRowsTest {
    @TempDir
    Path folder;

    private WindowFixture window;

    @BeforeEach
    void enter() throws Exception {
        window = new WindowFixture(folder, new FiledStudies(Locale.ENGLISH), new FiledImporter(List.of(), List.of()));
        window.click("#see-example");
        window.shown("#show-table");
        onFx(() -> {
            window.go(Room.COMPARE);
            return true;
        });
        window.shown("#compare-save-pairs");
    }

    @AfterEach
    void close() throws Exception {
        window.close();
    }

    @Test
    void a_row_of_two_sides_opens_its_questions() {
        window.until(() -> !rows().isEmpty());
        window.robot().clickOn(onFx(() -> rows().get(0)));
        window.shown("Questions, most different first");
    }

    @Test
    void a_row_of_what_can_be_seen_opens_the_questions_of_its_pair() {
        window.until(() -> !rows().isEmpty());
        choose("#compare-pairs-drawn", 1);
        window.until(() -> rows().stream().anyMatch(r -> r.getAccessibleText().contains("with four times as many")));
        window.robot().clickOn(onFx(() -> rows().get(0)));
        window.shown("Questions, most different first");
    }

    @Test
    void a_row_of_subgroups_is_said_and_leads_to_its_group() {
        window.click("#to-compare-subgroups");
        window.shown("#compare-save-subgroups");
        var sentence = clicked("subgroups");
        press(KeyCode.DOWN);
        window.until(() -> !said("subgroups").equals(sentence));
        leads("subgroups", "#compare-subgroups");
    }

    @Test
    void a_bar_of_consistency_is_said_and_leads_to_its_model() {
        window.click("#to-compare-consistency");
        window.shown("#compare-save-consistency");
        clicked("consistency");
        leads("consistency", "#compare-consistency");
    }

    @Test
    void a_place_of_a_model_is_said_and_leads_to_its_row() {
        window.click("#to-compare-further");
        window.shown("#compare-save-further");
        clicked("further");
        window.click("#compare-row-way-further");
        var table = (TableView<?>) window.shown("#compare-further");
        window.until(() -> table.getSelectionModel().getSelectedIndex() == 0 && table.isFocused());
        // a figure that is turned to again says its row still
        window.click("#compare-figure-further");
        assertThat(said("further")).isNotEmpty();
    }

    @Test
    void a_coefficient_leads_to_its_row_and_residuals_are_said() {
        window.click("#to-compare-regression");
        var formula = (TextField) window.shown("#compare-formula");
        window.until(() -> !formula.isDisabled());
        onFx(() -> {
            formula.setText("gap ~ religion + (1 | question)");
            return true;
        });
        window.until(() -> !window.now("#compare-fit").isDisabled());
        window.click("#compare-fit");
        window.click("#compare-figure-regression");
        var sentence = clicked("regression");
        press(KeyCode.ENTER);
        var fixed = (TableView<?>) window.shown("#compare-fixed");
        window.until(() -> fixed.getSelectionModel().getSelectedItem() != null);
        // the constant is not drawn: the first row of the figure is the second of the table
        assertThat(fixed.getSelectionModel().getSelectedIndex()).isEqualTo(1);
        assertThat(sentence).startsWith(String.valueOf(fixed.getColumns().get(0).getCellData(1)));
        window.click("#compare-figure-regression");
        choose("#compare-fit-drawn", 1);
        window.until(() -> rows().size() == 2);
        clicked("regression");
        assertThat(window.isShown("#compare-row-way-regression")).isFalse();
    }

    private void choose(String chip, int which) {
        var menu = (MenuButton) window.shown(chip);
        onFx(() -> {
            menu.getItems().get(which).fire();
            return true;
        });
    }

    /** Clicks the first row of the figure, and sees it said below. */
    private String clicked(String id) {
        window.until(() -> !rows().isEmpty());
        var row = onFx(() -> rows().get(0));
        window.robot().clickOn(row);
        window.until(() -> said(id).equals(row.getAccessibleText()));
        return said(id);
    }

    private void leads(String id, String table) {
        var sentence = said(id);
        press(KeyCode.ENTER);
        var rows = (TableView<?>) window.shown(table);
        window.until(() -> rows.getSelectionModel().getSelectedItem() != null && rows.isFocused());
        var at = rows.getSelectionModel().getSelectedIndex();
        assertThat(onFx(() -> rows.getColumns().stream()
                        .map(c -> String.valueOf(c.getCellData(at)))
                        .filter(c -> !c.isBlank())
                        .anyMatch(sentence::contains)))
                .isTrue();
    }

    private String said(String id) {
        return onFx(() -> ((Label) window.now("#compare-row-" + id)).getText());
    }

    private void press(KeyCode code) {
        window.robot().press(code).release(code);
    }

    /** What can be clicked in the figures that are shown, from top to bottom. */
    private List<Node> rows() {
        return window.stage().getScene().getRoot().lookupAll(".figure-viewer Region").stream()
                .filter(n -> n.getAccessibleRole() == AccessibleRole.BUTTON && WindowFixture.visible(n))
                .filter(n -> n.localToScene(n.getBoundsInLocal()).getWidth() > 0)
                .sorted(Comparator.comparingDouble(
                        n -> n.localToScene(n.getBoundsInLocal()).getMinY()))
                .toList();
    }
}
