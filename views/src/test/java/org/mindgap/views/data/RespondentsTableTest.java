package org.mindgap.views.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mindgap.survey.Column;
import org.mindgap.survey.Measure;
import org.mindgap.survey.Role;
import org.mindgap.survey.Variable;
import org.mindgap.views.kit.Look;
import org.mindgap.views.kit.Texts;
import org.mindgap.views.kit.Theme;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A thousand respondents, of whom the rows in sight are held. */
class RespondentsTableTest {
    private static final int PEOPLE = 1000;

    private final Texts texts = new Texts(Locale.ENGLISH);
    private Stage stage;
    private RespondentsTable table;

    @BeforeEach
    void open() throws Exception {
        FxToolkit.registerPrimaryStage();
        onFx(() -> {
            table = new RespondentsTable(texts);
            stage = new Stage();
            stage.setScene(new Scene(table, 700, 400));
            new Look(new Look.State(Theme.LIGHT, false)).dress(stage.getScene());
            stage.show();
            table.show(PEOPLE, List.of(column("a"), column("b")));
            return settle();
        });
    }

    @AfterEach
    void close() {
        onFx(() -> {
            stage.close();
            return true;
        });
    }

    @Test
    void the_rows_that_fit_are_there_and_scrolling_changes_what_they_say() {
        var fit = rows();
        assertThat(fit).isBetween(8, 14);
        assertThat(cells(1)).isEqualTo(words("a", 0, fit));
        scroll(400);
        assertThat(cells(0)).isEqualTo(words("", 401, fit));
        assertThat(cells(1)).isEqualTo(words("a", 400, fit));
        assertThat(cells(2)).isEqualTo(words("b", 400, fit));
        scroll(PEOPLE);
        assertThat(cells(1)).isEqualTo(words("a", PEOPLE - fit, fit));
    }

    @Test
    void other_variables_come_into_the_same_columns() {
        var before = onFx(() -> List.copyOf(table.table().getColumns()));
        scroll(30);
        onFx(() -> {
            table.show(PEOPLE, List.of(column("c"), column("d")));
            return settle();
        });
        assertThat(onFx(() -> List.copyOf(table.table().getColumns()))).isEqualTo(before);
        assertThat(heads()).containsExactly("c", "d");
        assertThat(cells(1)).isEqualTo(words("c", 30, rows()));
        onFx(() -> {
            table.show(PEOPLE, List.of(column("e")));
            return settle();
        });
        assertThat(heads()).containsExactly("e");
    }

    @Test
    void the_keyboard_reaches_every_row() {
        press(KeyCode.DOWN, false, false);
        assertThat(selected()).containsExactly(0);
        press(KeyCode.DOWN, false, false);
        press(KeyCode.DOWN, true, false);
        assertThat(selected()).containsExactly(1, 2);
        press(KeyCode.END, false, false);
        assertThat(selected()).containsExactly(PEOPLE - 1);
        assertThat(cells(1)).last().isEqualTo("a" + (PEOPLE - 1));
        press(KeyCode.PAGE_UP, false, false);
        assertThat(selected()).containsExactly(PEOPLE - rows());
        press(KeyCode.UP, false, false);
        assertThat(cells(1)).first().isEqualTo("a" + (PEOPLE - rows() - 1));
        press(KeyCode.HOME, false, false);
        assertThat(selected()).containsExactly(0);
        assertThat(cells(1)).first().isEqualTo("a0");
        press(KeyCode.A, false, true);
        assertThat(onFx(() -> table.selected(PEOPLE * 2))).hasSize(PEOPLE);
        assertThat(onFx(() -> table.selected(10))).hasSize(10);
    }

    @Test
    void what_is_selected_stays_selected_out_of_sight() {
        onFx(() -> {
            table.goTo(500);
            return settle();
        });
        assertThat(cells(1)).first().isEqualTo("a500");
        assertThat(marked()).containsExactly(0);
        scroll(495);
        assertThat(marked()).containsExactly(5);
        scroll(0);
        assertThat(marked()).isEmpty();
        assertThat(selected()).containsExactly(500);
        onFx(() -> {
            table.show(20, List.of(column("a")));
            return settle();
        });
        assertThat(selected()).isEmpty();
    }

    private boolean settle() {
        stage.getScene().getRoot().applyCss();
        stage.getScene().getRoot().layout();
        return true;
    }

    private void scroll(int row) {
        onFx(() -> {
            table.getChildren().stream()
                    .filter(ScrollBar.class::isInstance)
                    .forEach(b -> ((ScrollBar) b).setValue(Math.min(row, ((ScrollBar) b).getMax())));
            return settle();
        });
    }

    private void press(KeyCode code, boolean shift, boolean shortcut) {
        onFx(() -> {
            Event.fireEvent(
                    table.table(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, shortcut, false, shortcut && isMac()));
            return settle();
        });
    }

    private static boolean isMac() {
        return System.getProperty("os.name").startsWith("Mac");
    }

    private int rows() {
        return onFx(() -> table.table().getItems().size());
    }

    private List<Integer> selected() {
        return onFx(() -> table.selected(PEOPLE));
    }

    private List<Integer> marked() {
        return onFx(() -> List.copyOf(table.table().getSelectionModel().getSelectedIndices()));
    }

    private List<String> heads() {
        return onFx(() -> table.table().getVisibleLeafColumns().stream()
                .map(TableColumn::getGraphic)
                .filter(Labeled.class::isInstance)
                .map(g -> ((Labeled) g).getText())
                .toList());
    }

    /** What the cells of a column say on the screen, from the top. */
    private List<String> cells(int column) {
        return onFx(() -> {
            var texts = new String[table.table().getItems().size()];
            for (var node : table.lookupAll(".table-cell")) {
                var cell = (TableCell<?, ?>) node;
                TableRow<?> row = cell.getTableRow();
                if (row != null
                        && !row.isEmpty()
                        && cell.getTableColumn() == table.table().getVisibleLeafColumn(column)) {
                    texts[row.getIndex()] = cell.getText();
                }
            }
            return List.of(texts);
        });
    }

    private List<String> words(String before, int from, int count) {
        return IntStream.range(from, from + count)
                .mapToObj(i -> before.isEmpty() ? texts.number(i) : before + i)
                .toList();
    }

    /** Every respondent says the variable's name and their own number. */
    private RespondentColumn column(String name) {
        var dictionary = IntStream.range(0, PEOPLE).mapToObj(i -> name + i).toList();
        var codes = new Column.Codes(IntStream.range(0, PEOPLE).toArray(), dictionary);
        return new RespondentColumn(
                new Variable(name, name, Role.LEFT_OUT, Measure.NOMINAL, List.of()),
                Optional.empty(),
                codes,
                codes,
                texts);
    }

    private static <T> T onFx(Callable<T> work) {
        return WaitForAsyncUtils.waitForAsyncFx(60_000, work);
    }
}
